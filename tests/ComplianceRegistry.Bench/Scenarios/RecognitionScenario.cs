using System.Diagnostics;
using System.Text.Json.Nodes;
using ComplianceRegistry.Bench.Load;
using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>A certificate with many recognitions is suspended: how long until each of them is suspended with it, and until the listing of its system shows that.</summary>
internal static class RecognitionScenario
{
    private const int Recognitions = 190;
    private const double MostSeconds = 2;

    public static async Task RunAsync(BenchRun run)
    {
        await using var registry = await RegistryProcess.StartAsync(await run.ServerAsync(), run.NewFolder("recognitions"));
        await UnionAndKorea.ArrangeAsync(registry);
        var certified = await CertifyingBody.CertifyAsync(registry, run, 1);
        await KoreanRequests.RecogniseAsync(registry, certified, Recognitions);
        var body = await registry.TokenAsync("demo-cab-eu");
        List<Followed> rounds = [];
        for (var round = 0; round < run.Rounds; round++)
            rounds.Add(await SuspendAsync(registry, body, certified[0]));
        var (seconds, shown) = (Spread.Of(rounds.Select(round => round.Seconds)), Spread.Of(rounds.Select(round => round.Shown)));
        run.Results.Add($"A suspended certificate's {Recognitions} recognitions have followed, durably", $"{seconds.Show()} s", $"≤ {MostSeconds} s", seconds.Median <= MostSeconds,
            $"the first time {rounds[0].Seconds:0.00} s");
        run.Results.Report("… and the listing of its system shows it", $"{shown.Show()} s", $"{rounds[0].Acts} acts; the first time {rounds[0].Shown:0.00} s");
    }

    /// <summary>Suspends the certificate, watches how everything follows, and reinstates it.</summary>
    private static async Task<Followed> SuspendAsync(RegistryProcess registry, string body, CertifiedSystem certified)
    {
        var before = await registry.LogSizeAsync();
        var since = Stopwatch.StartNew();
        await ActAsync(registry, body, certified, "suspend", Suspension());
        await registry.EmptiesAsync($"v1/recognitions?certificate={certified.Certificate}&status=active&limit=1");
        var followed = since.Elapsed;
        await KoreanRequests.ShownAsync(registry, certified, "suspended-derivative", Recognitions);
        var shown = since.Elapsed;
        var acts = await registry.LogSizeAsync() - before;
        await ActAsync(registry, body, certified, "reinstate", Evidence());
        await KoreanRequests.ShownAsync(registry, certified, "active", Recognitions);
        return new Followed(followed.TotalSeconds, shown.TotalSeconds, acts);
    }

    private static async Task ActAsync(RegistryProcess registry, string body, CertifiedSystem certified, string action, JsonObject document)
    {
        var path = $"v1/certificates/{certified.Certificate}";
        await registry.PostAsync(body, $"{path}/{action}", document, (long)(await registry.GetAsync(path))["version"]!);
    }

    private static JsonObject Suspension()
    {
        var measure = Evidence();
        (measure["ground"], measure["provision"]) = ("requirements-not-met", "Article 44(3)");
        return measure;
    }

    private static JsonObject Evidence() => new()
    {
        ["evidence"] = new JsonArray(new JsonObject { ["title"] = "Report", ["url"] = "https://body.example/1", ["contentHash"] = new string('a', 64) }),
    };

    /// <summary>What one suspension led to.</summary>
    /// <param name="Seconds">Until every recognition had followed.</param>
    /// <param name="Shown">Until the listing showed it.</param>
    /// <param name="Acts">Acts of it.</param>
    private sealed record Followed(double Seconds, double Shown, long Acts);
}
