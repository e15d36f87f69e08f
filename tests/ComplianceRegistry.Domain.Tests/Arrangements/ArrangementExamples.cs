using ComplianceRegistry.Domain.Arrangements;
using static ComplianceRegistry.Domain.Tests.Arrangements.ArrangementLives;

namespace ComplianceRegistry.Domain.Tests.Arrangements;

/// <summary>Examples of what happens to arrangements, as the decider makes them.</summary>
internal static class ArrangementExamples
{
    /// <summary>The events of several lives, one after another.</summary>
    public static IReadOnlyList<IEvent> All { get; } = [.. Lives().SelectMany(life => life)];

    /// <summary>One example of every kind.</summary>
    public static IEnumerable<IEvent> Each => All.DistinctBy(EventCodec.KindOf);

    private static ArrangementCommand[] Concluded => [Draft, Open, Sign(Union), Sign(Korean), Sign(Singaporean)];

    private static IEnumerable<IEnumerable<IEvent>> Lives()
    {
        yield return Events(null, Draft, Propose with { Actor = Union }, new AbandonArrangement { Actor = Union, Now = Sample.Now });
        yield return Events(null, [.. Concluded, Amend, Agree(Union, 1, OtherHash), new WithdrawChange { Actor = Korean, Now = Sample.Now, Proposal = 1 }]);
        yield return Events("effect-1", [.. Concluded, Amend with { Terms = Bilateral }, Agree(Union, 1, OtherHash), Agree(Singaporean, 1, OtherHash)]);
        yield return Events("suspension", [.. Concluded, Suspend, Agree(Korean), Agree(Singaporean)]);
        yield return Events("proposal-2", [.. Concluded, Against("KR", Union), Agree(Singaporean), For("KR", Union), Agree(Singaporean, 2), Against("KR", Union)]);
        yield return Events("withdrawal-sg", [.. Concluded, Leave(Singaporean), Stay(Singaporean), Leave(Singaporean)]);
        yield return Events("effect-1", [.. Concluded, Terminate, Agree(Korean), Agree(Singaporean)]);
    }

    /// <summary>The events of commands, given to the arrangement in force once all have signed, and of a clock that runs out at the end.</summary>
    private static List<IEvent> Events(string? clock, params ArrangementCommand[] commands)
    {
        var (state, events) = (ArrangementDecider.Absent(Id), new List<IEvent>());
        foreach (var command in commands)
        {
            if (state.Status == ArrangementStatus.Signed)
                Fire(ArrangementClocks.EntryIntoForce);
            Take(ArrangementDecider.Decide(state, command, Rules.Book).Events);
        }

        if (clock is not null && state.Clocks.Find(clock) is not null)
            Fire(clock);
        return events;

        void Fire(string name) => Take(ArrangementDecider.Due(state, state.Clocks.Find(name)!.Due!.Value, Rules.Book));

        void Take(IEnumerable<IEvent> more)
        {
            foreach (var @event in more)
            {
                events.Add(@event);
                state = ArrangementDecider.Evolve(state, @event);
            }
        }
    }
}
