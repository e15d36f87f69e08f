using System.Runtime.CompilerServices;
using System.Text.Json;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Ledger.Cosmos;

/// <summary>
/// The log in a container of Azure Cosmos DB: one document per batch, created and never overwritten, so that the account itself decides between two
/// writers. An append whose answer is lost is offered again, the same document and no other, until the account says created or conflict. Read by point
/// reads only. Backups of the account keep erased parts for as long as its backup policy says.
/// </summary>
public sealed class CosmosLogStore : ILogStore
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private readonly LogContainer _container;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _appending = new(1);

    // A batch that may have been written: nothing else is offered before that is known.
    private LogBatch? _undecided;

    // A position where a batch is known to begin, or the log to end: spares the search for it.
    private long _boundary;

    private CosmosLogStore(LogContainer container, TimeProvider time)
    {
        _container = container;
        _time = time;
    }

    /// <summary>Connects; makes database and container when they are missing and there is a key. The account must have strong consistency.</summary>
    public static async Task<CosmosLogStore> OpenAsync(CosmosLogOptions options, TimeProvider time, CancellationToken cancellationToken) =>
        new(await LogContainer.OpenAsync(options, cancellationToken), time);

    /// <summary>Cursors of readers of this log, in the same container; usable as long as this store is.</summary>
    public CosmosCursorStore Cursors => new(_container, _time);

    /// <summary>A batch reaches over no multiple of 4096 positions and has at most 1.5 MB as a document.</summary>
    public int CountThatFit(long firstPosition, IReadOnlyList<LogEntry> entries)
    {
        var most = (int)long.Min(entries.Count, BatchDocument.SegmentSize - (firstPosition % BatchDocument.SegmentSize));
        var bytes = 0;
        for (var count = 0; count < most; count++)
        {
            bytes += EntryDocument.Bytes(entries[count]);
            if (bytes > BatchDocument.MaxBytes)
                return int.Max(1, count);
        }

        return most;
    }

    /// <inheritdoc/>
    /// <remarks>Does not give up while the account is unreachable, unless it is cancelled; then the outcome stays unknown.</remarks>
    public async Task<AppendOutcome> AppendAsync(LogBatch batch, CancellationToken cancellationToken)
    {
        if (CountThatFit(batch.FirstPosition, batch.Entries) < batch.Entries.Count)
            throw new ArgumentException("The batch crosses a segment or is too large.", nameof(batch));
        await _appending.WaitAsync(cancellationToken);
        try
        {
            if (_undecided is { } earlier && earlier.Id != batch.Id && await DecideAsync(earlier, cancellationToken) == AppendOutcome.Appended
                && batch.FirstPosition < earlier.NextPosition)
                return AppendOutcome.Fenced;
            return await FollowsABatchAsync(batch.FirstPosition, cancellationToken) ? await DecideAsync(batch, cancellationToken) : AppendOutcome.Fenced;
        }
        finally
        {
            _appending.Release();
        }
    }

    public async IAsyncEnumerable<LogEntry> ReadAsync(long fromPosition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = fromPosition;
        while (await BatchHoldingAsync(next, cancellationToken) is { } batch)
        {
            foreach (var entry in batch.ToEntries().Where(e => e.Position >= fromPosition))
                yield return entry;
            next = batch.NextPosition;
        }
    }

    public async Task EraseAsync(long position, CancellationToken cancellationToken)
    {
        if (await BatchHoldingAsync(position, cancellationToken) is { } batch)
            await _container.ChangeAsync(batch.FirstPosition, document => document.Erase(position), cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _container.Dispose();
        _appending.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<AppendOutcome> DecideAsync(LogBatch batch, CancellationToken cancellationToken)
    {
        var document = BatchDocument.Of(batch);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(document, BatchDocument.Json);
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            // Set before the attempt: a cancellation in the middle of it leaves the outcome unknown as well.
            var before = _undecided;
            _undecided = batch;
            switch (await OfferAsync(bytes, document.Segment, before, cancellationToken))
            {
                case CreateOutcome.Created:
                    return Decided(batch, AppendOutcome.Appended);
                case CreateOutcome.Conflict:
                    return await IsOwnAsync(batch, cancellationToken) ? Decided(batch, AppendOutcome.Appended) : Decided(batch, AppendOutcome.Fenced);
            }

            await Task.Delay(pause, _time, cancellationToken);
        }
    }

    private async Task<CreateOutcome> OfferAsync(byte[] bytes, string segment, LogBatch? before, CancellationToken cancellationToken)
    {
        try
        {
            return await _container.CreateAsync(bytes, segment, cancellationToken);
        }
        catch (Microsoft.Azure.Cosmos.CosmosException)
        {
            // Refused for good: it is as decided as it was before this attempt.
            _undecided = before;
            throw;
        }
    }

    private AppendOutcome Decided(LogBatch batch, AppendOutcome outcome)
    {
        _undecided = null;
        if (outcome == AppendOutcome.Appended)
            Volatile.Write(ref _boundary, batch.NextPosition);
        return outcome;
    }

    // The account refuses an id that is taken, but would take one within another batch, or beyond the end.
    private async Task<bool> FollowsABatchAsync(long position, CancellationToken cancellationToken) =>
        position == 0
        || position == Volatile.Read(ref _boundary)
        || (await BatchHoldingAsync(position - 1, cancellationToken))?.NextPosition == position;

    private async Task<bool> IsOwnAsync(LogBatch batch, CancellationToken cancellationToken) =>
        (await _container.FindAsync(batch.FirstPosition, cancellationToken))?.BatchId == batch.Id;

    /// <summary>The batch that holds a position; null when the log ends before it.</summary>
    private async Task<BatchDocument?> BatchHoldingAsync(long position, CancellationToken cancellationToken)
    {
        var batch = await _container.FindAsync(position, cancellationToken);
        if (batch is null && position != Volatile.Read(ref _boundary))
            batch = await WalkAsync(position, cancellationToken);
        if (batch is not null)
            Volatile.Write(ref _boundary, batch.NextPosition);
        return batch;
    }

    // Every segment begins with a batch, and every batch tells where the next one begins.
    private async Task<BatchDocument?> WalkAsync(long position, CancellationToken cancellationToken)
    {
        var next = position - (position % BatchDocument.SegmentSize);
        while (next <= position && await _container.FindAsync(next, cancellationToken) is { } batch)
        {
            next = batch.NextPosition;
            if (next > position)
                return batch;
        }

        Volatile.Write(ref _boundary, next);
        return null;
    }
}
