using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>The rules of designating a conformity assessment body and of what happens to its designation.</summary>
public abstract class DesignationDecider : IDecider<Designation, DesignationCommand>
{
    private DesignationDecider()
    {
    }

    public static Designation Absent(string id) => new() { Id = id };

    public static Decision Decide(Designation state, DesignationCommand command, Rulebook rules)
    {
        if (command is RecordHistoricDesignation historic && state.RecordedFrom == historic.Source)
            return Decision.Accept();
        if (Refusal(state, command) is { } refusal)
            return Decision.Refuse(refusal);
        var faults = DesignationContentValidation.Validate(state, command);
        return faults.IsEmpty ? Accepted(state, command, rules) : Decision.Refuse(Rejection.Invalid(faults));
    }

    public static Designation Evolve(Designation state, IEvent @event) => DesignationEvolution.After(state, @event);

    public static ActHeader Head(Designation after, IEvent @event) => new(
        @event is DesignationObjected objected ? objected.Objection.Jurisdiction : after.Jurisdiction, [after.Body, after.Authority], ActClass.Public);

    public static ImmutableArray<IEvent> Due(Designation state, DateTimeOffset now, Rulebook rules) => DesignationClocks.Due(state, now, rules);

    private static Rejection? Refusal(Designation state, DesignationCommand command)
    {
        if (DesignationWorkflow.TriggerOf(command) is { } trigger)
            return DesignationWorkflow.Refusal(state, trigger, command.Actor);
        if (NotificationWorkflow.TriggerOf(command) is { } ofNotification)
            return NotificationWorkflow.Refusal(state, ofNotification, command.Actor);
        return ContestWorkflow.TriggerOf(command) is { } ofContest
            ? ContestWorkflow.Refusal(state, ofContest, command.Actor)
            : throw new UnreachableCommandException(command);
    }

    private static Decision Accepted(Designation state, DesignationCommand command, Rulebook rules) => command switch
    {
        ApplyForDesignation apply => ApplicationDecisions.Apply(state, apply, rules),
        RecordHistoricDesignation record => ApplicationDecisions.Record(record),
        AssessBody assess => Decision.Accept(new BodyAssessed { Scope = assess.Scope, Proof = assess.Proof, Evidence = assess.Evidence }),
        RefuseDesignation refuse => ApplicationDecisions.Refuse(refuse),
        WithdrawApplication => ApplicationDecisions.WithdrawApplication(),
        NotifyDesignation notify => NotificationDecisions.Notify(state, notify, rules),
        ExtendScope extend => NotificationDecisions.Extend(state, extend, rules),
        AmendNotification amend => NotificationDecisions.Amend(state, amend, rules),
        WithdrawNotification => NotificationDecisions.Fail(NotificationFailure.Withdrawn, []),
        ObjectToDesignation objection => NotificationDecisions.Object(state, objection, rules),
        WithdrawObjection withdraw => NotificationDecisions.WithdrawObjection(state, withdraw),
        MaintainNotification maintain => NotificationDecisions.Maintain(state, maintain, rules),
        DismissObjections dismiss => NotificationDecisions.Dismiss(state, dismiss),
        UpholdObjections uphold => NotificationDecisions.Fail(NotificationFailure.ObjectionUpheld, uphold.Evidence),
        ContestCompetence contest => ContestDecisions.Contest(state, contest, rules),
        RefuteContest refute => ContestDecisions.Refute(state, refute, rules),
        DismissContest dismiss => ContestDecisions.Dismiss(dismiss),
        _ => MeasureDecisions.Accepted(state, command, rules),
    };
}
