using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Tests.Time.Calendars;

namespace ComplianceRegistry.Domain.Tests.Time;

/// <summary>Pauses, extensions and outages, on Germany's calendar in September 2026, which has no holiday; the 7th is a Monday.</summary>
public sealed class ClockChangesTests
{
    private const string Monday = "2026-09-07T10:20+02:00";

    [Theory]
    [InlineData(10, TimeUnit.CalendarDay, "2026-09-09T10:00+02:00", "2026-09-11T15:00+02:00", "2026-09-21T22:00Z", 3)] // 17 + 3 is a Sunday
    [InlineData(9, TimeUnit.CalendarDay, "2026-09-09T10:00+02:00", "2026-09-11T00:00+02:00", "2026-09-18T22:00Z", 2)] // a pause until midnight
    [InlineData(15, TimeUnit.WorkingDay, "2026-09-11T09:00+02:00", "2026-09-14T09:00+02:00", "2026-09-30T22:00Z", 2)] // a weekend has nothing to lose
    [InlineData(1, TimeUnit.Month, "2026-09-20T09:00+02:00", "2026-09-24T09:00+02:00", "2026-10-12T22:00Z", 5)]
    [InlineData(2, TimeUnit.WorkingDay, "2026-09-09T10:00+02:00", "2026-09-14T09:00+02:00", "2026-09-15T22:00Z", 4)] // stopped on the last day
    [InlineData(5, TimeUnit.CalendarDay, "2026-09-13T10:00+02:00", "2026-09-14T10:00+02:00", "2026-09-15T22:00Z", 1)] // stopped between Saturday and Monday
    [InlineData(24, TimeUnit.Hour, "2026-09-07T14:20+02:00", "2026-09-07T16:10+02:00", "2026-09-08T12:00Z", 3)] // hours 14, 15 and 16
    public void Time_in_which_the_clock_stood_still_is_added(int amount, TimeUnit unit, string from, string to, string due, int notCounted)
    {
        var deadline = Clock("de", Monday, amount, unit).Paused(Instant(from), "clarification").Resumed(Instant(to)).Compute();

        Assert.Equal(Instant(due), deadline.Due);
        Assert.Equal(((int?)notCounted, "clarification"), (deadline.Step(StepKind.Paused).NotCounted, deadline.Step(StepKind.Paused).Reference));
    }

    [Fact]
    public void Plain_hours_stop_and_go_on_to_the_minute() => Assert.Equal(
        Instant("2026-09-08T10:10Z"),
        Clock("de", Monday, 24, TimeUnit.Hour, CountingConvention.Plain)
            .Paused(Instant("2026-09-07T14:20+02:00"), "clarification").Resumed(Instant("2026-09-07T16:10+02:00")).Compute().Due);

    [Fact]
    public void Two_stops_in_one_hour_cost_one_hour() => Assert.Equal(
        Instant("2026-09-08T10:00Z"),
        Clock("de", Monday, 24, TimeUnit.Hour)
            .Paused(Instant("2026-09-07T14:10+02:00"), "clarification").Resumed(Instant("2026-09-07T14:20+02:00"))
            .Paused(Instant("2026-09-07T14:30+02:00"), "clarification").Resumed(Instant("2026-09-07T14:40+02:00")).Compute().Due);

    [Theory]
    [InlineData(TimeUnit.CalendarDay)]
    [InlineData(TimeUnit.WorkingDay)]
    [InlineData(TimeUnit.Month)]
    [InlineData(TimeUnit.Hour)]
    public void A_clock_that_stands_still_has_no_deadline(TimeUnit unit)
    {
        var deadline = Clock("de", Monday, 3, unit).Paused(Instant("2026-09-07T12:00+02:00"), "clarification").Compute();

        Assert.Null(deadline.Due);
        Assert.Null(deadline.LastDay);
        Assert.Equal("clarification", deadline.Step(StepKind.Undetermined).Reference);
        Assert.DoesNotContain(StepKind.Due, deadline.Kinds());
    }

    [Fact]
    public void A_stop_after_the_end_changes_nothing() =>
        Assert.Equal(Instant("2026-09-10T22:00Z"), Clock("de", Monday, 3, TimeUnit.CalendarDay).Paused(Instant("2026-09-11T00:00+02:00"), "late").Compute().Due);

    [Fact]
    public void A_stop_between_a_last_day_on_Saturday_and_Monday_holds_the_clock() =>
        Assert.Null(Clock("de", Monday, 5, TimeUnit.CalendarDay).Paused(Instant("2026-09-13T10:00+02:00"), "clarification").Compute().Due);

