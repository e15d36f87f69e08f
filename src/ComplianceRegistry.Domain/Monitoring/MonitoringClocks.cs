using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Monitoring;

/// <summary>The clocks of a monitoring plan: their names, how they start, and what happens when they run out.</summary>
internal static class MonitoringClocks
{
    public const string Report = "report";
    public const string Grace = "grace";
    private const string Breach = "breach-";

    public static string BreachOf(string metric) => Breach + metric;

    /// <summary>The time until the next report.</summary>
    public static RunningClock NextReport(Rulebook rules, ReportingInterval interval, string start, DateTimeOffset at, Seat seat, string provider) =>
        rules.Start(Report, $"monitoring-report-{Kebab.Of(interval)}", start, at, seat, provider);

    /// <summary>The time in which a breach is answered.</summary>
    public static RunningClock Answer(Rulebook rules, MonitoringPlan plan, string metric, DateTimeOffset at) =>
        rules.Start(BreachOf(metric), "monitoring-breach-response", "monitoring.breached", at, plan.Seat!, plan.Version!.Provider);

    /// <summary>The consequence of a clock that is due. The time after a reminder is the provider's, so it begins when the reminder is recorded.</summary>
    public static MonitoringEvent Consequence(MonitoringPlan plan, RunningClock clock, DateTimeOffset now, Rulebook rules)
    {
        var (system, ended) = (plan.Version!.System, ClockMoves.End(clock.Name));
        return clock.Name switch
        {
            Report => new ReportReminded(clock.Due)
            {
                System = system,
                Clocks = ended with { Running = [rules.Start(Grace, "monitoring-grace", "monitoring.reminded", now, plan.Seat!, plan.Version.Provider)] },
            },
            Grace => new ReportMissed(clock.Due) { System = system, Clocks = ended },
            _ => new BreachOverdue(clock.Name[Breach.Length..], clock.Due) { System = system, Clocks = ended },
        };
    }
}
