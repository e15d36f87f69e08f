using ComplianceRegistry.Domain.Time;
using FsCheck.Xunit;
using static ComplianceRegistry.Domain.Tests.Time.Calendars;

namespace ComplianceRegistry.Domain.Tests.Time;

/// <summary>What holds of every clock, counted anew here by the plainest means.</summary>
[Properties(MaxTest = 1_000, EndSize = 1_000_000)]
public sealed class ClockProperties
{
    [Property]
    public void Working_days_are_as_many_as_asked_for_and_the_last_is_one(int seed)
    {
        var clock = new RandomClock(seed).Bare(TimeUnit.WorkingDay);
        var last = clock.Compute().LastDay!.Value;

        Assert.Equal(clock.Rule.Period.Amount, WorkingDaysUntil(clock, last));
        Assert.True(IsWorkingDay(clock, last));
    }

    [Property]
    public void Under_the_Regulation_the_last_day_is_a_working_day_and_two_days_or_more_have_two(int seed)
    {
        var random = new RandomClock(seed);
        var clock = random.Bare(random.UnitOfDays(), CountingConvention.Regulation1182);
        var last = clock.Compute().LastDay!.Value;

        Assert.True(IsWorkingDay(clock, last));
        Assert.True(clock.Rule.Period is { Amount: 1, Unit: TimeUnit.CalendarDay or TimeUnit.WorkingDay } || WorkingDaysUntil(clock, last) >= 2);
    }

    [Property]
    public void The_Regulation_never_ends_a_period_before_plain_counting_does(int seed)
    {
        var clock = new RandomClock(seed).Bare();
        Assert.True(With(clock, CountingConvention.Regulation1182).Compute().Due >= With(clock, CountingConvention.Plain).Compute().Due);
    }

    [Property]
    public void A_period_in_days_ends_at_the_midnight_of_its_last_day(int seed)
    {
        var random = new RandomClock(seed);
        var clock = random.Changed(random.Bare(random.UnitOfDays()));
        var deadline = clock.Compute();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(clock.TimeZone);

        Assert.Equal(deadline.LastDay, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(deadline.Due!.Value.AddTicks(-1), zone).DateTime));
        Assert.Equal(deadline.LastDay!.Value.AddDays(1), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(deadline.Due.Value, zone).DateTime));
    }

    [Property]
    public void More_time_and_a_later_start_never_end_earlier(int seed)
    {
        var random = new RandomClock(seed);
        var clock = random.Bare();
        var due = clock.Compute().Due;

        Assert.True((clock with { Rule = clock.Rule with { Period = clock.Rule.Period with { Amount = clock.Rule.Period.Amount + 1 } } }).Compute().Due >= due);
        Assert.True((clock with { StartedAt = clock.StartedAt.AddMinutes(random.Minutes()) }).Compute().Due >= due);
    }

    [Property]
    public void An_extension_in_the_same_unit_is_a_longer_period(int seed)
    {
        var random = new RandomClock(seed);
        var clock = random.Bare();
        var more = random.Amount();
        var longer = clock with { Rule = clock.Rule with { Period = clock.Rule.Period with { Amount = clock.Rule.Period.Amount + more } } };

        Assert.Equal(longer.Compute().Due, clock.Extended(new Period(more, clock.Rule.Period.Unit), "Article 1").Compute().Due);
    }

    [Property]
    public void A_pause_never_brings_the_end_nearer_and_no_period_ends_in_a_pause_or_an_outage(int seed)
    {
        var random = new RandomClock(seed);
        var bare = random.Bare();
        var changed = random.Changed(bare);
        var due = changed.Compute().Due;

        Assert.True(due >= bare.Compute().Due);
        Assert.DoesNotContain(changed.Pauses, pause => due > pause.From && due <= pause.To);
        Assert.DoesNotContain(changed.Outages, outage => due > outage.From && due <= outage.To);
    }

    [Property]
    public void A_pause_in_two_parts_is_the_same_pause(int seed)
    {
        var random = new RandomClock(seed);
        var whole = random.Paused(random.Bare());
        var pause = whole.Pauses[0];
        var middle = pause.From + ((pause.To!.Value - pause.From) / 2);
        var parts = whole with { Pauses = [pause with { To = middle }, pause with { From = middle }] };

        Assert.Equal(whole.Compute().Due, parts.Compute().Due);
    }

    [Property]
    public void Every_day_that_is_passed_over_in_working_days_is_explained(int seed)
    {
        var random = new RandomClock(seed);
        var clock = random.Bare(TimeUnit.WorkingDay);
        var deadline = clock.Compute();
        var explained = deadline.Steps.Where(step => step.Kind is StepKind.Weekend or StepKind.Holiday)
            .SelectMany(step => Enumerable.Range(0, (step.Until ?? step.Date)!.Value.DayNumber - step.Date!.Value.DayNumber + 1).Select(step.Date.Value.AddDays));

        Assert.Equal(DaysUntil(clock, deadline.LastDay!.Value).Where(day => !IsWorkingDay(clock, day)), explained);
    }

    [Property]
    public void Hours_are_as_many_as_asked_for_and_begin_within_one(int seed)
    {
        var clock = new RandomClock(seed).Bare(TimeUnit.Hour);
        var lapse = clock.Compute().Due!.Value - clock.StartedAt - TimeSpan.FromHours(clock.Rule.Period.Amount);

        Assert.True(clock.Rule.Convention == CountingConvention.Plain ? lapse == TimeSpan.Zero : lapse > TimeSpan.Zero && lapse <= TimeSpan.FromHours(1), $"{lapse}");
    }

    private static StatutoryClock With(StatutoryClock clock, CountingConvention convention) => clock with { Rule = clock.Rule with { Convention = convention } };

    private static bool IsWorkingDay(StatutoryClock clock, DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Catalog.Find(clock.Calendar)!.Years.SelectMany(year => year.Holidays).All(holiday => holiday.Date != day);

    private static int WorkingDaysUntil(StatutoryClock clock, DateOnly last) => DaysUntil(clock, last).Count(day => IsWorkingDay(clock, day));

    private static IEnumerable<DateOnly> DaysUntil(StatutoryClock clock, DateOnly last)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(clock.TimeZone);
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.StartedAt, zone).DateTime);
        return Enumerable.Range(1, last.DayNumber - first.DayNumber).Select(first.AddDays);
    }
}
