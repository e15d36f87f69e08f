using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ComplianceRegistry.Web.Tests.EvidenceItems;
using ComplianceRegistry.Web.Tests.Recognition.Requests;

namespace ComplianceRegistry.Web.Tests.Recognition;

/// <summary>Conditions of a recognition, in a registry of their own: a declared difference binds every filing after it.</summary>
public sealed class RecognitionConditionTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    private readonly GrantedFiles _files = new(registry);

    [Fact]
    public async Task a_condition_is_reported_found_unmet_reported_again_and_met_and_its_evidence_is_not_for_the_public()
    {
        await _files.Requests.Arranged();
        var path = await Conditional();
        var granted = await registry.Anonymous.Get(path);
        Assert.Equal(("conditions-pending", "open"), ((string?)granted["status"], (string?)granted["conditions"]![0]!["status"]));

        var reported = await _files.Requests.Do("demo-provider-eu", path, "meet-condition", Reported);
        Assert.Equal(("reported", 1), ((string?)reported["conditions"]![0]!["status"], reported["conditions"]![0]!["evidence"]!.AsArray().Count));
        var seen = await registry.Anonymous.Get(path);
        Assert.Equal(("reported", null), ((string?)seen["conditions"]![0]!["status"], seen["conditions"]![0]!["evidence"]));
        Assert.NotNull((await (await registry.As("demo-authority-kr")).Get(path))["conditions"]![0]!["evidence"]);
        Assert.Null((await (await registry.As("demo-authority-de")).Get(path))["conditions"]![0]!["evidence"]);

        Assert.Equal("receiving-authority", (await _files.Requests.Try("demo-authority-de", path, "decide-condition", Decided(true))).Code);
        Assert.Equal("open", (string?)(await _files.Requests.Do("demo-authority-kr", path, "decide-condition", Decided(false)))["conditions"]![0]!["status"]);
        await _files.Requests.Do("demo-provider-eu", path, "meet-condition", Reported);
        var met = await _files.Requests.Do("demo-authority-kr", path, "decide-condition", Decided(true));
        Assert.Equal(("active", "met", false), ((string?)met["status"], (string?)met["conditions"]![0]!["status"], (bool)met["conditions"]![0]!["tacit"]!));
    }

    private static JsonObject Reported => new() { ["condition"] = 1, ["evidence"] = new JsonArray(RequestFiles.Evidence()) };

    private static JsonObject Decided(bool isMet) => new() { ["condition"] = 1, ["met"] = isMet, ["evidence"] = new JsonArray(RequestFiles.Evidence()) };

    /// <summary>A recognition with the condition that a label is shown in Korean.</summary>
    private async Task<string> Conditional()
    {
        var set = "kr-ai-basic-act@2026-01-22";
        var previewed = await registry.Anonymous.Create(
            "/v1/recognition-previews", new JsonObject { ["certificate"] = (string?)(await registry.Certified())["id"], ["receiving"] = "KR", ["answers"] = new JsonArray() });
        var difference = await registry.Differing("demo-authority-kr", set, (string)previewed["requirements"]![0]!["requirement"]!);
        var evidence = (string)(await (await registry.As("demo-provider-eu")).HandIn("a label"u8.ToArray()))["id"]!;
        var request = await _files.Requests.Drafted([new JsonObject
        {
            ["difference"] = difference,
            ["statement"] = "The label will be Korean.",
            ["evidence"] = new JsonArray(new JsonObject { ["kind"] = "evidence", ["id"] = evidence, ["hash"] = Convert.ToHexStringLower(SHA256.HashData("a label"u8)) }),
        }]);
        await _files.Requests.Do("demo-provider-eu", request, "submit", RequestFiles.Declared);
        await _files.Requests.Do("demo-authority-kr", request, "admit");
        var now = (DateTimeOffset)(await registry.Anonymous.Get(request))["since"]!;
        await _files.Requests.Decide(request, "recognise-with-conditions", new JsonObject
        {
            ["kind"] = "recognition-with-conditions",
            ["conditions"] = new JsonArray(new JsonObject
            {
                ["difference"] = difference,
                ["text"] = "The label is Korean.",
                ["test"] = "The receiving authority looks at it.",
                ["due"] = now.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }),
        });
        return await _files.GrantedTo(request);
    }
}
