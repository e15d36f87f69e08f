namespace ComplianceRegistry.Grains;

/// <summary>What was tried and is to be let alone for a while: longer each time, up to a bound.</summary>
/// <param name="time">True time.</param>
internal sealed class Backoff(TimeProvider time)
{
    private const int MostDoublings = 9;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, (int Tries, DateTimeOffset NotBefore)> _tried = new(StringComparer.Ordinal);

    public bool IsReady(string what) => !_tried.TryGetValue(what, out var known) || known.NotBefore <= time.GetUtcNow();

    public void Tried(string what)
    {
        var tries = _tried.GetValueOrDefault(what).Tries + 1;
        _tried[what] = (tries, time.GetUtcNow() + (First * Math.Pow(2, Math.Min(tries - 1, MostDoublings))));
    }

    /// <summary>Forgets what is not to be tried any more.</summary>
    public void Keep(IReadOnlySet<string> wanted)
    {
        foreach (var gone in _tried.Keys.Where(what => !wanted.Contains(what)).ToList())
            _tried.Remove(gone);
    }
}
