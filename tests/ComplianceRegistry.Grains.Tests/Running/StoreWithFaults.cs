using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>The real store, with what goes wrong around it at a test's word. Remembers the batches that it was offered.</summary>
internal sealed class StoreWithFaults(ILogStore inner) : ILogStore
{
    private readonly Lock _lock = new();
    private readonly List<LogBatch> _offered = [];

    /// <summary>Runs before a batch is written; what it throws is the answer.</summary>
    public Func<LogBatch, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs after a batch was written; what it throws is the answer.</summary>
    public Func<LogBatch, Task> After { get; set; } = _ => Task.CompletedTask;

    /// <summary>Positions per segment that no batch crosses.</summary>
    public long SegmentSize { get; set; } = long.MaxValue;

    /// <summary>Whether nothing can be read.</summary>
    public bool IsUnreadable { get; set; }

    public IReadOnlyList<LogBatch> Offered
    {
        get
        {
            lock (_lock)
                return [.. _offered];
        }
    }

    public async Task<AppendOutcome> AppendAsync(LogBatch batch, CancellationToken cancellationToken)
    {
        lock (_lock)
            _offered.Add(batch);
        await Before(batch);
        var outcome = await inner.AppendAsync(batch, cancellationToken);
        await After(batch);
        return outcome;
    }

    public int CountThatFit(long firstPosition, IReadOnlyList<LogEntry> entries) =>
        (int)long.Min(entries.Count, SegmentSize - (firstPosition % SegmentSize));

    public IAsyncEnumerable<LogEntry> ReadAsync(long fromPosition, CancellationToken cancellationToken) =>
        IsUnreadable ? throw new IOException("The disk is gone.") : inner.ReadAsync(fromPosition, cancellationToken);

    public Task EraseAsync(long position, CancellationToken cancellationToken) => inner.EraseAsync(position, cancellationToken);

    /// <summary>The next batch waits, once it has been offered, until the gate is opened.</summary>
    public (Task Offered, Action Open) Gate()
    {
        var offered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Before = async _ =>
        {
            Before = _ => Task.CompletedTask;
            offered.SetResult();
            await opened.Task;
        };
        return (offered.Task, opened.SetResult);
    }

    /// <summary>The next batch is not written, and nobody learns it.</summary>
    public void FailNextBefore() => Before = _ =>
    {
        Before = _ => Task.CompletedTask;
        throw new IOException("The disk is gone.");
    };

    /// <summary>The next batch is written, and nobody learns it.</summary>
    public void FailNextAfter() => After = _ =>
    {
        After = _ => Task.CompletedTask;
        throw new IOException("The answer is lost.");
    };

    /// <summary>A rival writes these entries just before the next batch, so that it is fenced.</summary>
    public void RivalBeforeNext(params LogEntry[] entries) => Before = async batch =>
    {
        Before = _ => Task.CompletedTask;
        LogEntry[] positioned = [.. entries.Select((entry, index) => entry with { Position = batch.FirstPosition + index })];
        Assert.Equal(AppendOutcome.Appended, await inner.AppendAsync(new LogBatch(Guid.NewGuid(), "rival", positioned), CancellationToken.None));
    };

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
