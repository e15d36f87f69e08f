using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Http;

[Collection(SharedRegistry.Name)]
public sealed class ProblemCodeTests(RunningRegistry registry)
{
    [Fact]
    public async Task faults_of_content_have_one_code_and_title_wherever_they_are_found()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Samples.System(await Samples.PartyOf(provider));
        body["sector"] = "astrology";

        var registered = await provider.Create("/v1/systems", body);
        var classified = await registry.Anonymous.Create("/v1/classifications", new JsonObject { ["questionnaire"] = "none", ["values"] = new JsonObject() });
        var malformed = await provider.Create("/v1/systems", new JsonObject());

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "content-refused"), (registered.Status, registered.Code));
        Assert.Equal((registered.Status, registered.Code, Title(registered)), (classified.Status, classified.Code, Title(classified)));
        Assert.Equal((HttpStatusCode.BadRequest, "validation-failed"), (malformed.Status, malformed.Code));
        Assert.NotEqual(Title(registered), Title(malformed));
    }

    private static string? Title(Answer answer) => (string?)answer["title"];
}
