using Microsoft.Data.Sqlite;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>The tables of the log's file.</summary>
internal static class LogSchema
{
    public const string FileName = "log.db";

    private const long Version = 1;

    // Streams have integer keys: indexing entries by the text of the id halves the throughput. Hashes stand before the large columns, to be read without them.
    // leaf_tiles keeps the leaf hashes of every 256 entries together, tiles the roots of the complete subtrees of 2^8, 2^16, … leaves.
    private const string Tables = """
        CREATE TABLE streams(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, position INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE TABLE entries(
            position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
            erased INTEGER NOT NULL, leaf_hash BLOB NOT NULL, command BLOB, fingerprint BLOB, leaf BLOB NOT NULL,
            facts_salt BLOB, personal_salt BLOB, facts BLOB, personal BLOB, sealed BLOB) STRICT;
        CREATE UNIQUE INDEX entries_by_stream ON entries(stream, version);
        CREATE INDEX erasures ON entries(position) WHERE kind = 'entry.erased';
        CREATE TABLE commands(hash BLOB PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE leaf_tiles(idx INTEGER PRIMARY KEY, hashes BLOB NOT NULL) STRICT;
        CREATE TABLE tiles(level INTEGER NOT NULL, idx INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY(level, idx)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>Makes the tables in a new file; refuses a file of another schema.</summary>
    public static void Ensure(SqliteConnection connection)
    {
        switch (VersionOf(connection))
        {
            case Version:
                return;
            case 0:
                using (var transaction = connection.BeginTransaction())
                {
                    Execute(connection, Tables);
                    Execute(connection, $"PRAGMA user_version = {Version}");
                    transaction.Commit();
                }

                return;
            default:
                throw new NotSupportedException($"{connection.DataSource} was written by another edition of the registry.");
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long VersionOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }
}
