using System.Diagnostics;
using System.Text.Json.Nodes;
using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>A body loses its designation: how long until every certificate that rests on it has followed, and every listing shows it.</summary>
internal static class CascadeScenario
{
    private const int AtOnce = 64;
    private const double MostSeconds = 30;

    public static async Task RunAsync(BenchRun run)
    {
        await using var registry = await RegistryProcess.StartAsync(await run.ServerAsync(), run.NewFolder("cascade"));
        var authority = await registry.TokenAsync("demo-authority-de");
        var certificates = run.Short ? 1_000 : 10_000;
        await RegistryImport.FillAsync(registry, run, certificates, jurisdiction: "DE");
        await registry.ViewHasAsync(await registry.LogSizeAsync() - 1);
        var designation = await DesignateAsync(registry, authority);
        var before = await registry.LogSizeAsync() + (2 * certificates);
        await CertifyAsync(registry, authority, designation, await SystemsAsync(registry));
        await LogHasAsync(registry, before);

        var since = Stopwatch.StartNew();
        await registry.PostAsync(authority, $"v1/designations/{designation}/withdraw", Withdrawal(), version: 1);
        while ((await CertificatesAsync(registry, designation, "active")).Count > 0)
            await Task.Delay(100);
        var followed = since.Elapsed;
        await LogHasAsync(registry, before + 1 + (2 * certificates));
        var shown = since.Elapsed;

        run.Results.Add(
            $"A withdrawn body's {certificates:N0} certificates have followed, and their listings show it", $"{shown.TotalSeconds:0.0} s", $"≤ {MostSeconds} s",
            shown.TotalSeconds <= MostSeconds, $"the certificates alone {followed.TotalSeconds:0.0} s; {2 * certificates / shown.TotalSeconds:0} acts/s");
    }

    private static async Task<string> DesignateAsync(RegistryProcess registry, string authority)
    {
        var body = await registry.PartyAsync(await registry.TokenAsync("demo-cab-eu"));
        var made = await registry.PostAsync(authority, "v1/designations/historic", new JsonObject
        {
            ["body"] = body,
            ["scope"] = new JsonArray("panel-radiology"),
            ["effective"] = "2020-01-01T00:00:00Z",
            ["source"] = "bench",
        });
        return (string)made["id"]!;
    }

    private static async Task CertifyAsync(RegistryProcess registry, string authority, string designation, IEnumerable<string> systems) =>
        await Parallel.ForEachAsync(systems, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (system, _) =>
            await registry.PostAsync(authority, "v1/certificates/historic", new JsonObject
            {
                ["designation"] = designation,
                ["system"] = system,
                ["scope"] = new JsonArray("panel-radiology"),
                ["class"] = "product",
                ["effective"] = "2021-01-01T00:00:00Z",
                ["source"] = "bench",
                ["sourceReference"] = system,
            }));

    /// <summary>Ids of all systems, page by page.</summary>
    private static async Task<List<string>> SystemsAsync(RegistryProcess registry)
    {
        var ids = new List<string>();
        for (string? path = "v1/systems?limit=200"; path is not null;)
        {
            var page = await registry.GetAsync(path);
            ids.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            path = (string?)page["next"] is { } next ? $"v1/systems?limit=200&cursor={next}" : null;
        }

        return ids;
    }

    private static async Task<JsonArray> CertificatesAsync(RegistryProcess registry, string designation, string status) =>
        (await registry.GetAsync($"v1/certificates?designation={designation}&status={status}&limit=1"))["items"]!.AsArray();

    /// <summary>Waits until so many acts are in the log: each certificate leads to one more, by which its listing shows it.</summary>
    private static async Task LogHasAsync(RegistryProcess registry, long acts)
    {
        while (await registry.LogSizeAsync() < acts)
            await Task.Delay(100);
    }

    private static JsonObject Withdrawal() => new()
    {
        ["ground"] = "requirements-not-met",
        ["provision"] = "Article 36(4)",
        ["evidence"] = new JsonArray(new JsonObject { ["title"] = "Report", ["url"] = "https://authority.example/1", ["contentHash"] = new string('a', 64) }),
    };
}
