using System.Runtime.CompilerServices;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Tests.Files;

namespace ComplianceRegistry.Ledger.Tests.Logs;

public sealed class ReplicaTailTests
{
    [Fact]
    public async Task An_entry_that_the_sequencer_brought_before_its_erasure_was_read_is_erased_all_the_same()
    {
        using var directory = new TemporaryDirectory();
        await using var replica = Replica.Open(directory.Path);
        var entry = SampleEntries.One("AIS-1", 1) with { Position = 0 };
        var order = SampleEntries.Content("LOG-1", 1, """{"basis":"order","position":0}""") with { Kind = EntryErasure.Kind };
        await using var store = new SlowRead([entry, EntryWriter.Write(order) with { Position = 1 }], () => replica.ApplyAsync([entry]));

        await ReplicaTail.CatchUpAsync(store, replica, CancellationToken.None);

        Assert.Equal(2, replica.Size);
        Assert.True(replica.Read(0)!.IsErased);
    }

    /// <summary>A log that is read in the course of time: something else happens after the first entry.</summary>
    private sealed class SlowRead(LogEntry[] entries, Func<Task> meanwhile) : ILogStore
    {
        public async IAsyncEnumerable<LogEntry> ReadAsync(long fromPosition, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return entries[0];
            await meanwhile();
            yield return entries[1];
        }

        public Task<AppendOutcome> AppendAsync(LogBatch batch, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task EraseAsync(long position, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
