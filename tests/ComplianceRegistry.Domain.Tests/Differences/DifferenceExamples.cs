using ComplianceRegistry.Domain.Differences;
using static ComplianceRegistry.Domain.Tests.Differences.DifferenceLives;

namespace ComplianceRegistry.Domain.Tests.Differences;

/// <summary>Examples of what happens to declared differences, as the decider makes them.</summary>
internal static class DifferenceExamples
{
    /// <summary>One life in which everything happens that can, each once.</summary>
    public static IReadOnlyList<IEvent> All { get; } = [.. Life()];

    private static List<IEvent> Life()
    {
        var (state, events) = (DifferenceDecider.Absent(Id), new List<IEvent>());
        Take(DifferenceDecider.Decide(state, Publish, Rules.Book).Events);
        Take(DifferenceDecider.Decide(state, Amend, Rules.Book).Events);
        Take(DifferenceDecider.Decide(state, Open, Rules.Book).Events);
        Take(DifferenceDecider.Decide(state, Comment, Rules.Book).Events);
        Take(DifferenceDecider.Due(state, DateTimeOffset.MaxValue, Rules.Book));
        Take(DifferenceDecider.Due(state, DateTimeOffset.MaxValue, Rules.Book));
        var late = state.Periods[^1].Until!.Value.AddDays(5);
        Take(DifferenceDecider.Decide(state, Confirm with { Now = late }, Rules.Book).Events);
        Take(DifferenceDecider.Decide(state, Withdraw with { Now = late.AddDays(100) }, Rules.Book).Events);
        return events;

        void Take(IEnumerable<IEvent> more)
        {
            foreach (var @event in more)
            {
                events.Add(@event);
                state = DifferenceDecider.Evolve(state, @event);
            }
        }
    }
}
