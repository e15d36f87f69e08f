using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.CrossChecks;

public sealed class CrossCheckTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task the_secretariat_runs_the_checks_and_sees_what_they_found()
    {
        await Samples.Registered(registry);
        var secretariat = await registry.As("demo-secretariat");

        var begun = await secretariat.Send(HttpMethod.Post, "/v1/cross-checks", null);
        Assert.True(begun.Status == HttpStatusCode.OK, begun.Text);
        var finished = await Finished(secretariat);

        Assert.Contains(("deadlines-as-their-cases", 0, true), finished["checks"]!.AsArray().Select(check => ((string)check!["name"]!, (int)check["count"]!, (bool)check["complete"]!)));
    }

    [Fact]
    public async Task they_are_nobody_elses()
    {
        var authority = await registry.As("demo-authority-de");

        Assert.Equal("secretariat-only", (await authority.Get("/v1/cross-checks")).Code);
        Assert.Equal("secretariat-only", (await authority.Send(HttpMethod.Post, "/v1/cross-checks", null)).Code);
        Assert.Equal(HttpStatusCode.Unauthorized, (await registry.Anonymous.Get("/v1/cross-checks")).Status);
    }

    private static async Task<JsonNode> Finished(HttpClient secretariat)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var answer = await secretariat.Get("/v1/cross-checks");
            if ((string?)answer["status"] == "finished")
                return answer.Body!;
            await Task.Delay(50, patience.Token);
        }
    }
}
