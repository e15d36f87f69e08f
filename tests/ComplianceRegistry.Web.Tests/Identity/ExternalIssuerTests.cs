using System.Net;

namespace ComplianceRegistry.Web.Tests.Identity;

[Collection(SharedRegistry.Name)]
public sealed class ExternalIssuerTests(RunningRegistry issuer)
{
    [Fact]
    public async Task tokens_of_a_configured_issuer_are_accepted_and_none_are_issued_here()
    {
        var registry = new RunningRegistry { Settings = ["--Auth:Mode=External", $"--Auth:Authority={issuer.Anonymous.BaseAddress}"] };
        await registry.InitializeAsync();
        var token = await issuer.TokenOf("demo-provider-eu");

        var me = await registry.Anonymous.Get("/v1/me", ("Authorization", $"Bearer {token}"));
        var forged = await registry.Anonymous.Get("/v1/me", ("Authorization", $"Bearer {token[..^4]}AAAA"));
        var issued = await registry.Anonymous.Send(HttpMethod.Post, "/connect/token", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "demo-provider-eu", ["client_secret"] = "demo-secret" }));

        Assert.Equal("demo-provider-eu", (string?)me["subject"]);
        Assert.Empty(me["memberships"]!.AsArray());
        Assert.Equal("token-invalid", forged.Code);
        Assert.Equal(HttpStatusCode.NotFound, issued.Status);
        await registry.DisposeAsync();
    }
}
