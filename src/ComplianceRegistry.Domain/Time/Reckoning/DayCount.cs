using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Time.Reckoning;

/// <summary>Finds the last day of a period in days or longer units, before any rule moves it.</summary>
internal sealed class DayCount(StatutoryClock clock, DaySheet sheet, List<ClockStep> steps)
{
    private enum Stride
    {
        Day,
        WorkingDay,
        Month,
    }

    /// <summary>Whether the period, extensions included, is of two days or more (Article 3(5)).</summary>
    public bool IsTwoDaysOrMore => Stretches() is not [(Stride.Day or Stride.WorkingDay, 1)];

    /// <summary>The last day; null when the clock stands still before it.</summary>
    /// <param name="eventDay">The day of the event, which does not count.</param>
    public DateOnly? LastDay(DateOnly eventDay)
    {
        DateOnly? last = eventDay;
        foreach (var (stride, amount) in Stretches())
        {
            last = last is not { } from ? null
                : stride == Stride.Day ? Days(from, amount)
                : stride == Stride.WorkingDay ? WorkingDays(from, amount)
                : Months(from, amount);
        }

        return last;
    }

    /// <summary>The period and its extensions; what follows each other in one stride is one stretch.</summary>
    private List<(Stride Stride, int Amount)> Stretches()
    {
        var stretches = new List<(Stride Stride, int Amount)>();
        foreach (var period in clock.Extensions.Select(extension => extension.By).Prepend(clock.Rule.Period))
        {
            var (stride, amount) = Measure(period);
            if (stretches is [.., var before] && before.Stride == stride)
            {
                stretches[^1] = (stride, before.Amount + amount);
            }
            else
            {
                stretches.Add((stride, amount));
            }
        }

        return stretches;
    }

    private static (Stride Stride, int Amount) Measure(Period period) => period.Unit switch
    {
        TimeUnit.WorkingDay => (Stride.WorkingDay, period.Amount),
        TimeUnit.CalendarDay => (Stride.Day, period.Amount),
        TimeUnit.Week => (Stride.Day, period.Amount * 7),
        TimeUnit.Month => (Stride.Month, period.Amount),
        _ => (Stride.Month, period.Amount * 12),
    };

    private DateOnly? WorkingDays(DateOnly from, int amount)
    {
        DateOnly? last = from;
        for (var left = amount; left > 0 && last is { } day; left--)
        {
            last = sheet.NextWorkingDay(day);
        }

        return last;
    }

    private DateOnly? Days(DateOnly from, int amount)
    {
        var day = from;
        for (var left = amount; left > 0;)
        {
            day = day.AddDays(1);
            if (sheet.StandsStill(day))
            {
                return null;
            }

            if (sheet.IsStopped(day))
            {
                sheet.Lose(day);
            }
            else
            {
                left--;
            }
        }

        return day;
    }

    /// <summary>The same date in a later month or that month's last day; then as many days more as did not count until then.</summary>
    private DateOnly? Months(DateOnly from, int amount)
    {
        var date = from.AddMonths(amount);
        if (sheet.StandsStill(date))
        {
            return null;
        }

        if (date.Day != from.Day)
        {
            steps.Add(Steps.MonthEnd(from, date));
        }

        ImmutableArray<DateOnly> stopped =
            [.. Enumerable.Range(1, date.DayNumber - from.DayNumber).Select(from.AddDays).Where(sheet.IsStopped)];
        foreach (var day in stopped)
        {
            sheet.Lose(day);
        }

        return Days(date, stopped.Length);
    }
}
