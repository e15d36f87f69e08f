using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Recognition.Requests;

/// <summary>What a request for recognition needs, and how it is filed: a German certificate, and an arrangement between the Union and Korea.</summary>
internal sealed class RequestFiles(RunningRegistry registry)
{
    public static JsonObject Evidence(string title = "Report") => new() { ["title"] = title, ["url"] = "https://authority.example/1", ["contentHash"] = Samples.Hash };

    public static JsonObject Declared => new() { ["statement"] = "The system is lawfully certified in Germany.", ["signatory"] = "A. Example, director" };

    /// <summary>An arrangement in force of the Union and Korea.</summary>
    public async Task Arranged()
    {
        var (union, korea) = (await registry.As("demo-authority-eu"), await registry.As("demo-authority-kr"));
        var drafted = await union.Create("/v1/arrangements", new JsonObject { ["title"] = "Union and Korea", ["terms"] = Terms() });
        Assert.True(drafted.Status == HttpStatusCode.Created, drafted.Text);
        var path = $"/v1/arrangements/{drafted["id"]}";
        var open = await union.Change($"{path}/open-negotiation", new JsonObject(), 1);
        var signature = new JsonObject { ["termsHash"] = (string?)open["termsHash"] };
        await union.Change($"{path}/sign", signature.DeepClone(), 2);
        var signed = await korea.Change($"{path}/sign", signature, 3);
        Assert.True(signed.Status == HttpStatusCode.OK, signed.Text);
        await registry.MoveTo((DateTimeOffset)signed["clocks"]![0]!["due"]!);
        Assert.Equal("in-force", (string?)(await registry.Anonymous.Get(path))["status"]);
    }

    /// <summary>A request that was drafted by the European provider; its address.</summary>
    public async Task<string> Drafted(JsonArray? answers = null)
    {
        var drafted = await (await registry.As("demo-provider-eu")).Create("/v1/recognition-requests", new JsonObject
        {
            ["certificate"] = (string?)(await registry.Certified())["id"],
            ["receiving"] = "KR",
            ["versionHash"] = Samples.Hash,
            ["scope"] = new JsonArray(RecognitionSamples.Scope),
            ["answers"] = answers ?? [],
        });
        Assert.True(drafted.Status == HttpStatusCode.Created, drafted.Text);
        return $"/v1/recognition-requests/{drafted["id"]}";
    }

    /// <summary>A request that the Korean authority has taken up.</summary>
    public async Task<string> UnderReview()
    {
        var path = await Drafted();
        await Do("demo-provider-eu", path, "submit", Declared);
        await Do("demo-authority-kr", path, "admit");
        return path;
    }

    /// <summary>Takes an action that has to succeed.</summary>
    public async Task<Answer> Do(string client, string path, string action, JsonObject? body = null, params (string, string)[] headers)
    {
        var answer = await Try(client, path, action, body, headers);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{action}: {answer.Text}");
        return answer;
    }

    /// <summary>Takes an action.</summary>
    public async Task<Answer> Try(string client, string path, string action, JsonObject? body = null, params (string, string)[] headers)
    {
        var version = (long)(await (await registry.As("demo-provider-eu")).Get(path))["version"]!;
        return await (await registry.As(client)).Change($"{path}/{action}", body ?? [], version, headers);
    }

    /// <summary>Has one member of the Korean authority prepare a decision, and another take it.</summary>
    public async Task<Answer> Decide(string path, string action, JsonObject prepared)
    {
        await Do("demo-authority-kr", path, "prepare", prepared);
        return await Confirm(path, action);
    }

    /// <summary>Has a second member of the Korean authority take what was prepared or proposed.</summary>
    public async Task<Answer> Confirm(string path, string action, JsonObject? body = null)
    {
        var (_, party) = await registry.SecondMember(await registry.As("demo-authority-kr"));
        return await Do("demo-individual", path, action, body, party);
    }

    /// <summary>When a clock of a case is due.</summary>
    public static DateTimeOffset Due(Answer answer, string clock) =>
        (DateTimeOffset)answer["clocks"]!.AsArray().Single(running => (string?)running!["name"] == clock)!["due"]!;

    private static JsonObject Terms() => new()
    {
        ["signatories"] = new JsonArray(Signatory("EU"), Signatory("KR")),
        ["classes"] = new JsonArray("product"),
        ["scope"] = new JsonArray(RecognitionSamples.Scope),
        ["requirementSets"] = new JsonArray("common@2026-11"),
        ["routes"] = new JsonArray(new JsonObject { ["route"] = "technical", ["window"] = Period(60, "calendar-day") }),
        ["notice"] = Period(6, "month"),
    };

    private static JsonObject Signatory(string jurisdiction) =>
        new() { ["jurisdiction"] = jurisdiction, ["roles"] = new JsonArray("certificate-authorising", "certificate-consuming") };

    private static JsonObject Period(int amount, string unit) => new() { ["amount"] = amount, ["unit"] = unit };
}
