using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Tests.Time.Calendars;

namespace ComplianceRegistry.Domain.Tests.Time;

/// <summary>
/// Deadlines counted by hand on the calendars of the repository. Each row: calendar, event, amount and unit, and the first instant that is too late:
/// midnight in Brussels, Berlin and Paris is 23:00 UTC in winter and 22:00 UTC in summer.
/// </summary>
public sealed class WorkedExamples
{
    [Theory]
    [InlineData("eu", "2026-03-31T10:00+02:00", 2, TimeUnit.WorkingDay, "2026-04-07T22:00Z")] // 1 April and the Tuesday after Easter
    [InlineData("eu", "2026-04-01T10:00+02:00", 2, TimeUnit.CalendarDay, "2026-04-08T22:00Z")] // Good Friday → Tuesday → second working day
    [InlineData("eu", "2026-04-01T10:00+02:00", 1, TimeUnit.CalendarDay, "2026-04-07T22:00Z")] // one day needs no second working day
    [InlineData("eu", "2026-03-26T10:00+01:00", 1, TimeUnit.Week, "2026-04-07T22:00Z")] // Maundy Thursday
    [InlineData("eu", "2026-03-03T10:00+01:00", 1, TimeUnit.Month, "2026-04-07T22:00Z")] // Good Friday
    [InlineData("eu", "2026-03-20T10:00+01:00", 15, TimeUnit.CalendarDay, "2026-04-07T22:00Z")] // Easter Saturday
    [InlineData("eu", "2026-03-16T10:00+01:00", 15, TimeUnit.WorkingDay, "2026-04-09T22:00Z")] // twelve before Easter, three after
    [InlineData("de", "2027-03-12T10:00+01:00", 2, TimeUnit.Week, "2027-03-30T22:00Z")] // Karfreitag → Tuesday
    [InlineData("fr", "2027-03-12T10:00+01:00", 2, TimeUnit.Week, "2027-03-26T23:00Z")] // that Friday is worked in France
    [InlineData("gb", "2028-03-31T10:00+01:00", 14, TimeUnit.CalendarDay, "2028-04-18T23:00Z")] // Good Friday → Tuesday
    public void Over_Easter(string calendar, string startedAt, int amount, TimeUnit unit, string due) => Ends(calendar, startedAt, amount, unit, due);

    [Theory]
    [InlineData("eu", "2026-12-23T15:00+01:00", 2, TimeUnit.CalendarDay, "2027-01-05T23:00Z")] // Christmas Day → 4 January → second working day
    [InlineData("eu", "2026-12-23T15:00+01:00", 1, TimeUnit.Week, "2027-01-05T23:00Z")] // no working day in that week at all
    [InlineData("eu", "2026-12-18T15:00+01:00", 10, TimeUnit.WorkingDay, "2027-01-12T23:00Z")] // three before, seven after
    [InlineData("us", "2026-12-24T10:00-05:00", 3, TimeUnit.WorkingDay, "2026-12-31T05:00Z")]
    [InlineData("us", "2027-12-23T10:00-05:00", 3, TimeUnit.WorkingDay, "2027-12-30T05:00Z")] // Christmas of a Saturday is observed on Friday
    [InlineData("us", "2027-12-29T10:00-05:00", 2, TimeUnit.WorkingDay, "2028-01-04T05:00Z")] // New Year of 2028 is observed in 2027
    [InlineData("jp", "2026-12-28T10:00+09:00", 1, TimeUnit.WorkingDay, "2027-01-04T15:00Z")] // 29 December to 3 January
    [InlineData("ca", "2026-12-23T10:00-05:00", 2, TimeUnit.WorkingDay, "2026-12-30T05:00Z")] // Boxing Day is observed on Monday
    [InlineData("gb", "2027-12-24T10:00+00:00", 1, TimeUnit.CalendarDay, "2027-12-30T00:00Z")] // Christmas on a weekend, two substitute days
    public void Over_the_end_of_a_year(string calendar, string startedAt, int amount, TimeUnit unit, string due) => Ends(calendar, startedAt, amount, unit, due);

