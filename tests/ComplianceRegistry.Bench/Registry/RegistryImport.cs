using System.Diagnostics;
using System.Text.Json.Nodes;
using ComplianceRegistry.Bench.Corpus;

namespace ComplianceRegistry.Bench.Registry;

/// <summary>Fills a registry through its import, as an authority does.</summary>
internal static class RegistryImport
{
    /// <summary>What an import took.</summary>
    /// <param name="Accepted">Systems listed.</param>
    /// <param name="Elapsed">From sending the file to the end of the operation.</param>
    /// <param name="Memory">The server's memory in MiB, sampled while the import ran.</param>
    internal sealed record Outcome(long Accepted, TimeSpan Elapsed, IReadOnlyList<double> Memory);

    /// <summary>Imports the first systems of the corpus, one file per jurisdiction, or all into one.</summary>
    public static async Task<Outcome> FillAsync(RegistryProcess registry, BenchRun run, int count, string? jurisdiction = null)
    {
        var systems = Enumerable.Range(0, count).Select(index => run.Corpus[index]).Select(system => system with { Jurisdiction = jurisdiction ?? system.Jurisdiction });
        var files = (jurisdiction is null ? SystemCorpus.Jurisdictions : [jurisdiction]).ToDictionary(code => code, code => Path.Combine(run.Folder, $"import-{code}.ndjson"));
        var writers = files.ToDictionary(file => file.Key, file => File.CreateText(file.Value));
        foreach (var system in systems)
            await writers[system.Jurisdiction].WriteLineAsync(system.ToRow());
        foreach (var writer in writers.Values)
            await writer.DisposeAsync();
        List<double> memory = [];
        var since = Stopwatch.StartNew();
        long accepted = 0;
        foreach (var (code, file) in files)
            accepted += await ImportAsync(registry, code, file, memory);
        return new Outcome(accepted, since.Elapsed, memory);
    }

    private static async Task<long> ImportAsync(RegistryProcess registry, string jurisdiction, string file, List<double> memory)
    {
        var token = await registry.TokenAsync($"demo-authority-{jurisdiction.ToLowerInvariant()}");
        using var request = RegistryProcess.Authorized(HttpMethod.Post, "v1/imports/systems", token);
        await using var rows = File.OpenRead(file);
        using var mapping = new StringContent(Mapping(jurisdiction), System.Text.Encoding.UTF8, "application/json");
        using var body = new StreamContent(rows);
        body.Headers.ContentType = new("application/x-ndjson");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        request.Content = new MultipartFormDataContent { { mapping, "mapping" }, { body, "file", "systems.ndjson" } };
        using var reply = await registry.Http.SendAsync(request);
        if (!reply.IsSuccessStatusCode)
            throw new InvalidOperationException($"import: {(int)reply.StatusCode} {await reply.Content.ReadAsStringAsync()}");
        return await FinishedAsync(registry, reply.Headers.Location!, token, memory);
    }

    private static async Task<long> FinishedAsync(RegistryProcess registry, Uri operation, string token, List<double> memory)
    {
        while (true)
        {
            using var request = RegistryProcess.Authorized(HttpMethod.Get, operation.ToString(), token);
            using var reply = await registry.Http.SendAsync(request);
            reply.EnsureSuccessStatusCode();
            var state = (await reply.Content.ReadFromJsonAsync<JsonObject>())!;
            memory.Add(registry.ResidentMebibytes);
            switch ((string)state["status"]!)
            {
                case "succeeded":
                    return (long)state["rows"]!["accepted"]!;
                case "failed":
                    throw new InvalidOperationException($"import failed: {state}");
                default:
                    await Task.Delay(100);
                    break;
            }
        }
    }

    private static string Mapping(string jurisdiction) => new JsonObject
    {
        ["name"] = "bench",
        ["source"] = $"bench-{jurisdiction.ToLowerInvariant()}",
        ["format"] = "ndjson",
        ["encoding"] = "utf-8",
        ["jurisdiction"] = jurisdiction,
        ["key"] = new JsonArray("reference"),
        ["fields"] = new JsonObject
        {
            ["name"] = Column("name"),
            ["reference"] = Column("reference"),
            ["provider"] = Column("provider"),
            ["intendedPurpose"] = Column("purpose"),
            ["dataAndLogic"] = Column("logic"),
            ["sector"] = Column("sector"),
            ["versionLabel"] = Column("version"),
            ["versionDate"] = Column("date"),
            ["deploymentStatus"] = Column("status"),
            ["section"] = new JsonObject { ["constant"] = "public" },
            ["status"] = new JsonObject { ["constant"] = "listed" },
        },
    }.ToJsonString();

    private static JsonObject Column(string name) => new() { ["column"] = name };
}
