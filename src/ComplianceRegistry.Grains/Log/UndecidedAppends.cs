namespace ComplianceRegistry.Grains.Log;

/// <summary>
/// What is queued or being written, by stream and by command. At most one append per stream and per command is undecided: whatever else concerns them waits,
/// so no answer ever rests on a write that may still fail.
/// </summary>
internal sealed class UndecidedAppends
{
    private readonly Dictionary<string, PendingAppend> _byStream = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PendingAppend> _byCommand = new(StringComparer.Ordinal);

    /// <summary>The undecided append to a stream, or null.</summary>
    public PendingAppend? Of(string stream) => _byStream.GetValueOrDefault(stream);

    /// <summary>The undecided append that must be decided before this one can be checked, or null.</summary>
    public PendingAppend? RivalOf(AppendRequest request)
    {
        if (_byStream.TryGetValue(request.Stream, out var rival))
            return rival;
        return CommandsOf(request).Select(command => _byCommand.GetValueOrDefault(command)).FirstOrDefault(found => found is not null);
    }

    public void Add(PendingAppend append)
    {
        _byStream.Add(append.Request.Stream, append);
        foreach (var command in CommandsOf(append.Request))
            _byCommand.Add(command, append);
    }

    public void Remove(PendingAppend append)
    {
        _byStream.Remove(append.Request.Stream);
        foreach (var command in CommandsOf(append.Request))
            _byCommand.Remove(command);
    }

    private static IEnumerable<string> CommandsOf(AppendRequest request) =>
        from entry in request.Entries
        where entry.Command is not null
        select Convert.ToHexString(entry.Command!);
}