    [Theory]
    [InlineData("jp", "2026-04-30T10:00+09:00", 2, TimeUnit.WorkingDay, "2026-05-07T15:00Z")] // the holidays of May
    [InlineData("jp", "2026-09-18T10:00+09:00", 1, TimeUnit.CalendarDay, "2026-09-24T15:00Z")] // a day between two holidays is one
    [InlineData("kr", "2026-02-13T10:00+09:00", 3, TimeUnit.WorkingDay, "2026-02-23T15:00Z")] // New Year by the moon
    [InlineData("kr", "2028-09-29T10:00+09:00", 1, TimeUnit.WorkingDay, "2028-10-06T15:00Z")] // two holidays on one day, one substitute
    [InlineData("sg", "2026-05-29T10:00+08:00", 1, TimeUnit.WorkingDay, "2026-06-02T16:00Z")] // Vesak Day on a Sunday
    [InlineData("in", "2026-10-16T10:00+05:30", 2, TimeUnit.WorkingDay, "2026-10-21T18:30Z")] // Dussehra
    [InlineData("ke", "2027-10-08T10:00+03:00", 1, TimeUnit.WorkingDay, "2027-10-12T21:00Z")] // Mazingira Day on a Sunday
    [InlineData("br", "2026-11-19T10:00-03:00", 1, TimeUnit.CalendarDay, "2026-11-24T03:00Z")] // Friday, Consciência Negra
    public void Over_holidays_of_other_calendars(string calendar, string startedAt, int amount, TimeUnit unit, string due) =>
        Ends(calendar, startedAt, amount, unit, due);

    [Theory]
    [InlineData("2028-01-29T10:00+01:00", 1, TimeUnit.Month, "2028-02-29T23:00Z")] // the date exists
    [InlineData("2028-01-31T10:00+01:00", 1, TimeUnit.Month, "2028-02-29T23:00Z")] // the last day of February
    [InlineData("2027-01-31T10:00+01:00", 1, TimeUnit.Month, "2027-03-01T23:00Z")] // 28 February is a Sunday
    [InlineData("2028-02-29T10:00+01:00", 1, TimeUnit.Year, "2029-02-28T23:00Z")]
    [InlineData("2028-02-28T10:00+01:00", 2, TimeUnit.CalendarDay, "2028-03-01T23:00Z")]
    [InlineData("2024-02-29T10:00+01:00", 2, TimeUnit.Year, "2026-03-02T23:00Z")] // 28 February 2026 is a Saturday
    public void Over_leap_days(string startedAt, int amount, TimeUnit unit, string due) => Ends("de", startedAt, amount, unit, due);

    [Theory]
    [InlineData("2026-03-31T10:00+02:00", 1, TimeUnit.Month, "2026-04-30T22:00Z")]
    [InlineData("2026-08-31T10:00+02:00", 6, TimeUnit.Month, "2027-03-01T23:00Z")] // 28 February is a Sunday
    [InlineData("2026-04-30T10:00+02:00", 1, TimeUnit.Month, "2026-06-01T22:00Z")] // 30 May, not the month's end; a Saturday
    [InlineData("2026-01-30T10:00+01:00", 1, TimeUnit.Month, "2026-03-02T23:00Z")] // 28 February is a Saturday
    [InlineData("2026-09-15T10:00+02:00", 3, TimeUnit.Month, "2026-12-15T23:00Z")]
    public void At_the_ends_of_months(string startedAt, int amount, TimeUnit unit, string due) => Ends("de", startedAt, amount, unit, due);

    [Theory]
    [InlineData("2026-09-04T10:00+02:00", 15, TimeUnit.CalendarDay, "2026-09-21T22:00Z")] // Saturday → Monday
    [InlineData("2026-09-04T10:00+02:00", 2, TimeUnit.CalendarDay, "2026-09-08T22:00Z")] // Sunday → Monday → second working day
    [InlineData("2026-09-04T10:00+02:00", 10, TimeUnit.CalendarDay, "2026-09-14T22:00Z")]
    public void Incident_reports_of_15_2_and_10_days(string startedAt, int amount, TimeUnit unit, string due) => Ends("de", startedAt, amount, unit, due);

