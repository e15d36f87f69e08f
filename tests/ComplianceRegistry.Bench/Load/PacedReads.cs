using System.Diagnostics;

namespace ComplianceRegistry.Bench.Load;

/// <summary>Reads at a steady rate, as a public register is read: a load that leaves room for other work, whose slowing down can be seen.</summary>
internal static class PacedReads
{
    public const int PerSecond = 200;

    /// <summary>Gets paths in turn until a task ends. Latencies count from when a read was to be sent, so that none hides behind another that took long.</summary>
    public static async Task<LoadResult> UntilAsync(HttpClient http, IReadOnlyList<string> paths, Task end)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var (since, reads) = (Stopwatch.StartNew(), new List<Task<TimeSpan?>>());
        while (!end.IsCompleted && await tick.WaitForNextTickAsync())
        {
            for (var wanted = TimeOf(reads.Count); wanted <= since.Elapsed; wanted = TimeOf(reads.Count))
                reads.Add(ReadAsync(http, paths[reads.Count % paths.Count], since, wanted));
        }

        var took = await Task.WhenAll(reads);
        long[] sorted = [.. took.OfType<TimeSpan>().Order().Select(time => (long)time.TotalMicroseconds)];
        return new LoadResult(took.Length, (long)since.Elapsed.TotalMicroseconds, took.Length - sorted.Length, At(sorted, 0.5), At(sorted, 0.99), sorted[^1]);
    }

    private static TimeSpan TimeOf(int read) => TimeSpan.FromSeconds((double)read / PerSecond);

    private static long At(long[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)];

    /// <summary>How long it took; null when it failed.</summary>
    private static async Task<TimeSpan?> ReadAsync(HttpClient http, string path, Stopwatch since, TimeSpan wanted)
    {
        using var reply = await http.GetAsync(new Uri(path, UriKind.Relative));
        return reply.IsSuccessStatusCode ? since.Elapsed - wanted : null;
    }
}
