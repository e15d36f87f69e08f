using System.Net;

namespace ComplianceRegistry.Web.Tests.Jurisdictions;

[Collection(SharedRegistry.Name)]
public sealed class JurisdictionTests(RunningRegistry registry)
{
    [Fact]
    public async Task the_seeded_jurisdictions_are_listed_with_their_unions()
    {
        var list = await registry.Anonymous.Get("/v1/jurisdictions");
        var germany = await registry.Anonymous.Get("/v1/jurisdictions/de");

        Assert.True(list["items"]!.AsArray().Count >= 42);
        Assert.Equal("EU", (string?)germany["memberOf"]![0]);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get("/v1/jurisdictions/XX")).Status);
    }
}
