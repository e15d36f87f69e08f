using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Ledger;

/// <summary>
/// Keeps a replica up with a log that others write: told of new heads, and looking every second in case it was not told. A node that joins late, or was
/// down, catches up from where its replica ends. Failures are retried with the next look and shown in <see cref="LastFault"/>.
/// </summary>
public sealed class ReplicaTail : IAsyncDisposable
{
    private const int ApplyAtOnce = 512;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private readonly ILogStore _store;
    private readonly Replica _replica;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _told = new(0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _following;

    /// <summary>Begins to follow.</summary>
    public ReplicaTail(ILogStore store, Replica replica, TimeProvider time)
    {
        _store = store;
        _replica = replica;
        _time = time;
        _following = Task.Run(FollowAsync);
    }

    /// <summary>Why the last look failed; null when it did not.</summary>
    public Exception? LastFault { get; private set; }

    /// <summary>Tells that the log has at least this many entries, so that the tail looks at once.</summary>
    public void NewHead(long size)
    {
        if (size > _replica.Size)
            _told.Release();
    }

    /// <summary>
    /// Applies what the store has beyond the replica. Erasures are carried out before the act that orders them is taken over: a crash in between repeats them.
    /// </summary>
    public static async Task CatchUpAsync(ILogStore store, Replica replica, CancellationToken cancellationToken)
    {
        var chunk = new List<LogEntry>(ApplyAtOnce);
        await foreach (var entry in store.ReadAsync(replica.Size, cancellationToken))
        {
            chunk.Add(entry);
            if (EntryErasure.PositionOf(entry) is { } erased && !EraseWithin(chunk, erased))
                await replica.EraseAsync(erased, cancellationToken);
            if (chunk.Count < ApplyAtOnce)
                continue;
            await TakeOverAsync(chunk, replica, cancellationToken);
            chunk.Clear();
        }

        if (chunk.Count > 0)
            await TakeOverAsync(chunk, replica, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _following;
        _stop.Dispose();
        _told.Dispose();
    }

    // The node's sequencer may have brought an entry from before its erasure, which was then passed over here.
    private static async Task TakeOverAsync(List<LogEntry> chunk, Replica replica, CancellationToken cancellationToken)
    {
        await replica.ApplyAsync(chunk);
        foreach (var erased in chunk.Select(EntryErasure.PositionOf).OfType<long>())
        {
            if (replica.Read(erased) is { IsSealed: false, IsErased: false })
                await replica.EraseAsync(erased, cancellationToken);
        }
    }

    private static bool EraseWithin(List<LogEntry> chunk, long position)
    {
        var index = (int)long.Max(position - chunk[0].Position, -1);
        if (index >= 0)
            chunk[index] = chunk[index] with { Personal = null, PersonalSalt = null };
        return index >= 0;
    }

    private async Task FollowAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await CatchUpAsync(_store, _replica, _stop.Token);
                LastFault = null;
            }
#pragma warning disable CA1031 // Whatever failed, the next look tries it again; a node that lags says so by LastFault.
            catch (Exception e) when (!_stop.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LastFault = e;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await WaitAsync();
        }
    }

    private async Task WaitAsync()
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        await Task.WhenAny(_told.WaitAsync(waiting.Token), Task.Delay(Poll, _time, waiting.Token));
        await waiting.CancelAsync();
        // One look answers everything that was told before it.
        while (_told.CurrentCount > 0)
            await _told.WaitAsync(CancellationToken.None);
    }
}
