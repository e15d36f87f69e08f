using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Monitoring;

/// <summary>Something that happened to a monitoring plan. Each names the system, whose listing follows it.</summary>
public abstract record MonitoringEvent : IMovesClocks
{
    private protected MonitoringEvent()
    {
    }

    /// <summary>Registry id of the system.</summary>
    public required string System { get; init; }

    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>The plan was submitted.</summary>
[EventKind("monitoring.submitted")]
public sealed record PlanSubmitted(MonitoredVersion Version, Seat Seat, ImmutableArray<MonitoredMetric> Metrics, ReportingInterval Interval) : MonitoringEvent
{
    /// <summary>What the standing of those who act rests on; that of the system stands with the version.</summary>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>Metrics and interval were replaced.</summary>
[EventKind("monitoring.amended")]
public sealed record PlanAmended(ImmutableArray<MonitoredMetric> Metrics, ReportingInterval Interval) : MonitoringEvent;

/// <summary>Measurements were reported. Sealed: they are the provider's.</summary>
[EventKind("monitoring.measured")]
public sealed record Measured(ImmutableArray<Measurement> Measurements) : MonitoringEvent;

/// <summary>A report came that was missing.</summary>
[EventKind("monitoring.resumed")]
public sealed record ReportingResumed(DateTimeOffset At) : MonitoringEvent;

/// <summary>A measurement was beyond its threshold: the provider has to answer.</summary>
[EventKind("monitoring.breached")]
public sealed record ThresholdBreached(string Metric, DateTimeOffset At) : MonitoringEvent;

/// <summary>An incident was opened for a breach. Sealed: the incident tells itself when it is public.</summary>
[EventKind("monitoring.incident-named")]
public sealed record BreachIncidentNamed(string Metric, Basis Incident) : MonitoringEvent;

/// <summary>The provider answered a breach.</summary>
[EventKind("monitoring.breach-answered")]
public sealed record BreachAnswered(string Metric, BreachAnswer Answer) : MonitoringEvent;

/// <summary>The provider did not answer a breach in time.</summary>
[EventKind("monitoring.breach-overdue")]
public sealed record BreachOverdue(string Metric, DateTimeOffset? Effective) : MonitoringEvent;

/// <summary>No report came in time: the provider is reminded.</summary>
[EventKind("monitoring.reminded")]
public sealed record ReportReminded(DateTimeOffset? Effective) : MonitoringEvent;

/// <summary>No report came after the reminder either: the listing warns of it.</summary>
[EventKind("monitoring.report-missed")]
public sealed record ReportMissed(DateTimeOffset? Effective) : MonitoringEvent;

/// <summary>The plan has ended.</summary>
[EventKind("monitoring.closed")]
public sealed record PlanClosed(PlanEnd Reason) : MonitoringEvent;
