using System.Diagnostics;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Tests.Logs;

namespace ComplianceRegistry.Ledger.Tests.Sqlite;

/// <summary>On a small file system of its own, which only the superuser of a Linux machine can make.</summary>
public sealed class DiskFullTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly bool _mounted;

    public DiskFullTests() => _mounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", _directory.Path);

    public void Dispose()
    {
        if (_mounted)
            Run("umount", _directory.Path);
        _directory.Dispose();
    }

    [Fact]
    public async Task A_full_disk_refuses_the_batch_loses_nothing_and_the_log_goes_on_when_there_is_space()
    {
        if (!_mounted)
            return;
        var ballast = _directory.File("ballast");
        File.WriteAllBytes(ballast, new byte[1_500_000]);
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
        File.Delete(ballast);
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

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
