using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>The clocks of an incident: their names, their rules, and how they start and end.</summary>
internal static class IncidentClocks
{
    public const string Report = "report";
    public const string Completion = "completion";
    private const string Action = "authority-action-";
    private const string General = "incident-report";

    public static string ActionOf(string jurisdiction) => Action + jurisdiction.ToLowerInvariant();

    public static string MilestoneOf(int correction, MilestoneStep step) => $"milestone-{correction}-{Kebab.Of(step)}";

    /// <summary>
    /// The report clock: of the kinds of the incident and the jurisdictions concerned, whichever ends first, counted from awareness. One report reaches all
    /// authorities, so the strictest law binds.
    /// </summary>
    public static RunningClock ReportDue(Rulebook rules, IEnumerable<IncidentKind> kinds, IEnumerable<Seat> seats, string start, DateTimeOffset awareAt, string? bearer) =>
        seats.SelectMany(seat => kinds.Select(kind => RuleOf(rules, kind, seat)).Distinct(), (seat, rule) => rules.Start(Report, rule, start, awareAt, seat, bearer))
            .MinBy(clock => clock.Due)!;

    /// <summary>The time in which an initial report is to be completed.</summary>
    public static RunningClock CompletionDue(Rulebook rules, Incident incident, DateTimeOffset at) => rules.Start(
        Completion, "incident-completion", "incident.reported", at, incident.Seats[0], incident.Systems[0].Provider);

    /// <summary>The time of an authority to act, from receipt of the report.</summary>
    public static RunningClock ActionDue(Rulebook rules, Seat seat, string start, DateTimeOffset at) =>
        rules.Start(ActionOf(seat.Jurisdiction), "incident-authority-action", start, at, seat, bearer: null);

    /// <summary>The time for a step of a corrective action: what the authority set, or else what the rule says.</summary>
    public static RunningClock StepDue(Rulebook rules, Incident incident, int correction, RequiredStep step, Seat seat, DateTimeOffset at)
    {
        var clock = rules.Start(MilestoneOf(correction, step.Step), "incident-milestone", "incident.correction-required", at, seat, incident.Systems[0].Provider);
        return step.Within is { } within ? rules.Change(clock, running => running with { Rule = running.Rule with { Period = within } }) : clock;
    }

    /// <summary>What it means for a clock that its duty is done: it ends, and was kept or not. A clock that ran out before is told when it was done after all.</summary>
    public static (ImmutableArray<string> Ended, ImmutableArray<ClockOutcome> Outcomes) Done(Incident incident, string name, DateTimeOffset at)
    {
        if (incident.Clocks.Find(name) is { } running)
            return ([name], [ClockOutcome.Done(running, at)]);
        var missed = incident.Outcomes.FirstOrDefault(outcome => outcome.Clock == name && outcome is { Result: ClockResult.Missed, DoneAt: null });
        return missed is null ? ([], []) : ([], [missed with { DoneAt = at }]);
    }

    /// <summary>Every running clock, as one whose duty fell away.</summary>
    public static ImmutableArray<ClockOutcome> FallenAway(RunningClocks clocks) => [.. clocks.All.Select(ClockOutcome.FellAway)];

    /// <summary>A jurisdiction's own rule, where it has one for all kinds alike; else the rule of the kind.</summary>
    internal static string RuleOf(Rulebook rules, IncidentKind kind, Seat seat)
    {
        var own = $"{General}-{seat.Jurisdiction.ToLowerInvariant()}";
        if (rules.Clocks.Newest(own) is not null)
            return own;
        return kind switch
        {
            IncidentKind.Death => $"{General}-death",
            IncidentKind.Widespread or IncidentKind.CriticalInfrastructure => $"{General}-widespread",
            _ => General,
        };
    }
}
