using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Time;

/// <summary>Checks that a clock can be computed. Pointers lead into the clock as JSON.</summary>
internal static class ClockValidation
{
    private const int Name = 100;
    private const int Text = 500;
    private const int FirstYear = 1971;
    private const int LastYear = 2200;

    public static ImmutableArray<Fault> Validate(StatutoryClock clock, CalendarCatalog calendars)
    {
        var faults = new FaultList();
        Check(faults, clock.Rule);
        faults.RequiredText("/startEvent", clock.StartEvent, Name);
        if (clock.StartedAt.Year is < FirstYear or > LastYear)
        {
            faults.Add("/startedAt", "range", $"A clock starts in the years {FirstYear} to {LastYear}.");
        }

        if (string.IsNullOrEmpty(clock.TimeZone) || !TimeZoneInfo.TryFindSystemTimeZoneById(clock.TimeZone, out _))
        {
            faults.Add("/timeZone", "unknown-time-zone", "The time zone database of this machine has no such zone; an IANA name such as Europe/Brussels is expected.");
        }

        if (calendars.Find(clock.Calendar) is null)
        {
            faults.Add("/calendar", "unknown-calendar", $"There is no calendar '{clock.Calendar}'.");
        }

        CheckExtensions(faults, clock);
        CheckPauses(faults, clock);
        CheckOutages(faults, clock);
        return faults.ToImmutable();
    }

    private static void Check(FaultList faults, ClockRule rule)
    {
        faults.KebabCase("/rule/id", rule.Id, Name);
        faults.KebabCase("/rule/version", rule.Version, Name);
        Check(faults, "/rule/period", rule.Period);
        faults.RequiredText("/rule/provision", rule.Provision, Text);
        faults.KebabCase("/rule/consequence", rule.Consequence, Name);
    }

    private static void Check(FaultList faults, string pointer, Period period)
    {
        if (period.Amount < 1 || period.Amount > Period.MostOf(period.Unit))
        {
            faults.Add($"{pointer}/amount", "range", $"A period in this unit has an amount of 1 to {Period.MostOf(period.Unit)}.");
        }
    }

    private static void CheckExtensions(FaultList faults, StatutoryClock clock)
    {
        foreach (var (index, extension) in clock.Extensions.Index())
        {
            Check(faults, $"/extensions/{index}/by", extension.By);
            faults.RequiredText($"/extensions/{index}/provision", extension.Provision, Text);
            if (extension.By.Unit == TimeUnit.Hour != (clock.Rule.Period.Unit == TimeUnit.Hour))
            {
                faults.Add($"/extensions/{index}/by/unit", "unit-mixed", "A period in hours is extended by hours, any other by days or longer units.");
            }
        }
    }

    private static void CheckPauses(FaultList faults, StatutoryClock clock)
    {
        var runsSince = clock.StartedAt;
        foreach (var (index, pause) in clock.Pauses.Index())
        {
            faults.RequiredText($"/pauses/{index}/reason", pause.Reason, Text);
            if (pause.From < runsSince)
            {
                faults.Add($"/pauses/{index}/from", "order", "A pause begins when the clock runs: after its start, and after the pause before it.");
            }

            if (pause.To is null ? index < clock.Pauses.Length - 1 : pause.To <= pause.From)
            {
                faults.Add($"/pauses/{index}/to", "order", "A pause ends after it began; only the last one may be open.");
            }

            runsSince = pause.To ?? runsSince;
        }
    }

    private static void CheckOutages(FaultList faults, StatutoryClock clock)
    {
        foreach (var (index, outage) in clock.Outages.Index())
        {
            faults.RequiredText($"/outages/{index}/reference", outage.Reference, Text);
            if (outage.To <= outage.From)
            {
                faults.Add($"/outages/{index}/to", "order", "An outage ends after it began.");
            }
        }
    }
}
