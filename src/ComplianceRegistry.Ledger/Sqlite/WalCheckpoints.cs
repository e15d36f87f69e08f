using ComplianceRegistry.Ledger.Entries;
using Microsoft.Data.Sqlite;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>
/// Moves the write-ahead log into the file on a connection and a thread of its own, beside the writer. Only starting it anew is done between two
/// batches, when nearly all of it has been moved: a checkpoint within a commit made the slowest appends nine times slower.
/// </summary>
internal sealed class WalCheckpoints : IDisposable
{
    // What an entry costs beside its own bytes: the pages of three indexes, roughly.
    private const int PagesPerEntry = 8 * 1024;
    private readonly LogSession _session;
    private readonly Lock _sessionInUse = new();
    private readonly WriterThread _writer;
    private readonly long _limit;
    private readonly AutoResetEvent _due = new(false);
    private readonly Thread _thread;
    private volatile bool _stopped;
    private long _written;

    /// <param name="path">The log's file.</param>
    /// <param name="writer">Restarts are put between its batches.</param>
    /// <param name="limit">About how long the write-ahead log may become, in bytes.</param>
    public WalCheckpoints(string path, WriterThread writer, long limit)
    {
        _session = LogSession.Checkpoints(path);
        _writer = writer;
        _limit = limit;
        _thread = new Thread(Run) { IsBackground = true, Name = "log checkpoints" };
        _thread.Start();
    }

    /// <summary>Called by the writer after each commit.</summary>
    public void Written(IReadOnlyList<LogEntry> entries)
    {
        foreach (var entry in entries)
            _written += PagesPerEntry + entry.Leaf.Length + (entry.Facts?.Length ?? 0) + (entry.Personal?.Length ?? 0) + (entry.Sealed?.Length ?? 0);
        if (_written < _limit)
            return;
        _written = 0;
        _due.Set();
    }

    /// <summary>Moves everything and cuts the write-ahead log to nothing. False while a reader still needs it.</summary>
    public bool TryTruncate() => Checkpoint("PRAGMA wal_checkpoint(TRUNCATE)");

    public void Dispose()
    {
        _stopped = true;
        _due.Set();
        _thread.Join();
        _session.Dispose();
        _due.Dispose();
    }

    private void Run()
    {
        while (_due.WaitOne() && !_stopped)
        {
            try
            {
                // The second pass moves the little that was written during the first.
                Checkpoint("PRAGMA wal_checkpoint(PASSIVE)");
                Checkpoint("PRAGMA wal_checkpoint(PASSIVE)");
                _writer.RunAsync(() => Checkpoint("PRAGMA wal_checkpoint(RESTART)")).GetAwaiter().GetResult();
            }
            catch (SqliteException)
            {
                // A full disk, most likely. Nothing is lost: the write-ahead log keeps its content, and the next batches come back here.
            }
            catch (InvalidOperationException) when (_stopped)
            {
                return;
            }
        }
    }

    private bool Checkpoint(string pragma)
    {
        lock (_sessionInUse)
            return _session.Query(pragma, row => row.GetInt64(0))[0] == 0;
    }
}
