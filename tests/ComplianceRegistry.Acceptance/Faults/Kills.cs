namespace ComplianceRegistry.Acceptance.Faults;

/// <summary>Kills a server while it writes acts of a kind by itself, each time at another moment, until few of them are left.</summary>
/// <param name="data">The data directory.</param>
/// <param name="log">Its log.</param>
internal sealed class Kills(string data, LogTail log)
{
    private readonly Random _random = new(20_261_130);

    public int Count { get; private set; }

    /// <summary>Kills a server that has just begun, and those that go on after it.</summary>
    /// <param name="first">The running server.</param>
    /// <param name="kind">What it writes.</param>
    /// <param name="of">How many acts of the kind there will be in the end.</param>
    /// <param name="times">How many servers to kill, unless the acts are done before.</param>
    /// <returns>How many of them were durable after each kill.</returns>
    public async Task<IReadOnlyList<int>> AmidAsync(ServerProcess first, string kind, int of, int times)
    {
        var durable = new List<int> { await KillAsync(first, kind, of) };
        while (durable.Count < times && durable[^1] < of)
        {
            await using var next = ServerProcess.Begin(data);
            durable.Add(await KillAsync(next, kind, of));
        }

        return durable;
    }

    private async Task<int> KillAsync(ServerProcess server, string kind, int of)
    {
        var done = log.Count(kind);
        await log.ReachesAsync(kind, Math.Min(of, done + 1 + _random.Next((of - done) / 8)));
        await server.KillAsync();
        Count++;
        return log.Count(kind);
    }
}
