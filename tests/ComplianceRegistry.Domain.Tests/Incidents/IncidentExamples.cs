using ComplianceRegistry.Domain.Incidents;
using static ComplianceRegistry.Domain.Tests.Incidents.IncidentLives;

namespace ComplianceRegistry.Domain.Tests.Incidents;

/// <summary>Examples of what happens to incidents, as the decider makes them.</summary>
internal static class IncidentExamples
{
    /// <summary>The events of several lives, one after another.</summary>
    public static IReadOnlyList<IEvent> All { get; } =
    [
        .. Events(40, Open, Filing, Freeze, Join, Reclassify, LinkOther),
        .. Events(200, Open, Filing, Acknowledge, Act, Complete, Require, Meet, Release),
        .. Events(10, Open, Complete, Act, Release, Conclude),
        .. Events(0, Open, Merge),
        .. Events(200, Open),
        .. Events(0, Recording),
    ];

    /// <summary>One example of every kind.</summary>
    public static IEnumerable<IEvent> Each => All.DistinctBy(EventCodec.KindOf);

    /// <summary>What the commands lead to, and then the clocks that are due after some days.</summary>
    private static List<IEvent> Events(int days, params IncidentCommand[] commands)
    {
        var (state, events) = (IncidentDecider.Absent(Id), new List<IEvent>());
        foreach (var command in commands)
        {
            Take(IncidentDecider.Decide(state, command, Rules.Book).Events);
        }

        for (var due = Due(); due.Count > 0; due = Due())
        {
            Take(due);
        }

        return events;

        IReadOnlyCollection<IEvent> Due() => IncidentDecider.Due(state, Sample.Now.AddDays(days), Rules.Book);

        void Take(IReadOnlyCollection<IEvent> next)
        {
            Assert.NotEmpty(next);
            events.AddRange(next);
            state = next.Aggregate(state, IncidentDecider.Evolve);
        }
    }
}
