using System.Globalization;

namespace ComplianceRegistry.Domain.Tests.Time;

/// <summary>The days that statutes give by date, weekday or Easter, computed without the data files.</summary>
internal static class HolidayRules
{
    /// <summary>Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f, i, k) = (b / 4, b % 4, (b + 8) / 25, c / 4, c % 4);
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    public static IEnumerable<DateOnly> Of(string calendar, int year) => calendar switch
    {
        "eu" => Weekdays([
            .. Dates(year, (1, 1), (1, 2), (5, 1), (5, 9), (7, 21), (8, 15), (11, 1), (11, 2)), .. AroundEaster(year, -3, -2, 1, 39, 40, 50),
            .. Enumerable.Range(24, 8).Select(day => new DateOnly(year, 12, day))]),
        "de" => [.. Dates(year, (1, 1), (5, 1), (10, 3), (12, 25), (12, 26)), .. AroundEaster(year, -2, 1, 39, 50)],
        "fr" => [.. Dates(year, (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)), .. AroundEaster(year, 1, 39, 50)],
        "gb" => Substituted([
            .. Dates(year, (1, 1)), .. AroundEaster(year, -2, 1), Nth(year, 5, DayOfWeek.Monday, 1), Last(year, 5, DayOfWeek.Monday),
            Last(year, 8, DayOfWeek.Monday), .. Dates(year, (12, 25), (12, 26))]).Where(day => day is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) }),
        "us" => UnitedStates(year).Concat(UnitedStates(year + 1)).Where(day => day.Year == year),
        "ca" => Substituted([
            .. Dates(year, (1, 1), (7, 1), (9, 30), (11, 11), (12, 25), (12, 26)), .. AroundEaster(year, -2, 1), Victoria(year),
            Nth(year, 9, DayOfWeek.Monday, 1), Nth(year, 10, DayOfWeek.Monday, 2)]),
        "br" => [.. Dates(year, (1, 1), (4, 21), (5, 1), (9, 7), (10, 12), (11, 2), (11, 15), (11, 20), (12, 25)), .. AroundEaster(year, -2)],
        "jp" => Japan(year),
        "kr" => Korea(year),
        "sg" => AfterSundays([.. Dates(year, (1, 1), (5, 1), (8, 9), (12, 25)), .. AroundEaster(year, -2), Chinese(year, 1, 1), Chinese(year, 1, 2), Chinese(year, 4, 15)]),
        "in" => [.. Dates(year, (1, 26), (8, 15), (10, 2), (12, 25)), .. AroundEaster(year, -2)],
        "ke" => AfterSundays([.. Dates(year, (1, 1), (5, 1), (6, 1), (10, 10), (10, 20), (12, 12), (12, 25), (12, 26)), .. AroundEaster(year, -2, 1)]),
        _ => throw new ArgumentException($"There are no rules for {calendar}.", nameof(calendar)),
    };

    private static IEnumerable<DateOnly> Dates(int year, params (int Month, int Day)[] dates) => dates.Select(date => new DateOnly(year, date.Month, date.Day));

    private static IEnumerable<DateOnly> AroundEaster(int year, params int[] days) => days.Select(Easter(year).AddDays);

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int n) =>
        Enumerable.Range(1, 31).Select(day => new DateOnly(year, month, day)).Where(day => day.DayOfWeek == weekday).ElementAt(n - 1);

    private static DateOnly Last(int year, int month, DayOfWeek weekday) =>
        Enumerable.Range(0, 7).Select(back => new DateOnly(year, month, 1).AddMonths(1).AddDays(-1 - back)).Single(day => day.DayOfWeek == weekday);

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IEnumerable<DateOnly> Weekdays(IEnumerable<DateOnly> days) => days.Where(day => !IsWeekend(day));

    /// <summary>Each holiday of a weekend is observed on the next weekday that is none.</summary>
    private static SortedSet<DateOnly> Substituted(IEnumerable<DateOnly> days)
    {
        SortedSet<DateOnly> all = [.. days];
        foreach (var holiday in all.Where(IsWeekend).ToList())
        {
            var day = holiday;
            while (IsWeekend(day) || all.Contains(day))
            {
                day = day.AddDays(1);
            }

            all.Add(day);
        }

        return all;
    }

    /// <summary>The day after a holiday on a Sunday, or the first one that is none already, is a holiday too.</summary>
    private static SortedSet<DateOnly> AfterSundays(IEnumerable<DateOnly> days)
    {
        SortedSet<DateOnly> all = [.. days];
        foreach (var sunday in all.Where(day => day.DayOfWeek == DayOfWeek.Sunday).ToList())
        {
            var day = sunday;
            while (all.Contains(day))
            {
                day = day.AddDays(1);
            }

            all.Add(day);
        }

        return all;
    }

    /// <summary>As federal offices observe them: Saturday's on Friday, Sunday's on Monday.</summary>
    private static IEnumerable<DateOnly> UnitedStates(int year) => Dates(year, (1, 1), (6, 19), (7, 4), (11, 11), (12, 25))
        .Select(day => day.DayOfWeek == DayOfWeek.Saturday ? day.AddDays(-1) : day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(1) : day)
        .Concat([
            Nth(year, 1, DayOfWeek.Monday, 3), Nth(year, 2, DayOfWeek.Monday, 3), Last(year, 5, DayOfWeek.Monday), Nth(year, 9, DayOfWeek.Monday, 1),
            Nth(year, 10, DayOfWeek.Monday, 2), Nth(year, 11, DayOfWeek.Thursday, 4)]);

    /// <summary>The Monday before 25 May.</summary>
    private static DateOnly Victoria(int year) =>
        Enumerable.Range(18, 7).Select(day => new DateOnly(year, 5, day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    private static IEnumerable<DateOnly> Japan(int year)
    {
        var since = year - 1980;
        var spring = (int)(20.8431 + (0.242194 * since) - (since / 4));
        var autumn = (int)(23.2488 + (0.242194 * since) - (since / 4));
        SortedSet<DateOnly> named =
        [
            .. Dates(year, (1, 1), (2, 11), (2, 23), (3, spring), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (9, autumn), (11, 3), (11, 23)),
            Nth(year, 1, DayOfWeek.Monday, 2), Nth(year, 7, DayOfWeek.Monday, 3), Nth(year, 9, DayOfWeek.Monday, 3), Nth(year, 10, DayOfWeek.Monday, 2),
        ];
        var between = named.Select(day => day.AddDays(1)).Where(day => !named.Contains(day) && named.Contains(day.AddDays(1)));
        return AfterSundays(named).Union(between).Union(Dates(year, (1, 2), (1, 3), (12, 29), (12, 30), (12, 31)));
    }

    private static SortedSet<DateOnly> Korea(int year)
    {
        var (newYear, harvest) = (Korean(year, 1, 1), Korean(year, 8, 15));
        DateOnly[] feasts = [newYear.AddDays(-1), newYear, newYear.AddDays(1), harvest.AddDays(-1), harvest, harvest.AddDays(1)];
        DateOnly[] others = [.. Dates(year, (3, 1), (5, 5), (7, 17), (8, 15), (10, 3), (10, 9), (12, 25)), Korean(year, 4, 8)];
        SortedSet<DateOnly> all = [.. feasts, .. others, .. Dates(year, (1, 1), (5, 1), (6, 6)), .. Elections.Where(day => day.Year == year)];
        var substituted = feasts.Where(day => day.DayOfWeek == DayOfWeek.Sunday || others.Contains(day)).Concat(others.Where(IsWeekend)).Order().ToList();
        foreach (var holiday in substituted)
        {
            var day = holiday;
            while (IsWeekend(day) || all.Contains(day))
            {
                day = day.AddDays(1);
            }

            all.Add(day);
        }

        return all;
    }

    private static DateOnly[] Elections => [new(2026, 6, 3), new(2028, 4, 12)];

    private static DateOnly Korean(int year, int month, int day) => ByMoon(new KoreanLunisolarCalendar(), year, month, day);

    private static DateOnly Chinese(int year, int month, int day) => ByMoon(new ChineseLunisolarCalendar(), year, month, day);

    private static DateOnly ByMoon(EastAsianLunisolarCalendar calendar, int year, int month, int day)
    {
        var leap = calendar.GetLeapMonth(year);
        return DateOnly.FromDateTime(calendar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }
}
