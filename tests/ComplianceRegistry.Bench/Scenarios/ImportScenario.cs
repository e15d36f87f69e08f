using ComplianceRegistry.Bench.Load;
using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>Import of a whole register: how many systems a second, and whether memory stays flat.</summary>
internal static class ImportScenario
{
    public static async Task RunAsync(BenchRun run)
    {
        await using var registry = await RegistryProcess.StartAsync(await run.ServerAsync(), run.NewFolder("import"));
        var import = await RegistryImport.FillAsync(registry, run, run.Systems);
        var rate = import.Accepted / import.Elapsed.TotalSeconds;
        run.Results.Add($"Import of {run.Systems:N0} systems", $"{rate:0}/s", "≥ 2,500/s", rate >= 2_500 && import.Accepted == run.Systems,
            $"{import.Accepted} accepted in {import.Elapsed.TotalSeconds:0.0} s");
        var (early, late) = (Third(import.Memory, 1), Third(import.Memory, 2));
        run.Results.Add("… the server's memory, last third to middle third", $"{late.Median / early.Median:0.00} ×", "≤ 1.2 ×", late.Median <= 1.2 * early.Median,
            $"middle {early.Show("0")} MiB, last {late.Show("0")} MiB");
    }

    private static Spread Third(IReadOnlyList<double> samples, int third) =>
        Spread.Of(samples.Skip(samples.Count * third / 3).Take(Math.Max(1, samples.Count / 3)));
}
