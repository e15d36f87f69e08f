using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>What takes effect by itself: entry into force, agreed changes, the ends of suspensions and of notices.</summary>
internal static class ArrangementEffects
{
    public static ArrangementEnteredIntoForce EnterIntoForce(Arrangement arrangement, DateTimeOffset due, Rulebook rules) =>
        new(ConfidenceFrom(arrangement, arrangement.Terms!, due, rules)) { Effective = due, Clocks = ClockMoves.End(ArrangementClocks.EntryIntoForce) };

    public static SignatoryRestored Restore(Arrangement arrangement, string jurisdiction, int? proposal, DateTimeOffset effective) => new(proposal, jurisdiction)
    {
        Effective = effective,
        Clocks = ClockMoves.End([ArrangementClocks.SuspensionOf(jurisdiction), .. ArrangementClocks.Of(arrangement.Moot(ChangeKind.SignatoryRestoration, jurisdiction))]),
    };

    /// <summary>An agreed amendment or termination takes effect.</summary>
    public static ImmutableArray<IEvent> TakeEffect(Arrangement arrangement, ArrangementProposal proposal, DateTimeOffset due, Rulebook rules) => proposal.Kind == ChangeKind.Termination
        ? [Terminate(arrangement, ArrangementEnd.Agreed, due, rules)]
        : OrTheEnd(arrangement, Amend(arrangement, proposal, due, rules), due, rules);

    /// <summary>The notice of a signatory is over. When less than an arrangement is left, it ends.</summary>
    public static ImmutableArray<IEvent> Withdraw(Arrangement arrangement, string jurisdiction, DateTimeOffset due, Rulebook rules)
    {
        var withdrew = new SignatoryWithdrew(Departure(arrangement, jurisdiction, due, rules))
        {
            Effective = due,
            Clocks = ClockMoves.End([.. ClocksOf(jurisdiction), .. ArrangementClocks.Of(arrangement.Open)]),
        };
        return OrTheEnd(arrangement, withdrew, due, rules);
    }

    private static ArrangementAmended Amend(Arrangement arrangement, ArrangementProposal proposal, DateTimeOffset due, Rulebook rules)
    {
        ImmutableArray<string> leaving = [.. arrangement.Bound.Where(code => proposal.Terms!.Of(code) is null)];
        return new ArrangementAmended(proposal.Number, ConfidenceAfter(arrangement, proposal.Terms!, due, rules))
        {
            Effective = due,
            Departures = [.. leaving.Select(code => Departure(arrangement, code, due, rules))],
            Clocks = ClockMoves.End([ArrangementClocks.EffectOf(proposal.Number), .. ArrangementClocks.Of(arrangement.Open), .. leaving.SelectMany(ClocksOf)]),
        };
    }

    private static ImmutableArray<IEvent> OrTheEnd(Arrangement arrangement, ArrangementStandingEvent @event, DateTimeOffset due, Rulebook rules)
    {
        var after = ArrangementEvolution.After(arrangement, @event);
        return after.GoesOn ? [@event] : [@event, Terminate(after, ArrangementEnd.SignatoriesLeft, due, rules)];
    }

    private static ArrangementTerminated Terminate(Arrangement arrangement, ArrangementEnd end, DateTimeOffset due, Rulebook rules) =>
        new(end, RunOn(arrangement, "arrangement.terminated", due, rules)) { Effective = due, Clocks = ClockMoves.End(ClockMoves.Every) };

    private static SignatoryDeparture Departure(Arrangement arrangement, string jurisdiction, DateTimeOffset due, Rulebook rules) =>
        new(jurisdiction, due, RunOn(arrangement, "arrangement.signatory-withdrew", due, rules));

    private static RunningClock? RunOn(Arrangement arrangement, string start, DateTimeOffset due, Rulebook rules) =>
        ArrangementClocks.Over(rules, arrangement, arrangement.Terms!.RunOn, "arrangement-run-on", start, due);

    /// <summary>Confidence is built anew when the phase is another one, or when somebody joins.</summary>
    private static DateTimeOffset? ConfidenceAfter(Arrangement arrangement, ArrangementTerms terms, DateTimeOffset due, Rulebook rules) =>
        terms.ConfidenceBuilding == arrangement.Terms!.ConfidenceBuilding && terms.Signatories.All(signatory => arrangement.Binds(signatory.Jurisdiction))
            ? arrangement.ConfidenceUntil
            : ConfidenceFrom(arrangement, terms, due, rules);

    private static DateTimeOffset? ConfidenceFrom(Arrangement arrangement, ArrangementTerms terms, DateTimeOffset due, Rulebook rules) =>
        ArrangementClocks.Over(rules, arrangement, terms.ConfidenceBuilding, "arrangement-confidence-building", "arrangement.entered-into-force", due)?.Due;

    private static IEnumerable<string> ClocksOf(string jurisdiction) => [ArrangementClocks.WithdrawalOf(jurisdiction), ArrangementClocks.SuspensionOf(jurisdiction)];
}
