using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Monitoring;

/// <summary>What each event makes of a monitoring plan.</summary>
internal static class MonitoringEvolution
{
    public static MonitoringPlan After(MonitoringPlan state, IEvent @event) => @event is MonitoringEvent moved
        ? Next(state, moved) is var next ? next with { Clocks = next.Clocks.After(moved) } : state
        : throw new UnreachableEventException(@event);

    private static MonitoringPlan Next(MonitoringPlan state, MonitoringEvent @event) => @event switch
    {
        PlanSubmitted submitted => state with
        {
            Status = PlanStatus.Active,
            Version = submitted.Version,
            Seat = submitted.Seat,
            Metrics = submitted.Metrics,
            Interval = submitted.Interval,
        },
        PlanAmended amended => state with { Metrics = amended.Metrics, Interval = amended.Interval },
        Measured measured => state with { Latest = Latest(state.Latest, measured.Measurements) },
        ReportingResumed => state with { RemindedSince = null, MissedSince = null },
        ThresholdBreached breached => state with { Status = PlanStatus.BreachOpen, Breaches = state.Breaches.Add(new OpenBreach(breached.Metric, breached.At)) },
        BreachIncidentNamed => state,
        BreachAnswered answered => Answered(state, answered),
        BreachOverdue overdue => state with
        {
            Breaches = [.. state.Breaches.Select(breach => breach.Metric == overdue.Metric ? breach with { IsOverdue = true } : breach)],
        },
        ReportReminded reminded => state with { RemindedSince = reminded.Effective },
        ReportMissed missed => state with { MissedSince = missed.Effective },
        PlanClosed => state with { Status = PlanStatus.Closed },
        _ => throw new UnreachableEventException(@event),
    };

    private static MonitoringPlan Answered(MonitoringPlan state, BreachAnswered answered)
    {
        ImmutableArray<OpenBreach> left = [.. state.Breaches.Where(breach => breach.Metric != answered.Metric)];
        return state with { Breaches = left, Status = left.IsEmpty ? PlanStatus.Active : PlanStatus.BreachOpen };
    }

    private static ImmutableArray<Measurement> Latest(ImmutableArray<Measurement> known, ImmutableArray<Measurement> measured) =>
        [.. known.Concat(measured).GroupBy(one => one.Metric).Select(ofMetric => ofMetric.Last())];
}
