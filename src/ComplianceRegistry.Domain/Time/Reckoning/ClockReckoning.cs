namespace ComplianceRegistry.Domain.Time.Reckoning;

/// <summary>Computes a deadline from a clock without faults, keeping each step that mattered.</summary>
internal sealed class ClockReckoning
{
    private readonly StatutoryClock clock;
    private readonly WorkingDayCalendar calendar;
    private readonly LocalTime local;
    private readonly DaySheet sheet;
    private readonly DateOnly eventDay;
    private readonly List<ClockStep> counting = [];
    private readonly List<ClockStep> moving = [];

    private ClockReckoning(StatutoryClock clock, WorkingDayCalendar calendar)
    {
        (this.clock, this.calendar) = (clock, calendar);
        local = new LocalTime(TimeZoneInfo.FindSystemTimeZoneById(clock.TimeZone));
        sheet = new DaySheet(clock, calendar, local);
        eventDay = local.DateOf(clock.StartedAt);
    }

    private bool IsRegulation => clock.Rule.Convention == CountingConvention.Regulation1182;

    private bool IsInHours => clock.Rule.Period.Unit == TimeUnit.Hour;

    public static Deadline Reckon(StatutoryClock clock, WorkingDayCalendar calendar) => new ClockReckoning(clock, calendar).Reckon();

    private Deadline Reckon()
    {
        var due = AfterOutages(IsInHours ? ByHours() : ByDays());
        return new Deadline
        {
            Due = due,
            LastDay = due is { } end ? local.DateEndedBy(end) : null,
            Consequence = clock.Rule.Consequence,
            Rule = clock.Rule.ToReference(),
            Calendar = calendar.Reference,
            TimeZone = clock.TimeZone,
            Steps = [.. Opening(), .. counting, .. Steps.Idle(sheet.Idle, calendar), .. moving, .. Closing(due)],
        };
    }

    private DateTimeOffset? ByHours()
    {
        var start = IsRegulation ? local.NextHour(clock.StartedAt) : clock.StartedAt.ToUniversalTime();
        if (IsRegulation)
        {
            counting.Add(Steps.HourExcluded(start.AddHours(-1), start, local));
        }

        if (new HourCount(clock, start, counting).Due() is not { } due)
        {
            moving.Add(Steps.StandsStill(clock.Pauses[^1], local));
            return null;
        }

        moving.Add(Steps.Counted(due, local));
        if (IsRegulation && !sheet.IsWorkingDay(local.DateEndedBy(due)))
        {
            moving.Add(Steps.HoursStay(local.DateEndedBy(due)));
        }

        return due;
    }

    private DateTimeOffset? ByDays()
    {
        counting.Add(Steps.DayExcluded(eventDay));
        var count = new DayCount(clock, sheet, counting);
        var last = count.LastDay(eventDay);
        if (last is { } day)
        {
            moving.Add(Steps.Counted(day));
            last = IsRegulation ? Moved(day, count.IsTwoDaysOrMore) : day;
        }

        counting.AddRange(clock.Pauses.Where(pause => pause.To is not null).Select(pause =>
            Steps.Paused(pause, sheet.Lost.Count(lost => lost >= local.DateOf(pause.From) && lost <= local.DateEndedBy(pause.To!.Value)), "day")));
        if (last is not { } end)
        {
            moving.Add(Steps.StandsStill(clock.Pauses[^1], local));
            return null;
        }

        return local.EndOf(end);
    }

    /// <summary>Article 3(4), then 3(5). Null when the clock stands still before the day to which the end moves.</summary>
    private DateOnly? Moved(DateOnly counted, bool isTwoDaysOrMore)
    {
        DateOnly? last = counted;
        if (!sheet.IsWorkingDay(counted))
        {
            sheet.Skip(counted);
            last = sheet.NextWorkingDay(counted);
            if (last is { } next)
            {
                moving.Add(Steps.RolledOver(counted, next));
            }
        }

        return isTwoDaysOrMore && last is { } end ? WithTwoWorkingDays(end) : last;
    }

    private DateOnly? WithTwoWorkingDays(DateOnly end)
    {
        var probe = new DaySheet(clock, calendar, local);
        var second = probe.NextWorkingDay(eventDay) is { } first ? probe.NextWorkingDay(first) : null;
        if (second <= end)
        {
            return end;
        }

        sheet.Keep(probe);
        if (second is { } last)
        {
            moving.Add(Steps.TwoWorkingDays(end, last));
        }

        return second;
    }

    private DateTimeOffset? AfterOutages(DateTimeOffset? counted)
    {
        var due = counted;
        while (due is { } end && clock.Outages.FirstOrDefault(candidate => candidate.From < end && !(candidate.To < end)) is { } outage)
        {
            if (outage.To is not { } over)
            {
                moving.Add(Steps.OutageOpen(outage, local));
                return null;
            }

            if (sheet.NextWorkingDay(local.DateEndedBy(over)) is not { } next)
            {
                moving.Add(Steps.StandsStill(clock.Pauses[^1], local));
                return null;
            }

            moving.Add(Steps.MovedBehind(outage, next, local));
            due = local.EndOf(next);
        }

        return due;
    }

    private IEnumerable<ClockStep> Opening() =>
    [
        Steps.Started(clock, calendar, local),
        .. clock.Rebindings.Select(Steps.Rebound),
        .. clock.Extensions.Select(Steps.Extended),
    ];

    private IEnumerable<ClockStep> Closing(DateTimeOffset? due)
    {
        if (sheet.Uncovered is { } uncovered)
        {
            yield return Steps.BeyondCalendar(uncovered, calendar);
        }

        if (due is not { } end)
        {
            yield break;
        }

        if (local.At(end).Offset != local.At(clock.StartedAt).Offset)
        {
            yield return Steps.ClocksChanged(clock.StartedAt, end, IsInHours, local);
        }

        if (!IsInHours && local.EndsWithoutMidnight(local.DateEndedBy(end)))
        {
            yield return Steps.NoMidnight(end, local);
        }

        yield return Steps.Due(end, clock, local);
    }
}
