using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Imports;

/// <summary>Uploads of registers, with a mapping of their own.</summary>
internal static class Upload
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>A mapping of the columns id, name, purpose and prov.</summary>
    public static JsonObject Mapping(string source, string format = "ndjson", string jurisdiction = "US") => new()
    {
        ["name"] = source,
        ["source"] = source,
        ["format"] = format,
        ["jurisdiction"] = jurisdiction,
        ["key"] = new JsonArray("id"),
        ["fields"] = new JsonObject
        {
            ["name"] = new JsonObject { ["column"] = "name" },
            ["intendedPurpose"] = new JsonObject { ["column"] = "purpose" },
            ["provider"] = new JsonObject { ["column"] = "prov" },
        },
    };

    /// <summary>A mapping whose systems are of the non-public section.</summary>
    public static JsonObject NonPublic(string source, string jurisdiction)
    {
        var mapping = Mapping(source, jurisdiction: jurisdiction);
        mapping["fields"]!["section"] = new JsonObject { ["constant"] = "non-public" };
        mapping["fields"]!["sector"] = new JsonObject { ["constant"] = "justice-law-enforcement" };
        return mapping;
    }

    public static string Row(string id, string name, string provider = "Clinic") =>
        new JsonObject { ["id"] = id, ["name"] = name, ["purpose"] = "Orders patients by urgency.", ["prov"] = provider }.ToJsonString();

    public static Task<Answer> Import(this HttpClient client, JsonObject mapping, string file, bool dryRun = false, string? key = null) =>
        client.Import(Encoding.UTF8.GetBytes(mapping.ToJsonString()), Encoding.UTF8.GetBytes(file), dryRun, key);

    public static async Task<Answer> Import(this HttpClient client, byte[] mapping, byte[] file, bool dryRun = false, string? key = null)
    {
        using var parts = new MultipartFormDataContent { { new ByteArrayContent(mapping), "mapping" }, { new ByteArrayContent(file), "file", "register" } };
        return await client.Send(HttpMethod.Post, $"/v1/imports/systems?dryRun={(dryRun ? "true" : "false")}", parts, key is null ? [] : [("Idempotency-Key", key)]);
    }

    /// <summary>The operation once it has ended, and its rows.</summary>
    public static async Task<(JsonNode Operation, IReadOnlyList<JsonNode> Rows)> Ended(this HttpClient client, Answer accepted)
    {
        Assert.True(accepted.Status == HttpStatusCode.Accepted, accepted.Text);
        using var limit = new CancellationTokenSource(Limit);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var operation = await client.Get($"/v1/operations/{accepted["id"]}");
        for (; (string?)operation["status"] == "running"; operation = await client.Get($"/v1/operations/{accepted["id"]}"))
            await pause.WaitForNextTickAsync(limit.Token);
        var rows = await client.Get((string)operation["result"]!);
        return (operation.Body!, [.. rows.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)]);
    }

    public static string Counts(this JsonNode operation) =>
        $"{operation["status"]}: {operation["rows"]!["read"]} read, {operation["rows"]!["accepted"]} accepted, "
        + $"{operation["rows"]!["duplicate"]} duplicate, {operation["rows"]!["rejected"]} rejected";

    /// <summary>The outcomes with the codes of their faults.</summary>
    public static IEnumerable<string> Outcomes(this IEnumerable<JsonNode> rows) =>
        rows.Select(row => string.Join(' ', row["faults"]!.AsArray().Select(fault => $"{fault!["pointer"]}:{fault["code"]}").Prepend((string)row["outcome"]!)));
}
