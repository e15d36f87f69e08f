namespace ComplianceRegistry.Domain.Systems;

/// <summary>A certificate of a system as its listing shows it. It follows the certificate; nobody sets it.</summary>
[GenerateSerializer, Immutable, Alias("cr.Badge")]
public sealed record Badge
{
    /// <summary>Registry id of the certificate.</summary>
    [Id(0)]
    public required string Certificate { get; init; }

    /// <summary>The certificate's number.</summary>
    [Id(1)]
    public required string Number { get; init; }

    [Id(2)]
    public required BadgeStatus Status { get; init; }

    /// <summary>Code of the jurisdiction under whose designation it was issued.</summary>
    [Id(3)]
    public required string Jurisdiction { get; init; }

    /// <summary>SHA-256 of the release that is certified, lower-case hex; null when the source of a past certificate does not tell it.</summary>
    [Id(4)]
    public string? VersionHash { get; init; }

    /// <summary>The instant from which the certificate has this status.</summary>
    [Id(5)]
    public required DateTimeOffset Since { get; init; }

    /// <summary>The first instant at which it is no longer valid; null when it has no end.</summary>
    [Id(6)]
    public DateTimeOffset? Until { get; init; }

    /// <summary>Stream and version of the certificate that are shown: a later version is never replaced by an earlier one.</summary>
    [Id(7)]
    public required Basis Basis { get; init; }

    /// <summary>Whether the certificate is in force at an instant, for its scope or a part of it.</summary>
    public bool IsInForce(DateTimeOffset now) => Status is BadgeStatus.InForce or BadgeStatus.Restricted or BadgeStatus.UnderTransfer && !(Until <= now);
}

/// <summary>Status of a certificate, as far as it concerns those who look at a listing.</summary>
[GenerateSerializer]
public enum BadgeStatus
{
    InForce,
    Restricted,
    Suspended,

    /// <summary>In force, while another body takes it over.</summary>
    UnderTransfer,
    Withdrawn,
    Expired,
    Cancelled,
}

/// <summary>Something about a system that those who look at its listing must know. It follows the case that it comes from; nobody sets it.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Case">Registry id of the case that it comes from.</param>
/// <param name="Since">The instant from which it holds.</param>
[GenerateSerializer, Immutable, Alias("cr.ListingFlag")]
public sealed record ListingFlag([property: Id(0)] FlagCode Code, [property: Id(1)] string Case, [property: Id(2)] DateTimeOffset Since);

/// <summary>What a listing warns of.</summary>
[GenerateSerializer]
public enum FlagCode
{
    /// <summary>A report of the monitoring plan did not come in time, nor after the reminder.</summary>
    MonitoringReportMissed,

    /// <summary>A measurement is beyond its threshold.</summary>
    MonitoringThresholdBreached,

    /// <summary>The system must not be altered in a way that affects the evaluation of an incident's causes.</summary>
    Frozen,
}
