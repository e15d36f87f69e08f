using System.Globalization;
using System.Text.Json;
using ComplianceRegistry.Domain.Tests.Jurisdictions;
using Json.Schema;
using static ComplianceRegistry.Domain.Tests.Time.Calendars;

namespace ComplianceRegistry.Domain.Tests.Time;

/// <summary>What holds of every file under <c>contracts/calendars</c>.</summary>
public sealed class CalendarFilesTests
{
    private static readonly string[] Ids = ["br", "ca", "de", "eu", "fr", "gb", "in", "jp", "ke", "kr", "sg", "us"];

    private static readonly string[] MoonOfIndia =
    [
        "Buddha Purnima", "Deepavali", "Diwali (Deepavali)", "Dussehra", "Guru Nanak's Birthday", "Holi", "Janmashtami", "Mahavir Jayanti", "Ram Navami",
    ];

    public static TheoryData<string> Paths => [.. Files().Select(file => file.Path)];

    public static IEnumerable<object[]> Years => from id in Ids from year in new[] { 2026, 2027, 2028 } select new object[] { id, year };

    [Fact]
    public void The_calendars_are_those_of_the_union_and_eleven_states() =>
        Assert.Equal(Ids, Catalog.All.Where(calendar => calendar.Jurisdiction.Length > 0).Select(calendar => calendar.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_calendar_is_one_that_its_jurisdiction_names() => Assert.All(
        Catalog.All.Where(calendar => calendar.Jurisdiction.Length > 0),
        calendar => Assert.Contains(JurisdictionSeedTests.Seed.Jurisdictions, content => content.Calendar == calendar.Id && content.Code == calendar.Jurisdiction));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_file_is_valid_under_its_schema(string path)
    {
        var schema = JsonSchema.FromText(Contracts.Read("calendars/calendar.schema.json"), new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        using var document = JsonDocument.Parse(Contracts.Read($"calendars/{path}"));

        var evaluation = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });

        Assert.True(evaluation.IsValid, JsonSerializer.Serialize(evaluation));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_days_that_statutes_give_by_rule_are_there_and_the_others_follow_the_moon(string id, int year)
    {
        var holidays = Of(id).Years.Single(candidate => candidate.Year == year).Holidays;
        var byRule = HolidayRules.Of(id, year).ToHashSet();

        Assert.Equal(byRule.Order(), holidays.Select(holiday => holiday.Date).Where(byRule.Contains));
        Assert.All(holidays.Where(holiday => !byRule.Contains(holiday.Date)), holiday =>
        {
            Assert.True(IsByMoon(holiday.Name, holiday.Date), $"{id} {holiday.Date:yyyy-MM-dd} {holiday.Name}");
            Assert.True(year == 2026 || holiday.IsProvisional, $"{holiday.Name} is not provisional.");
        });
    }

    [Theory]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2028, "2028-04-16")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2285, "2285-03-22")]
    public void The_computus_of_these_tests_gives_Easter(int year, string date) => Assert.Equal(Day(date), HolidayRules.Easter(year));

    /// <summary>Islamic days lie within a day of the calendar of Umm al-Qura; those of the Hindu calendar are known by name, and where Sunday counts so does the day after.</summary>
    private static bool IsByMoon(string name, DateOnly date)
    {
        const string NextDay = " (following Monday)";
        if (name.EndsWith(NextDay, StringComparison.Ordinal))
        {
            return date.DayOfWeek == DayOfWeek.Monday && IsByMoon(name[..^NextDay.Length], date.AddDays(-1));
        }

        (int Month, int Day)? islamic = name switch
        {
            "Hari Raya Puasa" or "Id-ul-Fitr" or "Idd-ul-Fitr" => (10, 1),
            "Hari Raya Haji" or "Id-ul-Zuha (Bakrid)" or "Idd-ul-Azha" => (12, 10),
            "Muharram" => (1, 10),
            "Milad-un-Nabi" => (3, 12),
            _ => null,
        };
        return islamic is { } expected ? IsNear(expected.Month, expected.Day, date) : MoonOfIndia.Contains(name);
    }

    private static bool IsNear(int month, int day, DateOnly date)
    {
        var calendar = new UmAlQuraCalendar();
        return Enumerable.Range(-1, 3).Select(days => date.AddDays(days).ToDateTime(TimeOnly.MinValue))
            .Any(candidate => calendar.GetMonth(candidate) == month && calendar.GetDayOfMonth(candidate) == day);
    }
}
