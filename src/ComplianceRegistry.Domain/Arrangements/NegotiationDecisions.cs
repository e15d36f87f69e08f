using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>How an arrangement comes to be signed.</summary>
internal static class NegotiationDecisions
{
    public static Decision Draft(DraftArrangement command, Rulebook rules) => Decision.Accept(new ArrangementDrafted
    {
        Title = command.Title,
        Terms = command.Terms,
        TermsHash = command.TermsHash,
        Authority = command.Actor.Party,
        Seat = command.Seat,
        At = command.Now,
        Basis = command.Actor.Basis,
        Clocks = ClockMoves.Start(ArrangementClocks.Start(rules, command.Seat, ArrangementClocks.Progress, "arrangement-draft", "arrangement.drafted", command.Now)),
    });

    /// <summary>Terms that are those already change nothing, and leave the signatures.</summary>
    public static Decision Propose(Arrangement state, ProposeTerms command, Rulebook rules) => command.TermsHash == state.TermsHash
        ? Decision.Accept()
        : Decision.Accept(new TermsProposed(command.Actor.Jurisdiction, command.Terms, command.TermsHash)
        {
            Clocks = Goes(state, state.Status == ArrangementStatus.Draft ? "arrangement-draft" : "arrangement-negotiation", "arrangement.terms-proposed", command, rules),
        });

    public static Decision Open(Arrangement state, OpenNegotiation command, Rulebook rules) => Decision.Accept(
        new NegotiationOpened(command.Now) { Clocks = Goes(state, "arrangement-negotiation", "arrangement.negotiation-opened", command, rules) });

    public static Decision Abandon(AbandonArrangement command) => Decision.Accept(
        new ArrangementGivenUp(ArrangementEnd.Abandoned, command.Now) { Clocks = ClockMoves.End(ClockMoves.Every) });

    public static Decision Sign(Arrangement state, SignArrangement command, Rulebook rules)
    {
        if (!state.Unsigned.Contains(command.Actor.Jurisdiction))
            return Decision.Refuse(Rejection.WrongState("signed-already", "The terms are signed for this jurisdiction already."));
        var signed = new ArrangementSigned(SignatureOf(command, command.TermsHash));
        return state.Unsigned.Length > 1
            ? Decision.Accept(signed with { Clocks = Goes(state, "arrangement-negotiation", "arrangement.signed", command, rules) })
            : Decision.Accept(signed, new ArrangementConcluded(command.Now) { Clocks = ToForce(state, command, rules) });
    }

    public static ArrangementSignature SignatureOf(ArrangementCommand command, string? termsHash) =>
        new(command.Actor.Jurisdiction, command.Actor.Party, command.Now, termsHash, command.Actor.Basis);

    /// <summary>Somebody goes on: the time in which nobody does begins anew.</summary>
    private static ClockMoves Goes(Arrangement state, string rule, string start, ArrangementCommand command, Rulebook rules) =>
        ClockMoves.Start(ArrangementClocks.Start(rules, state.Seat!, ArrangementClocks.Progress, rule, start, command.Now));

    private static ClockMoves ToForce(Arrangement state, SignArrangement command, Rulebook rules) => new(
        [ArrangementClocks.UntilEffect(rules, state.Seat!, ArrangementClocks.EntryIntoForce, "arrangement.concluded", command.Now, state.Terms!.EffectiveOn)],
        [ArrangementClocks.Progress]);
}
