using System.Collections.Concurrent;
using System.Diagnostics;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views;

/// <summary>
/// Fills the view from the replica, in order. Reading and decoding run on one thread, writing on another. A batch is
/// whatever has arrived meanwhile: one act when little happens, thousands when the view is behind.
/// </summary>
public sealed class ViewFiller : IDisposable
{
    private const int ReadSize = 512;
    private const int BatchSize = 32 * ReadSize;
    private const int ReadAhead = 2;
    private static readonly TimeSpan PartWait = TimeSpan.FromMilliseconds(50);

    private readonly ViewStore _store;
    private readonly Replica _replica;
    private readonly CaseKeys? _keys;
    private readonly ViewLag _lag;
    private (long Until, long Since)? _rebuilding;

    /// <param name="store">The view to fill; by one filler only.</param>
    /// <param name="replica">Where the acts come from.</param>
    /// <param name="keys">Keys of sealed cases, of which the view learns when a clock is due, on which evidence they rest, what certificates and recognitions are linked to, and nothing else; null when it does not.</param>
    public ViewFiller(ViewStore store, Replica replica, CaseKeys? keys = null)
    {
        (_store, _replica, _keys) = (store, replica, keys);
        _lag = new ViewLag(() => replica.Size - store.Position);
    }

    /// <summary>
    /// Raised, on the filler's thread, when a view that had nothing of a log that had something is as far as the log was then: its file was lost, damaged,
    /// of another schema or of another log.
    /// </summary>
    public event Action<ViewRebuild>? Rebuilt;

    /// <summary>Fills until cancelled. A damaged file, or one whose acts are not those of the replica, is filled again from the start.</summary>
    /// <exception cref="ViewFileException">The file cannot be written, for example because the disk is full.</exception>
    public Task RunAsync(CancellationToken cancellationToken) => OnOwnThread(() =>
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            FillUntilDamaged(cancellationToken);
        }
    });

    public void Dispose() => _lag.Dispose();

    private static Task OnOwnThread(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void FillUntilDamaged(CancellationToken cancellationToken)
    {
        var begun = _store.Position;
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _store.Damaged);
            Fill(stop);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (OperationCanceledException)
        {
            // A reader found damage.
        }
        catch (ViewFileException damage) when (damage.IsDamage && (begun > 0 || _store.Position > 0))
        {
            // Filled again below; damage to a file that was just begun is the disk's and goes to the caller.
        }

        _store.Discard();
    }

    private void Fill(CancellationTokenSource stop)
    {
        using var writer = OpenWriter();
        _rebuilding = writer.Position == 0 && _replica.Size > 0 ? (_replica.Size, Stopwatch.GetTimestamp()) : null;
        using var decoded = new BlockingCollection<List<ViewAct>>(boundedCapacity: ReadAhead);
        var decoding = OnOwnThread(() => Decode(writer.Position, decoded, stop.Token));
        try
        {
            foreach (var acts in decoded.GetConsumingEnumerable(stop.Token))
            {
                Write(writer, acts, decoded);
            }
        }
        finally
        {
            stop.Cancel();
            Task.WhenAny(decoding).Wait(CancellationToken.None);
        }

        decoding.GetAwaiter().GetResult();
    }

    private ViewWriter OpenWriter()
    {
        var writer = _store.OpenWriter();
        if (!Continues(writer))
        {
            writer.Dispose();
            _store.Discard();
            writer = _store.OpenWriter();
        }

        _store.Reached(writer.Position);
        return writer;
    }

    /// <summary>Whether the view's last act is the replica's at that position. Not so after an older backup of the log was restored.</summary>
    private bool Continues(ViewWriter writer) =>
        writer.Position == 0 || (_replica.Read(writer.Position - 1) is { } last && last.LeafHash.AsSpan().SequenceEqual(writer.LastLeaf));

    private void Decode(long position, BlockingCollection<List<ViewAct>> decoded, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                _replica.WaitForSizeAsync(position + 1, cancellationToken).AsTask().GetAwaiter().GetResult();
                var acts = _replica.ReadRange(position, ReadSize).Select(entry => ViewAct.Of(entry, _keys)).ToList();
                position += acts.Count;
                decoded.Add(acts, cancellationToken);
            }
        }
        finally
        {
            decoded.CompleteAdding();
        }
    }

    private void Write(ViewWriter writer, List<ViewAct> acts, BlockingCollection<List<ViewAct>> decoded)
    {
        var before = writer.Position;
        writer.Apply(Batch(acts, decoded));
        _store.Reached(writer.Position);
        _lag.Applied(writer.Position - before);
        if (_rebuilding is { } rebuilding && writer.Position >= rebuilding.Until)
        {
            _rebuilding = null;
            Rebuilt?.Invoke(new ViewRebuild(0, writer.Position - 1, Stopwatch.GetElapsedTime(rebuilding.Since)));
        }

        while (decoded.Count == 0 && writer.Tidy())
        {
        }
    }

    /// <summary>What was taken, and what is decoded meanwhile; while the view is behind, the next part is worth waiting for.</summary>
    private IEnumerable<List<ViewAct>> Batch(List<ViewAct> first, BlockingCollection<List<ViewAct>> decoded)
    {
        yield return first;
        for (var count = first.Count; count < BatchSize && decoded.TryTake(out var more, IsBehind(first) ? PartWait : TimeSpan.Zero); count += more.Count)
        {
            yield return more;
        }
    }

    private bool IsBehind(List<ViewAct> acts) => _replica.Size - acts[^1].Position > BatchSize;
}
