using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>What other cases rely on about a recognition: a listing's badge, a deployer's use.</summary>
[GenerateSerializer, Immutable, Alias("cr.RecognitionStanding")]
public sealed record RecognitionStanding
{
    /// <summary>Registry id of the recognition.</summary>
    [Id(0)]
    public required string Recognition { get; init; }

    [Id(1)]
    public required RecognitionStatus Status { get; init; }

    /// <summary>The instant from which it has this status.</summary>
    [Id(2)]
    public DateTimeOffset Since { get; init; }

    /// <summary>Code of the jurisdiction in which it holds.</summary>
    [Id(3)]
    public required string Jurisdiction { get; init; }

    /// <summary>Registry id of the certificate.</summary>
    [Id(4)]
    public required string Certificate { get; init; }

    /// <summary>Registry id of the system.</summary>
    [Id(5)]
    public required string System { get; init; }

    /// <summary>SHA-256 of each release that is recognised, lower-case hex; that of the request first.</summary>
    [Id(6)]
    public ImmutableArray<string> VersionHashes { get; init; } = [];

    /// <summary>Scope codes for which it is in force; empty when it is not.</summary>
    [Id(7)]
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>The first instant at which it ends, never after the certificate; null when that is open.</summary>
    [Id(8)]
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Stream and version that were read.</summary>
    [Id(9)]
    public required Basis Basis { get; init; }

    /// <summary>Whether it has force in its status: while it is examined anew it keeps it, unless it was without for too long.</summary>
    [Id(10)]
    public required bool HasForce { get; init; }

    /// <summary>SHA-256 of each release for which it is in force; none when it is not.</summary>
    [Id(11)]
    public ImmutableArray<string> EffectiveVersions { get; init; } = [];

    /// <summary>Whether another body is taking the certificate over; the recognition stays meanwhile.</summary>
    [Id(12)]
    public bool IsUnderTransfer { get; init; }

    /// <summary>Whether another authority objects to its suspension, which keeps its effect.</summary>
    [Id(13)]
    public bool IsContested { get; init; }

    /// <summary>Whether the system may be relied on there by it at an instant.</summary>
    public bool IsInForce(DateTimeOffset now) => HasForce && !(Expires <= now);

    /// <summary>Whether another standing of the same recognition says the same, whatever version it was read at.</summary>
    public bool ShowsTheSameAs(RecognitionStanding other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Status, Since, Expires, HasForce, IsUnderTransfer, IsContested) == (other.Status, other.Since, other.Expires, other.HasForce, other.IsUnderTransfer, other.IsContested)
            && VersionHashes.SequenceEqual(other.VersionHashes) && EffectiveVersions.SequenceEqual(other.EffectiveVersions) && Scope.SequenceEqual(other.Scope);
    }
}

/// <summary>Where a recognition stands.</summary>
[GenerateSerializer]
public enum RecognitionStatus
{
    /// <summary>Nothing is known under this id.</summary>
    Absent,

    /// <summary>In force.</summary>
    Active,

    /// <summary>In force, with conditions that are still to be met.</summary>
    ConditionsPending,

    /// <summary>Suspended because the certificate is.</summary>
    SuspendedDerivative,

    /// <summary>Suspended by the receiving authority because of a serious risk.</summary>
    SuspendedProvisional,

    /// <summary>Being examined anew: after a substantial modification, a new edition, or a late return of the certificate, and only then without force.</summary>
    UnderReassessment,

    /// <summary>Another recognition has taken its place, on a certificate of the body that took the old one over.</summary>
    Transferred,

    /// <summary>Ended by the receiving authority, or with the certificate or the arrangement.</summary>
    Revoked,

    /// <summary>Its time, or that of the certificate, is over.</summary>
    Expired,
}
