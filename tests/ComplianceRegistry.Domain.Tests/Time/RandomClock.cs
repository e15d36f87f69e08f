using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Time;

/// <summary>Clocks without faults from a seed, in the years that the calendars cover and a little after.</summary>
internal sealed class RandomClock(int seed)
{
    private static readonly string[] MoreZones = ["America/Santiago", "America/Havana", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"];

    private readonly Random random = new(seed);

    /// <summary>Often so few that a weekend or the end of a year takes the whole period.</summary>
    public int Amount() => random.Next(1, random.Next(2) == 0 ? 4 : 30);

    public int Minutes() => random.Next(1, 5_000);

    public TimeUnit UnitOfDays() => (TimeUnit)random.Next((int)TimeUnit.CalendarDay, (int)TimeUnit.Year + 1);

    /// <summary>A clock to which nothing has happened yet.</summary>
    public StatutoryClock Bare(TimeUnit? unit = null, CountingConvention? convention = null)
    {
        var calendar = Calendars.Catalog.All[random.Next(Calendars.Catalog.All.Length)].Id;
        var period = unit ?? (TimeUnit)random.Next((int)TimeUnit.Hour, (int)TimeUnit.Year + 1);
        return Calendars.Clock(
            calendar,
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(3 * 365 * 86_400)),
            new Period(period == TimeUnit.Year ? random.Next(1, 4) : Amount(), period),
            convention ?? (random.Next(2) == 0 ? CountingConvention.Regulation1182 : CountingConvention.Plain),
            random.Next(4) == 0 ? MoreZones[random.Next(MoreZones.Length)] : null);
    }

    /// <summary>The clock with one closed pause.</summary>
    public StatutoryClock Paused(StatutoryClock clock)
    {
        var from = (clock.Pauses is [.., var before] ? before.To!.Value : clock.StartedAt).AddMinutes(random.Next(20_000));
        return clock.Paused(from, "clarification").Resumed(from.AddMinutes(random.Next(1, 20_000)));
    }

    /// <summary>The clock with some pauses, perhaps an extension, and outages around its end.</summary>
    public StatutoryClock Changed(StatutoryClock clock)
    {
        for (var pauses = random.Next(4); pauses > 0; pauses--)
        {
            clock = Paused(clock);
        }

        clock = random.Next(2) == 0 ? clock : clock.Extended(clock.Rule.Period, "Article 1");
        for (var outages = random.Next(3); outages > 0; outages--)
        {
            var from = clock.Compute().Due!.Value.AddMinutes(random.Next(-3_000, 3_000));
            clock = clock.WithOutage(new Outage(from, from.AddMinutes(random.Next(1, 3_000)), "notice"));
        }

        return clock;
    }
}
