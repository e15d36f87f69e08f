using System.Text.Json.Nodes;

namespace ComplianceRegistry.Bench.Registry;

/// <summary>An arrangement in force between the Union and Korea, under which certificates of the one are recognised in the other by the technical route.</summary>
internal static class UnionAndKorea
{
    /// <summary>Concludes it, and moves the clock to its entry into force.</summary>
    public static async Task ArrangeAsync(RegistryProcess registry)
    {
        var (union, korea) = (await registry.TokenAsync("demo-authority-eu"), await registry.TokenAsync("demo-authority-kr"));
        var drafted = await registry.PostAsync(union, "v1/arrangements", new JsonObject { ["title"] = "Union and Korea", ["terms"] = Terms() });
        var path = $"v1/arrangements/{drafted["id"]}";
        var open = await registry.PostAsync(union, $"{path}/open-negotiation", [], 1);
        await registry.PostAsync(union, $"{path}/sign", Signature(open), 2);
        var signed = await registry.PostAsync(korea, $"{path}/sign", Signature(open), 3);
        await registry.MoveClockAsync((DateTimeOffset)signed["clocks"]![0]!["due"]!);
        await RegistryProcess.UntilAsync(async () => (string?)(await registry.GetAsync(path))["status"] == "in-force");
    }

    private static JsonObject Signature(JsonObject arrangement) => new() { ["termsHash"] = (string?)arrangement["termsHash"] };

    private static JsonObject Terms() => new()
    {
        ["signatories"] = new JsonArray(Signatory("EU"), Signatory("KR")),
        ["classes"] = new JsonArray("product"),
        ["scope"] = new JsonArray(HistoricCertificates.Scope),
        ["requirementSets"] = new JsonArray(BenchRun.CommonRequirements().Reference),
        ["routes"] = new JsonArray(new JsonObject { ["route"] = "technical", ["window"] = Period(60, "calendar-day") }),
        ["notice"] = Period(6, "month"),
    };

    private static JsonObject Signatory(string jurisdiction) =>
        new() { ["jurisdiction"] = jurisdiction, ["roles"] = new JsonArray("certificate-authorising", "certificate-consuming") };

    private static JsonObject Period(int amount, string unit) => new() { ["amount"] = amount, ["unit"] = unit };
}
