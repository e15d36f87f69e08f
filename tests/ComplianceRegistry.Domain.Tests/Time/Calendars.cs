using System.Globalization;
using ComplianceRegistry.Domain.Tests.Jurisdictions;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Time;

/// <summary>The calendars of the repository, and short ways to start a clock.</summary>
internal static class Calendars
{
    public const string Version = "2026-11";

    private static readonly string Folder = Path.Combine(Contracts.Directory, "calendars");

    public static CalendarCatalog Catalog { get; } = CalendarCatalog.Parse(Files()).OrThrow("contracts/calendars");

    public static IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> Files() =>
        Directory.EnumerateFiles(Folder, "*@*.json").Select(path => (Path.GetFileName(path), (ReadOnlyMemory<byte>)File.ReadAllBytes(path)));

    public static WorkingDayCalendar Of(string id) => Catalog.Find($"{id}@{Version}")!;

    /// <summary>The time zone of the jurisdiction that has this calendar; UTC for the calendar of none.</summary>
    public static string ZoneOf(string id) =>
        JurisdictionSeedTests.Seed.Jurisdictions.SingleOrDefault(jurisdiction => jurisdiction.Calendar == id)?.TimeZone ?? "Etc/UTC";

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static StatutoryClock Clock(
        string calendar, string startedAt, int amount, TimeUnit unit, CountingConvention convention = CountingConvention.Regulation1182, string? zone = null) =>
        Clock(calendar, Instant(startedAt), new Period(amount, unit), convention, zone);

    public static StatutoryClock Clock(string calendar, DateTimeOffset startedAt, Period period, CountingConvention convention, string? zone = null) => new()
    {
        Rule = new ClockRule
        {
            Id = "incident-report",
            Version = "2026-08",
            Period = period,
            Convention = convention,
            Provision = "Regulation (EU) 2024/1689, Article 73",
            Consequence = "listing-flagged",
        },
        StartEvent = "incident.aware",
        StartedAt = startedAt,
        TimeZone = zone ?? ZoneOf(calendar),
        Calendar = $"{calendar}@{Version}",
    };

    public static Deadline Compute(this StatutoryClock clock) => clock.Compute(Catalog);

    public static IEnumerable<StepKind> Kinds(this Deadline deadline) => deadline.Steps.Select(step => step.Kind);

    public static ClockStep Step(this Deadline deadline, StepKind kind) => Assert.Single(deadline.Steps, step => step.Kind == kind);
}
