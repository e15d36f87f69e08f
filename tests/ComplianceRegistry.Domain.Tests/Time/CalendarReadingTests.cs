using System.Text;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Time;

public sealed class CalendarReadingTests
{
    [Fact]
    public void Every_fault_of_a_calendar_is_listed()
    {
        var parsed = WorkingDayCalendar.Parse("""
            {"id":"De","version":"2026 11","jurisdiction":"Germany","title":"","colour":1,"years":[
              {"year":2026,"sources":[],"holidays":[{"date":"2026-01-01","name":"Neujahr"},{"date":"2026-01-01","name":"Neujahr"},{"date":"2027-01-01"},{"date":"1 May","name":"x"}]},
              {"year":2028,"sources":[""],"holidays":[{"date":"2028-02-30","name":"x","provisional":"yes"}]}]}
            """);

        Assert.Null(parsed.Value);
        Assert.Equal(
            [
                "/colour", "/id", "/jurisdiction", "/title", "/version", "/years/0/holidays/1/date", "/years/0/holidays/2/date", "/years/0/holidays/2/name",
                "/years/0/holidays/3/date", "/years/0/sources", "/years/1/holidays/0/date", "/years/1/holidays/0/provisional", "/years/1/sources", "/years/1/year",
            ],
            parsed.Faults.Select(fault => fault.Pointer).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "malformed-json")]
    [InlineData("[]", "wrong-type")]
    [InlineData("""{"id":"x","version":"1","jurisdiction":"XX","title":"X","years":[]}""", "missing")]
    [InlineData("""{"id":"x","version":"1","jurisdiction":"XX","title":"X","years":[{"year":99999999999,"sources":["x"],"holidays":[]}]}""", "range")]
    public void What_is_no_calendar_is_refused(string json, string code) => Assert.Equal(code, Assert.Single(WorkingDayCalendar.Parse(json).Faults).Code);

    [Fact]
    public void A_file_bears_the_name_of_its_calendar_and_each_version_has_one()
    {
        ReadOnlyMemory<byte> json = Encoding.UTF8.GetBytes("""{"id":"x","version":"1","jurisdiction":"XX","title":"X","years":[{"year":2026,"sources":["x"],"holidays":[]}]}""");

        Assert.Equal(["file-name", "repeated-id"], CalendarCatalog.Parse([("x@1.json", json), ("x@2.json", json)]).Faults.Select(fault => fault.Code));
        Assert.Equal("/x@1.json/years/0/holidays", Assert.Single(CalendarCatalog.Parse(
            [("x@1.json", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span).Replace("\"holidays\":[]", "\"holidays\":1", StringComparison.Ordinal)))]).Faults).Pointer);
    }

    [Fact]
    public void The_newest_version_is_for_clocks_that_start_now_and_old_ones_stay()
    {
        static (string, ReadOnlyMemory<byte>) File(string version) => (
            $"x@{version}.json",
            Encoding.UTF8.GetBytes($$"""{"id":"x","version":"{{version}}","jurisdiction":"XX","title":"X","years":[{"year":2026,"sources":["x"],"holidays":[]}]}"""));
        var catalog = CalendarCatalog.Parse([File("2026-11"), File("2027-02")]).OrThrow("calendars");

        Assert.Equal("x@2027-02", catalog.Newest("x")!.Reference);
        Assert.NotNull(catalog.Find("x@2026-11"));
        Assert.Null(catalog.Newest("y"));
    }
}
