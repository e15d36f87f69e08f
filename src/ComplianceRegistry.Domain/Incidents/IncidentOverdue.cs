using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>What happens when a clock of an incident runs out.</summary>
internal static class IncidentOverdue
{
    /// <summary>The consequence of a clock that is due. It takes effect with its due instant.</summary>
    public static IncidentEvent Consequence(Incident incident, RunningClock clock)
    {
        IncidentEvent overdue = clock.Name switch
        {
            IncidentClocks.Report => new ReportOverdue(clock.Due),
            IncidentClocks.Completion => new CompletionOverdue(clock.Due),
            var name when incident.Tracks.FirstOrDefault(track => IncidentClocks.ActionOf(track.Jurisdiction) == name) is { } track =>
                new AuthorityActionOverdue(track.Jurisdiction, clock.Due),
            var name => Milestone(incident, name, clock.Due),
        };
        return overdue with { Clocks = ClockMoves.End(clock.Name), Outcomes = [ClockOutcome.RanOut(clock)] };
    }

    private static MilestoneOverdue Milestone(Incident incident, string name, DateTimeOffset? due)
    {
        var (correction, step) = incident.Corrections
            .SelectMany(correction => correction.Milestones, (correction, milestone) => (correction.Number, milestone.Step))
            .First(pair => IncidentClocks.MilestoneOf(pair.Number, pair.Step) == name);
        return new MilestoneOverdue(correction, step, due);
    }
}
