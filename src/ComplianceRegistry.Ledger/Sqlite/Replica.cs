using System.Text.Json;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>
/// This node's copy of the whole log, from which everything is read: by position, by stream, by command, and for proofs. With the SQLite store it is the
/// log itself; with a remote store a tail fills it. Safe for several threads; what is read is whole batches only.
/// </summary>
public sealed class Replica : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private readonly LogFile _file;
    private readonly TimeProvider _time;
    private readonly MerkleTree _tree;
    private volatile TaskCompletionSource _grown = NewSignal();
    private long _erasures;
    private int _disposed;

    private Replica(LogFile file, TimeProvider time)
    {
        _file = file;
        _time = time;
        _file.Grown += Signal;
        _tree = new MerkleTree(_file.Hashes);
    }

    /// <summary>How many entries there are, which is the next position.</summary>
    public long Size => _file.Head.Size;

    /// <summary>The right edge of the tree at one <see cref="CompactRange.Size"/>; a copy of the caller's own.</summary>
    public CompactRange Tree => _file.Head.Tree.Clone();

    /// <summary>The instant of the last act, or null when there is none.</summary>
    public DateTimeOffset? LastAt => _file.Head.LastAt;

    /// <summary>
    /// How many times something was erased here, or an act that orders it was taken over: what was read at another count may hold what is gone. It counts
    /// what this instance did, and begins at 0.
    /// </summary>
    public long ErasureCount => Interlocked.Read(ref _erasures);

    internal LogFile File => _file;

    /// <summary>
    /// Opens the replica in a directory, <c>log.db</c>, or makes an empty one. Its end is checked, erasures that a crash cut short are completed, and a
    /// damaged file is refused with <see cref="LogDamagedException"/>.
    /// </summary>
    /// <param name="directory">A local disk; never a network share.</param>
    /// <param name="walLimit">About how long the write-ahead log may become, in bytes.</param>
    /// <param name="time">Measures the pauses between attempts to erase; the system's time when null.</param>
    public static Replica Open(string directory, long walLimit = 16 * 1024 * 1024, TimeProvider? time = null)
    {
        DurableDirectory.Create(directory);
        return new Replica(LogFile.Open(Path.Combine(Path.GetFullPath(directory), LogSchema.FileName), walLimit), time ?? TimeProvider.System);
    }

    /// <summary>The last entry of a stream; null for an unknown stream.</summary>
    public StreamHead? HeadOf(string stream) => _file.Read(session => One(session.Query(
        "SELECT version, position, at FROM streams WHERE id = ?1",
        row => new StreamHead(row.GetInt64(0), row.GetInt64(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
        stream)));

    /// <summary>The entries of a stream in order: versions above <paramref name="afterVersion"/>, up to and with <paramref name="upToVersion"/> when given.</summary>
    public IReadOnlyList<LogEntry> ReadStream(string stream, long afterVersion = 0, long? upToVersion = null) => _file.Read(session => session.Query(
        EntryRows.Select + " WHERE s.id = ?1 AND e.version > ?2 AND e.version <= ?3 ORDER BY e.version",
        EntryRows.Read,
        stream,
        afterVersion,
        upToVersion ?? long.MaxValue));

    /// <summary>The entry at a position; null beyond the end.</summary>
    public LogEntry? Read(long position) =>
        _file.Read(session => One(session.Query(EntryRows.Select + " WHERE e.position = ?1", EntryRows.Read, position)));

    /// <summary>Up to <paramref name="max"/> entries from a position on, in order, without gaps; fewer at the end only.</summary>
    public IReadOnlyList<LogEntry> ReadRange(long from, int max) => _file.Read(session => session.Query(
        EntryRows.Select + " WHERE e.position >= ?1 ORDER BY e.position LIMIT ?2", EntryRows.Read, from, max));

    /// <summary>Entries from a position up to another of which an act of some kinds may be read: those kinds, and the sealed ones, whose kinds are not known here.</summary>
    /// <param name="from">First position.</param>
    /// <param name="until">The position before which to end.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="max">Most entries to answer.</param>
    public IReadOnlyList<LogEntry> ReadKinds(long from, long until, IEnumerable<string> kinds, int max)
    {
        var wanted = JsonSerializer.Serialize(kinds);
        return _file.Read(session => session.Query(
            EntryRows.Select + """
             WHERE e.position >= ?1 AND e.position < ?2 AND (e.kind IN (SELECT value FROM json_each(?3)) OR e.sealed IS NOT NULL) ORDER BY e.position LIMIT ?4
            """,
            EntryRows.Read,
            from,
            until,
            wanted,
            max));
    }

    /// <summary>What an accepted command led to; null when no entry bears its hash.</summary>
    /// <param name="commandHash">As in <see cref="LogEntry.Command"/>.</param>
    public CommandRecord? FindCommand(ReadOnlySpan<byte> commandHash)
    {
        var hash = commandHash.ToArray();
        return _file.Read(session => One(session.Query(
            """
            SELECT e.position, s.id, e.version, e.fingerprint
            FROM commands c JOIN entries e ON e.position = c.position JOIN streams s ON s.key = e.stream WHERE c.hash = ?1
            """,
            row => new CommandRecord(row.GetInt64(0), row.GetString(1), row.GetInt64(2), EntryRows.Bytes(row, 3) ?? []),
            hash)));
    }

    /// <summary>The tree at a size that the log has or had, for several proofs of one size; beyond it <see cref="ArgumentOutOfRangeException"/>.</summary>
    public SizedTree TreeAt(long size) => _tree.At(Within(size));

    /// <summary>The root of the tree at a size that the log has or had; beyond it <see cref="ArgumentOutOfRangeException"/>.</summary>
    public byte[] Root(long size) => _tree.Root(Within(size));

    /// <summary>Proof that the entry at a position is in the tree of <paramref name="size"/> entries; the sibling of the leaf comes first.</summary>
    public IReadOnlyList<byte[]> InclusionProof(long position, long size) => _tree.InclusionProof(position, Within(size));

    /// <summary>Proof that the tree of <paramref name="to"/> entries begins with that of <paramref name="from"/> entries.</summary>
    public IReadOnlyList<byte[]> ConsistencyProof(long from, long to) => _tree.ConsistencyProof(from, Within(to));

    /// <summary>Completes when the log has at least <paramref name="size"/> entries: at once, or with the batch that brings it there. Any number may wait.</summary>
    public async ValueTask WaitForSizeAsync(long size, CancellationToken cancellationToken)
    {
        while (true)
        {
            var grown = _grown.Task;
            if (Size >= size)
                return;
            await grown.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The positions whose personal parts acts order to be erased, in the order of the acts: for a remote store that was restored, or missed one.</summary>
    public IReadOnlyList<long> OrderedErasures() => _file.Read(session => session.Query(
        EntryRows.Select + " WHERE e.kind = 'entry.erased' ORDER BY e.position", EntryRows.Read)).Select(EntryErasure.PositionOf).OfType<long>().ToList();

    /// <summary>
    /// Takes over entries of the log this one follows; durable on return. Those it has already are passed over; several may bring the same ones at the same
    /// time. Refused: a gap (<see cref="ArgumentException"/>), and an entry whose hash is not that of its leaf, or not that of the one in its place
    /// (<see cref="InvalidDataException"/>).
    /// </summary>
    public async Task ApplyAsync(IReadOnlyList<LogEntry> entries)
    {
        var news = NewsIn(entries);
        while (news.Count > 0 && !await _file.AppendAsync(news))
        {
            // Both the tail and the sequencer of a node write here.
            if (!BeginsLike(news))
                throw new InvalidDataException($"The replica has another entry at position {news[0].Position}.");
            news = NewsIn(news);
        }

        if (entries.Any(entry => EntryErasure.PositionOf(entry) is not null))
            Interlocked.Increment(ref _erasures);
    }

    /// <summary>
    /// Removes the personal part and its salt of a public entry, without a trace in any file of the replica once this completes. Idempotent; nothing
    /// happens beyond the end. Waits for readers that still need the write-ahead log, and looks again after a pause, so that appends go on in between.
    /// </summary>
    public async Task EraseAsync(long position, CancellationToken cancellationToken)
    {
        var gone = await TryEraseAsync(position);
        for (var pause = FirstPause; !gone; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            await Task.Delay(pause, _time, cancellationToken);
            gone = await _file.EraseAsync(position);
        }
    }

    /// <summary>Looks in the file for what another process may have added.</summary>
    public Task<long> RefreshAsync() => _file.RefreshAsync();

    /// <summary>Closes the file after the work under way. May be called twice.</summary>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            _file.Dispose();
        return ValueTask.CompletedTask;
    }

    private List<LogEntry> NewsIn(IReadOnlyList<LogEntry> entries)
    {
        var size = Size;
        var news = entries.SkipWhile(entry => entry.Position < size).ToList();
        foreach (var (index, entry) in news.Index())
        {
            if (entry.Position != size + index)
                throw new ArgumentException($"Position {size + index} is missing before {entry.Position}.", nameof(entries));
            if (!MerkleHash.LeafHash(entry.Leaf).AsSpan().SequenceEqual(entry.LeafHash))
                throw new InvalidDataException($"The entry at position {entry.Position} does not have the hash of its leaf.");
        }

        return news;
    }

    private bool BeginsLike(List<LogEntry> news)
    {
        var own = ReadRange(news[0].Position, news.Count);
        return own.Count > 0 && own.Zip(news).All(pair => pair.First.LeafHash.AsSpan().SequenceEqual(pair.Second.LeafHash));
    }

    // Counted at once, and also when it failed: what cases hold in memory must not outlive what a reader delays.
    private async Task<bool> TryEraseAsync(long position)
    {
        try
        {
            return await _file.EraseAsync(position);
        }
        finally
        {
            Interlocked.Increment(ref _erasures);
        }
    }

    private static T? One<T>(List<T> rows)
        where T : class => rows.Count == 0 ? null : rows[0];

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private long Within(long size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return size;
    }

    private void Signal() => Interlocked.Exchange(ref _grown, NewSignal()).SetResult();
}
