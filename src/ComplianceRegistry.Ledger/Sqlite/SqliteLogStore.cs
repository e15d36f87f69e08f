using System.Runtime.CompilerServices;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>
/// The log in a SQLite file on a local disk, which is this node's replica at the same time: what was appended can be read there when
/// <see cref="AppendAsync"/> returns. <see cref="LogStorageFullException"/> when the disk is full.
/// </summary>
/// <param name="replica">The file; closed with the store.</param>
public sealed class SqliteLogStore(Replica replica) : ILogStore
{
    private const int ReadAtOnce = 256;

    public async Task<AppendOutcome> AppendAsync(LogBatch batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await replica.File.AppendAsync(batch.Entries) ? AppendOutcome.Appended : AppendOutcome.Fenced;
    }

    public async IAsyncEnumerable<LogEntry> ReadAsync(long fromPosition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var end = await replica.RefreshAsync();
        while (fromPosition < end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in replica.ReadRange(fromPosition, (int)long.Min(ReadAtOnce, end - fromPosition)))
                yield return entry;
            fromPosition += ReadAtOnce;
        }
    }

    public Task EraseAsync(long position, CancellationToken cancellationToken) => replica.EraseAsync(position, cancellationToken);

    public ValueTask DisposeAsync() => replica.DisposeAsync();
}
