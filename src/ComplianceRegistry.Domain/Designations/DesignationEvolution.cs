using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>What each event makes of a designation.</summary>
internal static class DesignationEvolution
{
    public static Designation After(Designation state, IEvent @event)
    {
        if (@event is not DesignationEvent known)
            throw new UnreachableEventException(@event);
        var next = Changed(state, known);
        next = known is DesignationStandingEvent standing ? WithPeriod(next, standing.Effective) : next;
        return WithDuties(next with { Clocks = state.Clocks.After(known) }, known);
    }

    /// <summary>The designation with clocks that were moved from outside: what it remembers of their ends moves with them.</summary>
    public static Designation WithClocks(Designation state, RunningClocks clocks) => state with
    {
        Clocks = clocks,
        Notification = clocks.Find(DesignationClocks.ObjectionWindow) is { } window ? state.Notification! with { Window = window } : state.Notification,
        Duties = [.. state.Duties.Select(duty => clocks.Find(DesignationClocks.NameOf(duty.Kind)) is { Due: { } due } ? duty with { Due = due } : duty)],
    };

    private static Designation Changed(Designation state, DesignationEvent @event) => @event switch
    {
        DesignationApplied applied => Applied(state, applied),
        BodyAssessed assessed => Assessed(state, assessed),
        DesignationRefused or ApplicationWithdrawn or ApplicationLapsed => state with { Status = DesignationStatus.Closed },
        DesignationNotified notified => state with { Status = DesignationStatus.Notified, Number = notified.Number, Notification = notified.Notification },
        CompetenceContested contested => state with { Contest = contested.Contest },
        ContestRefuted refuted => state with { Contest = state.Contest! with { Status = ContestStatus.Refuted, Refutation = refuted.Evidence } },
        ContestDismissed => state with { Contest = null },
        CessationAnnounced announced => state with { LastDay = announced.LastDay },
        DutyMet met => WithDuty(state, met.Duty, state.DutyOf(met.Duty)!.Status == DutyStatus.Overdue ? DutyStatus.MetLate : DutyStatus.Met),
        DutyOverdue overdue => WithDuty(state, overdue.Duty, DutyStatus.Overdue),
        DesignationStandingEvent standing => StandingChanged(state, standing),
        _ => NotificationChanged(state, @event),
    };

    private static Designation NotificationChanged(Designation state, DesignationEvent @event) => @event switch
    {
        ExtensionNotified extension => state with { Notification = extension.Notification, Evidence = Joined(state, extension.Evidence) },
        NotificationAmended amended => state with { Notification = amended.Notification, Evidence = Joined(state, amended.Evidence) },
        DesignationObjected objected => WithObjections(state, state.Notification!.Objections.Add(objected.Objection), NotificationStatus.Objected),
        ObjectionWithdrawn withdrawn => Without(state, withdrawn.Authority),
        NotificationMaintained => state with { Notification = state.Notification! with { Status = NotificationStatus.Maintained } },
        ObjectionsDismissed => WithObjections(state, [], NotificationStatus.Open),
        NotificationFailed => state with
        {
            Notification = null,
            Status = state.Status == DesignationStatus.Notified ? DesignationStatus.Closed : state.Status,
        },
        _ => throw new UnreachableEventException(@event),
    };

    private static Designation StandingChanged(Designation state, DesignationStandingEvent @event) => @event switch
    {
        DesignationRecorded recorded => Recorded(state, recorded),
        DesignationTookEffect => InForce(state, state.Notification!),
        ScopeExtended extended => InForce(state, state.Notification!) with { Scope = extended.Scope },
        ScopeReduced reduced => state with { Scope = reduced.Scope },
        DesignationRestricted restricted => Lost(state, DesignationStatus.Restricted, restricted.Measure) with { RestrictedTo = restricted.Scope },
        DesignationSuspended suspended => Lost(state, DesignationStatus.Suspended, suspended.Measure),
        DesignationReinstated => state with { Status = DesignationStatus.Active, Measure = null, RestrictedTo = null },
        DesignationWithdrawn withdrawn => Lost(state, DesignationStatus.Withdrawn, withdrawn.Measure),
        DesignationCeased => Lost(state, DesignationStatus.Ceased, null),
        _ => throw new UnreachableEventException(@event),
    };

    private static Designation Applied(Designation state, DesignationApplied applied) => state with
    {
        Status = DesignationStatus.Applied,
        Body = applied.Body,
        Authority = applied.Authority,
        Seat = applied.Seat,
        Scope = applied.Scope,
        Evidence = applied.Evidence,
    };

    private static Designation Assessed(Designation state, BodyAssessed assessed) => state with
    {
        Status = DesignationStatus.Assessed,
        Scope = assessed.Scope,
        Proof = assessed.Proof,
        Evidence = Joined(state, assessed.Evidence),
    };

    /// <summary>Documents of later acts join those of earlier ones; one that was named before, by its content, is not listed again.</summary>
    private static ImmutableArray<Parties.Evidence> Joined(Designation state, ImmutableArray<Parties.Evidence> documents) =>
        [.. state.Evidence.UnionBy(documents, document => document.ContentHash)];

    private static Designation Recorded(Designation state, DesignationRecorded recorded) => state with
    {
        Status = DesignationStatus.Active,
        Body = recorded.Body,
        Authority = recorded.Authority,
        Seat = recorded.Seat,
        Number = recorded.Number,
        Scope = recorded.Scope,
        RecordedFrom = recorded.Source,
    };

    private static Designation InForce(Designation state, Notification notified) =>
        state with { Status = DesignationStatus.Active, Scope = notified.Scope, Proof = notified.Proof, Notification = null };

    private static Designation Lost(Designation state, DesignationStatus status, DesignationMeasure? measure) =>
        state with { Status = status, Measure = measure, RestrictedTo = null, Notification = null, Contest = null };

    private static Designation Without(Designation state, string authority)
    {
        ImmutableArray<Objection> left = [.. state.Notification!.Objections.Where(objection => objection.Authority != authority)];
        return WithObjections(state, left, left.IsEmpty ? NotificationStatus.Open : state.Notification.Status);
    }

    private static Designation WithObjections(Designation state, ImmutableArray<Objection> objections, NotificationStatus status) =>
        state with { Notification = state.Notification! with { Objections = objections, Status = status } };

    private static Designation WithPeriod(Designation state, DateTimeOffset since) =>
        state with { Periods = state.Periods.Add(new StandingPeriod(since, state.Status, state.EffectiveScope)) };

    /// <summary>A clock of a duty that starts makes the duty open, whatever became of an earlier one.</summary>
    private static Designation WithDuties(Designation state, DesignationEvent @event)
    {
        foreach (var kind in Enum.GetValues<DutyKind>())
        {
            if (@event.Clocks.Running.FirstOrDefault(clock => clock.Name == DesignationClocks.NameOf(kind)) is { Due: { } due })
                state = state with { Duties = [.. state.Duties.Where(duty => duty.Kind != kind), new Duty(kind, DutyStatus.Open, due)] };
        }

        return state;
    }

    private static Designation WithDuty(Designation state, DutyKind kind, DutyStatus status) =>
        state with { Duties = [.. state.Duties.Select(duty => duty.Kind == kind ? duty with { Status = status } : duty)] };
}
