using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Time.Reckoning;

/// <summary>What is known of each day during a reckoning: working day or not, stopped or not. Remembers which days mattered.</summary>
internal sealed class DaySheet(StatutoryClock clock, WorkingDayCalendar calendar, LocalTime local)
{
    private readonly ImmutableArray<(DateOnly From, DateOnly To)> stops =
        [.. clock.Pauses.Where(pause => pause.To is not null).Select(pause => (local.DateOf(pause.From), local.DateEndedBy(pause.To!.Value)))];

    private readonly DateOnly standsStillFrom = clock.IsPaused ? local.DateOf(clock.Pauses[^1].From) : DateOnly.MaxValue;
    private readonly SortedSet<DateOnly> lost = [];
    private readonly SortedSet<DateOnly> idle = [];

    /// <summary>Stopped days that would have counted.</summary>
    public IReadOnlySet<DateOnly> Lost => lost;

    /// <summary>Weekends and holidays that mattered, in order.</summary>
    public IEnumerable<DateOnly> Idle => idle;

    /// <summary>The first day that was looked up and is not covered by the calendar; null when all are.</summary>
    public DateOnly? Uncovered { get; private set; }

    /// <summary>Whether the clock stands still on a day, with no end of that known.</summary>
    public bool StandsStill(DateOnly day) => day >= standsStillFrom;

    /// <summary>Whether a day does not count because the clock stood still in a part of it.</summary>
    public bool IsStopped(DateOnly day) => stops.Any(stop => day >= stop.From && day <= stop.To);

    public bool IsWorkingDay(DateOnly day)
    {
        if (!calendar.Covers(day))
        {
            Uncovered ??= day;
        }

        return calendar.IsWorkingDay(day);
    }

    /// <summary>Keeps a stopped day as one that would have counted.</summary>
    public void Lose(DateOnly day) => lost.Add(day);

    /// <summary>Keeps a weekend or holiday as one that mattered.</summary>
    public void Skip(DateOnly day) => idle.Add(day);

    /// <summary>Keeps all that mattered to a trial.</summary>
    public void Keep(DaySheet trial)
    {
        lost.UnionWith(trial.lost);
        idle.UnionWith(trial.idle);
        Uncovered ??= trial.Uncovered;
    }

    /// <summary>The next working day that counts; null when the clock stands still before it. Days passed over are kept.</summary>
    public DateOnly? NextWorkingDay(DateOnly after)
    {
        for (var day = after.AddDays(1); !StandsStill(day); day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
            {
                Skip(day);
            }
            else if (IsStopped(day))
            {
                Lose(day);
            }
            else
            {
                return day;
            }
        }

        return null;
    }
}
