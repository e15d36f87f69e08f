using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>How what was signed is changed: one signatory proposes, and all that it concerns agree.</summary>
internal static class ChangeDecisions
{
    public static Decision Propose(Arrangement state, ArrangementCommand command, Rulebook rules)
    {
        if (state.HasOpenProposalOf(command.Actor.Jurisdiction))
            return Decision.Refuse(Rejection.WrongState("proposed-already", "A proposal of this signatory is open. Take it back first, or wait for its end."));
        if (command is ProposeAmendment && state.IsBeingAmended)
            return Decision.Refuse(Rejection.WrongState("amendment-pending", "An amendment is agreed on. Propose another one when that is in force."));
        var proposal = Signed(state, ProposalOf(state, command), command);
        var clock = ArrangementClocks.Start(rules, state.Seat!, ArrangementClocks.ProposalOf(proposal.Number), "arrangement-proposal", "arrangement.change-proposed", command.Now);
        var proposed = new ChangeProposed(proposal) { Clocks = ClockMoves.Start(clock) };
        return Decision.Accept([proposed, .. Conclusion(ArrangementEvolution.After(state, proposed), proposal, command.Now, rules)]);
    }

    public static Decision Agree(Arrangement state, AgreeToProposal command, Rulebook rules)
    {
        if (state.Proposal(command.Proposal) is not { IsOpen: true } proposal)
            return Decision.Refuse(NoneOpen(command.Proposal));
        if (!state.Deciding(proposal).Contains(command.Actor.Jurisdiction))
            return Decision.Refuse(Rejection.NotAllowed("not-deciding", "This proposal is decided on by others: on the part of a signatory, by all but that signatory."));
        if (proposal.IsSignedBy(command.Actor.Jurisdiction))
            return Decision.Refuse(Rejection.WrongState("agreed-already", "This jurisdiction has agreed to the proposal already."));
        if (proposal.TermsHash != command.TermsHash)
            return Decision.Refuse(Rejection.Invalid([ArrangementValidation.OtherTerms]));
        var agreed = new ChangeAgreed(proposal.Number, NegotiationDecisions.SignatureOf(command, command.TermsHash));
        var after = ArrangementEvolution.After(state, agreed);
        return Decision.Accept([agreed, .. Conclusion(after, after.Proposal(proposal.Number)!, command.Now, rules)]);
    }

    public static Decision Withdraw(Arrangement state, WithdrawChange command)
    {
        if (state.Proposal(command.Proposal) is not { IsOpen: true } proposal)
            return Decision.Refuse(NoneOpen(command.Proposal));
        return proposal.Jurisdiction == command.Actor.Jurisdiction
            ? Decision.Accept(new ChangeDropped(proposal.Number) { Clocks = ClockMoves.End(ArrangementClocks.ProposalOf(proposal.Number)) })
            : Decision.Refuse(Rejection.NotAllowed("proposer", "Only the signatory that made a proposal takes it back."));
    }

    /// <summary>What follows when all have agreed; nothing as long as somebody has not.</summary>
    private static ImmutableArray<IEvent> Conclusion(Arrangement state, ArrangementProposal proposal, DateTimeOffset now, Rulebook rules) =>
        state.Missing(proposal).IsEmpty ? [Concluded(state, proposal, now, rules)] : [];

    private static ArrangementEvent Concluded(Arrangement state, ArrangementProposal proposal, DateTimeOffset now, Rulebook rules)
    {
        var ended = ArrangementClocks.Of(state.Moot(proposal.Kind, proposal.Signatory));
        return proposal.Kind switch
        {
            ChangeKind.Suspension => new ArrangementSuspended(proposal.Number)
            {
                Effective = now,
                Clocks = new ClockMoves([Suspension(state, ArrangementClocks.Suspension, "arrangement.suspended", now, rules)], ended),
            },
            ChangeKind.Resumption => new ArrangementResumed(proposal.Number) { Effective = now, Clocks = ClockMoves.End([ArrangementClocks.Suspension, .. ended]) },
            ChangeKind.SignatorySuspension => new SignatorySuspended(proposal.Number, new SignatorySuspension(proposal.Signatory!, IsByItself: false, now, proposal.Grounds!))
            {
                Effective = now,
                Clocks = new ClockMoves([Suspension(state, ArrangementClocks.SuspensionOf(proposal.Signatory!), "arrangement.signatory-suspended", now, rules)], ended),
            },
            ChangeKind.SignatoryRestoration => ArrangementEffects.Restore(state, proposal.Signatory!, proposal.Number, now),
            _ => new ChangeConcluded(proposal.Number, now) { Clocks = ToEffect(state, proposal, now, rules) },
        };
    }

    /// <summary>An agreed amendment ends every other that is proposed, since they rest on the terms of before; an agreed termination ends none.</summary>
    private static ClockMoves ToEffect(Arrangement state, ArrangementProposal proposal, DateTimeOffset now, Rulebook rules) => new(
        [ArrangementClocks.UntilEffect(rules, state.Seat!, ArrangementClocks.EffectOf(proposal.Number), "arrangement.change-concluded", now, proposal.Terms?.EffectiveOn ?? proposal.On)],
        proposal.Kind == ChangeKind.Amendment ? ArrangementClocks.Of(state.Moot(ChangeKind.Amendment)) : [ArrangementClocks.ProposalOf(proposal.Number)]);

    public static RunningClock Suspension(Arrangement state, string clock, string start, DateTimeOffset now, Rulebook rules) =>
        ArrangementClocks.Start(rules, state.Seat!, clock, "arrangement-suspension", start, now);

    private static ArrangementProposal Signed(Arrangement state, ArrangementProposal proposal, ArrangementCommand command) => state.Deciding(proposal).Contains(command.Actor.Jurisdiction)
        ? proposal with { Signatures = [NegotiationDecisions.SignatureOf(command, proposal.TermsHash)] }
        : proposal;

    private static ArrangementProposal ProposalOf(Arrangement state, ArrangementCommand command)
    {
        var (number, jurisdiction) = (state.Proposed + 1, command.Actor.Jurisdiction);
        return command switch
        {
            ProposeAmendment amend => New(ChangeKind.Amendment) with { Terms = amend.Terms, TermsHash = amend.TermsHash },
            ProposeArrangementSuspension suspend => New(ChangeKind.Suspension) with { Grounds = suspend.Grounds },
            ProposeResumption => New(ChangeKind.Resumption),
            ProposeTermination terminate => New(ChangeKind.Termination) with { On = terminate.On },
            ProposeSignatorySuspension suspend => New(ChangeKind.SignatorySuspension) with { Signatory = suspend.Signatory, Grounds = suspend.Grounds },
            ProposeSignatoryRestoration restore => New(ChangeKind.SignatoryRestoration) with { Signatory = restore.Signatory },
            _ => throw new UnreachableCommandException(command),
        };

        ArrangementProposal New(ChangeKind kind) => new() { Number = number, Kind = kind, Jurisdiction = jurisdiction };
    }

    private static Rejection NoneOpen(int number) => Rejection.WrongState("no-open-proposal", $"There is no open proposal {number}. The arrangement lists those that are.");
}
