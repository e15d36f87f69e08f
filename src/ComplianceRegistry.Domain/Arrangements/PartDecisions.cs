using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>What a signatory decides on its own part.</summary>
internal static class PartDecisions
{
    public static Decision Suspend(Arrangement state, SuspendOwnPart command, Rulebook rules)
    {
        var own = command.Actor.Jurisdiction;
        if (state.SuspensionOf(own) is not null)
            return Decision.Refuse(Rejection.WrongState("suspended-already", "The part of this signatory is suspended already."));
        var clock = ChangeDecisions.Suspension(state, ArrangementClocks.SuspensionOf(own), "arrangement.signatory-suspended", command.Now, rules);
        return Decision.Accept(new SignatorySuspended(null, new SignatorySuspension(own, IsByItself: true, command.Now, command.Grounds))
        {
            Effective = command.Now,
            Clocks = ClockMoves.Start(clock),
        });
    }

    public static Decision Resume(Arrangement state, ResumeOwnPart command) => state.SuspensionOf(command.Actor.Jurisdiction) switch
    {
        null => Decision.Refuse(Rejection.WrongState("not-suspended", "The part of this signatory is not suspended.")),
        { IsByItself: false } => Decision.Refuse(Rejection.NotAllowed("suspended-by-others", "The other signatories suspended this part, and they decide on its end.")),
        { Jurisdiction: var own } => Decision.Accept(ArrangementEffects.Restore(state, own, null, command.Now)),
    };

    public static Decision Announce(Arrangement state, AnnounceWithdrawal command, Rulebook rules)
    {
        var own = command.Actor.Jurisdiction;
        if (state.IsWithdrawing(own))
            return Decision.Refuse(Rejection.WrongState("announced-already", "The withdrawal of this signatory is announced already."));
        return ArrangementClocks.UntilWithdrawal(rules, state, own, command.LastDay, command.Now) is { } clock
            ? Decision.Accept(new WithdrawalAnnounced(new AnnouncedWithdrawal(own, command.Actor.Party, command.Now)) { Clocks = ClockMoves.Start(clock) })
            : Decision.Refuse(Rejection.Invalid([new Fault("/lastDay", "too-early", $"The notice is {state.Terms!.Notice}: the last day is not within it.")]));
    }

    public static Decision Retract(Arrangement state, RetractWithdrawal command)
    {
        var own = command.Actor.Jurisdiction;
        return state.IsWithdrawing(own)
            ? Decision.Accept(new WithdrawalRetracted(own) { Clocks = ClockMoves.End(ArrangementClocks.WithdrawalOf(own)) })
            : Decision.Refuse(Rejection.WrongState("nothing-announced", "This signatory has announced no withdrawal."));
    }
}
