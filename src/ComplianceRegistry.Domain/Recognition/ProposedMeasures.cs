using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>Four eyes: one member of the receiving authority proposes a measure, another one confirms it.</summary>
internal static class ProposedMeasures
{
    public static Rejection FourEyes { get; } = Rejection.NotAllowed("four-eyes", "Whoever proposed this does not decide on it. Another member of the receiving authority has to.");

    public static Decision Propose(GrantedRecognition state, ProposeSuspension command, Rulebook rules) => state.Suspension is not null
        ? Decision.Refuse(Rejection.WrongState("suspended-already", "The receiving authority has suspended this recognition. Uphold that, or lift it."))
        : Propose(state, command, new RecognitionProposal
        {
            Kind = RecognitionProposalKind.Suspension,
            Measure = command.Measure,
            Notice = command.Notice,
            Authority = command.Actor.Party,
            Member = command.Actor.Member,
        }, rules);

    public static Decision Propose(GrantedRecognition state, ProposeRevocation command, Rulebook rules) => Propose(state, command, new RecognitionProposal
    {
        Kind = RecognitionProposalKind.Revocation,
        Measure = command.Measure,
        Remedy = command.Remedy,
        Authority = command.Actor.Party,
        Member = command.Actor.Member,
    }, rules);

    public static Decision Withdraw(GrantedRecognition state, WithdrawMeasure command) => state.Proposal is null
        ? NothingProposed
        : Decision.Accept(new MeasureWithdrawn { Effective = command.Now, Clocks = ClockMoves.End(RecognitionClocks.Proposal) });

    /// <summary>The proposal of a kind that an actor may confirm, or why there is none.</summary>
    public static Decision Confirmed(GrantedRecognition state, RecognitionProposalKind kind, Actor actor, Func<RecognitionProposal, Decision> confirm) => state.Proposal switch
    {
        { } proposal when proposal.Kind != kind => NothingProposed,
        null => NothingProposed,
        var proposal => proposal.Member == actor.Member ? Decision.Refuse(FourEyes) : confirm(proposal),
    };

    private static Decision NothingProposed { get; } = Decision.Refuse(Rejection.WrongState("nothing-proposed", "No such measure waits for a decision. Propose it first."));

    private static Decision Propose(GrantedRecognition state, RecognitionCommand command, RecognitionProposal proposal, Rulebook rules) => state.Proposal is not null
        ? Decision.Refuse(Rejection.WrongState("proposed-already", "Another measure waits for its decision. Have it decided, or take it back."))
        : Decision.Accept(new MeasureProposed(proposal) { Effective = command.Now, Clocks = ClockMoves.Start(RecognitionClocks.Proposed(rules, state, command.Now)) });
}
