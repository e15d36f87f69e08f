using System.Text.Json;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Acceptance.Faults;

/// <summary>The acts of a log as they are durable in its file, whether or not a server runs.</summary>
internal sealed class LogTail(string dataDirectory)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private readonly List<TailedAct> _acts = [];

    /// <summary>Every act up to now, in order.</summary>
    public IReadOnlyList<TailedAct> Read()
    {
        _acts.AddRange(LogFileEntries.Read(dataDirectory, _acts.Count).Select(entry => new TailedAct(
            entry.Stream,
            entry.Kind,
            entry.At,
            entry.Facts is { } facts ? JsonElement.Parse(facts) : null)));
        return _acts;
    }

    public int Count(string kind) => Read().Count(act => act.Kind == kind);

    /// <summary>Waits until so many acts of a kind are durable.</summary>
    public async Task ReachesAsync(string kind, int count)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var pause = new PeriodicTimer(Pause);
        while (Count(kind) < count)
        {
            await pause.WaitForNextTickAsync(limit.Token);
        }
    }
}

/// <summary>An act as it stands in the file.</summary>
/// <param name="Stream">Registry id of the case.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Facts">The facts; null when sealed.</param>
internal sealed record TailedAct(string Stream, string Kind, DateTimeOffset At, JsonElement? Facts)
{
    /// <summary>From when it holds; null when it does not say.</summary>
    public DateTimeOffset? Effective => Facts is { } facts && facts.TryGetProperty("effective", out var effective) ? effective.GetDateTimeOffset() : null;
}
