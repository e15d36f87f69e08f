using Microsoft.Data.Sqlite;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>Cursors in a file of their own, <c>cursors.db</c>. It is no part of a backup: it can be made again. Safe for several threads.</summary>
public sealed class SqliteCursorStore : ICursorStore
{
    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();

    private SqliteCursorStore(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the file in a directory; makes it when it is missing.</summary>
    /// <param name="directory">The node's data directory.</param>
    public static SqliteCursorStore Open(string directory)
    {
        Directory.CreateDirectory(directory);
        var settings = new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "cursors.db"), Pooling = false };
        var store = new SqliteCursorStore(new SqliteConnection(settings.ConnectionString));
        store._connection.Open();
        store.Run("PRAGMA journal_mode = WAL");
        store.Run("PRAGMA synchronous = FULL");
        store.Run("CREATE TABLE IF NOT EXISTS cursor (name TEXT PRIMARY KEY, revision INTEGER NOT NULL, content BLOB NOT NULL) WITHOUT ROWID");
        return store;
    }

    public ValueTask<StoredCursor?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            using var command = Command("SELECT content, revision FROM cursor WHERE name = $name", ("$name", name));
            using var row = command.ExecuteReader();
            return new(row.Read() ? new StoredCursor((byte[])row.GetValue(0), row.GetInt64(1)) : null);
        }
    }

    public ValueTask<bool> WriteAsync(string name, byte[] content, long seen, CancellationToken cancellationToken)
    {
        var sql = seen == 0
            ? "INSERT INTO cursor (name, revision, content) VALUES ($name, 1, $content) ON CONFLICT DO NOTHING"
            : "UPDATE cursor SET revision = revision + 1, content = $content WHERE name = $name AND revision = $seen";
        lock (_gate)
        {
            using var command = Command(sql, ("$name", name), ("$content", content), ("$seen", seen));
            return new(command.ExecuteNonQuery() == 1);
        }
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            if (sql.Contains(name, StringComparison.Ordinal))
                command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
