using System.Diagnostics;
using ComplianceRegistry.Bench.Load;
using ComplianceRegistry.Bench.Registry;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>Filling a new view from a whole log: of acts that no text index takes note of, and of systems, whose text is indexed.</summary>
internal static class RebuildScenario
{
    public static async Task RunAsync(BenchRun run)
    {
        await MeasureAsync(run, "Rebuild of the views, acts without full text", RegistryLog.Parties(run), 50_000);
        await MeasureAsync(run, "Rebuild of the views, systems with full text", RegistryLog.Systems(run, BenchRun.Frameworks()), 12_000);
    }

    private static async Task MeasureAsync(BenchRun run, string what, IEnumerable<LogEntry> entries, double target)
    {
        var log = run.NewFolder("log");
        await RegistryLog.WriteAsync(log, entries);
        var rates = new List<double>();
        await RebuildAsync(log, run.NewFolder("views"));
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < run.Rounds; round++)
            rates.Add(await RebuildAsync(log, run.NewFolder("views")));
        var rate = Spread.Of(rates);
        var processing = (Environment.CpuUsage.TotalTime - before) / run.Rounds / run.Systems;
        run.Results.Add(what, $"{rate.Show("0")}/s", $"≥ {target:N0}/s", rate.Median >= target, $"{run.Systems:N0} acts, {processing.TotalMicroseconds:0} µs of processor time each");
    }

    private static async Task<double> RebuildAsync(string log, string views)
    {
        await using var replica = Replica.Open(log);
        using var view = ViewStore.Open(views, new byte[32]);
        using var filler = new ViewFiller(view, replica);
        using var stop = new CancellationTokenSource();
        var since = Stopwatch.StartNew();
        var filling = filler.RunAsync(stop.Token);
        while (!await view.WaitForAsync(replica.Size - 1, TimeSpan.FromMinutes(10)) && !filling.IsCompleted)
        {
        }

        var rate = replica.Size / since.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        await filling;
        return rate;
    }
}
