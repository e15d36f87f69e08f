using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ComplianceRegistry.Bench.Load;

/// <summary>What one run of the load generator measured.</summary>
/// <param name="Requests">Answered requests.</param>
/// <param name="Microseconds">Length of the run.</param>
/// <param name="Failures">Refused or lost requests; a run that has any does not count.</param>
/// <param name="P50">Median latency in microseconds.</param>
/// <param name="P99">99th percentile of latency in microseconds.</param>
/// <param name="Max">Longest latency in microseconds.</param>
internal sealed record LoadResult(long Requests, long Microseconds, long Failures, long P50, long P99, long Max)
{
    public double PerSecond => (Requests - Failures) * 1e6 / Microseconds;
}

/// <summary>The load generator <c>wrk</c>, in a process of its own.</summary>
internal static class Wrk
{
    private const string Mark = "RESULT ";

    /// <summary>Posts systems, each under an Idempotency-Key that begins with the prefix.</summary>
    public static Task<LoadResult> RegisterAsync(Uri server, TimeSpan duration, int connections, string bodies, string token, string prefix) =>
        RunAsync(server, duration, connections, "register.lua", bodies, token, prefix);

    /// <summary>Gets the paths that a file lists, in turn.</summary>
    public static Task<LoadResult> GetAsync(Uri server, TimeSpan duration, int connections, string paths) =>
        RunAsync(server, duration, connections, "paths.lua", paths);

    private static async Task<LoadResult> RunAsync(Uri server, TimeSpan duration, int connections, string script, params string[] arguments)
    {
        var scripts = Path.Combine(AppContext.BaseDirectory, "Load");
        var start = new ProcessStartInfo("wrk",
        [
            "-t1", $"-c{connections}", $"-d{duration.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)}s", "--timeout", "10s",
            "-s", Path.Combine(scripts, script), server.ToString(), "--", .. arguments,
        ])
        { RedirectStandardOutput = true };
        start.Environment["BENCH_DONE"] = Path.Combine(scripts, "done.lua");
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk gave no result: {output}");
        return JsonSerializer.Deserialize<LoadResult>(line[Mark.Length..], JsonSerializerOptions.Web)!;
    }
}
