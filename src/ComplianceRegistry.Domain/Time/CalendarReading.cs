using System.Text.RegularExpressions;

namespace ComplianceRegistry.Domain.Time;

/// <summary>Reads one calendar and checks what the document's shape cannot say.</summary>
internal static partial class CalendarReading
{
    private const int FirstYear = 1971;
    private const int LastYear = 2200;

    public static WorkingDayCalendar Read(DataReader data) => new(
        data.Id("id"), data.Id("version"), data.OptionalText("jurisdiction"), data.Text("title"), data.OptionalText("note"), data.List("years", ReadYear));

    public static IEnumerable<Fault> Check(WorkingDayCalendar calendar)
    {
        if (calendar.Jurisdiction.Length > 0 && !JurisdictionCode().IsMatch(calendar.Jurisdiction))
        {
            yield return new Fault("/jurisdiction", "pattern", "The code of a jurisdiction is expected: two capital letters of ISO 3166-1, or EU.");
        }

        if (calendar.Years.IsEmpty && calendar.Jurisdiction.Length > 0)
        {
            yield return new Fault("/years", "missing", "The calendar of a jurisdiction has at least one year.");
        }

        foreach (var (index, year) in calendar.Years.Index())
        {
            if (index > 0 && year.Year != calendar.Years[index - 1].Year + 1)
            {
                yield return new Fault($"/years/{index}/year", "order", "Each year follows the one before it.");
            }

            foreach (var fault in Check(year, $"/years/{index}"))
            {
                yield return fault;
            }
        }
    }

    private static CalendarYear ReadYear(DataReader data) => new(
        (int)Math.Clamp(data.Number("year"), int.MinValue, int.MaxValue), data.Texts("sources"), data.List("holidays", ReadHoliday));

    private static Holiday ReadHoliday(DataReader data) => new(data.Date("date"), data.Text("name"), data.Flag("provisional"));

    private static IEnumerable<Fault> Check(CalendarYear year, string pointer)
    {
        if (year.Year is < FirstYear or > LastYear)
        {
            yield return new Fault($"{pointer}/year", "range", $"A year from {FirstYear} to {LastYear} is expected.");
        }

        if (year.Sources.IsEmpty || year.Sources.Any(string.IsNullOrWhiteSpace))
        {
            yield return new Fault($"{pointer}/sources", "missing", "Each year names at least one source, and none is blank.");
        }

        foreach (var (index, holiday) in year.Holidays.Index().Where(item => item.Item.Date != default))
        {
            if (holiday.Date.Year != year.Year)
            {
                yield return new Fault($"{pointer}/holidays/{index}/date", "other-year", $"{holiday.Date:yyyy-MM-dd} is not in {year.Year}.");
            }

            if (index > 0 && holiday.Date <= year.Holidays[index - 1].Date)
            {
                yield return new Fault($"{pointer}/holidays/{index}/date", "order", "Holidays stand in order of date, each date once.");
            }
        }
    }

    [GeneratedRegex(@"^[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex JurisdictionCode();
}
