using ComplianceRegistry.Domain.Monitoring;
using static ComplianceRegistry.Domain.Tests.Monitoring.MonitoringLives;

namespace ComplianceRegistry.Domain.Tests.Monitoring;

/// <summary>Examples of what happens to monitoring plans, as the decider makes them.</summary>
internal static class MonitoringExamples
{
    public static IReadOnlyList<IEvent> All { get; } = [.. Life()];

    /// <summary>One example of every kind.</summary>
    public static IEnumerable<IEvent> Each => All.DistinctBy(EventCodec.KindOf);

    private static List<IEvent> Life()
    {
        var (state, events, late) = (MonitoringDecider.Absent(Id), new List<IEvent>(), Sample.Now.AddDays(100));
        foreach (var command in new MonitoringCommand[] { Submit, Amend, Bad })
        {
            Take(MonitoringDecider.Decide(state, command, Rules.Book).Events);
        }

        while (MonitoringDecider.Due(state, late, Rules.Book) is { IsEmpty: false } due)
        {
            Take(due);
        }

        late = late.AddDays(40);
        while (MonitoringDecider.Due(state, late, Rules.Book) is { IsEmpty: false } due)
        {
            Take(due);
        }

        var incident = Answer with { Answer = BreachAnswer.ReportedAsIncident, Incident = new Basis(Sample.Id("INC", "incident"), 2), ConcernsSystem = true };
        foreach (var command in new MonitoringCommand[] { MeasureAt(late, "95"), incident, Close })
        {
            Take(MonitoringDecider.Decide(state, command, Rules.Book).Events);
        }

        return events;

        void Take(IReadOnlyCollection<IEvent> next)
        {
            Assert.NotEmpty(next);
            events.AddRange(next);
            state = next.Aggregate(state, MonitoringDecider.Evolve);
        }
    }
}
