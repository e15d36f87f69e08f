using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>What becomes of a notification: silence lets it take effect, an objection stops that.</summary>
internal static class NotificationDecisions
{
    public static Decision Notify(Designation state, NotifyDesignation command, Rulebook rules)
    {
        var window = DesignationClocks.Window(rules, state.Proof!.Value, "designation.notified", command.Now, state.Seat!);
        return Decision.Accept(new DesignationNotified
        {
            Number = command.Number,
            Notification = new Notification(NotificationStatus.Open, state.Scope, state.Proof.Value, window),
            Clocks = new ClockMoves([window], [DesignationClocks.Decision]),
        });
    }

    public static Decision Extend(Designation state, ExtendScope command, Rulebook rules)
    {
        if (state.Notification is not null)
            return Decision.Refuse(Rejection.WrongState("notification-pending", "A wider scope is notified already. Amend that notification, or wait for its end."));
        var window = DesignationClocks.Window(rules, command.Proof, "designation.extension-notified", command.Now, state.Seat!);
        return Decision.Accept(new ExtensionNotified
        {
            Notification = new Notification(NotificationStatus.Open, command.Scope, command.Proof, window),
            Evidence = command.Evidence,
            Clocks = ClockMoves.Start(window),
        });
    }

    public static Decision Amend(Designation state, AmendNotification command, Rulebook rules)
    {
        var window = DesignationClocks.Window(rules, command.Proof, "designation.notification-amended", command.Now, state.Seat!);
        return Decision.Accept(new NotificationAmended
        {
            Notification = new Notification(NotificationStatus.Open, command.Scope, command.Proof, window),
            Evidence = command.Evidence,
            Clocks = new ClockMoves([window], [DesignationClocks.ObjectionAnswer, DesignationClocks.ObjectionDecision]),
        });
    }

    public static Decision Object(Designation state, ObjectToDesignation command, Rulebook rules)
    {
        var notification = state.Notification!;
        if (!notification.IsOpenAt(command.Now))
            return Decision.Refuse(Rejection.WrongState("window-over", "The window for objections is over."));
        if (notification.ObjectionOf(command.Actor.Party) is not null)
            return Decision.Refuse(Rejection.WrongState("objected-already", "This authority has objected already. Take the objection back to make another."));
        return Decision.Accept(new DesignationObjected(
            new Objection(command.Actor.Party, command.Actor.Jurisdiction, command.Provision) { Evidence = command.Evidence })
        { Clocks = AfterObjection(state, command, rules) });
    }

    /// <summary>The last objection to go gives the window back, or ends it when its time is over.</summary>
    public static Decision WithdrawObjection(Designation state, WithdrawObjection command)
    {
        var withdrawn = new ObjectionWithdrawn(command.Actor.Party);
        return state.Notification!.Objections.Length > 1
            ? Decision.Accept(withdrawn)
            : Undisputed(state, withdrawn with { Clocks = Freed(state, command.Now) }, command.Now);
    }

    public static Decision Maintain(Designation state, MaintainNotification command, Rulebook rules) => Decision.Accept(new NotificationMaintained
    {
        Evidence = command.Evidence,
        Clocks = new ClockMoves(
            [rules.Start(DesignationClocks.ObjectionDecision, "designation-objection-decision", "designation.notification-maintained", command.Now, state.Seat!, bearer: null)],
            [DesignationClocks.ObjectionAnswer]),
    });

    public static Decision Dismiss(Designation state, DismissObjections command) =>
        Undisputed(state, new ObjectionsDismissed { Evidence = command.Evidence, Clocks = Freed(state, command.Now) }, command.Now);

    public static Decision Fail(NotificationFailure failure, ImmutableArray<Evidence> evidence) => Decision.Accept(new NotificationFailed(failure)
    {
        Evidence = evidence,
        Clocks = ClockMoves.End(DesignationClocks.ObjectionWindow, DesignationClocks.ObjectionAnswer, DesignationClocks.ObjectionDecision),
    });

    // A further objection gives the authority no more time for its answer, unless it had answered already.
    private static ClockMoves AfterObjection(Designation state, ObjectToDesignation command, Rulebook rules) => state.Clocks.Find(DesignationClocks.ObjectionAnswer) is not null
        ? ClockMoves.None
        : new ClockMoves(
            [rules.Start(DesignationClocks.ObjectionAnswer, "designation-objection-answer", "designation.objected", command.Now, state.Seat!, state.Authority)],
            [DesignationClocks.ObjectionWindow, DesignationClocks.ObjectionDecision]);

    private static ClockMoves Freed(Designation state, DateTimeOffset now) => new(
        state.Notification!.IsOpenAt(now) ? [state.Notification.Window] : [],
        [DesignationClocks.ObjectionAnswer, DesignationClocks.ObjectionDecision]);

    private static Decision Undisputed(Designation state, DesignationEvent freed, DateTimeOffset now) =>
        state.Notification!.IsOpenAt(now) ? Decision.Accept(freed) : Decision.Accept(freed, DesignationClocks.TakesEffect(state, now));
}
