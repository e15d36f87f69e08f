using System.Diagnostics;
using ComplianceRegistry.Bench.Load;
using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>From the start of the process, on a data directory with many acts, to its first answered read of a system.</summary>
internal static class StartScenario
{
    private const int Starts = 5;

    public static async Task RunAsync(BenchRun run)
    {
        var data = run.NewFolder("start");
        var assembly = await run.ServerAsync();
        long acts;
        string path;
        await using (var registry = await RegistryProcess.StartAsync(assembly, data))
        {
            await RegistryImport.FillAsync(registry, run, run.Systems);
            var token = await registry.TokenAsync("demo-provider-eu");
            var body = (run.Corpus[run.Systems] with { Jurisdiction = "DE" }).ToRegistration(await registry.PartyAsync(token));
            path = $"v1/systems/{(await registry.RegisterAsync(token, body)).Id}";
            acts = await registry.LogSizeAsync();
        }

        var took = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            var since = Stopwatch.StartNew();
            await using var registry = await RegistryProcess.StartAsync(assembly, data, path);
            took.Add(since.Elapsed.TotalSeconds);
        }

        var seconds = Spread.Of(took);
        run.Results.Add($"Start with {acts:N0} acts on disk, to the first answered read", $"{seconds.Show()} s", "< 5 s", seconds.Median < 5, $"{Starts} starts");
    }
}
