using System.Text;
using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Cli.Tests;

/// <summary>A data directory with a log, its signing key and the kept checkpoint, as a server leaves it.</summary>
internal sealed class SampleDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("registry-cli-").FullName;

    public string Data => System.IO.Path.Combine(Path, "data");

    public string Backup => System.IO.Path.Combine(Path, "backup");

    /// <summary>Writes a log of so many entries, and signs it.</summary>
    public async Task<byte[]> WriteAsync(int entries)
    {
        await using var replica = Replica.Open(Data);
        await using var store = new SqliteLogStore(replica);
        var batch = new LogBatch(Guid.NewGuid(), "test", [.. Enumerable.Range(0, entries).Select(Entry)]);
        Assert.Equal(Ledger.AppendOutcome.Appended, await store.AppendAsync(batch, CancellationToken.None));
        var key = SigningKeyFile.OpenOrCreate(System.IO.Path.Combine(DataLayout.Keys(Data), "log-signing"), "test/log");
        DurableFile.Replace(DataLayout.KeptCheckpoint(Data), Encoding.UTF8.GetBytes(key.Signer.Sign(replica.Size, replica.Tree.Root())));
        return replica.Tree.Root();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static LogEntry Entry(int position) => EntryWriter.Write(new EntryContent(
        "system.listed",
        $"AIS-{position:D4}",
        1,
        new DateTimeOffset(2026, 8, 9, 10, 11, 12, 345, TimeSpan.Zero),
        "registry",
        "DE",
        [],
        Encoding.UTF8.GetBytes($$"""{"name":"System {{position}}"}"""),
        "{}"u8.ToArray())) with
    {
        Position = position,
    };
}
