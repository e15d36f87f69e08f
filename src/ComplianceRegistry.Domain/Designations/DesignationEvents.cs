using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>Something that happened to a designation.</summary>
public abstract record DesignationEvent : IMovesClocks
{
    private protected DesignationEvent()
    {
    }

    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>The body applied.</summary>
[EventKind("designation.applied")]
public sealed record DesignationApplied : DesignationEvent
{
    public required string Body { get; init; }

    public required string Authority { get; init; }

    public required Seat Seat { get; init; }

    public ImmutableArray<string> Scope { get; init; } = [];

    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What the standing of body and authority rests on.</summary>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>The authority found the body competent for a scope.</summary>
[EventKind("designation.assessed")]
public sealed record BodyAssessed : DesignationEvent
{
    public ImmutableArray<string> Scope { get; init; } = [];

    public required CompetenceProof Proof { get; init; }

    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>The authority refused the application.</summary>
[EventKind("designation.refused")]
public sealed record DesignationRefused : DesignationEvent
{
    public required string Provision { get; init; }

    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>The body gave its application up.</summary>
[EventKind("designation.application-withdrawn")]
public sealed record ApplicationWithdrawn : DesignationEvent;

/// <summary>Nobody decided on the application in time: it lapsed, without prejudice to another.</summary>
[EventKind("designation.application-lapsed")]
public sealed record ApplicationLapsed(DateTimeOffset? Effective) : DesignationEvent;

/// <summary>The designation was notified: the window for objections opened.</summary>
[EventKind("designation.notified")]
public sealed record DesignationNotified : DesignationEvent
{
    public required string Number { get; init; }

    public required Notification Notification { get; init; }
}

/// <summary>A wider scope was notified.</summary>
[EventKind("designation.extension-notified")]
public sealed record ExtensionNotified : DesignationEvent
{
    public required Notification Notification { get; init; }

    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>What was notified was amended: a new window opened, and the objections fell away.</summary>
[EventKind("designation.notification-amended")]
public sealed record NotificationAmended : DesignationEvent
{
    public required Notification Notification { get; init; }

    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Another authority objected: silence has no effect any more.</summary>
[EventKind("designation.objected")]
public sealed record DesignationObjected(Objection Objection) : DesignationEvent;

/// <summary>An authority took its objection back.</summary>
[EventKind("designation.objection-withdrawn")]
public sealed record ObjectionWithdrawn(string Authority) : DesignationEvent;

/// <summary>The designating authority maintains the notification; the secretariat decides.</summary>
[EventKind("designation.notification-maintained")]
public sealed record NotificationMaintained : DesignationEvent
{
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>The secretariat found the objections wrong.</summary>
[EventKind("designation.objections-dismissed")]
public sealed record ObjectionsDismissed : DesignationEvent
{
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>What was notified came to nothing: the designation, or the wider scope of one that is in force.</summary>
/// <param name="Failure">How.</param>
/// <param name="Effective">The due instant of the clock that ran out; null when somebody decided.</param>
[EventKind("designation.notification-failed")]
public sealed record NotificationFailed(NotificationFailure Failure, DateTimeOffset? Effective = null) : DesignationEvent
{
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>A contest of the body's competence was opened.</summary>
[EventKind("designation.contested")]
public sealed record CompetenceContested(Contest Contest) : DesignationEvent;

/// <summary>The body refuted the contest.</summary>
[EventKind("designation.contest-refuted")]
public sealed record ContestRefuted : DesignationEvent
{
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>The contest fell: it was found wrong, or it was refuted and not decided in time.</summary>
/// <param name="Effective">The due instant of the clock that ran out; null when the authority decided.</param>
[EventKind("designation.contest-dismissed")]
public sealed record ContestDismissed(DateTimeOffset? Effective = null) : DesignationEvent
{
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>The body announced the last day of its designation.</summary>
[EventKind("designation.cessation-announced")]
public sealed record CessationAnnounced(DateOnly LastDay) : DesignationEvent;

/// <summary>A duty was done, in time or late.</summary>
[EventKind("designation.duty-met")]
public sealed record DutyMet(DutyKind Duty) : DesignationEvent
{
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>A duty was not done in time.</summary>
[EventKind("designation.duty-overdue")]
public sealed record DutyOverdue(DutyKind Duty, DateTimeOffset? Effective) : DesignationEvent;
