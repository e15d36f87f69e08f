namespace ComplianceRegistry.Domain.Time;

/// <summary>Units in which law expresses periods.</summary>
[GenerateSerializer]
public enum TimeUnit
{
    /// <summary>An hour that passes, whatever the clock on the wall does meanwhile.</summary>
    Hour,

    /// <summary>Any day, from one local midnight to the next.</summary>
    CalendarDay,

    /// <summary>A day that is no Saturday, no Sunday and no public holiday of the calendar.</summary>
    WorkingDay,

    /// <summary>Ends on the weekday of the event.</summary>
    Week,

    /// <summary>Ends on the date of the event in a later month, or on that month's last day when it has no such date.</summary>
    Month,

    /// <summary>Twelve months.</summary>
    Year,
}

/// <summary>A length of time as law expresses it.</summary>
/// <param name="Amount">How many units: at least 1, at most <see cref="MostOf"/>.</param>
[GenerateSerializer, Immutable, Alias("cr.Period")]
public sealed record Period([property: Id(0)] int Amount, [property: Id(1)] TimeUnit Unit)
{
    /// <summary>The longest period of a unit: about a hundred years, ten for hours.</summary>
    public static int MostOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => 87_660,
        TimeUnit.CalendarDay or TimeUnit.WorkingDay => 36_525,
        TimeUnit.Week => 5_218,
        TimeUnit.Month => 1_200,
        _ => 100,
    };

    /// <summary>The period in words, such as <c>15 working days</c>.</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            TimeUnit.CalendarDay => "day",
            TimeUnit.WorkingDay => "working day",
            _ => Unit.ToString().ToLowerInvariant(),
        };
        return $"{Amount} {unit}{(Amount == 1 ? "" : "s")}";
    }
}
