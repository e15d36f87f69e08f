using ComplianceRegistry.Bench.Load;
using ComplianceRegistry.Bench.Machine;
using ComplianceRegistry.Bench.Peer;
using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>Reading one system, against Kestrel answering the same bytes and against the peer.</summary>
internal static class ReadScenario
{
    private const int Connections = 64;
    private const int Systems = 1_000;

    public static async Task RunAsync(BenchRun run)
    {
        await using var registry = await RegistryProcess.StartAsync(await run.ServerAsync(), run.NewFolder("read"));
        await using var peer = await PeerProcess.StartAsync(run.Folder);
        var ids = await RegisterAsync(run, registry);
        var ours = run.Write("paths-registry", ids.Select(id => $"/v1/systems/{id}"));
        await PeerSeed.FillAsync(peer.ConnectionString, run.Corpus, Systems);
        var theirs = run.Write("paths-peer", Enumerable.Range(0, Systems).Select(index => $"/v1/systems/AIS-{index:X16}"));
        var reply = run.Write("reply", [await registry.Http.GetStringAsync(new Uri($"v1/systems/{ids[0]}", UriKind.Relative))]);
        await using var bare = await ServerProcess.StartAsync(typeof(ReadScenario).Assembly.Location, "any", [BareServer.Role, reply]);

        var rounds = await Rounds.RunAsync(run.Rounds, run.Duration, run.WarmUp,
            new("registry", (_, duration) => Wrk.GetAsync(registry.Address, duration, Connections, ours)),
            new("bare", (_, duration) => Wrk.GetAsync(bare.Address, duration, Connections, ours)),
            new("peer", (_, duration) => Wrk.GetAsync(peer.Address, duration, Connections, theirs)));

        var toBare = rounds.Ratio("registry", "bare");
        var toPeer = rounds.Ratio("registry", "peer");
        run.Results.Add("Read of one system, to bare Kestrel with the same bytes", toBare.Show() + " ×", "≥ 0.5 ×", toBare.Median >= 0.5 && rounds.Failures == 0,
            $"registry {rounds.Rate("registry").Show("0")}/s, bare {rounds.Rate("bare").Show("0")}/s, {new FileInfo(reply).Length} bytes, failures {rounds.Failures}");
        run.Results.Add("Read of one system, to the peer's", toPeer.Show() + " ×", "≥ 5 ×", toPeer.Median >= 5 && rounds.Failures == 0,
            $"peer {rounds.Rate("peer").Show("0")}/s, p99 registry {rounds.P99("registry").Show()} ms, peer {rounds.P99("peer").Show()} ms");
    }

    private static async Task<string[]> RegisterAsync(BenchRun run, RegistryProcess registry)
    {
        var token = await registry.TokenAsync("demo-provider-eu");
        var party = await registry.PartyAsync(token);
        var ids = new string[Systems];
        await Parallel.ForAsync(0, Systems, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (index, _) =>
            ids[index] = (await registry.RegisterAsync(token, (run.Corpus[index] with { Jurisdiction = "DE" }).ToRegistration(party))).Id);
        return ids;
    }
}
