using ComplianceRegistry.Bench.Load;
using ComplianceRegistry.Bench.Peer;
using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>
/// Full-text search with two filters, by recency and by rank, for rare, middling and common terms, while registrations come in; against the peer's text
/// index.
/// </summary>
internal static class SearchScenario
{
    private const int Connections = 8;

    public static async Task RunAsync(BenchRun run)
    {
        await using var registry = await RegistryProcess.StartAsync(await run.ServerAsync(), run.NewFolder("search"));
        await using var peer = await PeerProcess.StartAsync(run.Folder);
        var filled = await RegistryImport.FillAsync(registry, run, run.Systems);
        await registry.ViewHasAsync(await registry.LogSizeAsync() - 1);
        await PeerSeed.FillAsync(peer.ConnectionString, run.Corpus, run.Systems);
        Console.WriteLine($"  {filled.Accepted} systems on both sides; {SteadyWrites.PerSecond} registrations a second on the side that is searched");
        var token = await registry.TokenAsync("demo-provider-eu");
        var sides = new Sides(registry, token, await registry.PartyAsync(token), peer);
        foreach (var (frequency, terms) in run.Corpus.Terms.Where(kind => run.Includes(kind.Frequency)))
        {
            await CompareAsync(run, sides, new Searches(frequency, "recency", SearchPaths.Repeated(terms, "-updated")), 5);
            await CompareAsync(run, sides, new Searches(frequency, "recency, no address twice", SearchPaths.Different(terms, "-updated")), null);
            await CompareAsync(run, sides, new Searches(frequency, "rank", SearchPaths.Repeated(terms, "rank")), 1);
        }
    }

    private static async Task CompareAsync(BenchRun run, Sides sides, Searches searches, double? target)
    {
        Console.WriteLine($"  {searches.Frequency} terms by {searches.Order}");
        var paths = run.Write($"paths-{searches.Frequency}-{searches.Order.Replace(' ', '-')}", searches.Paths);
        var next = 0;
        var rounds = await Rounds.RunAsync(run.Rounds, run.Duration, run.WarmUp,
            new("registry", (_, duration) => SteadyWrites.DuringAsync(
                Wrk.GetAsync(sides.Registry.Address, duration, Connections, paths),
                () => sides.Registry.RegisterAsync(sides.Token, (run.Corpus[next++] with { Jurisdiction = "DE" }).ToRegistration(sides.Party)))),
            new("peer", (_, duration) => SteadyWrites.DuringAsync(
                Wrk.GetAsync(sides.Peer.Address, duration, Connections, paths),
                () => sides.Peer.RegisterAsync((run.Corpus[next++] with { Jurisdiction = "DE" }).ToRegistration(PeerProcess.Party)))));
        Report(run, searches, rounds, target);
    }

    private static void Report(BenchRun run, Searches searches, Rounds rounds, double? target)
    {
        var ratio = rounds.Ratio("registry", "peer");
        var name = $"Search by {searches.Order}, {searches.Frequency} terms, two filters, {run.Systems:N0} systems, to the peer's";
        var details = $"registry {rounds.Rate("registry").Show("0")}/s, peer {rounds.Rate("peer").Show("0")}/s, p99 {rounds.P99("registry").Show("0.0")} and {rounds.P99("peer").Show("0.0")} ms";
        if (target is { } least)
            run.Results.Add(name, ratio.Show() + " ×", $"≥ {least} ×", ratio.Median >= least && rounds.Failures == 0, details);
        else
            run.Results.Report(name, ratio.Show() + " ×", details);
    }

    /// <summary>Searches that are compared.</summary>
    /// <param name="Frequency">Kind of terms.</param>
    /// <param name="Order">Order of the results, as the result names it.</param>
    /// <param name="Paths">Addresses, asked in turn.</param>
    private sealed record Searches(string Frequency, string Order, IEnumerable<string> Paths);

    /// <summary>The two servers, and as whom the registry is written to.</summary>
    private sealed record Sides(RegistryProcess Registry, string Token, string Party, PeerProcess Peer);
}
