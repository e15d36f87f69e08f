using System.Text.Json;
using ComplianceRegistry.Cli.Replay;

namespace ComplianceRegistry.Cli.Tests.Replay;

public sealed class DecisionsTests
{
    private static readonly DeviceColumns Columns = ReplaySource.Shipped("fda-ai-devices").Devices;
    private static readonly DeviceRow Later = new(1, "K2", new DateOnly(2021, 5, 1), "panel-radiology", null);
    private static readonly DeviceRow Earlier = new(2, "K1", new DateOnly(2020, 5, 1), "panel-radiology", null);
    private static readonly DeviceRow Unreadable = new(3, "K3", default, "", new RowUnreadableException("no-date", "No day."));

    [Fact]
    public void A_body_is_designated_for_a_panel_from_its_first_decision_on()
    {
        var designation = Assert.Single(Of(Later, Earlier, Unreadable).Designations("PTY-1"));
        var body = JsonElement.Parse(designation.Body);

        Assert.Equal(("panel-radiology", 2L), (designation.Key, designation.Row));
        Assert.Equal(new DateTimeOffset(2020, 5, 1, 0, 0, 0, TimeSpan.Zero), body.GetProperty("effective").GetDateTimeOffset());
    }

    [Fact]
    public void A_source_that_reaches_further_back_brings_a_designation_of_its_own() => Assert.NotEqual(
        Of(Later).Designations("PTY-1")[0].IdempotencyKey, Of(Later, Earlier).Designations("PTY-1")[0].IdempotencyKey);

    [Fact]
    public void Every_device_is_accounted_for()
    {
        var designations = new Dictionary<string, string> { ["panel-radiology"] = "DSG-1" };
        var certificates = Of(Later, Earlier, Unreadable).Certificates(new Dictionary<long, string> { [1] = "AIS-1" }, designations);

        Assert.Equal([null, "nothing-to-certify", "no-date"], certificates.Select(command => command.Fault?.Code));
        Assert.Equal("AIS-1", JsonElement.Parse(certificates[0].Body).GetProperty("system").GetString());
    }

    private static Decisions Of(params DeviceRow[] devices) => new(Columns, devices, new AuthorityDays(TimeZoneInfo.Utc));
}
