using System.Collections.Immutable;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.Log;

/// <summary>
/// Puts appends in order and writes them in batches: those that arrive while a batch is being written form the next one. Not for several threads: it runs on
/// its grain's scheduler. After a failed write it is of no use any more (<see cref="Failure"/>), for it does not know what the log holds.
/// </summary>
internal sealed class Sequencer(ILogStore store, Replica replica, AppendCheck check, LogRules rules, LogMetrics metrics, ILogger logger)
{
    private readonly LinkedList<PendingAppend> _queue = new();
    private readonly UndecidedAppends _undecided = new();
    private readonly BatchCut _cut = new(store, rules);
    private readonly string _writer = Guid.NewGuid().ToString("N");
    private int _waiting;
    private Task _writing = Task.CompletedTask;

    /// <summary>Why nothing more is accepted; null as long as all writes had a known outcome.</summary>
    public LogUnavailableException? Failure { get; private set; }

    /// <summary>Completes when nothing is queued or being written.</summary>
    public Task Idle => _writing;

    /// <summary>Brings the replica to the first position that the store does not have.</summary>
    public Task CatchUpAsync(CancellationToken cancellationToken) => ReplicaTail.CatchUpAsync(store, replica, cancellationToken);

    public async Task<LogHead> HeadOfAsync(string stream)
    {
        while (_undecided.Of(stream) is { } append)
            await DecidedAsync(append);
        ThrowIfFailed();
        return replica.HeadOf(stream) is { } head ? new LogHead(head.Version, head.Position, replica.Size) : new LogHead(LogHead.Absent, -1, replica.Size);
    }

    public async Task<AppendReply> AppendAsync(AppendRequest request)
    {
        if (_queue.Count + _waiting >= rules.MaxQueued)
            return new AppendReply.Busy();
        while (_undecided.RivalOf(request) is { } rival)
            await DecidedAsync(rival);
        ThrowIfFailed();
        if (check.Refusal(request) is { } refusal)
            return refusal;
        var append = new PendingAppend(request);
        Enqueue(append);
        if (_writing.IsCompleted)
            _writing = WriteAllAsync();
        return await append.Reply;
    }

    private async Task DecidedAsync(PendingAppend append)
    {
        _waiting++;
        await ((Task)append.Reply).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _waiting--;
    }

    private void Enqueue(PendingAppend append)
    {
        _undecided.Add(append);
        _queue.AddLast(append);
        metrics.Queued(1);
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<PendingAppend>();
        try
        {
            while (_queue.Count > 0)
            {
                batch = _cut.Take(_queue, replica.Size);
                if (batch.Count == 0)
                    await FillAsync(_queue.First!.Value);
                else
                    await WriteAsync(batch);
            }
        }
#pragma warning disable CA1031 // Whatever failed, the outcome is unknown, and every caller must hear of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(batch, e);
        }
    }

    private async Task WriteAsync(List<PendingAppend> appends)
    {
        var entries = Positioned(BatchCut.EntriesOf(appends));
        if (await StoreAsync(entries))
        {
            metrics.Written(entries.Count, appends);
            AnswerWith(appends, entries);
            return;
        }

        foreach (var append in Enumerable.Reverse(appends))
            _queue.AddFirst(append);
        await CatchUpAfterFencingAsync(entries[0].Position);
    }

    /// <summary>Fills what is left of the store's segment, so that an append of several acts, which is never split, goes into the next one.</summary>
    private async Task FillAsync(PendingAppend append)
    {
        var gap = _cut.Gap(append, replica.Size) ?? throw new InvalidOperationException("The store has no room for an append of this size.");
        var entries = Positioned(RegistryActs.Filler(replica, check.LogClock, gap));
        if (!await StoreAsync(entries))
            await CatchUpAfterFencingAsync(entries[0].Position);
    }

    private async Task<bool> StoreAsync(List<LogEntry> entries)
    {
        var batch = new LogBatch(Guid.NewGuid(), _writer, entries);
        if (await store.AppendAsync(batch, CancellationToken.None) == AppendOutcome.Fenced)
            return false;
        await replica.ApplyAsync(entries);
        return true;
    }

    private List<LogEntry> Positioned(List<LogEntry> entries)
    {
        var first = replica.Size;
        return [.. entries.Select((entry, index) => entry with { Position = first + index })];
    }

    private void AnswerWith(List<PendingAppend> appends, List<LogEntry> entries)
    {
        var next = 0;
        foreach (var append in appends)
        {
            var own = entries.GetRange(next, append.Request.Entries.Length);
            next += own.Count;
            Decide(append, new AppendReply.Appended([.. own.Select(entry => new Receipt(entry.Position, entry.Version, entry.LeafHash))]));
        }
    }

    private async Task CatchUpAfterFencingAsync(long position)
    {
        metrics.Fenced();
        LogLines.Fenced(logger, position);
        await CatchUpAsync(CancellationToken.None);
        if (replica.Size <= position)
            throw new InvalidOperationException($"The store refused position {position} as taken, but has no entry there.");
        foreach (var append in _queue.ToImmutableArray())
        {
            if (check.Refusal(append.Request) is not { } refusal)
                continue;
            _queue.Remove(append);
            Decide(append, refusal);
        }
    }

    private void Decide(PendingAppend append, AppendReply reply)
    {
        Forget(append);
        append.Answer(reply);
    }

    private void Fail(List<PendingAppend> batch, Exception cause)
    {
        LogLines.WriteFailed(logger, cause, replica.Size);
        Failure = new LogUnavailableException($"The log could not be written: {cause.GetType().Name}.");
        foreach (var append in batch.Concat(_queue).Distinct().Where(append => !append.Reply.IsCompleted).ToImmutableArray())
        {
            Forget(append);
            append.Fail(Failure);
        }

        _queue.Clear();
    }

    private void Forget(PendingAppend append)
    {
        _undecided.Remove(append);
        metrics.Queued(-1);
    }

    private void ThrowIfFailed()
    {
        if (Failure is not null)
            throw new LogUnavailableException(Failure.Message);
    }
}
