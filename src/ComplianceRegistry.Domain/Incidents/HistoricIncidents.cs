using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>Takes over incidents of the past.</summary>
internal static class HistoricIncidents
{
    public static IncidentRecorded Recorded(RecordHistoricIncident command, Rulebook rules) => new()
    {
        Kinds = command.Kinds,
        Systems = command.Systems,
        Seat = command.Seat,
        Authority = command.Actor.Party,
        OccurredOn = command.OccurredOn,
        AwareOn = command.AwareOn,
        ReportedOn = command.ReportedOn,
        CompletedOn = command.CompletedOn,
        Origin = command.Origin,
        Remedies = command.Remedies,
        Outcomes = [ReportInTime(command, rules)],
    };

    /// <summary>The first instant of a day where the authority sits.</summary>
    public static DateTimeOffset StartOf(DateOnly day, Seat seat) => seat.StartOf(day);

    /// <summary>
    /// Whether the report came in time: on the last day at the latest. Undetermined when the source names no day of awareness, or one after the report, as
    /// happens where it names that of the last report.
    /// </summary>
    private static ClockOutcome ReportInTime(RecordHistoricIncident command, Rulebook rules)
    {
        var reportedAt = StartOf(command.ReportedOn, command.Seat);
        var bearer = command.Systems[0].Provider;
        if (command.AwareOn is not { } awareOn || awareOn > command.ReportedOn)
        {
            var rule = rules.Clocks.Newest(IncidentClocks.RuleOf(rules, command.Kinds[0], command.Seat))!;
            return new ClockOutcome(IncidentClocks.Report, rule.ToReference(), command.Seat.Jurisdiction, ClockResult.Undetermined, bearer, DoneAt: reportedAt);
        }

        var clock = IncidentClocks.ReportDue(rules, command.Kinds, [command.Seat], "incident.recorded", StartOf(awareOn, command.Seat), bearer);
        var inTime = command.ReportedOn <= rules.Explain(clock).LastDay;
        return ClockOutcome.Done(clock, reportedAt) with { Result = inTime ? ClockResult.Met : ClockResult.Missed };
    }
}
