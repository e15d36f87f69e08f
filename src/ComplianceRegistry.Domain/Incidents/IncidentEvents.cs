using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>Something that happened to an incident.</summary>
public abstract record IncidentEvent : IMovesClocks
{
    private protected IncidentEvent()
    {
    }

    public ClockMoves Clocks { get; init; } = ClockMoves.None;

    /// <summary>Whether the time limits that this ends were kept.</summary>
    public ImmutableArray<ClockOutcome> Outcomes { get; init; } = [];
}

/// <summary>The incident was opened: its report is due.</summary>
[EventKind("incident.opened")]
public sealed record IncidentOpened : IncidentEvent
{
    public ImmutableArray<IncidentKind> Kinds { get; init; } = [];

    public DateOnly? OccurredOn { get; init; }

    public required DateTimeOffset AwareAt { get; init; }

    public required string OpenedBy { get; init; }

    public required ReporterRole Role { get; init; }

    public ImmutableArray<ConcernedSystem> Systems { get; init; } = [];

    public ImmutableArray<Seat> Seats { get; init; } = [];

    /// <summary>What the standing of those who act rests on; that of a system stands with the system.</summary>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>An incident of the past was taken over. Its dates are the source's.</summary>
[EventKind("incident.recorded")]
public sealed record IncidentRecorded : IncidentEvent
{
    public ImmutableArray<IncidentKind> Kinds { get; init; } = [];

    public ImmutableArray<ConcernedSystem> Systems { get; init; } = [];

    public required Seat Seat { get; init; }

    public required string Authority { get; init; }

    public DateOnly? OccurredOn { get; init; }

    public DateOnly? AwareOn { get; init; }

    /// <summary>The day from which it holds.</summary>
    public required DateOnly ReportedOn { get; init; }

    public DateOnly? CompletedOn { get; init; }

    public required IncidentOrigin Origin { get; init; }

    public ImmutableArray<CorrectionKind> Remedies { get; init; } = [];
}

/// <summary>The initial report was filed, in time or late. It reached every authority concerned, whose time to act began.</summary>
[EventKind("incident.reported")]
public sealed record IncidentReported(IncidentReport Report) : IncidentEvent, IPersonalEvent<ReportNarrative>
{
    public ReportNarrative? Personal { get; init; }
}

/// <summary>The complete report was filed; also the first one, if none came before.</summary>
[EventKind("incident.completed")]
public sealed record IncidentCompleted(IncidentReport Report) : IncidentEvent, IPersonalEvent<ReportNarrative>
{
    public ReportNarrative? Personal { get; init; }
}

/// <summary>A further report joined the incident.</summary>
[EventKind("incident.report-linked")]
public sealed record ReportLinked(IncidentReport Report) : IncidentEvent, IPersonalEvent<ReportNarrative>
{
    public ReportNarrative? Personal { get; init; }
}

/// <summary>It was said anew what the incident led to.</summary>
[EventKind("incident.reclassified")]
public sealed record IncidentReclassified(ImmutableArray<IncidentKind> Kinds) : IncidentEvent;

/// <summary>The incident concerns one more system.</summary>
[EventKind("incident.system-linked")]
public sealed record SystemLinked(ConcernedSystem System) : IncidentEvent
{
    /// <summary>Seats of the authorities that were not concerned before.</summary>
    public ImmutableArray<Seat> Seats { get; init; } = [];
}

/// <summary>The incident goes on in another one.</summary>
[EventKind("incident.merged")]
public sealed record IncidentMerged(Basis Into) : IncidentEvent;

/// <summary>The provider confirmed that the systems are left as they are.</summary>
[EventKind("incident.freeze-acknowledged")]
public sealed record FreezeAcknowledged(DateTimeOffset At) : IncidentEvent;

/// <summary>A step of a corrective action was reported done.</summary>
[EventKind("incident.milestone-met")]
public sealed record MilestoneMet(int Correction, MilestoneStep Step, DateTimeOffset At) : IncidentEvent;

/// <summary>The incident is open to the public from now on, without what its reports tell. The clocks that run go on in public.</summary>
[EventKind("incident.published")]
public sealed record IncidentPublished(IncidentSummary Summary) : IncidentEvent;

/// <summary>Every authority that acted is done.</summary>
[EventKind("incident.closed")]
public sealed record IncidentClosed : IncidentEvent
{
    /// <summary>The due instant of the clock that caused it; null when an authority's conclusion did.</summary>
    public DateTimeOffset? Effective { get; init; }
}