    [Theory]
    [InlineData("2026-09-01T10:00+02:00", 30, TimeUnit.CalendarDay, 30, TimeUnit.CalendarDay, "2026-11-02T23:00Z")] // 60 days end on a Saturday
    [InlineData("2027-01-31T10:00+01:00", 1, TimeUnit.Month, 1, TimeUnit.Month, "2027-03-31T22:00Z")] // two months from the 31st, not one from the 28th
    [InlineData("2026-09-07T10:00+02:00", 10, TimeUnit.WorkingDay, 1, TimeUnit.Month, "2026-10-21T22:00Z")] // a month from 21 September
    [InlineData("2026-09-07T10:20+02:00", 24, TimeUnit.Hour, 12, TimeUnit.Hour, "2026-09-08T21:00Z")]
    [InlineData("2026-09-10T10:00+02:00", 1, TimeUnit.CalendarDay, 1, TimeUnit.CalendarDay, "2026-09-14T22:00Z")] // Friday and Saturday → Monday
    public void More_time_runs_on_from_the_counted_end(string startedAt, int amount, TimeUnit unit, int more, TimeUnit moreUnit, string due)
    {
        var deadline = Clock("de", startedAt, amount, unit).Extended(new Period(more, moreUnit), "Article 42(2)").Compute();

        Assert.Equal(Instant(due), deadline.Due);
        Assert.Equal("Article 42(2)", deadline.Step(StepKind.Extended).Reference);
    }

    [Theory]
    [InlineData("2026-09-10T20:00+02:00", "2026-09-11T03:00+02:00", "2026-09-14T22:00Z")] // over on Friday → Monday
    [InlineData("2026-09-10T20:00+02:00", "2026-09-11T00:00+02:00", "2026-09-11T22:00Z")] // over with Thursday → Friday
    [InlineData("2026-09-10T20:00+02:00", "2026-09-10T23:59+02:00", "2026-09-10T22:00Z")] // over in time
    [InlineData("2026-09-11T00:00+02:00", "2026-09-11T03:00+02:00", "2026-09-10T22:00Z")] // begins when it is too late
    public void A_deadline_in_an_outage_moves_behind_it(string from, string to, string due)
    {
        var deadline = Clock("de", Monday, 3, TimeUnit.CalendarDay).WithOutage(new Outage(Instant(from), Instant(to), "notice 7")).Compute();

        Assert.Equal(Instant(due), deadline.Due);
        Assert.Equal(due != "2026-09-10T22:00Z", deadline.Kinds().Contains(StepKind.Outage));
    }

    [Fact]
    public void A_deadline_moves_behind_each_outage_that_it_meets() => Assert.Equal(
        Instant("2026-09-15T22:00Z"),
        Clock("de", Monday, 3, TimeUnit.CalendarDay)
            .WithOutage(new Outage(Instant("2026-09-14T23:00+02:00"), Instant("2026-09-15T00:00+02:00"), "notice 8"))
            .WithOutage(new Outage(Instant("2026-09-10T20:00+02:00"), Instant("2026-09-11T03:00+02:00"), "notice 7")).Compute().Due);

    [Fact]
    public void A_deadline_in_hours_moves_behind_an_outage_to_the_end_of_a_working_day() => Assert.Equal(
        Instant("2026-09-14T22:00Z"),
        Clock("de", "2026-09-11T10:20+02:00", 4, TimeUnit.Hour)
            .WithOutage(new Outage(Instant("2026-09-11T14:00+02:00"), Instant("2026-09-11T18:00+02:00"), "notice 7")).Compute().Due);

    [Fact]
    public void An_outage_without_an_end_leaves_the_deadline_open_until_the_end_is_declared()
    {
        var began = Instant("2026-09-10T20:00+02:00");
        var clock = Clock("de", Monday, 3, TimeUnit.CalendarDay).WithOutage(new Outage(began, null, "notice 7"));

        Assert.Equal("notice 7", clock.Compute().Step(StepKind.Undetermined).Reference);
        Assert.Null(clock.Compute().Due);
        Assert.Equal(Instant("2026-09-14T22:00Z"), clock.WithOutage(new Outage(began, Instant("2026-09-11T03:00+02:00"), "notice 7")).Compute().Due);
    }

    [Fact]
    public void A_paused_clock_is_not_paused_and_a_running_one_not_resumed()
    {
        var running = Clock("de", Monday, 3, TimeUnit.CalendarDay);
        Assert.Throws<InvalidOperationException>(() => running.Resumed(Instant(Monday)));
        Assert.Throws<InvalidOperationException>(() => running.Paused(Instant(Monday), "clarification").Paused(Instant(Monday), "again"));
    }
}
