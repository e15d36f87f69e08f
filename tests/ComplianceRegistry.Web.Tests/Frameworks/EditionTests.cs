using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Frameworks;

[Collection(SharedRegistry.Name)]
public sealed class EditionTests(RunningRegistry registry)
{
    [Fact]
    public async Task an_edition_is_drafted_and_consulted_on_and_its_clock_explains_itself()
    {
        var secretariat = await registry.As("demo-secretariat");
        var drafted = await Draft(secretariat, "oecd-ai-principles@2024-05");
        var path = drafted.Header("Location")!;

        var opened = await secretariat.Change($"{path}/open-consultation", new JsonObject(), 1);
        var commented = await (await registry.As("demo-authority-de")).Change($"{path}/comment", new JsonObject { ["requirement"] = "principle-1.1", ["text"] = "Measure it." }, 2);
        var seen = await registry.Anonymous.Get(path);

        Assert.Equal(HttpStatusCode.Created, drafted.Status);
        Assert.Equal(["draft", "open-consultation"], drafted["actions"]!.AsArray().Select(action => (string?)action));
        Assert.Equal((HttpStatusCode.OK, "consultation"), (opened.Status, (string?)opened["status"]));
        Assert.Contains("90 days", (string?)opened["clocks"]![0]!["explanation"]![0], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, commented.Status);
        Assert.Equal("Measure it.", (string?)seen["comments"]![0]!["text"]);
        Assert.Empty(seen["actions"]!.AsArray());
        var listed = (await registry.Anonymous.Get("/v1/requirement-sets/oecd-ai-principles"))["items"]![0]!;
        Assert.Equal(((string?)listed["case"], (string?)listed["contentHash"]), ((string?)seen["id"], (string?)seen["contentHash"]));
    }

    [Fact]
    public async Task what_is_asked_at_the_wrong_time_or_by_the_wrong_actor_is_refused()
    {
        var secretariat = await registry.As("demo-secretariat");
        var path = (await Draft(secretariat, "g7-hiroshima@2023-10")).Header("Location")!;
        var authority = await registry.As("demo-authority-de");

        Assert.Equal((HttpStatusCode.Conflict, "case-open"), Outcome(await Draft(secretariat, "g7-hiroshima@2023-10")));
        Assert.Equal((HttpStatusCode.Conflict, "wrong-state"), Outcome(await authority.Change($"{path}/adopt", new JsonObject(), 1)));
        Assert.Equal((HttpStatusCode.Forbidden, "secretariat"), Outcome(await authority.Change($"{path}/open-consultation", new JsonObject(), 1)));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await secretariat.Change($"{path}/open-consultation", new JsonObject(), 7)).Status);
        await secretariat.Change($"{path}/open-consultation", new JsonObject(), 1);
        var comment = await authority.Change($"{path}/comment", new JsonObject { ["requirement"] = "action-99", ["text"] = "What is this?" }, 2);
        Assert.Equal(["/requirement unknown-requirement"], comment.Faults);
    }

    [Fact]
    public async Task only_editions_that_the_registry_has_are_drafted_and_only_by_the_secretariat()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Draft(await registry.As("demo-secretariat"), "none@1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Draft(await registry.As("demo-authority-de"), "nist-ai-rmf@2023-01")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get("/v1/editions/RSE-7K2M-9QXD-4WTZ-C")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await registry.Anonymous.Get("/v1/editions/none")).Status);
    }

    private static Task<Answer> Draft(HttpClient client, string reference) => client.Create("/v1/editions", new JsonObject { ["reference"] = reference });

    private static (HttpStatusCode, string?) Outcome(Answer answer) => (answer.Status, answer.Code);
}
