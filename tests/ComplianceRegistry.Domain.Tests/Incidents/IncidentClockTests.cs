using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Tests.Incidents.IncidentLives;

namespace ComplianceRegistry.Domain.Tests.Incidents;

/// <summary>How long those who report, and the authorities, have; and what is shown when they are late.</summary>
public sealed class IncidentClockTests
{
    private static readonly DateTimeOffset BeforeChristmas = new(2026, 12, 16, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(IncidentKind.HealthHarm, "2026-12-31", "incident-report")]
    [InlineData(IncidentKind.Death, "2026-12-28", "incident-report-death")]
    [InlineData(IncidentKind.Widespread, "2026-12-18", "incident-report-widespread")]
    [InlineData(IncidentKind.CriticalInfrastructure, "2026-12-18", "incident-report-widespread")]
    public void The_kind_decides_how_soon_it_is_reported_and_no_time_ends_on_a_holiday(IncidentKind kind, string lastDay, string rule)
    {
        var report = OpenedBeforeChristmas(kind).State.Clocks.Find(IncidentClocks.Report)!;
        Assert.Equal((DateOnly.Parse(lastDay, null), rule), (Rules.Book.Explain(report).LastDay!.Value, report.Clock.Rule.Id));
    }

    [Fact]
    public void Of_several_kinds_the_strictest_counts()
    {
        var command = Open with { Kinds = [IncidentKind.HealthHarm, IncidentKind.Death] };
        Assert.Equal("incident-report-death", Given(command).State.Clocks.Find(IncidentClocks.Report)!.Clock.Rule.Id);
    }

    [Fact]
    public void A_report_in_the_last_instant_is_in_time_and_one_after_it_is_late()
    {
        var due = Given(Open).State.Clocks.Find(IncidentClocks.Report)!.Due!.Value;
        var met = Given(Open).At(due.AddTicks(-1)).When(Filing with { Now = due.AddTicks(-1) }).ThenAccepted();
        Assert.Equal((ClockResult.Met, due.AddTicks(-1)), ResultOf(met, IncidentClocks.Report));
        var late = Given(Open).At(due).When(Filing with { Now = due }).ThenAccepted();
        Assert.Equal((ClockResult.Missed, due), ResultOf(late, IncidentClocks.Report));
    }

    [Fact]
    public void The_clock_that_runs_out_takes_effect_with_its_due_instant()
    {
        var opened = Given(Open).State;
        var due = opened.Clocks.Find(IncidentClocks.Report)!.Due!.Value;
        Assert.Empty(IncidentDecider.Due(opened, due.AddTicks(-1), Rules.Book));
        var overdue = Assert.IsType<ReportOverdue>(Assert.Single(IncidentDecider.Due(opened, due.AddDays(3), Rules.Book)));
        Assert.Equal(due, overdue.Effective);
    }

    [Fact]
    public void What_was_known_for_long_is_opened_and_reported_late_in_one_act()
    {
        var late = Given(Open with { AwareAt = Sample.Now.AddDays(-60), OccurredOn = null, Systems = [TheSystem with { Since = null }], Report = Told, IsComplete = true }).State;
        Assert.Equal((ClockResult.Missed, Sample.Now), ResultOf(late, IncidentClocks.Report));
        Assert.Equal(IncidentStatus.Completed, late.Status);
    }

    [Fact]
    public void Every_authority_has_its_own_time_to_act_from_the_first_report()
    {
        var reported = Given(Open, Filing).State;
        Assert.Equal(["authority-action-de", "authority-action-fr", "completion"], reported.Clocks.All.Select(clock => clock.Name).Order(StringComparer.Ordinal));
        var due = reported.Clocks.Find("authority-action-fr")!.Due!.Value;
        var late = Given(Open, Filing, Act).At(due).State;
        Assert.True(late.TrackOf("FR")!.IsOverdue);
        Assert.False(late.TrackOf("DE")!.IsOverdue);
        Assert.Equal((ClockResult.Missed, null), ResultOf(late, "authority-action-fr"));
        var after = Given(Open, Filing, Act).At(due).When(Act with { Actor = French, Now = due.AddDays(2) }).ThenAccepted();
        Assert.Equal((ClockResult.Missed, due.AddDays(2)), ResultOf(after, "authority-action-fr"));
    }

    [Fact]
    public void The_complete_report_ends_the_time_for_it()
    {
        var due = Given(Open, Filing).State.Clocks.Find(IncidentClocks.Completion)!.Due!.Value;
        Assert.Equal(ClockResult.Met, ResultOf(Given(Open, Filing, Complete).State, IncidentClocks.Completion).Result);
        Assert.Equal(ClockResult.Missed, ResultOf(Given(Open, Filing).At(due).State, IncidentClocks.Completion).Result);
    }

    [Fact]
    public void A_step_has_the_period_that_the_authority_sets_or_else_the_rules()
    {
        var clocks = Given(Open, Complete, Act, Require).State.Clocks;
        Assert.Equal(new Period(3, TimeUnit.CalendarDay), clocks.Find("milestone-1-containment")!.Clock.Rule.Period);
        Assert.Equal(new Period(15, TimeUnit.WorkingDay), clocks.Find("milestone-1-final-report")!.Clock.Rule.Period);
        var late = Given(Open, Complete, Act, Require).At(clocks.Find("milestone-1-containment")!.Due!.Value).State;
        Assert.Equal([true, false], late.Corrections[0].Milestones.Select(milestone => milestone.IsOverdue));
        Assert.Equal((true, Sample.Now), Assert.Single(new[] { Met(late) }));

        static (bool, DateTimeOffset?) Met(Incident late) =>
            TrackEvolution.After(late, new MilestoneMet(1, MilestoneStep.Containment, Sample.Now)).Corrections[0].Milestones[0] is var met ? (met.IsOverdue, met.DoneAt) : default;
    }

    [Fact]
    public void While_the_report_is_due_its_time_follows_the_kind()
    {
        var reclassified = Given(Open, Reclassify).State;
        Assert.Equal(("incident-report-death", Open.AwareAt), (reclassified.Clocks.Find(IncidentClocks.Report)!.Clock.Rule.Id, reclassified.Clocks.Find(IncidentClocks.Report)!.Clock.StartedAt));
        Assert.Null(Given(Open, Filing, Reclassify).State.Clocks.Find(IncidentClocks.Report));
    }

    [Fact]
    public void Authorities_of_a_system_that_is_linked_later_get_their_time_from_then()
    {
        Assert.Equal(Sample.Now, Given(Open, Filing, LinkOther).State.Clocks.Find("authority-action-us")!.Clock.StartedAt);
        Assert.Null(Given(Open, LinkOther).State.Clocks.Find("authority-action-us"));
        Assert.Equal(TrackStatus.Notified, Given(Open, LinkOther, Filing).State.StatusIn("US"));
    }

    private static IncidentScenario OpenedBeforeChristmas(IncidentKind kind) =>
        Given(Open with { Now = BeforeChristmas, AwareAt = BeforeChristmas, OccurredOn = null, Kinds = [kind] });

    private static (ClockResult Result, DateTimeOffset? DoneAt) ResultOf(Incident incident, string clock) =>
        Assert.Single(incident.Outcomes, outcome => outcome.Clock == clock) is var found ? (found.Result, found.DoneAt) : default;
}
