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
        var (body, followed, shown) = (await registry.TokenAsync("demo-cab-eu"), new List<double>(), new List<double>());
        var acts = 0L;
        for (var round = 0; round < run.Rounds; round++)
        {
            var before = await registry.LogSizeAsync();
            var since = Stopwatch.StartNew();
            await ActAsync(registry, body, certified[0], "suspend", Suspension());
            await registry.EmptiesAsync($"v1/recognitions?certificate={certified[0].Certificate}&status=active&limit=1");
            followed.Add(since.Elapsed.TotalSeconds);
            await KoreanRequests.ShownAsync(registry, certified[0], "suspended-derivative", Recognitions);
            shown.Add(since.Elapsed.TotalSeconds);
            acts = await registry.LogSizeAsync() - before;
            await ActAsync(registry, body, certified[0], "reinstate", Evidence());
            await KoreanRequests.ShownAsync(registry, certified[0], "active", Recognitions);
        }

        var (seconds, listed) = (Spread.Of(followed), Spread.Of(shown));
        run.Results.Add($"A suspended certificate's {Recognitions} recognitions have followed, durably", $"{seconds.Show()} s", $"≤ {MostSeconds} s", seconds.Median <= MostSeconds,
            $"the first time {followed[0]:0.00} s");
        run.Results.Report("… and the listing of its system shows it", $"{listed.Show()} s", $"{acts} acts; the first time {shown[0]:0.00} s");
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
}
