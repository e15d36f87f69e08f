using ComplianceRegistry.Views.Systems;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ComplianceRegistry.Views.Storage;

/// <summary>One connection to the view's file, with its prepared statements. Used by one thread at a time.</summary>
internal sealed class ViewConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = [];

    private ViewConnection(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        _connection = new SqliteConnection(settings.ConnectionString);
        _connection.Open();
        // Plans rest on the statement alone: otherwise SQLite prepares it again whenever a value is bound that the plan has looked at.
        _ = raw.sqlite3_db_config(Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
    }

    /// <summary>What queries remember of this file's numbered facets, which never change once they are written.</summary>
    public FacetReading Facets { get; } = new();

    private sqlite3 Handle => _connection.Handle!;

    /// <summary>
    /// Opens the file for its only writer. Nothing is synced at commit: what a power cut takes is filled again from the
    /// log. Deleted rows need not be overwritten, since nothing personal is ever in the file (<see cref="ViewAct"/>).
    /// </summary>
    public static ViewConnection OpenForWriting(string path)
    {
        var connection = new ViewConnection(path, SqliteOpenMode.ReadWriteCreate);
        return connection.Set(
            "page_size = 8192",
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "cache_size = -131072",
            "wal_autocheckpoint = 4000",
            "temp_store = MEMORY",
            "journal_size_limit = 16777216");
    }

    /// <summary>Opens the file for reading. The file is mapped, so that readers share the operating system's cache.</summary>
    public static ViewConnection OpenForReading(string path)
    {
        var connection = new ViewConnection(path, SqliteOpenMode.ReadOnly);
        SearchRank.Register(connection.Handle);
        return connection.Set("query_only = ON", "cache_size = -32768", "mmap_size = 4294967296", "temp_store = MEMORY");
    }

    /// <summary>The statement with this text, prepared at its first use. Reset, without bound values.</summary>
    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = new Statement(Handle, sql));
        }

        return statement;
    }

    /// <summary>Runs one statement without parameters that is not kept.</summary>
    public void Execute(string sql)
    {
        using var statement = new Statement(Handle, sql);
        statement.Run();
    }

    /// <summary>How many rows this connection has changed since it was opened.</summary>
    public long TotalChanges => raw.sqlite3_total_changes(Handle);

    /// <summary>The first column of the first row as a number, or null when there is no row.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Bound(sql, values);
        long? number = statement.Step() && !statement.IsNull(0) ? statement.Long(0) : null;
        statement.Reset();
        return number;
    }

    /// <summary>The first row, or the default when there is none.</summary>
    public T? First<T>(string sql, Func<Statement, T> read, params ReadOnlySpan<object?> values)
    {
        var statement = Bound(sql, values);
        try
        {
            return statement.Step() ? read(statement) : default;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>All rows.</summary>
    public List<T> All<T>(string sql, Func<Statement, T> read, params ReadOnlySpan<object?> values)
    {
        var statement = Bound(sql, values);
        try
        {
            var rows = new List<T>();
            while (statement.Step())
            {
                rows.Add(read(statement));
            }

            return rows;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Runs a statement that yields no rows.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).Run();

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private Statement Bound(string sql, ReadOnlySpan<object?> values)
    {
        var statement = Prepare(sql);
        for (var index = 0; index < values.Length; index++)
        {
            statement.Bind(index + 1, values[index]);
        }

        return statement;
    }

    private ViewConnection Set(params ReadOnlySpan<string> pragmas)
    {
        foreach (var pragma in pragmas)
        {
            Execute($"PRAGMA {pragma}");
        }

        return this;
    }
}
