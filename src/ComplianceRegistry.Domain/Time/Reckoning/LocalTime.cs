namespace ComplianceRegistry.Domain.Time.Reckoning;

/// <summary>Days and hours as the clocks of a time zone show them.</summary>
internal sealed class LocalTime(TimeZoneInfo zone)
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    public DateTimeOffset At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The day that ends with an instant, or in which it lies: at midnight the day before.</summary>
    public DateOnly DateEndedBy(DateTimeOffset instant) => DateOf(instant.AddTicks(-1));

    /// <summary>Expiry of a day's last hour: the first instant of the next day.</summary>
    public DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>Whether the clocks are put forward over the midnight with which a day ends, so that it is never shown.</summary>
    public bool EndsWithoutMidnight(DateOnly day) => zone.IsInvalidTime(day.AddDays(1).ToDateTime(TimeOnly.MinValue));

    /// <summary>The first full hour of the local clock after an instant.</summary>
    public DateTimeOffset NextHour(DateTimeOffset instant) =>
        instant.AddTicks(TimeSpan.TicksPerHour - (At(instant).TimeOfDay.Ticks % TimeSpan.TicksPerHour)).ToUniversalTime();

    /// <summary>The first instant whose local date is this day. Midnight may be left out by the clocks, or be shown twice: then the first counts.</summary>
    private DateTimeOffset StartOf(DateOnly day)
    {
        var first = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(first))
        {
            first += Quarter;
        }

        var offset = zone.IsAmbiguousTime(first) ? zone.GetAmbiguousTimeOffsets(first).Max() : zone.GetUtcOffset(first);
        return new DateTimeOffset(first, offset).ToUniversalTime();
    }
}
