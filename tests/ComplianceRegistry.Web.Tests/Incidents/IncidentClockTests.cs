using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Incidents;

/// <summary>What the time limits of incidents do in a running registry. Its clock is moved, so it has a registry of its own.</summary>
public sealed class IncidentClockTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    [Fact]
    public async Task a_report_after_its_time_is_late_and_an_authority_that_does_not_act_is_overdue()
    {
        var provider = await registry.As("demo-provider-eu");
        var system = (string)(await Samples.Registered(registry))["id"]!;
        var now = await registry.Now();
        var opened = await provider.Create("/v1/incidents", new JsonObject
        {
            ["kinds"] = new JsonArray("critical-infrastructure"),
            ["awareAt"] = now.AddMinutes(-1).ToString("O"),
            ["systems"] = new JsonArray(system),
        });
        var path = $"/v1/incidents/{opened["id"]}";

        await registry.Advance(TimeSpan.FromDays(7));
        var late = await provider.Get(path);
        var filed = await provider.Change($"{path}/complete-report", new JsonObject { ["narrative"] = new JsonObject { ["text"] = "It stopped." } }, (long)late["version"]!);
        await registry.Advance(TimeSpan.FromDays(14));
        var overdue = await registry.Anonymous.Get(path);

        Assert.Equal((2, "missed"), ((int)late["version"]!, Result(late, "report")));
        Assert.True(filed.Status == HttpStatusCode.OK, filed.Text);
        Assert.Equal("missed", Result(filed, "report"));
        Assert.True((bool)overdue["authorities"]![0]!["overdue"]!);
        Assert.Equal("missed", Result(overdue, "authority-action-de"));
    }

    private static string? Result(Answer incident, string clock) =>
        (string?)incident["clocks"]!.AsArray().Single(one => (string?)one!["clock"] == clock)!["result"];
}
