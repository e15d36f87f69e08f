using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>The clocks of an assessment: one for each milestone that is open. They run while it is approved, since a draft binds nobody; the days are those of the assessor's jurisdiction.</summary>
internal static class AssessmentClocks
{
    private const string Rule = "assessment-milestone";
    private const string Why = "The day that the assessment names";
    private const int Years = 10;

    public static string NameOf(MilestoneKind kind, string id) => $"{Kebab.Of(kind)}-{id}";

    /// <summary>What an approval or a reopening means for milestones: the clock of each starts, and is overdue at once when its day is over. A day beyond a hundred years has no clock.</summary>
    /// <param name="rules">Rules of clocks.</param>
    /// <param name="assessment">The case.</param>
    /// <param name="milestones">Milestones that are open from now on.</param>
    /// <param name="start">Kind of the act that starts them.</param>
    /// <param name="now">The instant of that act.</param>
    /// <param name="seat">Where the assessor keeps its days.</param>
    public static (ClockMoves Started, ImmutableArray<AssessmentMilestoneOverdue> Overdue) Begin(
        Rulebook rules, Assessment assessment, IEnumerable<AssessmentMilestone> milestones, string start, DateTimeOffset now, Seat seat)
    {
        var clocks = milestones
            .Select(milestone => (Milestone: milestone, Clock: Until(rules, milestone, start, now, seat, assessment.Release!.Provider)))
            .Where(pair => pair.Clock is not null)
            .ToLookup(pair => pair.Clock!.IsDue(now));
        return (
            ClockMoves.Start([.. clocks[false].Select(pair => pair.Clock!)]),
            [.. clocks[true].Where(pair => pair.Milestone.OverdueSince is null).OrderBy(pair => pair.Clock!.Due).Select(pair => Overdue(pair.Milestone, pair.Clock!.Due))]);
    }

    /// <summary>The end of the clock of a milestone; nothing when it does not run.</summary>
    public static ClockMoves End(Assessment assessment, MilestoneKind kind, string id) =>
        assessment.Clocks.Find(NameOf(kind, id)) is { } running ? ClockMoves.End(running.Name) : ClockMoves.None;

    /// <summary>The consequence of the clock that is due first; none when none is.</summary>
    public static ImmutableArray<IEvent> Due(Assessment assessment, DateTimeOffset now)
    {
        if (assessment.Clocks.FirstDue(now) is not { } clock)
            return [];
        var milestone = AssessmentMilestones.Of(assessment).First(milestone => NameOf(milestone.Kind, milestone.Id) == clock.Name);
        return [Overdue(milestone, clock.Due) with { Clocks = ClockMoves.End(clock.Name) }];
    }

    /// <summary>Counted from the act; a day that is over by then, or ends that day, from the day before it. One that is longer over than ten years counts as ten years over.</summary>
    private static RunningClock? Until(Rulebook rules, AssessmentMilestone milestone, string start, DateTimeOffset now, Seat seat, string bearer)
    {
        var (day, oldest) = (milestone.Day, DateOnly.FromDateTime(now.UtcDateTime).AddYears(-Years));
        var dayBefore = seat.StartOf((day < oldest ? oldest : day).AddDays(-1));
        var (from, at) = dayBefore < now ? ("the day before", dayBefore) : (start, now);
        var shortest = rules.Start(NameOf(milestone.Kind, milestone.Id), Rule, from, at, seat, bearer);
        return day < oldest ? shortest : rules.Until(shortest, day, Why);
    }

    private static AssessmentMilestoneOverdue Overdue(AssessmentMilestone milestone, DateTimeOffset? due) => new(milestone.Kind, milestone.Id, milestone.Day, due);
}
