using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>The rules of negotiating an arrangement, of changing it and of ending it.</summary>
public abstract class ArrangementDecider : IDecider<Arrangement, ArrangementCommand>
{
    private ArrangementDecider()
    {
    }

    public static Arrangement Absent(string id) => new() { Id = id };

    public static Decision Decide(Arrangement state, ArrangementCommand command, Rulebook rules)
    {
        if (ArrangementWorkflow.Refusal(state, command) is { } refusal)
            return Decision.Refuse(refusal);
        var faults = ArrangementValidation.Validate(state, command);
        return faults.IsEmpty ? Accepted(state, command, rules) : Decision.Refuse(Rejection.Invalid(faults));
    }

    public static Arrangement Evolve(Arrangement state, IEvent @event) => ArrangementEvolution.After(state, @event);

    public static ActHeader Head(Arrangement after, IEvent @event) => new(JurisdictionOf(@event) ?? after.Jurisdiction, [after.DraftedBy], ActClass.Public);

    public static ImmutableArray<IEvent> Due(Arrangement state, DateTimeOffset now, Rulebook rules) => ArrangementClocks.Due(state, now, rules);

    private static Decision Accepted(Arrangement state, ArrangementCommand command, Rulebook rules) => command switch
    {
        DraftArrangement draft => NegotiationDecisions.Draft(draft, rules),
        ProposeTerms propose => NegotiationDecisions.Propose(state, propose, rules),
        OpenNegotiation open => NegotiationDecisions.Open(state, open, rules),
        AbandonArrangement abandon => NegotiationDecisions.Abandon(abandon),
        SignArrangement sign => NegotiationDecisions.Sign(state, sign, rules),
        SuspendOwnPart suspend => PartDecisions.Suspend(state, suspend, rules),
        ResumeOwnPart resume => PartDecisions.Resume(state, resume),
        AnnounceWithdrawal announce => PartDecisions.Announce(state, announce, rules),
        RetractWithdrawal retract => PartDecisions.Retract(state, retract),
        AgreeToProposal agree => ChangeDecisions.Agree(state, agree, rules),
        WithdrawChange withdraw => ChangeDecisions.Withdraw(state, withdraw),
        _ => ChangeDecisions.Propose(state, command, rules),
    };

    /// <summary>The jurisdiction whose authority acts, or whose part it is about; null when it is about the whole.</summary>
    private static string? JurisdictionOf(IEvent @event) => @event switch
    {
        TermsProposed proposed => proposed.Jurisdiction,
        ArrangementSigned signed => signed.Signature.Jurisdiction,
        ChangeProposed proposed => proposed.Proposal.Jurisdiction,
        ChangeAgreed agreed => agreed.Signature.Jurisdiction,
        WithdrawalAnnounced announced => announced.Withdrawal.Jurisdiction,
        WithdrawalRetracted retracted => retracted.Jurisdiction,
        SignatorySuspended suspended => suspended.Suspension.Jurisdiction,
        SignatoryRestored restored => restored.Jurisdiction,
        SignatoryWithdrew withdrew => withdrew.Departure.Jurisdiction,
        _ => null,
    };
}
