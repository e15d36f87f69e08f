using System.Net;

namespace ComplianceRegistry.Web.Tests.Http;

[Collection(SharedRegistry.Name)]
public sealed class RoutingTests(RunningRegistry registry)
{
    [Theory]
    [InlineData("/v1/nothing-here")]
    [InlineData("/")]
    public async Task an_unknown_address_is_a_problem_even_without_a_token(string path)
    {
        var answer = await registry.Anonymous.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
        Assert.Equal("urn:compliance-registry:problem:not-found", (string?)answer["type"]);
        Assert.Equal(404, (int)answer["status"]!);
        Assert.Empty(answer.Faults);
        Assert.NotEmpty((string)answer["traceId"]!);
    }

    [Fact]
    public async Task an_unknown_method_is_told_which_ones_there_are()
    {
        var answer = await registry.Anonymous.Send(HttpMethod.Delete, "/v1/me", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal("method-not-allowed", answer.Code);
        Assert.Equal("GET", answer.Header("Allow"));
    }
}
