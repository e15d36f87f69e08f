using System.Collections.Concurrent;
using ComplianceRegistry.Ledger.Entries;
using Microsoft.Data.Sqlite;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>One open file of the log: its writer, its readers and its checkpoints.</summary>
internal sealed class LogFile : IDisposable
{
    private readonly ConcurrentBag<LogSession> _readers = [];
    private readonly LogSession _writing;
    private readonly WriterThread _writer;
    private readonly WalCheckpoints _checkpoints;
    private volatile LogHead _head = LogHead.Empty;

    private LogFile(string path, LogSession writing, long walLimit)
    {
        Path = path;
        Hashes = new SqliteHashes(Rent, _readers.Add, () => _head);
        _writing = writing;
        _writer = new WriterThread("log writer");
        _checkpoints = new WalCheckpoints(path, _writer, walLimit);
    }

    public string Path { get; }

    public SqliteHashes Hashes { get; }

    /// <summary>The end of the log as far as this process knows it.</summary>
    public LogHead Head => _head;

    /// <summary>Raised on the writer's thread when the head has moved.</summary>
    public event Action? Grown;

    /// <summary>Opens the file, or makes an empty one. A damaged one is refused with <see cref="LogDamagedException"/>.</summary>
    public static LogFile Open(string path, long walLimit)
    {
        if (!LogIntegrity.HasWriteAheadLog(path) && LogIntegrity.IsCutOff(path))
            throw LogIntegrity.Damage(path, "The file is cut off.", null);
        try
        {
            return Opened(new LogFile(path, LogSession.Writer(path), walLimit));
        }
        catch (SqliteException e) when (LogFaults.IsDamage(e))
        {
            throw LogIntegrity.Damage(path, "The file is damaged.", e);
        }
        catch (SqliteException e) when (LogFaults.IsFull(e))
        {
            throw new LogStorageFullException(path, e);
        }
        catch (InvalidDataException e)
        {
            throw LogIntegrity.Damage(path, e.Message, e);
        }
    }

    public T Read<T>(Func<LogSession, T> question)
    {
        var session = Rent();
        try
        {
            return question(session);
        }
        finally
        {
            _readers.Add(session);
        }
    }

    /// <summary>
    /// Writes entries in one transaction, if their first position is the file's end as it is within the transaction; else answers whether the file holds
    /// exactly these entries there already, and writes nothing.
    /// </summary>
    public Task<bool> AppendAsync(IReadOnlyList<LogEntry> entries) => _writer.RunAsync(() => Guarded(() => Append(entries)));

    /// <summary>Erases the personal part of an entry in the file and in its write-ahead log; true when nothing of it is left in either.</summary>
    public Task<bool> EraseAsync(long position) => _writer.RunAsync(() => Guarded(() =>
    {
        EntryWriting.Erase(_writing, position);
        return _checkpoints.TryTruncate();
    }));

    /// <summary>Reads the head from the file again, which another process may have extended.</summary>
    public Task<long> RefreshAsync() => _writer.RunAsync(() => Refresh().Size);

    public void Dispose()
    {
        _checkpoints.Dispose();
        _writer.Dispose();
        while (_readers.TryTake(out var reader))
            reader.Dispose();
        _writing.Dispose();
    }

    private static LogFile Opened(LogFile file)
    {
        try
        {
            if (file._checkpoints.TryTruncate() && LogIntegrity.IsCutOff(file.Path))
                throw LogIntegrity.Damage(file.Path, "The file is cut off.", null);
            file._head = LogHead.Read(file._writing, file.Hashes);
            LogIntegrity.CheckTail(file);
            file.CompleteErasures();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // A crash may have come between the act and what it orders, and a restored backup may be older than either.
    private void CompleteErasures()
    {
        var orders = _writing.Query(EntryRows.Select + " WHERE e.kind = 'entry.erased' ORDER BY e.position", EntryRows.Read);
        foreach (var position in orders.Select(EntryErasure.PositionOf).OfType<long>())
            EntryWriting.Erase(_writing, position);
        if (orders.Count > 0)
            _checkpoints.TryTruncate();
    }

    private bool Append(IReadOnlyList<LogEntry> entries)
    {
        // Immediate: the condition and the write are one step for every process that has the file open.
        _writing.Execute("BEGIN IMMEDIATE");
        try
        {
            var head = EndOfFile() == _head.Size ? _head : Refresh();
            if (entries[0].Position != head.Size)
                return Holds(entries);
            var (next, growth) = head.Extend(entries);
            EntryWriting.Add(_writing, entries, growth);
            _writing.Execute("COMMIT");
            Publish(next);
        }
        finally
        {
            _writing.RollBack();
        }

        _checkpoints.Written(entries);
        return true;
    }

    private LogHead Refresh()
    {
        var head = LogHead.Read(_writing, Hashes);
        Publish(head);
        return head;
    }

    private void Publish(LogHead head)
    {
        _head = head;
        Grown?.Invoke();
    }

    private long EndOfFile() => (long)_writing.Statement("SELECT ifnull(max(position), -1) + 1 FROM entries").ExecuteScalar()!;

    // A leaf holds commitments under random salts: the same leaf hash is the same entry, written by this writer before an answer was lost.
    private bool Holds(IReadOnlyList<LogEntry> entries)
    {
        var stored = _writing.Query(
            "SELECT leaf_hash FROM entries WHERE position >= ?1 AND position < ?2 ORDER BY position",
            row => row.GetFieldValue<byte[]>(0),
            entries[0].Position,
            entries[^1].Position + 1);
        return stored.Count == entries.Count && stored.Zip(entries).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.LeafHash));
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e) when (LogFaults.IsFull(e))
        {
            throw new LogStorageFullException(Path, e);
        }
    }

    private LogSession Rent() => _readers.TryTake(out var session) ? session : LogSession.Reader(Path);
}
