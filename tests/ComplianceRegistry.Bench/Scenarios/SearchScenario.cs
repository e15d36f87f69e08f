using ComplianceRegistry.Bench.Corpus;
using ComplianceRegistry.Bench.Load;
using ComplianceRegistry.Bench.Peer;
using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>Full-text search with two filters, by recency and by rank, for rare, middling and common terms; against the peer's text index.</summary>
internal static class SearchScenario
{
    private const int Connections = 8;
    private const int Paths = 200;

    public static async Task RunAsync(BenchRun run)
    {
        await using var registry = await RegistryProcess.StartAsync(await run.ServerAsync(), run.NewFolder("search"));
        await using var peer = await PeerProcess.StartAsync(run.Folder);
        var filled = await RegistryImport.FillAsync(registry, run, run.Systems);
        await registry.ViewHasAsync(await registry.LogSizeAsync() - 1);
        await PeerSeed.FillAsync(peer.ConnectionString, run.Corpus, run.Systems);
        Console.WriteLine($"  {filled.Accepted} systems on both sides");
        foreach (var (frequency, terms) in run.Corpus.Terms)
        {
            await CompareAsync(run, registry, peer, frequency, terms, "recency", "-updated", 5);
            await CompareAsync(run, registry, peer, frequency, terms, "rank", "rank", 1);
        }
    }

    private static async Task CompareAsync(BenchRun run, RegistryProcess registry, PeerProcess peer, string frequency, string[] terms, string order, string sort, double target)
    {
        Console.WriteLine($"  {frequency} terms by {order}");
        var paths = run.Write($"paths-{frequency}-{order}", PathsFor(terms, sort));
        var rounds = await Rounds.RunAsync(run.Rounds, run.Duration, run.WarmUp,
            new("registry", (_, duration) => Wrk.GetAsync(registry.Address, duration, Connections, paths)),
            new("peer", (_, duration) => Wrk.GetAsync(peer.Address, duration, Connections, paths)));
        var ratio = rounds.Ratio("registry", "peer");
        run.Results.Add($"Search by {order}, {frequency} terms, two filters, {run.Systems:N0} systems, to the peer's", ratio.Show() + " ×", $"≥ {target} ×",
            ratio.Median >= target && rounds.Failures == 0,
            $"registry {rounds.Rate("registry").Show("0")}/s, peer {rounds.Rate("peer").Show("0")}/s, p99 {rounds.P99("registry").Show("0.0")} and {rounds.P99("peer").Show("0.0")} ms");
    }

    private static IEnumerable<string> PathsFor(string[] terms, string sort) =>
        from index in Enumerable.Range(0, Paths)
        let term = terms[index % terms.Length]
        let jurisdiction = SystemCorpus.Jurisdictions[index % SystemCorpus.Jurisdictions.Length]
        let sector = SystemCorpus.Sectors[index * 5 % SystemCorpus.Sectors.Length]
        select $"/v1/systems?q={term}&jurisdiction={jurisdiction}&sector={sector}&sort={sort}&limit=20";
}
