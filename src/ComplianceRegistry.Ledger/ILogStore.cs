using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Ledger;

/// <summary>
/// Where the log is kept. Safety of the whole registry rests on <see cref="AppendAsync"/> being an atomic, durable
/// compare-and-append; never on there being one writer.
/// </summary>
public interface ILogStore : IAsyncDisposable
{
    /// <summary>
    /// Writes a batch at <see cref="LogBatch.FirstPosition"/> if that is the log's end. When this returns
    /// <see cref="AppendOutcome.Appended"/> the whole batch is durable; when it returns
    /// <see cref="AppendOutcome.Fenced"/> nothing of it was written and the position belongs to another batch.
    /// An exception leaves the outcome unknown: the same batch, and no other, may be offered again.
    /// </summary>
    Task<AppendOutcome> AppendAsync(LogBatch batch, CancellationToken cancellationToken);

    /// <summary>
    /// How many of these entries, from the first on, one batch may hold when it begins at a position: at least 1. A store may bound the bytes of a batch,
    /// or the positions that it reaches over; it refuses a batch beyond that with <see cref="ArgumentException"/>.
    /// </summary>
    int CountThatFit(long firstPosition, IReadOnlyList<LogEntry> entries) => entries.Count;

    /// <summary>Reads forward from a position to the end as it is now, in order, without gaps.</summary>
    /// <param name="fromPosition">First position wanted; need not be the first of a batch.</param>
    IAsyncEnumerable<LogEntry> ReadAsync(long fromPosition, CancellationToken cancellationToken);

    /// <summary>
    /// Removes the personal part and its salt of a public entry from the store, without a trace in any file of it.
    /// The leaf and every proof stay valid. Idempotent.
    /// </summary>
    Task EraseAsync(long position, CancellationToken cancellationToken);
}

/// <summary>What became of an append.</summary>
public enum AppendOutcome
{
    /// <summary>Durable, and in the order.</summary>
    Appended,

    /// <summary>Another writer holds the position; nothing was written.</summary>
    Fenced,
}
