using ComplianceRegistry.Ledger.Merkle;
using Microsoft.Data.Sqlite;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>A consistent copy of the log's file, made beside a running server.</summary>
internal static class LogCopy
{
    /// <summary>Copies the log of a data directory into a new file, which is one file and durable on return; answers the size and root of the copy.</summary>
    public static (long Size, byte[] Root) Create(string dataDirectory, string target)
    {
        var path = Path.Combine(dataDirectory, LogSchema.FileName);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no log in {dataDirectory}.", path);
        using (var source = LogSession.Reader(path))
        using (var destination = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ConnectionString))
        {
            destination.Open();
            source.Connection.BackupDatabase(destination);
            // Not to leave a write-ahead log beside the copy; the server sets it again when it opens a restored file.
            LogSchema.Execute(destination, "PRAGMA journal_mode = DELETE");
        }

        using (var file = new FileStream(target, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        using var copy = LogSession.Reader(target);
        var head = LogHead.Read(copy, new SqliteHashes(() => copy, _ => { }));
        return (head.Size, new MerkleTree(new SqliteHashes(() => copy, _ => { })).Root(head.Size));
    }
}
