using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Assessments;

/// <summary>The days of assessments in a running registry. Its clock is moved, so it has a registry of its own.</summary>
public sealed class MilestoneTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    [Fact]
    public async Task a_reskilling_step_runs_against_its_day_is_overdue_when_it_passes_and_may_be_met_late()
    {
        var now = await registry.Now();
        var day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(40);
        var approved = await Approved(AssessmentFiles.SocioEconomic($"{day:yyyy-MM-dd}"), "demo-provider-eu");
        var path = AssessmentFiles.Path(approved);
        var deadline = await registry.Until($"/v1/deadlines?case={approved["id"]}", found => found["items"]!.AsArray().Count == 1);
        var explained = await registry.Anonymous.Get($"/v1/deadlines/{approved["id"]}/reskilling-M-1");

        await registry.Advance(TimeSpan.FromDays(42));
        var fired = await registry.Until($"{path}/history", found => (string?)found["items"]!.AsArray()[^1]!["act"] == "assessment.milestone-overdue");
        var overdue = await registry.Anonymous.Get(path);
        var met = await (await registry.As("demo-provider-eu")).Change($"{path}/meet-milestone", new JsonObject { ["milestone"] = "M-1" }, (long)overdue["version"]!);

        var due = (DateTimeOffset)approved["clocks"]![0]!["due"]!;
        Assert.Equal(("reskilling-M-1", "reskilling-M-1"), ((string?)approved["clocks"]![0]!["name"], (string?)deadline["items"]![0]!["clock"]));
        Assert.Equal((due, $"{day:yyyy-MM-dd}"), ((DateTimeOffset)deadline["items"]![0]!["due"]!, (string?)explained["lastDay"]));
        Assert.Equal("registry", (string?)fired["items"]!.AsArray()[^1]!["actor"]);
        Assert.Equal((due, 0), ((DateTimeOffset)overdue["milestones"]![0]!["overdueSince"]!, overdue["clocks"]!.AsArray().Count));
        Assert.True(met.Status == HttpStatusCode.OK, met.Text);
        Assert.NotNull((string?)met["milestones"]![0]!["met"]!["at"]);
        Assert.DoesNotContain("meet-milestone", met["actions"]!.AsArray().Select(action => (string?)action));
        await registry.Until($"/v1/deadlines?case={approved["id"]}", found => found["items"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task a_finding_that_is_open_after_its_day_is_overdue_with_the_approval()
    {
        var approved = await Approved(AssessmentFiles.Audit(), "demo-cab-eu");
        var history = await registry.Anonymous.Get($"{AssessmentFiles.Path(approved)}/history");

        Assert.Equal("assessment.milestone-overdue", (string?)history["items"]!.AsArray()[^1]!["act"]);
        Assert.Equal(("finding", "N-1"), ((string?)approved["milestones"]![0]!["kind"], (string?)approved["milestones"]![0]!["id"]));
        Assert.NotNull((string?)approved["milestones"]![0]!["overdueSince"]);
    }

    private async Task<Answer> Approved(JsonObject content, string assessor) => await AssessmentFiles.Approved(
        registry, await AssessmentFiles.Started(registry, await AssessmentFiles.WithEvidence(registry, content), assessor), assessor);
}
