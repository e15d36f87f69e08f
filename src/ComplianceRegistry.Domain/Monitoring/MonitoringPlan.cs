using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Monitoring;

/// <summary>
/// The plan by which the provider watches one version of a system after it was placed on the market (Article 72 of Regulation (EU) 2024/1689), and how it
/// is kept to.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.MonitoringPlan")]
public sealed record MonitoringPlan : IKeepsClocks
{
    /// <summary>Prefix of the ids of monitoring plans.</summary>
    public const string IdPrefix = "MON";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public PlanStatus Status { get; init; } = PlanStatus.Absent;

    /// <summary>The version that is watched; null while absent.</summary>
    [Id(2)]
    public MonitoredVersion? Version { get; init; }

    /// <summary>Where the authority of the home listing keeps its days; null while absent.</summary>
    [Id(3)]
    public Seat? Seat { get; init; }

    [Id(4)]
    public ImmutableArray<MonitoredMetric> Metrics { get; init; } = [];

    [Id(5)]
    public ReportingInterval Interval { get; init; }

    /// <summary>The latest measurement of each metric.</summary>
    [Id(6)]
    public ImmutableArray<Measurement> Latest { get; init; } = [];

    /// <summary>Breaches that the provider has not answered; at most one per metric.</summary>
    [Id(7)]
    public ImmutableArray<OpenBreach> Breaches { get; init; } = [];

    /// <summary>Since when a report is missing to which the provider was reminded; null when none is.</summary>
    [Id(8)]
    public DateTimeOffset? RemindedSince { get; init; }

    /// <summary>Since when a report is missing after the reminder as well; null when none is.</summary>
    [Id(9)]
    public DateTimeOffset? MissedSince { get; init; }

    [Id(10)]
    public RunningClocks Clocks { get; init; } = RunningClocks.None;

    public IKeepsClocks With(RunningClocks clocks) => this with { Clocks = clocks };

    internal MonitoredMetric? MetricOf(string name) => Metrics.FirstOrDefault(metric => metric.Name == name);

    internal DateTimeOffset? LatestOf(string metric) => Latest.FirstOrDefault(known => known.Metric == metric)?.At;

    internal bool HasBreachOf(string metric) => Breaches.Any(breach => breach.Metric == metric);
}

/// <summary>A version of a system, as it stood when its plan relied on it.</summary>
[GenerateSerializer, Immutable, Alias("cr.MonitoredVersion")]
public sealed record MonitoredVersion
{
    /// <summary>Registry id of the system.</summary>
    [Id(0)]
    public required string System { get; init; }

    /// <summary>The provider's name of the version.</summary>
    [Id(1)]
    public required string Label { get; init; }

    /// <summary>Registry id of the provider.</summary>
    [Id(2)]
    public required string Provider { get; init; }

    /// <summary>Registry id of the authorised representative; null when there is none.</summary>
    [Id(3)]
    public string? Representative { get; init; }

    /// <summary>SHA-256 of the release, lower-case hex; null when an imported register does not tell it.</summary>
    [Id(4)]
    public string? ContentHash { get; init; }

    /// <summary>Whether no other version came after it.</summary>
    [Id(5)]
    public bool IsLatest { get; init; }

    /// <summary>Whether the system is still listed somewhere.</summary>
    [Id(6)]
    public bool IsListed { get; init; }

    /// <summary>Whether the entry stands in the non-public section.</summary>
    [Id(7)]
    public bool IsNonPublic { get; init; }

    /// <summary>Stream and version of the system that were read.</summary>
    [Id(8)]
    public required Basis Basis { get; init; }

    /// <summary>A version of a system as its entry has it; null when the system has no such version.</summary>
    public static MonitoredVersion? Of(Systems.AiSystem system, long version, string label) =>
        system.Versions.FirstOrDefault(known => known.Label == label) is { } found
            ? new MonitoredVersion
            {
                System = system.Id,
                Label = found.Label,
                Provider = system.Content!.Provider,
                Representative = system.Content.Representative,
                ContentHash = found.ContentHash,
                IsLatest = system.Versions[^1].Label == label,
                IsListed = system.Phase == Systems.SystemPhase.Open,
                IsNonPublic = system.IsNonPublic,
                Basis = new Basis(system.Id, version),
            }
            : null;
}

/// <summary>What is measured, and where it ought to stay.</summary>
/// <param name="Name">Kebab-case name, one of its kind in the plan.</param>
/// <param name="Unit">Kebab-case unit, such as <c>percent</c>.</param>
/// <param name="Direction">On which side of the threshold it ought to stay.</param>
/// <param name="Threshold">The threshold as a decimal number in its shortest form.</param>
[GenerateSerializer, Immutable, Alias("cr.MonitoredMetric")]
public sealed record MonitoredMetric(
    [property: Id(0)] string Name, [property: Id(1)] string Unit, [property: Id(2)] ThresholdSide Direction, [property: Id(3)] string Threshold);

/// <summary>A measurement of a metric.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="At">When it was measured.</param>
/// <param name="Value">The value as a decimal number in its shortest form.</param>
[GenerateSerializer, Immutable, Alias("cr.Measurement")]
public sealed record Measurement([property: Id(0)] string Metric, [property: Id(1)] DateTimeOffset At, [property: Id(2)] string Value);

/// <summary>A measurement beyond its threshold that is not answered yet.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="At">When it was measured.</param>
/// <param name="IsOverdue">Whether the time to answer ran out.</param>
[GenerateSerializer, Immutable, Alias("cr.OpenBreach")]
public sealed record OpenBreach([property: Id(0)] string Metric, [property: Id(1)] DateTimeOffset At, [property: Id(2)] bool IsOverdue = false);
