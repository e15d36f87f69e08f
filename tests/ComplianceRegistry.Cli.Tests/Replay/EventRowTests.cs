using ComplianceRegistry.Cli.Replay;

namespace ComplianceRegistry.Cli.Tests.Replay;

public sealed class EventRowTests
{
    private const string Header = "idnumber,mdr_report_key,date_received,date_report,date_of_event,date_manufacturer_received,remedial_action,event_type,type_of_report";
    private static readonly EventColumns Columns = ReplaySource.Shipped("fda-ai-devices").Events;

    [Fact]
    public void An_event_is_read_with_its_days_its_kind_and_what_was_done()
    {
        var read = Read("K1,42,02/18/2025,03/01/2025,01/19/2025,01/20/2025,\"RC,RP,OT\",IN,\"I,F,F\"");

        Assert.Null(read.Fault);
        Assert.Equal(("K1", "42", "IN", "health-harm", 2), (read.Device, read.Key, read.Type, read.Kind, read.FollowUps));
        Assert.Equal((Day(2025, 1, 19), Day(2025, 1, 20), Day(2025, 2, 18), Day(2025, 3, 1)), (read.OccurredOn, read.AwareOn, read.ReportedOn, read.CompletedOn));
        Assert.Equal(["recall", "other"], read.Remedies);
    }

    [Theory]
    [InlineData("01/20/2025", "\"I,F\"")]
    [InlineData("", "\"I,F\"")]
    [InlineData("03/01/2025", "I")]
    public void A_last_report_is_one_that_followed_the_first(string reportDate, string reports) =>
        Assert.Null(Read($"K1,42,02/18/2025,{reportDate},,,,M,{reports}").CompletedOn);

    [Theory]
    [InlineData("K1,42,,,,,,M,I", "no-date")]
    [InlineData("K1,42,2025-02-18,,,,,M,I", "unreadable-date")]
    [InlineData("K1,42,02/30/2025,,,,,M,I", "unreadable-date")]
    [InlineData("K1,42,02/18/2025,,,soon,,M,I", "unreadable-date")]
    [InlineData("K1,42,02/18/2025,,,,,O,I", "unknown-code")]
    [InlineData("K1,42,02/18/2025,,,,ZZ,M,I", "unknown-code")]
    public void What_cannot_be_read_is_a_fault_of_its_row(string row, string code) => Assert.Equal(code, Read(row).Fault?.Code);

    [Fact]
    public void A_file_without_the_columns_is_not_read()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Rows("idnumber,event_type\nK1,M\n"));

        Assert.Contains("'mdr_report_key', 'date_of_event'", fault.Message, StringComparison.Ordinal);
    }

    private static DateOnly? Day(int year, int month, int day) => new(year, month, day);

    private static EventRow Read(string row) => Assert.Single(Rows($"{Header}\n\n{row}\n"));

    private static List<EventRow> Rows(string text)
    {
        var file = new FileInfo(Path.GetTempFileName());
        try
        {
            File.WriteAllText(file.FullName, text);
            return EventRow.ReadAll(file, Columns);
        }
        finally
        {
            file.Delete();
        }
    }
}
