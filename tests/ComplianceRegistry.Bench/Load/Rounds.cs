namespace ComplianceRegistry.Bench.Load;

/// <summary>A server under test and how it is loaded.</summary>
/// <param name="Name">As the result names it.</param>
/// <param name="LoadAsync">One run of a given length; the number of the run keeps keys apart.</param>
internal sealed record Contestant(string Name, Func<int, TimeSpan, Task<LoadResult>> LoadAsync);

/// <summary>Runs of several contestants in turn (A B A B), so that what disturbs the machine meets all of them.</summary>
internal sealed class Rounds
{
    private readonly Dictionary<string, List<LoadResult>> _results = [];

    /// <summary>Warms each contestant up, then lets them run in turn.</summary>
    public static async Task<Rounds> RunAsync(int rounds, TimeSpan duration, TimeSpan warmUp, params Contestant[] contestants)
    {
        var all = new Rounds();
        foreach (var contestant in contestants)
            await contestant.LoadAsync(0, warmUp);
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var contestant in contestants)
                all.Add(contestant.Name, await contestant.LoadAsync(round, duration));
        }

        return all;
    }

    public IReadOnlyList<LoadResult> Of(string contestant) => _results[contestant];

    /// <summary>Requests per second of a contestant.</summary>
    public Spread Rate(string contestant) => Spread.Of(_results[contestant].Select(result => result.PerSecond));

    /// <summary>99th percentile of latency in milliseconds.</summary>
    public Spread P99(string contestant) => Spread.Of(_results[contestant].Select(result => result.P99 / 1000.0));

    /// <summary>Median latency in milliseconds.</summary>
    public Spread P50(string contestant) => Spread.Of(_results[contestant].Select(result => result.P50 / 1000.0));

    /// <summary>Round by round, how many times faster one is than the other.</summary>
    public Spread Ratio(string of, string to) =>
        Spread.Of(_results[of].Zip(_results[to], (one, other) => one.PerSecond / other.PerSecond));

    /// <summary>Refused and lost requests of all contestants.</summary>
    public long Failures => _results.Values.SelectMany(results => results).Sum(result => result.Failures);

    private void Add(string name, LoadResult result)
    {
        Console.WriteLine($"  {name,-10} {result.PerSecond,9:0} /s   p50 {result.P50 / 1000.0,7:0.00} ms   p99 {result.P99 / 1000.0,7:0.00} ms   failures {result.Failures}");
        if (!_results.TryGetValue(name, out var results))
            _results[name] = results = [];
        results.Add(result);
    }
}
