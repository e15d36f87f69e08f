using System.Text;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Tests.Logs;

namespace ComplianceRegistry.Ledger.Tests.Sqlite;

public sealed class SqliteLogStoreTests : LogStoreConformance, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    protected override Task<ILogStore> OpenAsync() => Task.FromResult<ILogStore>(new SqliteLogStore(Replica.Open(_directory.Path)));

    [Fact]
    public async Task A_batch_that_fails_in_the_middle_leaves_nothing_and_the_log_goes_on()
    {
        await using var store = await OpenAsync();
        await AppendAsync(store, 0, 2);
        var twice = SampleEntries.Many(3, 2);
        twice[2] = SampleEntries.One("AIS-0", 1) with { Position = 4 };

        await Assert.ThrowsAnyAsync<Exception>(() => store.AppendAsync(Batch([.. twice]), CancellationToken.None));

        Assert.Equal(Positions(0, 2), await ReadAsync(store));
        await AppendAsync(store, 2, 3);
        Assert.Equal(Positions(0, 5), await ReadAsync(store));
    }

    [Fact]
    public async Task No_clear_text_of_what_was_erased_is_left_in_any_file()
    {
        await using var replica = Replica.Open(_directory.Path);
        var store = new SqliteLogStore(replica);
        var entries = Enumerable.Range(0, 60).Select(i => SampleEntries.One($"AIS-{i}", 1, "{}", Personal(i)) with { Position = i }).ToArray();
        await store.AppendAsync(Batch(entries[..30]), CancellationToken.None);
        await store.AppendAsync(Batch(entries[30..]), CancellationToken.None);
        Assert.Contains("marker-12-", Bytes(), StringComparison.Ordinal);

        foreach (var position in new[] { 11, 12, 13, 40, 59 })
            await store.EraseAsync(position, CancellationToken.None);

        var files = Bytes();
        foreach (var entry in entries)
        {
            var erased = entry.Position is 11 or 12 or 13 or 40 or 59;
            Assert.Equal(!erased, files.Contains($"marker-{entry.Position}-", StringComparison.Ordinal));
            Assert.Equal(!erased, files.Contains(Encoding.Latin1.GetString(entry.PersonalSalt!), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3000)]
    public async Task A_write_that_was_torn_by_a_crash_is_not_there_and_its_position_is_free(int cutOff)
    {
        await using var store = await OpenAsync();
        await AppendAsync(store, 0, 5);
        await AppendAsync(store, 5, 4);
        using var crashed = new TemporaryDirectory();
        Copy(crashed);
        using (var wal = File.OpenWrite(crashed.File("log.db-wal")))
            wal.SetLength(wal.Length - cutOff);

        await using var after = new SqliteLogStore(Replica.Open(crashed.Path));
        Assert.Equal(Positions(0, 5), await ReadAsync(after));
        await AppendAsync(after, 5, 2);
        Assert.Equal(Positions(0, 7), await ReadAsync(after));
    }

    [Fact]
    public async Task Garbage_behind_the_last_write_changes_nothing()
    {
        await using var store = await OpenAsync();
        await AppendAsync(store, 0, 5);
        using var crashed = new TemporaryDirectory();
        Copy(crashed);
        using (var wal = new FileStream(crashed.File("log.db-wal"), FileMode.Append))
            wal.Write(Encoding.ASCII.GetBytes(new string('x', 9000)));

        await using var after = new SqliteLogStore(Replica.Open(crashed.Path));
        Assert.Equal(Positions(0, 5), await ReadAsync(after));
    }

    private static string Personal(int i) => $$"""{"text":"marker-{{i}}-{{new string((char)('a' + (i % 26)), i % 7 * 1000)}}"}""";

    // As a crash would leave them: without closing, so without a checkpoint.
    private void Copy(TemporaryDirectory target)
    {
        foreach (var name in new[] { "log.db", "log.db-wal" })
            File.Copy(_directory.File(name), target.File(name));
    }

    private string Bytes() => string.Concat(_directory.Names.Order().Select(name =>
    {
        using var file = new FileStream(_directory.File(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }));
}
