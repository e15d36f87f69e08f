using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Tests.Logs;

namespace ComplianceRegistry.Ledger.Tests.Sqlite;

/// <summary>On a small file system of its own.</summary>
public sealed class DiskFullTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [SmallDiskFact]
    public async Task A_full_disk_refuses_the_batch_loses_nothing_and_the_log_goes_on_when_there_is_space()
    {
        using var disk = new SmallDisk(_directory.Path, megabytes: 3);
        disk.Fill(butBytes: 1_500_000);
        await using var store = new SqliteLogStore(Replica.Open(_directory.Path));
        var position = 0L;
        LogBatch? refused = null;
        while (refused is null)
        {
            var batch = new LogBatch(Guid.NewGuid(), "test", SampleEntries.Many(20, position));
            try
            {
                await store.AppendAsync(batch, CancellationToken.None);
                position = batch.NextPosition;
            }
            catch (LogStorageFullException)
            {
                refused = batch;
            }
        }

        Assert.Equal(position, await CountAsync(store));
        disk.MakeRoom();
        Assert.Equal(AppendOutcome.Appended, await store.AppendAsync(refused, CancellationToken.None));
        Assert.Equal(position + 20, await CountAsync(store));
    }

    private static async Task<long> CountAsync(SqliteLogStore store)
    {
        var count = 0L;
        await foreach (var entry in store.ReadAsync(0, CancellationToken.None))
            Assert.Equal(count++, entry.Position);
        return count;
    }
}
