using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Classification;

[Collection(SharedRegistry.Name)]
public sealed class ClassificationTests(RunningRegistry registry)
{
    [Fact]
    public async Task a_classification_is_tried_without_a_token_and_names_what_is_missing()
    {
        var answer = await Classify(new JsonObject());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var eu = answer["classifications"]!.AsArray().Single(one => (string?)one!["jurisdiction"] == "EU")!;
        Assert.Equal("undetermined", (string?)eu["class"]);
        Assert.NotEmpty(eu["missing"]!.AsArray());
        Assert.Equal(
            ["jurisdiction", "framework", "class", "provisions", "appliesFrom", "wouldChange", "derogation", "alsoApplies", "missing"],
            eu.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task answers_that_the_questionnaire_does_not_know_are_refused_with_every_fault()
    {
        var answer = await Classify(new JsonObject { ["nonsense"] = true, ["ai-system"] = "maybe" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(2, answer.Faults.Count);
    }

    [Fact]
    public async Task questionnaires_and_frameworks_are_served_as_published()
    {
        var questionnaires = await registry.Anonymous.Get("/v1/questionnaires");
        var questionnaire = await registry.Anonymous.Get($"/v1/questionnaires/{questionnaires["items"]![0]!["reference"]}");
        var framework = await registry.Anonymous.Get("/v1/frameworks/eu-ai-act@2026-07-27");

        Assert.Equal("common", (string?)questionnaire["id"]);
        Assert.NotEmpty(questionnaire["sections"]!.AsArray());
        Assert.Equal("EU", (string?)framework["jurisdiction"]);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get("/v1/frameworks/none@1")).Status);
    }

    [Fact]
    public async Task authorities_compare_editions_and_others_do_not()
    {
        const string path = "/v1/classifications/edition-comparisons?from=eu-ai-act@2026-07-27&to=eu-ai-act@2026-07-27";

        var compared = await (await registry.As("demo-authority-de")).Get(path);

        Assert.Empty(compared["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await registry.As("demo-provider-eu")).Get(path)).Status);
    }

    private Task<Answer> Classify(JsonObject values) => registry.Anonymous.Send(HttpMethod.Post, "/v1/classifications",
        Requests.Json(new JsonObject { ["questionnaire"] = "common@2026-08", ["values"] = values }.ToJsonString()));
}
