using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Monitoring;

/// <summary>What becomes of commands that are permitted and without fault.</summary>
internal static class MonitoringDecisions
{
    public static Decision Accepted(MonitoringPlan plan, MonitoringCommand command, Rulebook rules) => command switch
    {
        SubmitPlan submit => Submit(submit, rules),
        AmendPlan amend => Amend(plan, amend),
        RecordMeasurements record => Measure(plan, record, rules),
        AnswerBreach answer => Answer(plan, answer),
        ClosePlan close => Decision.Accept(new PlanClosed(close.Reason) { System = plan.Version!.System, Clocks = ClockMoves.End(ClockMoves.Every) }),
        _ => throw new UnreachableCommandException(command),
    };

    private static Decision Submit(SubmitPlan command, Rulebook rules) => Decision.Accept(
        new PlanSubmitted(command.Version, command.Seat, command.Metrics, command.Interval)
        {
            System = command.Version.System,
            Bases = [.. new[] { command.Actor.Basis, command.Provider?.Basis }.OfType<Basis>().DistinctBy(basis => basis.Stream)],
            Clocks = ClockMoves.Start(MonitoringClocks.NextReport(rules, command.Interval, "monitoring.submitted", command.Now, command.Seat, command.Version.Provider)),
        });

    private static Decision Amend(MonitoringPlan plan, AmendPlan command) => plan.Interval == command.Interval && plan.Metrics.SequenceEqual(command.Metrics)
        ? Decision.Accept()
        : Decision.Accept(new PlanAmended(command.Metrics, command.Interval) { System = plan.Version!.System });

    /// <summary>Any measurements count as the report of the interval. Of each metric, the first one beyond its threshold opens a breach, unless one is open.</summary>
    private static Decision Measure(MonitoringPlan plan, RecordMeasurements command, Rulebook rules)
    {
        var system = plan.Version!.System;
        var next = MonitoringClocks.NextReport(rules, plan.Interval, "monitoring.measured", command.Now, plan.Seat!, plan.Version.Provider);
        var events = ImmutableArray.Create<IEvent>(
            new Measured(command.Measurements) { System = system, Clocks = new ClockMoves([next], [MonitoringClocks.Grace]) });
        if (plan.RemindedSince is not null || plan.MissedSince is not null)
            events = events.Add(new ReportingResumed(command.Now) { System = system });
        var breaches = command.Measurements.Where(measured => !plan.HasBreachOf(measured.Metric) && IsBeyond(plan.MetricOf(measured.Metric)!, measured)).DistinctBy(measured => measured.Metric);
        return Decision.Accept([.. events, .. breaches.Select(measured => Breach(plan, measured, command.Now, rules))]);
    }

    private static ThresholdBreached Breach(MonitoringPlan plan, Measurement measured, DateTimeOffset now, Rulebook rules) => new ThresholdBreached(measured.Metric, measured.At)
    {
        System = plan.Version!.System,
        Clocks = ClockMoves.Start(MonitoringClocks.Answer(rules, plan, measured.Metric, now)),
    };

    private static bool IsBeyond(MonitoredMetric metric, Measurement measured)
    {
        var (value, threshold) = (MonitoringContentValidation.Number(measured.Value), MonitoringContentValidation.Number(metric.Threshold));
        return metric.Direction == ThresholdSide.AtMost ? value > threshold : value < threshold;
    }

    private static Decision Answer(MonitoringPlan plan, AnswerBreach command)
    {
        var system = plan.Version!.System;
        if (!plan.HasBreachOf(command.Metric))
            return Decision.Refuse(Rejection.WrongState("no-open-breach", $"No breach of '{command.Metric}' is open."));
        if (command.Answer == BreachAnswer.ReportedAsIncident && !command.ConcernsSystem)
            return Decision.Refuse(Rejection.Unacceptable("another-system", "That incident does not concern the system of this plan.", new Fault("/incident", "another-system", "An incident that concerns the system is expected.")));
        var answered = new BreachAnswered(command.Metric, command.Answer) { System = system, Clocks = ClockMoves.End(MonitoringClocks.BreachOf(command.Metric)) };
        return command.Incident is { } incident
            ? Decision.Accept(new BreachIncidentNamed(command.Metric, incident) { System = system }, answered)
            : Decision.Accept(answered);
    }
}
