using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ComplianceRegistry.Domain.Outages;

/// <summary>Time in which the registry could not be used, as the secretariat declares it. Deadlines within it move behind it.</summary>
[GenerateSerializer, Immutable, Alias("cr.DeclaredOutage")]
public sealed record DeclaredOutage
{
    /// <summary>Prefix of the ids of declared outages.</summary>
    public const string IdPrefix = "OUT";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public OutageStatus Status { get; init; } = OutageStatus.Absent;

    [Id(2)]
    public DateTimeOffset From { get; init; }

    /// <summary>Its last instant; null while that is open.</summary>
    [Id(3)]
    public DateTimeOffset? To { get; init; }

    [Id(4)]
    public OutageReason Reason { get; init; }

    /// <summary>Codes of the jurisdictions whose authorities' clocks it concerns; empty when it concerns all.</summary>
    [Id(5)]
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>The outage as clocks take it over.</summary>
    [JsonIgnore]
    public Time.Outage Outage => new(From, To, Id);
}

/// <summary>Where a declared outage stands.</summary>
[GenerateSerializer]
public enum OutageStatus
{
    /// <summary>Nothing is known under this id.</summary>
    Absent,

    /// <summary>It began, and its end is not known.</summary>
    Open,

    /// <summary>Its end is known.</summary>
    Ended,
}

/// <summary>Why the registry could not be used.</summary>
[GenerateSerializer]
public enum OutageReason
{
    /// <summary>Work that was announced.</summary>
    PlannedMaintenance,

    /// <summary>Something of the registry's own failed.</summary>
    TechnicalFailure,

    /// <summary>It was attacked, or taken off the network because of an attack.</summary>
    SecurityIncident,

    /// <summary>Something failed on which the registry relies, such as a network or a data centre.</summary>
    ExternalFailure,
}
