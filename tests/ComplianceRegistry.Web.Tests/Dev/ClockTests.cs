using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Dev;

public sealed class ClockTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    [Fact]
    public async Task the_secretariat_moves_the_registrys_time_and_tokens_stay_valid()
    {
        var secretariat = await registry.As("demo-secretariat");
        var before = (DateTimeOffset)(await secretariat.Get("/v1/dev/clock"))["now"]!;

        var moved = await secretariat.Send(HttpMethod.Post, "/v1/dev/clock", Requests.Json("""{"advance":"P30D"}"""));
        var registered = await Samples.Registered(registry);

        Assert.Equal("P30D", (string?)moved["offset"]);
        var at = (DateTimeOffset)(await registry.Anonymous.Get($"/v1/systems/{registered["id"]}/history"))["items"]![0]!["at"]!;
        Assert.True(at >= before.AddDays(30));
        Assert.Equal("P30D", (string?)(await secretariat.Get("/v1/dev/clock"))["offset"]);
    }

    [Theory]
    [InlineData("-P1D")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("tomorrow")]
    [InlineData("P99999999D")]
    public async Task what_is_no_forward_duration_is_refused(string advance)
    {
        var answer = await (await registry.As("demo-secretariat")).Send(HttpMethod.Post, "/v1/dev/clock", Requests.Json(new JsonObject { ["advance"] = advance }.ToJsonString()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("/advance", answer.Faults.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task nobody_else_may_move_it() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await registry.As("demo-provider-eu")).Send(HttpMethod.Post, "/v1/dev/clock", Requests.Json("""{"advance":"P1D"}"""))).Status);
}
