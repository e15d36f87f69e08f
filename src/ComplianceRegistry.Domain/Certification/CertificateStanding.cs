using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>What another case relies on about a certificate: a recognition, a listing's badge.</summary>
[GenerateSerializer, Immutable, Alias("cr.CertificateStanding")]
public sealed record CertificateStanding
{
    /// <summary>Registry id of the certificate.</summary>
    [Id(0)]
    public required string Certificate { get; init; }

    /// <summary>Its number; null before issue.</summary>
    [Id(1)]
    public string? Number { get; init; }

    [Id(2)]
    public required CertificateStatus Status { get; init; }

    /// <summary>Registry id of the system.</summary>
    [Id(3)]
    public required string System { get; init; }

    /// <summary>SHA-256 of each certified release, the first one first; empty for what was recorded of the past without one.</summary>
    [Id(4)]
    public ImmutableArray<string> VersionHashes { get; init; } = [];

    /// <summary>Scope codes for which it is in force; empty when it is not.</summary>
    [Id(5)]
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>The first instant at which it is valid no more; null when that is open.</summary>
    [Id(6)]
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The edition that it is pinned to; null before issue, and for what was recorded of the past without one.</summary>
    [Id(7)]
    public RequirementSetPin? RequirementSet { get; init; }

    /// <summary>Registry id of the holder.</summary>
    [Id(8)]
    public required string Holder { get; init; }

    /// <summary>Registry id of the body that answers for it.</summary>
    [Id(9)]
    public required string Body { get; init; }

    /// <summary>Code of the jurisdiction whose authority designated the body that issued it.</summary>
    [Id(10)]
    public required string Jurisdiction { get; init; }

    /// <summary>The instant from which it has this status.</summary>
    [Id(11)]
    public DateTimeOffset Since { get; init; }

    /// <summary>Stream and version that were read.</summary>
    [Id(12)]
    public required Basis Basis { get; init; }

    /// <summary>The clock that ends it; null when its end is open, and when it has ended.</summary>
    [Id(13)]
    public RunningClock? Validity { get; init; }

    /// <summary>Whether it has force in its status, for its scope or a part of it; its time aside.</summary>
    [JsonIgnore]
    public bool HasForce => Status is CertificateStatus.Active or CertificateStatus.Restricted or CertificateStatus.UnderTransfer;

    /// <summary>Whether it is in force at an instant, for its scope or a part of it.</summary>
    public bool IsInForce(DateTimeOffset now) => HasForce && !(Expires <= now);

    /// <summary>Whether it is in force at an instant for a release and a scope code.</summary>
    public bool Certifies(string versionHash, string scopeCode, DateTimeOffset now) => IsInForce(now) && VersionHashes.Contains(versionHash) && Scope.Contains(scopeCode);

    /// <summary>Whether it certifies a release. What was recorded of the past without a release is pinned to none.</summary>
    internal bool IsFor(string versionHash) => VersionHashes.IsEmpty || VersionHashes.Contains(versionHash);
}
