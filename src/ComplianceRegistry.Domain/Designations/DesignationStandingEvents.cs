using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>Something that changed what a designation is good for. Whoever relies on designations follows these kinds.</summary>
public abstract record DesignationStandingEvent : DesignationEvent
{
    private protected DesignationStandingEvent()
    {
    }

    /// <summary>The instant from which it holds: of the decision, or the due instant of the clock that caused it, or the source's date.</summary>
    public required DateTimeOffset Effective { get; init; }
}

/// <summary>A designation of the past was recorded: in force since its effective instant, without a window and without consequences.</summary>
[EventKind("designation.recorded")]
public sealed record DesignationRecorded : DesignationStandingEvent
{
    public required string Body { get; init; }

    public required string Authority { get; init; }

    public required Seat Seat { get; init; }

    public required string Number { get; init; }

    public ImmutableArray<string> Scope { get; init; } = [];

    public required string Source { get; init; }
}

/// <summary>The designation is in force: nobody objected in time, or no objection stands any more.</summary>
[EventKind("designation.took-effect")]
public sealed record DesignationTookEffect : DesignationStandingEvent;

/// <summary>The wider scope is in force.</summary>
[EventKind("designation.scope-extended")]
public sealed record ScopeExtended : DesignationStandingEvent
{
    public ImmutableArray<string> Scope { get; init; } = [];
}

/// <summary>Scope codes were taken out for good.</summary>
[EventKind("designation.scope-reduced")]
public sealed record ScopeReduced : DesignationStandingEvent
{
    /// <summary>What is left.</summary>
    public ImmutableArray<string> Scope { get; init; } = [];

    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Only a part of the scope is in force, until reinstated.</summary>
[EventKind("designation.restricted")]
public sealed record DesignationRestricted(DesignationMeasure Measure) : DesignationStandingEvent
{
    /// <summary>What is left.</summary>
    public ImmutableArray<string> Scope { get; init; } = [];
}

/// <summary>The designation is not in force until reinstated.</summary>
[EventKind("designation.suspended")]
public sealed record DesignationSuspended(DesignationMeasure Measure) : DesignationStandingEvent;

/// <summary>The whole scope is in force again.</summary>
[EventKind("designation.reinstated")]
public sealed record DesignationReinstated : DesignationStandingEvent
{
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>The designation has ended by a measure of the authority.</summary>
[EventKind("designation.withdrawn")]
public sealed record DesignationWithdrawn(DesignationMeasure Measure) : DesignationStandingEvent;

/// <summary>The designation has ended on the day that the body announced.</summary>
[EventKind("designation.ceased")]
public sealed record DesignationCeased : DesignationStandingEvent;
