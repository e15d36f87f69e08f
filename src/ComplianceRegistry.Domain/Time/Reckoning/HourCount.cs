namespace ComplianceRegistry.Domain.Time.Reckoning;

/// <summary>Finds the end of a period in hours.</summary>
internal sealed class HourCount(StatutoryClock clock, DateTimeOffset start, List<ClockStep> steps)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private DateTimeOffset? due;
    private DateTimeOffset countedFrom;

    /// <summary>The end; null when the clock stands still before it.</summary>
    public DateTimeOffset? Due()
    {
        (due, countedFrom) = (start + (Hour * (clock.Rule.Period.Amount + clock.Extensions.Sum(extension => extension.By.Amount))), start);
        foreach (var pause in clock.Pauses)
        {
            if (pause.From >= due || pause.To <= start)
            {
                steps.Add(Steps.Paused(pause, 0, "hour"));
            }
            else if (pause.To is { } to)
            {
                Stop(pause, to);
            }
            else
            {
                due = null;
            }
        }

        return due;
    }

    private void Stop(Pause pause, DateTimeOffset to)
    {
        var byTheHour = clock.Rule.Convention == CountingConvention.Regulation1182;
        var from = byTheHour ? HourOf(pause.From) : pause.From;
        var until = byTheHour ? HourOf(to.AddTicks(-1)) + Hour : to;
        var lost = until - Latest(from, countedFrom);
        countedFrom = until;
        due += lost;
        steps.Add(Steps.Paused(pause, byTheHour ? (int)lost.TotalHours : null, "hour"));
    }

    /// <summary>Beginning of the counted hour in which an instant lies.</summary>
    private DateTimeOffset HourOf(DateTimeOffset instant) => start.AddHours(Math.Floor((instant - start) / Hour));

    private static DateTimeOffset Latest(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
