using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Monitoring;

/// <summary>What can be asked of a monitoring plan's case. By the provider of the system or its authorised representative.</summary>
[GenerateSerializer, Immutable, Alias("cr.MonitoringCommand")]
public abstract record MonitoringCommand : Command
{
    private protected MonitoringCommand()
    {
    }

    /// <summary>Standing of the provider for whom an authorised representative acts; null when none was read.</summary>
    [Id(0)]
    public PartyStanding? Provider { get; init; }
}

/// <summary>Submits the plan of the latest version of a system. There is one for each version.</summary>
[GenerateSerializer, Immutable, Alias("cr.SubmitPlan")]
public sealed record SubmitPlan : MonitoringCommand
{
    [Id(0)]
    public required MonitoredVersion Version { get; init; }

    /// <summary>Where the authority of the home listing keeps its days.</summary>
    [Id(1)]
    public required Seat Seat { get; init; }

    [Id(2)]
    public ImmutableArray<MonitoredMetric> Metrics { get; init; } = [];

    [Id(3)]
    public ReportingInterval Interval { get; init; }
}

/// <summary>Replaces metrics and interval. Open breaches and a report that is due stay as they are.</summary>
[GenerateSerializer, Immutable, Alias("cr.AmendPlan")]
public sealed record AmendPlan : MonitoringCommand
{
    [Id(0)]
    public ImmutableArray<MonitoredMetric> Metrics { get; init; } = [];

    [Id(1)]
    public ReportingInterval Interval { get; init; }
}

/// <summary>Reports measurements. Of each metric, they come in the order in which they were made, so that none is reported twice.</summary>
[GenerateSerializer, Immutable, Alias("cr.RecordMeasurements")]
public sealed record RecordMeasurements : MonitoringCommand
{
    [Id(0)]
    public ImmutableArray<Measurement> Measurements { get; init; } = [];
}

/// <summary>Answers a breach.</summary>
[GenerateSerializer, Immutable, Alias("cr.AnswerBreach")]
public sealed record AnswerBreach : MonitoringCommand
{
    /// <summary>Name of the metric.</summary>
    [Id(0)]
    public required string Metric { get; init; }

    [Id(1)]
    public required BreachAnswer Answer { get; init; }

    /// <summary>The incident that was opened for it, at the version that was read; null with any other answer.</summary>
    [Id(2)]
    public Basis? Incident { get; init; }

    /// <summary>Whether that incident concerns the system of this plan.</summary>
    [Id(3)]
    public bool ConcernsSystem { get; init; }
}

/// <summary>Ends the plan, since a newer version came or the system is no longer listed.</summary>
[GenerateSerializer, Immutable, Alias("cr.ClosePlan")]
public sealed record ClosePlan : MonitoringCommand
{
    [Id(0)]
    public required PlanEnd Reason { get; init; }

    /// <summary>The version as it stands now.</summary>
    [Id(1)]
    public required MonitoredVersion Version { get; init; }
}
