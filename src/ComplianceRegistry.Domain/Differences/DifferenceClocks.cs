using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Differences;

/// <summary>The clocks of a declared difference: to its review date, and to the end of the time that the authority has when that date passed.</summary>
internal static class DifferenceClocks
{
    public const string Review = "review";
    public const string OverdueReview = "overdue-review";

    /// <summary>The clock that ends with the review date; a fault when that day is not after today, or further away than a review may be.</summary>
    /// <param name="rules">Time limits.</param>
    /// <param name="reviewOn">The last day for the review.</param>
    /// <param name="start">Kind of the act that sets it.</param>
    /// <param name="at">Instant of that act.</param>
    /// <param name="seat">Where the authority keeps its days.</param>
    /// <param name="authority">Registry id of the authority.</param>
    public static Parsed<RunningClock> Until(Rulebook rules, DateOnly reviewOn, string start, DateTimeOffset at, Seat seat, string authority)
    {
        var shortest = rules.Start(Review, "difference-review-chosen", start, at, seat, authority);
        var (earliest, latest) = (LastDay(rules, shortest), LastDay(rules, rules.Start(Review, "difference-review-longest", start, at, seat, authority)));
        return reviewOn < earliest ? At("too-early", $"The earliest day is {earliest:yyyy-MM-dd}.")
            : reviewOn > latest ? At("too-late", $"A difference is reviewed by {latest:yyyy-MM-dd} at the latest.")
            : new Parsed<RunningClock>(Chosen(rules, shortest, reviewOn.DayNumber - earliest.DayNumber), []);
    }

    /// <summary>The consequence of the clock that is due first; none when none is.</summary>
    public static ImmutableArray<IEvent> Due(NationalDifference difference, DateTimeOffset now, Rulebook rules) =>
        difference.Clocks.FirstDue(now) is { Due: { } due } clock ? [Consequence(difference, clock.Name, due, rules)] : [];

    private static DifferenceEvent Consequence(NationalDifference difference, string clock, DateTimeOffset due, Rulebook rules) => clock switch
    {
        Review => new DifferenceReviewDue(due)
        {
            Clocks = new ClockMoves(
                [rules.Start(OverdueReview, "difference-review-overdue", "difference.review-due", due, difference.Seat!, difference.Authority)], [Review]),
        },
        OverdueReview => new DifferenceDormant(due) { Clocks = ClockMoves.End(OverdueReview) },
        _ => throw new InvalidOperationException($"A declared difference has no clock '{clock}'."),
    };

    private static RunningClock Chosen(Rulebook rules, RunningClock shortest, int more) => more == 0
        ? shortest
        : rules.Change(shortest, clock => clock.Extended(new Period(more, TimeUnit.CalendarDay), "The review date that the authority set"));

    private static DateOnly LastDay(Rulebook rules, RunningClock clock) => rules.Explain(clock).LastDay!.Value;

    private static Parsed<RunningClock> At(string code, string detail) => new(null, [new Fault("/reviewOn", code, detail)]);
}
