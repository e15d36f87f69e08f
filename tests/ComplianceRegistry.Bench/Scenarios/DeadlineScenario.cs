using System.Diagnostics;
using ComplianceRegistry.Bench.Load;
using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>
/// Of many cases with running clocks, a thousand are due at one instant: how long until every consequence is durable, and how much longer reads take meanwhile.
/// </summary>
internal static class DeadlineScenario
{
    private const int Due = 1_000;
    private const double MostSeconds = 20;
    private const double MostTimes = 2;

    public static Task RunAsync(BenchRun run) => RunAsync(run, DueCases.Certificates);

    private static async Task RunAsync(BenchRun run, DueCases cases)
    {
        await using var registry = await RegistryProcess.StartAsync(await run.ServerAsync(), run.NewFolder("deadlines"));
        var count = run.Short ? 1_000 : 10_000;
        var due = await cases.PrepareAsync(registry, run, count, Due);
        var paths = (await registry.SystemsAsync()).ConvertAll(id => $"v1/systems/{id}");
        await PacedReads.UntilAsync(registry.Http, paths, Task.Delay(run.WarmUp));
        var idle = await PacedReads.UntilAsync(registry.Http, paths, Task.Delay(run.Duration));

        var before = await registry.LogSizeAsync();
        await registry.MoveClockAsync(due);
        var since = Stopwatch.StartNew();
        var firing = FiredAsync(registry, due, since);
        var busy = await PacedReads.UntilAsync(registry.Http, paths, firing);
        var fired = await firing;
        await registry.LogHasAsync(before + (cases.Acts * Due));
        var followed = since.Elapsed;

        run.Results.Add(
            $"{Due:N0} of {count:N0} {cases.Name} due at one instant: every consequence is durable", $"{fired.TotalSeconds:0.0} s", $"≤ {MostSeconds} s", fired.TotalSeconds <= MostSeconds,
            $"{Due / fired.TotalSeconds:0}/s; with what follows in other cases {followed.TotalSeconds:0.0} s");
        var times = (double)busy.P99 / idle.P99;
        run.Results.Add(
            "… and the 99th percentile of reads meanwhile, to that at rest", $"{times:0.00} ×", $"≤ {MostTimes} ×", times <= MostTimes && busy.Failures + idle.Failures == 0,
            $"{busy.P99 / 1000.0:0.00} ms to {idle.P99 / 1000.0:0.00} ms, medians {busy.P50 / 1000.0:0.00} and {idle.P50 / 1000.0:0.00} ms; {PacedReads.PerSecond} reads/s");
    }

    /// <summary>Waits until no clock is left that was due; from then on every consequence is in the log and in the view.</summary>
    private static async Task<TimeSpan> FiredAsync(RegistryProcess registry, DateTimeOffset due, Stopwatch since)
    {
        await registry.EmptiesAsync($"v1/deadlines?dueBefore={Uri.EscapeDataString(due.AddMilliseconds(1).UtcDateTime.ToString("O", null))}&limit=1");
        return since.Elapsed;
    }
}
