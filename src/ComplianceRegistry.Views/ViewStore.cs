using System.Diagnostics;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views;

/// <summary>
/// This node's view: one SQLite file, <c>views.db</c>, that <see cref="ViewFiller"/> fills from the replica. It holds
/// nothing of its own: delete it and it is filled again. Safe for several threads.
/// </summary>
public sealed class ViewStore : IDisposable
{
    /// <summary>How long a read waits for a position before the caller is told to try later.</summary>
    public static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(2);

    private readonly string _path;
    private readonly byte[] _secret;
    private readonly Lock _gate = new();
    private ReaderPool _readers;
    private CancellationTokenSource _damaged = new();
    private TaskCompletionSource _grown = NewSignal();
    private long _position;
    private long _begun;

    private ViewStore(string path, byte[] secret)
    {
        (_path, _secret) = (path, secret);
        _readers = new ReaderPool(path);
        using var writer = OpenWriter();
        _position = writer.Position;
    }

    /// <summary>The next position to be applied: every act before it is in the view.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>What the view holds: while this stays the same, so does the answer to every query.</summary>
    public ViewContent Content => new(Volatile.Read(ref _begun), Position);

    /// <summary>Cancelled when a reader found the file damaged.</summary>
    internal CancellationToken Damaged => _damaged.Token;

    /// <summary>Opens the view in a directory. A file that is missing, damaged or of another schema is begun anew.</summary>
    /// <param name="directory">The node's data directory; made if missing.</param>
    /// <param name="secret">Secret of the registry, the same on every node; at least 16 bytes. What is linked to sealed cases is kept under keyed hashes only.</param>
    public static ViewStore Open(string directory, byte[] secret)
    {
        Directory.CreateDirectory(directory);
        return new ViewStore(Path.Combine(directory, "views.db"), secret);
    }

    /// <summary>Waits until the act at a position is in the view.</summary>
    /// <param name="minPosition">Position of the act, as <c>Registry-Min-Position</c> names it.</param>
    /// <param name="timeout">Longest time to wait; <see cref="DefaultWait"/> at the edges.</param>
    /// <returns>False when the time ran out: answer 503 with Retry-After.</returns>
    public async ValueTask<bool> WaitForAsync(long minPosition, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var grown = Volatile.Read(ref _grown).Task;
            if (Position > minPosition)
            {
                return true;
            }

            var left = timeout - Stopwatch.GetElapsedTime(started);
            if (left <= TimeSpan.Zero || !await InTime(grown, left, cancellationToken))
            {
                return Position > minPosition;
            }
        }
    }

    public void Dispose()
    {
        _readers.Dispose();
        _damaged.Dispose();
    }

    /// <summary>Runs a query in one snapshot of the view.</summary>
    internal T Read<T>(Func<ViewConnection, T> query)
    {
        try
        {
            return Volatile.Read(ref _readers).Read(query);
        }
        catch (ViewFileException damage) when (damage.IsDamage)
        {
            _damaged.Cancel();
            throw;
        }
    }

    /// <summary>Opens the one writer; begins the file anew when it cannot be continued.</summary>
    internal ViewWriter OpenWriter()
    {
        try
        {
            if (ViewWriter.Open(_path, _secret) is { } writer)
            {
                return writer;
            }
        }
        catch (Exception damage) when (damage is ViewFileException { IsDamage: true } or Microsoft.Data.Sqlite.SqliteException)
        {
            // What is damaged is not worth more than what is outdated: both are filled again.
        }

        Discard();
        return ViewWriter.Open(_path, _secret) ?? throw new InvalidOperationException($"{_path} is written by another version at the same time.");
    }

    /// <summary>Removes the file; the next writer begins anew. Queries under way end on the old one.</summary>
    internal void Discard()
    {
        lock (_gate)
        {
            Interlocked.Increment(ref _begun);
            _readers.Dispose();
            foreach (var suffix in (string[])["", "-wal", "-shm"])
            {
                File.Delete(_path + suffix);
            }

            ViewWriter.Open(_path, _secret)?.Dispose();
            Volatile.Write(ref _readers, new ReaderPool(_path));
            Interlocked.Exchange(ref _damaged, new CancellationTokenSource()).Dispose();
            Volatile.Write(ref _position, 0);
        }
    }

    /// <summary>Tells those who wait that the view has every act before a position.</summary>
    internal void Reached(long position)
    {
        Volatile.Write(ref _position, position);
        Interlocked.Exchange(ref _grown, NewSignal()).SetResult();
    }

    private static async Task<bool> InTime(Task grown, TimeSpan left, CancellationToken cancellationToken)
    {
        try
        {
            await grown.WaitAsync(left, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>What a view holds.</summary>
/// <param name="Begun">How often its file was begun anew.</param>
/// <param name="Position">The next position to be applied.</param>
public readonly record struct ViewContent(long Begun, long Position);