    [Theory]
    [InlineData("2026-03-27T10:00+01:00", 3, TimeUnit.CalendarDay, "2026-03-31T22:00Z")] // Monday, the only working day → Tuesday
    [InlineData("2026-10-23T10:00+02:00", 7, TimeUnit.CalendarDay, "2026-10-30T23:00Z")]
    [InlineData("2026-03-28T14:20+01:00", 24, TimeUnit.Hour, "2026-03-29T14:00Z")] // 16:00: an hour of that night is left out
    [InlineData("2026-10-24T14:20+02:00", 24, TimeUnit.Hour, "2026-10-25T13:00Z")] // 14:00: an hour of that night comes twice
    public void Over_a_change_of_the_clocks(string startedAt, int amount, TimeUnit unit, string due)
    {
        Ends("de", startedAt, amount, unit, due);
        Assert.Contains(StepKind.ClockChange, Clock("de", startedAt, amount, unit).Compute().Kinds());
    }

    [Theory]
    [InlineData("de", "2026-09-04T17:30+02:00", 72, "2026-09-07T16:00Z")] // begins at 18:00
    [InlineData("de", "2026-09-07T14:00+02:00", 1, "2026-09-07T14:00Z")] // 14:00 lies in the hour that begins then
    [InlineData("de", "2026-09-04T17:30+02:00", 24, "2026-09-05T16:00Z")] // a Saturday: hours do not move
    [InlineData("in", "2026-06-01T10:10+05:30", 2, "2026-06-01T07:30Z")] // hours begin on India's clock
    public void In_hours(string calendar, string startedAt, int amount, string due) => Ends(calendar, startedAt, amount, TimeUnit.Hour, due);

    [Theory]
    [InlineData("2026-03-20T10:00+01:00", 15, TimeUnit.CalendarDay, "2026-04-04T22:00Z")] // a Saturday stays
    [InlineData("2026-09-04T10:00+02:00", 2, TimeUnit.CalendarDay, "2026-09-06T22:00Z")] // a Sunday stays
    [InlineData("2026-03-31T10:00+02:00", 2, TimeUnit.WorkingDay, "2026-04-07T22:00Z")]
    [InlineData("2027-01-31T10:00+01:00", 1, TimeUnit.Month, "2027-02-28T23:00Z")]
    [InlineData("2026-09-07T14:20+02:00", 1, TimeUnit.Hour, "2026-09-07T13:20Z")] // from the very moment
    public void In_plain_counting(string startedAt, int amount, TimeUnit unit, string due) =>
        Assert.Equal(Instant(due), Clock("eu", startedAt, amount, unit, CountingConvention.Plain).Compute().Due);

    [Theory]
    [InlineData("Europe/Berlin", "2026-09-07T22:30Z", "2026-09-09T22:00Z")] // there it is the 8th
    [InlineData("America/New_York", "2026-09-07T22:30Z", "2026-09-09T04:00Z")] // there it is the 7th
    [InlineData("Europe/Berlin", "2026-09-07T21:59:59.999Z", "2026-09-08T22:00Z")]
    [InlineData("Europe/Berlin", "2026-09-07T22:00Z", "2026-09-09T22:00Z")] // midnight begins the next day
    [InlineData("America/Santiago", "2026-09-04T12:00-04:00", "2026-09-06T04:00Z")] // Saturday's midnight is left out
    [InlineData("America/Santiago", "2026-04-03T12:00-03:00", "2026-04-05T04:00Z")] // Saturday's last hour comes twice
    [InlineData("America/Havana", "2026-10-30T12:00-04:00", "2026-11-01T04:00Z")] // Sunday's first hour comes twice
    public void One_day_in_different_time_zones(string zone, string startedAt, string due) =>
        Assert.Equal(Instant(due), Clock("de", startedAt, 1, TimeUnit.CalendarDay, CountingConvention.Plain, zone).Compute().Due);

    private static void Ends(string calendar, string startedAt, int amount, TimeUnit unit, string due)
    {
        var deadline = Clock(calendar, startedAt, amount, unit).Compute();
        Assert.True(Instant(due) == deadline.Due, $"{deadline.Due:u}\n{deadline.Explain()}");
    }
}
