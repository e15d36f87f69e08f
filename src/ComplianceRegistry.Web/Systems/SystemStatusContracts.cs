using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Views.Recognition.Standings;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Systems;

/// <summary>Where, in which version and when it is asked whether a system is in force.</summary>
internal sealed record SystemStatusQuery
{
    /// <summary>Code of the jurisdiction.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public required string Jurisdiction { get; init; }

    /// <summary>SHA-256 of the release; the latest one when left out.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(SystemLimits.ContentHashPattern, ErrorMessage = Limits.HashHint)]
    public string? Version { get; init; }

    /// <summary>An instant of the past: the answer that the registry gave then; now when left out.</summary>
    public DateTimeOffset? AsOf { get; init; }
}

/// <summary>Whether a system is in force in a jurisdiction, and on what that rests.</summary>
/// <param name="System">Registry id of the system.</param>
/// <param name="Version">SHA-256 of the release that is answered for; null when the system has none that is known.</param>
/// <param name="Jurisdiction">Code of the jurisdiction.</param>
/// <param name="AsOf">The instant that is answered for; null for now.</param>
/// <param name="InForce">Whether it is in force there.</param>
/// <param name="Since">The instant from which it is, without a break; null when it is not.</param>
/// <param name="Until">The first instant at which it is in force no more, as far as is known; null when that is open, and when it is not in force.</param>
/// <param name="Reason">Why it is not in force; null when it is. Of several reasons the one that is nearest to force.</param>
/// <param name="Bases">The certificates that were issued in the jurisdiction, a union that governs it or another member of that union, and the recognitions there, in force or not.</param>
/// <param name="Size">Size of the tree that the proofs are for; compare <paramref name="Root"/> with that of a checkpoint.</param>
/// <param name="Root">Root of that tree.</param>
internal sealed record SystemStatusResource(
    [property: RegularExpression(Limits.SystemId)] string System,
    [property: RegularExpression(Limits.Hash)] string? Version,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    DateTimeOffset? AsOf,
    bool InForce,
    DateTimeOffset? Since,
    DateTimeOffset? Until,
    ForceReason? Reason,
    [property: MaxLength(1_000)] ImmutableArray<StatusBasis> Bases,
    [property: AtLeast(1)] long Size,
    [property: RegularExpression(Limits.Hash)] string Root);

/// <summary>What a basis is.</summary>
internal enum StatusBasisKind
{
    Certificate,
    Recognition,
}

/// <summary>A certificate or a recognition, and what it says of the release.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Registry id.</param>
/// <param name="Number">Number of the certificate; null for a recognition.</param>
/// <param name="Jurisdiction">Code of the jurisdiction under which it was issued, or in which it is recognised.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it stands there.</param>
/// <param name="Until">The first instant at which it ends, with its certificate at the latest; null when that is open.</param>
/// <param name="InForceSince">The instant from which it is in force for the release without a break; null when it is not.</param>
/// <param name="Reason">Why it is not in force for the release; null when it is.</param>
/// <param name="Scope">Scope codes in force.</param>
/// <param name="Acts">The acts that it rests on: the one by which it came about, and the one that changed how it stands last.</param>
/// <param name="Certificate">The certificate that is recognised; null for a certificate.</param>
internal sealed record StatusBasis(
    StatusBasisKind Kind,
    [property: StringLength(Limits.IdLength)] string Id,
    [property: RegularExpression(CertificateLimits.NumberPattern)] string? Number,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    StandingStatus Status,
    DateTimeOffset Since,
    DateTimeOffset? Until,
    DateTimeOffset? InForceSince,
    ForceReason? Reason,
    [property: MaxLength(3_000), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string> Scope,
    [property: MaxLength(2)] ImmutableArray<ProvenAct> Acts,
    RecognisedCertificate? Certificate);

/// <summary>A certificate that is recognised.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Jurisdiction">Code of the jurisdiction under which it was issued.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it stands there.</param>
/// <param name="Until">The first instant at which it ends; null when that is open.</param>
/// <param name="Scope">Scope codes in force.</param>
/// <param name="Acts">The acts that it rests on.</param>
internal sealed record RecognisedCertificate(
    [property: RegularExpression(Limits.CertificateId)] string Id,
    [property: RegularExpression(CertificateLimits.NumberPattern)] string? Number,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    StandingStatus Status,
    DateTimeOffset Since,
    DateTimeOffset? Until,
    [property: MaxLength(3_000), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string> Scope,
    [property: MaxLength(2)] ImmutableArray<ProvenAct> Acts);

/// <summary>An act with its proof of inclusion.</summary>
/// <param name="Position">Its position in the log.</param>
/// <param name="Act">Kind of the act, such as <c>recognition.granted</c>.</param>
/// <param name="LeafHash">Hash of its leaf.</param>
/// <param name="Path">Inclusion proof: the siblings on the way to the root, the leaf's own first.</param>
internal sealed record ProvenAct(
    [property: AtLeast(0)] long Position,
    [property: StringLength(100)] string Act,
    [property: RegularExpression(Limits.Hash)] string LeafHash,
    [property: MaxLength(64), RegularExpression(Limits.Hash)] ImmutableArray<string> Path);
