using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Verification;

/// <summary>
/// Verifies a whole log, entry by entry from position 0: no gaps, every leaf well formed and with its hash, every part as committed to, versions of each
/// stream in order, with sealed entries enough for those left out, and the tree that of the signed checkpoint. Keeps only the tree's edge and the streams' versions in memory.
/// </summary>
public sealed class LogVerification
{
    private readonly CompactRange _tree = new();
    private readonly Dictionary<string, (long Version, long SealedUntilThen)> _streams = new(StringComparer.Ordinal);
    private readonly SortedDictionary<LogFaultKind, FaultSummary> _faults = [];
    private readonly Checkpoint? _checkpoint;
    private long _next;
    private long _entries;
    private long _sealed;
    private long _leftOut;
    private long _erased;

    /// <param name="note">The signed checkpoint, fetched before the entries are read; null to verify the entries alone.</param>
    /// <param name="vkeys">The keys that may have signed it.</param>
    public LogVerification(string? note, IEnumerable<string> vkeys)
    {
        if (note is null)
            return;
        try
        {
            _checkpoint = new CheckpointVerifier(vkeys).Open(note);
            CompareRoot();
        }
        catch (SignedNoteException e)
        {
            Add(new LogFault(LogFaultKind.Signature, 0, e.Message));
        }
    }

    /// <summary>Verifies all entries of a log.</summary>
    public static async Task<VerificationReport> VerifyAsync(
        IAsyncEnumerable<LogEntry> entries, string? note, IEnumerable<string> vkeys, CancellationToken cancellationToken)
    {
        var verification = new LogVerification(note, vkeys);
        await foreach (var entry in entries.WithCancellation(cancellationToken))
            verification.Add(entry);
        return verification.Complete();
    }

    /// <summary>
    /// Takes the next entry. Of a sealed one only leaf, hash and day are looked at: its stream, version and envelope may be anything, since they are not served.
    /// </summary>
    public void Add(LogEntry entry)
    {
        if (entry.Position != _next)
            Add(new LogFault(LogFaultKind.Gap, _next, $"Position {_next} is missing: {entry.Position} follows {_next - 1}."));
        _next = entry.Position + 1;
        _entries++;
        foreach (var fault in EntryCheck.FaultsOf(entry))
            Add(fault);
        if (entry.Kind == Act.SealedKind)
            _sealed++;
        else
            Count(entry);
        // What the leaf hashes to, not what is said to be its hash.
        _tree.Append(MerkleHash.LeafHash(entry.Leaf));
        CompareRoot();
    }

    /// <summary>The findings, when all entries have been added.</summary>
    public VerificationReport Complete()
    {
        if (_checkpoint?.Size > _tree.Size)
            Add(new LogFault(LogFaultKind.Root, _checkpoint.Size, $"{_checkpoint.Size} entries were signed, and only {_tree.Size} are here."));
        return new VerificationReport(_entries, _sealed, _erased, _streams.Count, _tree.Root(), _checkpoint, [.. _faults.Values]);
    }

    private void Count(LogEntry entry)
    {
        if (entry.IsErased)
            _erased++;
        var last = _streams.GetValueOrDefault(entry.Stream);
        var leftOut = entry.Version - last.Version - 1;
        if (leftOut < 0 || !CanBeSealed(leftOut, last.SealedUntilThen))
            Add(new LogFault(LogFaultKind.StreamVersion, entry.Position, $"{entry.Stream} goes on with version {entry.Version} instead of {last.Version + 1}."));
        else
            _leftOut += leftOut;
        _streams[entry.Stream] = (entry.Version, _sealed);
    }

    // A stream may have public and sealed acts, and a sealed entry does not show of which stream it is. It stands for one version of one stream.
    private bool CanBeSealed(long versions, long sealedUntilThen) => versions <= _sealed - sealedUntilThen && versions <= _sealed - _leftOut;

    private void CompareRoot()
    {
        if (_checkpoint is not null && _checkpoint.Size == _tree.Size && !_tree.Root().AsSpan().SequenceEqual(_checkpoint.Root))
            Add(new LogFault(LogFaultKind.Root, _checkpoint.Size, "The tree over these entries does not have the root that was signed."));
    }

    private void Add(LogFault fault) =>
        _faults[fault.Kind] = _faults.TryGetValue(fault.Kind, out var known) ? known with { Count = known.Count + 1 } : new FaultSummary(fault, 1);
}
