using System.Diagnostics;
using System.Text.Json.Nodes;
using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>A body loses its designation: how long until every certificate that rests on it has followed, and every listing shows it.</summary>
internal static class CascadeScenario
{
    private const double MostSeconds = 30;

    public static async Task RunAsync(BenchRun run)
    {
        await using var registry = await RegistryProcess.StartAsync(await run.ServerAsync(), run.NewFolder("cascade"));
        var authority = await registry.TokenAsync("demo-authority-de");
        var certificates = run.Short ? 1_000 : 10_000;
        var designation = await HistoricCertificates.RecordAsync(registry, run, certificates);
        var before = await registry.LogSizeAsync();

        var since = Stopwatch.StartNew();
        await registry.PostAsync(authority, $"v1/designations/{designation}/withdraw", Withdrawal(), version: 1);
        await registry.EmptiesAsync($"v1/certificates?designation={designation}&status=active&limit=1");
        var followed = since.Elapsed;
        await registry.LogHasAsync(before + 1 + (2 * certificates));
        var shown = since.Elapsed;

        run.Results.Add(
            $"A withdrawn body's {certificates:N0} certificates have followed, and their listings show it", $"{shown.TotalSeconds:0.0} s", $"≤ {MostSeconds} s",
            shown.TotalSeconds <= MostSeconds, $"the certificates alone {followed.TotalSeconds:0.0} s; {2 * certificates / shown.TotalSeconds:0} acts/s");
    }

    private static JsonObject Withdrawal() => new()
    {
        ["ground"] = "requirements-not-met",
        ["provision"] = "Article 36(4)",
        ["evidence"] = new JsonArray(new JsonObject { ["title"] = "Report", ["url"] = "https://authority.example/1", ["contentHash"] = new string('a', 64) }),
    };
}
