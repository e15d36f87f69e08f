using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>One connection to the log's file with its prepared statements. Used by one thread at a time.</summary>
internal sealed class LogSession : IDisposable
{
    private const int BusyMilliseconds = 10_000;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private LogSession(string path, SqliteOpenMode mode, string pragmas)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        _connection = new SqliteConnection(source.ConnectionString);
        try
        {
            _connection.Open();
            LogSchema.Execute(_connection, $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA temp_store = MEMORY; {pragmas}");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public SqliteConnection Connection => _connection;

    /// <summary>Commits are durable, deleted content is overwritten, and no commit ever waits for a checkpoint.</summary>
    public static LogSession Writer(string path)
    {
        var session = new LogSession(
            path,
            SqliteOpenMode.ReadWriteCreate,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -65536");
        try
        {
            LogSchema.Ensure(session._connection);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public static LogSession Checkpoints(string path) =>
        new(path, SqliteOpenMode.ReadWrite, "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA busy_timeout = 100");

    public static LogSession Reader(string path) => new(path, SqliteOpenMode.ReadOnly, "PRAGMA query_only = ON; PRAGMA cache_size = -16384");

    /// <summary>Reads what can still be read of a damaged file: the pragma keeps SQLite from refusing one that is cut off as a whole.</summary>
    public static LogSession Salvage(string path) => new(path, SqliteOpenMode.ReadOnly, "PRAGMA writable_schema = ON; PRAGMA query_only = ON");

    /// <summary>The statement, prepared once, with these values for ?1, ?2, …</summary>
    public SqliteCommand Statement(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
            _commands[sql] = command = Prepare(sql, values.Length);
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    public void Execute(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values).ExecuteNonQuery();

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var reader = Statement(sql, values).ExecuteReader();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>Ends the transaction that a failure left open; SQLite may have ended it already.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            Execute("ROLLBACK");
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = "?" + i });
        return command;
    }
}
