using System.Diagnostics;
using ComplianceRegistry.Bench.Load;
using ComplianceRegistry.Bench.Machine;
using ComplianceRegistry.Bench.Registry;
using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>The log alone: entries a second that the embedded store makes durable, in batches as group commit forms them; and this disk's own speed.</summary>
internal static class AppendScenario
{
    private const int Batch = 64;
    private const int Entries = 50_000;
    private const int Singles = 1_000;
    private const double Target = 10_000;

    public static async Task RunAsync(BenchRun run)
    {
        var syncs = DiskSync.Measure(run.Folder, Singles);
        var entries = RegistryLog.Systems(run, BenchRun.Frameworks()).Take(Entries).ToArray();
        var rates = new List<double>();
        var alone = new List<double>();
        for (var round = 0; round < run.Rounds; round++)
        {
            rates.Add(await AppendAsync(run, entries, Batch));
            alone.Add(await AppendAsync(run, entries[..Singles], 1));
        }

        var rate = Spread.Of(rates);
        var (median, p99) = (syncs[syncs.Length / 2], syncs[syncs.Length * 99 / 100]);
        run.Results.Add($"Log append alone, batches of {Batch}", $"{rate.Show("0")}/s", "≥ 10,000/s", rate.Median >= Target,
            $"{entries.Average(entry => entry.Leaf.Length + entry.Facts!.Length):0} bytes an entry; in batches of 1 {Spread.Of(alone).Show("0")}/s");
        run.Results.Report("… this disk's fdatasync after 4 KiB", $"{median:0.00} ms", $"99th percentile {p99:0.00} ms; so about {1000 / median:0} batches/s at most");
    }

    private static async Task<double> AppendAsync(BenchRun run, LogEntry[] entries, int batchSize)
    {
        await using var store = new SqliteLogStore(Replica.Open(run.NewFolder("append")));
        var since = Stopwatch.StartNew();
        var position = 0L;
        foreach (var chunk in entries.Chunk(batchSize))
        {
            var placed = chunk.Select((entry, index) => entry with { Position = position + index }).ToArray();
            if (await store.AppendAsync(new LogBatch(Guid.NewGuid(), "bench", placed), CancellationToken.None) != AppendOutcome.Appended)
                throw new InvalidOperationException("The bench's own log has another writer.");
            position += placed.Length;
        }

        return entries.Length / since.Elapsed.TotalSeconds;
    }
}
