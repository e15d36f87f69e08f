using System.Text.Json;
using ComplianceRegistry.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using static ComplianceRegistry.Domain.Tests.Time.Calendars;

namespace ComplianceRegistry.Domain.Tests.Time;

public sealed class ExplanationTests
{
    private static readonly Serializer Serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    [Fact]
    public void A_clock_over_Easter_explains_itself() => Assert.Equal(
        """
        1. incident.aware at Wed 2026-04-01 10:00 starts 2 days under incident-report@2026-08 (Regulation (EU) 2024/1689, Article 73), counted by Regulation (EEC, Euratom) No 1182/71, with calendar eu@2026-11 and the time of Europe/Brussels.
        2. Wed 2026-04-01, the day of the event, does not count.
        3. Thu 2026-04-02 is a public holiday: Maundy Thursday.
        4. Fri 2026-04-03 is a public holiday: Good Friday.
        5. Sat 2026-04-04 and Sun 2026-04-05 are no working days.
        6. Mon 2026-04-06 is a public holiday: Easter Monday.
        7. The last day, as counted, is Fri 2026-04-03.
        8. Fri 2026-04-03 is no working day: the period ends with the next one, Tue 2026-04-07 (Article 3(4)).
        9. Until Tue 2026-04-07 there are fewer than two working days: the period ends with the second, Wed 2026-04-08 (Article 3(5)).
        10. Due at Wed 2026-04-08 24:00 (2026-04-08 22:00:00 UTC); what happens then is listing-flagged.
        """,
        Clock("eu", "2026-04-01T10:00+02:00", 2, TimeUnit.CalendarDay).Compute().Explain());

    [Fact]
    public void Everything_that_happened_to_a_clock_is_told_in_order() => Assert.Equal(
        """
        1. incident.aware at Fri 2026-12-18 15:00 starts 10 working days under incident-report@2026-08 (Regulation (EU) 2024/1689, Article 73), counted by Regulation (EEC, Euratom) No 1182/71, with calendar de@2026-11 and the time of Europe/Berlin.
        2. Extended by 1 working day: Article 9.
        3. Fri 2026-12-18, the day of the event, does not count.
        4. Stopped from 2026-12-21 09:00:00 UTC to 2026-12-22 09:00:00 UTC (clarification): 2 days do not count.
        5. Sat 2026-12-19 and Sun 2026-12-20 are no working days.
        6. Fri 2026-12-25 is a public holiday: 1. Weihnachtstag.
        7. Sat 2026-12-26 and Sun 2026-12-27 are no working days.
        8. Fri 2027-01-01 is a public holiday: Neujahr.
        9. Sat 2027-01-02 and Sun 2027-01-03 are no working days.
        10. Sun 2027-01-10 is no working day.
        11. The last day, as counted, is Fri 2027-01-08.
        12. That lies in an outage from Fri 2027-01-08 20:00 to Sat 2027-01-09 08:00 (notice 7): the period ends with the next working day, Mon 2027-01-11.
        13. Due at Mon 2027-01-11 24:00 (2027-01-11 23:00:00 UTC); what happens then is listing-flagged.
        """,
        Clock("de", "2026-12-18T15:00+01:00", 10, TimeUnit.WorkingDay)
            .Paused(Instant("2026-12-21T10:00+01:00"), "clarification").Resumed(Instant("2026-12-22T10:00+01:00"))
            .Extended(new Period(1, TimeUnit.WorkingDay), "Article 9")
            .WithOutage(new Outage(Instant("2027-01-08T20:00+01:00"), Instant("2027-01-09T08:00+01:00"), "notice 7"))
            .Compute().Explain());

    [Fact]
    public void The_explanation_is_json_too()
    {
        using var json = JsonDocument.Parse(Clock("eu", "2027-03-24T10:00+01:00", 1, TimeUnit.WorkingDay).Compute().ToJson());
        var root = json.RootElement;

        Assert.Equal("2027-03-30T22:00:00.000Z", root.GetProperty("due").GetString());
        Assert.Equal("2027-03-30", root.GetProperty("lastDay").GetString());
        Assert.Equal(["listing-flagged", "incident-report@2026-08", "eu@2026-11", "Europe/Brussels"], new[] { "consequence", "rule", "calendar", "timeZone" }.Select(name => root.GetProperty(name).GetString()));
        var holiday = root.GetProperty("steps").EnumerateArray().First(step => step.GetProperty("kind").GetString() == "holiday");
        Assert.Equal(("2027-03-25", "Maundy Thursday", true), (holiday.GetProperty("date").GetString(), holiday.GetProperty("reference").GetString(), holiday.GetProperty("provisional").GetBoolean()));
    }

    [Fact]
    public void Beyond_the_last_year_only_weekends_count_and_the_explanation_says_so()
    {
        var deadline = Clock("de", "2028-12-29T10:00+01:00", 2, TimeUnit.WorkingDay).Compute();

        Assert.Equal(Instant("2029-01-02T23:00Z"), deadline.Due); // 1 January 2029, a Monday, is not known to be a holiday
        Assert.Equal(Day("2029-01-01"), deadline.Step(StepKind.BeyondCalendar).Date);
        Assert.DoesNotContain(StepKind.BeyondCalendar, Clock("de", "2028-12-28T10:00+01:00", 1, TimeUnit.WorkingDay).Compute().Kinds());
    }

    [Fact]
    public void Days_that_are_counted_without_regard_to_holidays_need_no_calendar() =>
        Assert.DoesNotContain(StepKind.BeyondCalendar, Clock("de", "2028-12-29T10:00+01:00", 30, TimeUnit.CalendarDay, CountingConvention.Plain).Compute().Kinds());

    [Fact]
    public void A_period_in_hours_that_ends_on_a_Saturday_says_why_it_stays() =>
        Assert.Equal(Day("2026-09-05"), Clock("de", "2026-09-04T17:30+02:00", 24, TimeUnit.Hour).Compute().Step(StepKind.HoursStay).Date);

    [Fact]
    public void A_midnight_that_the_clocks_leave_out_is_told() => Assert.Contains(
        "when they show Sun 2026-09-06 01:00",
        Clock("br", "2026-09-04T12:00-04:00", 1, TimeUnit.CalendarDay, CountingConvention.Plain, "America/Santiago").Compute().Explain());

    [Fact]
    public void A_month_without_the_date_is_told() =>
        Assert.Equal(Day("2028-02-29"), Clock("de", "2028-01-31T10:00+01:00", 1, TimeUnit.Month).Compute().Step(StepKind.MonthEnd).Date);

    [Fact]
    public void A_clock_is_kept_and_sent_unchanged()
    {
        var clock = Clock("de", "2026-12-18T15:00+01:00", 10, TimeUnit.WorkingDay)
            .Paused(Instant("2026-12-21T10:00+01:00"), "clarification").Resumed(Instant("2026-12-22T10:00+01:00"))
            .Extended(new Period(1, TimeUnit.WorkingDay), "Article 9")
            .WithOutage(new Outage(Instant("2027-01-08T20:00+01:00"), null, "notice 7"));
        clock = clock.Rebound(Instant("2026-12-22T10:00Z"), clock.Rule with { Version = "2" }, "de@2026-11", "an act");
        var json = JsonSerializer.Serialize(clock, RegistryJson.Options);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<StatutoryClock>(json, RegistryJson.Options), RegistryJson.Options));
        Assert.Equal(json, JsonSerializer.Serialize(Serializer.Deserialize<StatutoryClock>(Serializer.SerializeToArray(clock)), RegistryJson.Options));
    }
}
