using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Monitoring;

/// <summary>Monitoring in a running registry. Its clock is moved, so it has a registry of its own.</summary>
public sealed class MonitoringTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    [Fact]
    public async Task a_plan_is_submitted_fed_and_its_breach_is_answered()
    {
        var (provider, path, submitted) = await Submitted();
        var now = await registry.Now();
        var batch = Batch(now.AddSeconds(-2), "80");
        var measured = await provider.Create($"{path}/measurements", batch, ("Idempotency-Key", "batch"));
        var again = await provider.Create($"{path}/measurements", batch.DeepClone(), ("Idempotency-Key", "batch"));
        var twice = await provider.Create($"{path}/measurements", batch.DeepClone());
        var shown = await registry.Anonymous.Get(path);
        await registry.Warns((string)submitted["system"]!, "monitoring-threshold-breached");
        var answered = await provider.Change($"{path}/answer-breach", new JsonObject { ["metric"] = "accuracy", ["answer"] = "corrected" }, (long)measured["version"]!);

        Assert.Equal("active", (string?)submitted["status"]);
        Assert.True(measured.Status == HttpStatusCode.OK, measured.Text);
        Assert.Equal(("breach-open", measured.Text), ((string?)measured["status"], again.Text));
        Assert.Equal(["/measurements/0/at not-after-the-last"], twice.Faults);
        Assert.Equal("80", (string?)measured["latest"]![0]!["value"]);
        Assert.Null(shown["latest"]);
        Assert.Equal("accuracy", (string?)shown["breaches"]![0]!["metric"]);
        Assert.Equal("active", (string?)answered["status"]);
        var history = await registry.Anonymous.Get($"{path}/history");
        Assert.Equal(["monitoring.submitted", "sealed", "monitoring.breached", "monitoring.breach-answered"], history["items"]!.AsArray().Select(item => (string?)item!["act"]));
        await registry.Warns((string)submitted["system"]!);
    }

    [Fact]
    public async Task a_version_has_one_plan_and_strangers_have_none()
    {
        var (provider, path, submitted) = await Submitted();
        var second = await provider.Create("/v1/monitoring-plans", Plan((string)submitted["system"]!));
        var stranger = await (await registry.As("demo-provider-us")).Create($"{path}/measurements", Batch((await registry.Now()).AddSeconds(-1), "95"));
        var unknown = await provider.Create("/v1/monitoring-plans", Plan("AIS-0000-0000-0000-0"));
        var close = await provider.Change($"{path}/close", new JsonObject { ["reason"] = "version-superseded" }, 1);

        Assert.Equal((HttpStatusCode.Conflict, "wrong-state"), (second.Status, second.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "provider-or-representative"), (stranger.Status, stranger.Code));
        Assert.Equal(["/version unknown-version"], unknown.Faults);
        Assert.Equal(["/reason still-the-latest"], close.Faults);
    }

    [Fact]
    public async Task a_missing_report_reminds_and_is_then_shown_as_missed()
    {
        var (provider, path, submitted) = await Submitted();
        await registry.Advance(TimeSpan.FromDays(8));
        var reminded = await registry.Anonymous.Get(path);
        await registry.Advance(TimeSpan.FromDays(20));
        var missed = await registry.Anonymous.Get(path);
        var listed = await registry.Anonymous.Get($"/v1/monitoring-plans?system={submitted["system"]}&missed=true", ("Registry-Min-Position", missed.Header("Registry-Position")!));
        var counted = await registry.Anonymous.Get("/v1/monitoring-plans/statistics");
        await registry.Warns((string)submitted["system"]!, "monitoring-report-missed");
        var late = await provider.Create($"{path}/measurements", Batch((await registry.Now()).AddSeconds(-1), "95"));

        Assert.NotNull(reminded["remindedSince"]);
        Assert.Null(reminded["missedSince"]);
        Assert.NotNull(missed["missedSince"]);
        Assert.Equal([(string?)submitted["id"]], listed["items"]!.AsArray().Select(item => (string?)item!["id"]));
        Assert.True((int)counted["items"]!.AsArray().Single(item => (string?)item!["jurisdiction"] == "DE")!["reportsMissed"]! >= 1);
        Assert.True(late.Status == HttpStatusCode.OK, late.Text);
        Assert.Null(late["missedSince"]);
        await registry.Warns((string)submitted["system"]!);
    }

    private async Task<(HttpClient Provider, string Path, Answer Submitted)> Submitted()
    {
        var provider = await registry.As("demo-provider-eu");
        var submitted = await provider.Create("/v1/monitoring-plans", Plan((string)(await Samples.Registered(registry))["id"]!));
        Assert.True(submitted.Status == HttpStatusCode.Created, submitted.Text);
        return (provider, $"/v1/monitoring-plans/{submitted["id"]}", submitted);
    }

    private static JsonObject Plan(string system) => new()
    {
        ["system"] = system,
        ["version"] = "1.0",
        ["metrics"] = new JsonArray(new JsonObject { ["name"] = "accuracy", ["unit"] = "percent", ["direction"] = "at-least", ["threshold"] = "90" }),
        ["interval"] = "weekly",
    };

    private static JsonObject Batch(DateTimeOffset at, string value) => new()
    {
        ["measurements"] = new JsonArray(new JsonObject { ["metric"] = "accuracy", ["at"] = at.ToString("O"), ["value"] = value }),
    };
}
