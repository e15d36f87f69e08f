using System.Diagnostics;
using ComplianceRegistry.Bench.Load;
using ComplianceRegistry.Bench.Peer;
using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>Durable registration over HTTP, at 64 connections: token, validation, classification, grain, log, view; against the peer's insert.</summary>
internal static class RegisterScenario
{
    private const int Connections = 64;
    private const int Bodies = 5_000;
    private const int Probes = 20;

    public static async Task RunAsync(BenchRun run)
    {
        await using var registry = await RegistryProcess.StartAsync(await run.ServerAsync(), run.NewFolder("register"));
        await using var peer = await PeerProcess.StartAsync(run.Folder);
        var token = await registry.TokenAsync("demo-provider-eu");
        var party = await registry.PartyAsync(token);
        var ours = run.Write("bodies-registry", BodiesFor(run, party));
        var theirs = run.Write("bodies-peer", BodiesFor(run, PeerProcess.Party));
        var probes = new List<double>();

        var rounds = await Rounds.RunAsync(run.Rounds, run.Duration, run.WarmUp,
            new("registry", (round, duration) => ProbedAsync(registry, token, run.Corpus[round].ToRegistration(party), probes,
                Wrk.RegisterAsync(registry.Address, duration, Connections, ours, token, $"round-{round}"))),
            new("peer", (round, duration) => Wrk.RegisterAsync(peer.Address, duration, Connections, theirs, peer.Token, $"round-{round}")));

        var ratio = rounds.Ratio("registry", "peer");
        run.Results.Add("Durable registration, 64 connections, to the peer's", ratio.Show() + " ×", "≥ 1.2 ×", ratio.Median >= 1.2 && rounds.Failures == 0,
            $"registry {rounds.Rate("registry").Show("0")}/s, peer {rounds.Rate("peer").Show("0")}/s, failures {rounds.Failures}");
        var p99 = rounds.P99("registry");
        run.Results.Add("… its 99th percentile", $"{p99.Show("0.0")} ms", "< 100 ms", p99.Median < 100, $"peer {rounds.P99("peer").Show("0.0")} ms; medians {rounds.P50("registry").Show("0.0")} and {rounds.P50("peer").Show("0.0")} ms");
        run.Results.Report("… the view's lag under that load", $"{Spread.Of(probes).Show("0")} ms", "from a receipt to the first list that has its position");
    }

    private static IEnumerable<string> BodiesFor(BenchRun run, string party) =>
        Enumerable.Range(0, Bodies).Select(index => (run.Corpus[index] with { Jurisdiction = "DE" }).ToRegistration(party));

    /// <summary>While the load runs, now and then registers one system and measures how long the list takes to have it.</summary>
    private static async Task<LoadResult> ProbedAsync(RegistryProcess registry, string token, string body, List<double> probes, Task<LoadResult> load)
    {
        for (var probe = 0; probe < Probes && !load.IsCompleted; probe++)
        {
            var (position, _) = await registry.RegisterAsync(token, body);
            var since = Stopwatch.GetTimestamp();
            await registry.ViewHasAsync(position);
            probes.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return await load;
    }
}
