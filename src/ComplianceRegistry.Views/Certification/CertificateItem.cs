using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;

namespace ComplianceRegistry.Views.Certification;

/// <summary>A certificate as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="Number">Its number; null before issue.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it stands there.</param>
/// <param name="System">Registry id of the system.</param>
/// <param name="VersionHashes">Hashes of the certified releases.</param>
/// <param name="Holder">Registry id of the holder.</param>
/// <param name="Body">Registry id of the body that answers for it.</param>
/// <param name="Jurisdiction">Code of the jurisdiction that designates the body.</param>
/// <param name="Scope">Scope codes that are certified, or drafted.</param>
/// <param name="EffectiveScope">Scope codes in force.</param>
/// <param name="Expires">The first instant at which it is valid no more; null when that is open, and before issue.</param>
/// <param name="SurveillanceMissed">Whether periodic surveillance was missed and not made up for.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
/// <param name="Position">Position in the log of its last act.</param>
public sealed record CertificateItem(
    string Id,
    long Version,
    string? Number,
    CertificateStatus Status,
    DateTimeOffset Since,
    string System,
    ImmutableArray<string> VersionHashes,
    string Holder,
    string Body,
    string Jurisdiction,
    ImmutableArray<string> Scope,
    ImmutableArray<string> EffectiveScope,
    DateTimeOffset? Expires,
    bool SurveillanceMissed,
    DateTimeOffset UpdatedAt,
    long Position)
{
    /// <summary>A certificate as its last act left it.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="version">Version of its stream.</param>
    /// <param name="at">Instant of its last act.</param>
    /// <param name="position">Position in the log of its last act.</param>
    public static CertificateItem Of(Certificate certificate, long version, DateTimeOffset at, long position) => new(
        certificate.Id,
        version,
        certificate.Number,
        certificate.Status,
        certificate.Since,
        certificate.System,
        certificate.Versions,
        certificate.Holder,
        certificate.ResponsibleBody,
        certificate.Seat?.Jurisdiction ?? "",
        certificate.Content is null ? certificate.Proposal?.Content.Scope ?? [] : certificate.Scope,
        certificate.EffectiveScope,
        certificate.Expires,
        certificate.SurveillanceMissed,
        at,
        position);
}

/// <summary>A search for certificates. What is null is not asked for.</summary>
public sealed record CertificateSearch
{
    /// <summary>Most certificates that are answered at once.</summary>
    public const int MaxLimit = 200;

    /// <summary>Registry id of the system.</summary>
    public string? System { get; init; }

    /// <summary>Registry id of the body.</summary>
    public string? Body { get; init; }

    /// <summary>Registry id of the holder.</summary>
    public string? Holder { get; init; }

    /// <summary>Registry id of the designation on which the body acts.</summary>
    public string? Designation { get; init; }

    public CertificateStatus? Status { get; init; }

    /// <summary>A scope code that is certified, or drafted.</summary>
    public string? Scope { get; init; }

    /// <summary>One of its numbers.</summary>
    public string? Number { get; init; }

    /// <summary>Only what can still lose its validity by time, before this instant.</summary>
    public DateTimeOffset? ExpiringBefore { get; init; }

    public int Limit { get; init; } = 50;

    /// <summary>The <see cref="CertificateList.Next"/> of the page before, of the same search.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A page of certificates.</summary>
/// <param name="Items">Those that changed last come first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record CertificateList(IReadOnlyList<CertificateItem> Items, string? Next);
