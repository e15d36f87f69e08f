using SQLitePCL;

namespace ComplianceRegistry.Views.Storage;

/// <summary>
/// A prepared statement that is used again and again on one connection. The views step through hundreds of thousands of
/// rows, so this speaks to SQLite directly, without the boxing of ADO.NET.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _handle;
    private readonly string _sql;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        _sql = sql;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _handle));
    }

    /// <summary>Binds the value of parameter <paramref name="index"/>, counted from 1: null, string, long, int, byte[] or the like.</summary>
    public Statement Bind(int index, object? value) => value switch
    {
        null => BindNull(index),
        string text => Bind(index, text),
        long number => Bind(index, number),
        int number => Bind(index, number),
        byte[] bytes => Bind(index, bytes),
        _ => throw new ArgumentException($"Values of type {value.GetType()} are not stored.", nameof(value)),
    };

    public Statement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_handle, index, value));
        return this;
    }

    public Statement Bind(int index, string? value)
    {
        if (value is null)
        {
            return BindNull(index);
        }

        Check(raw.sqlite3_bind_text(_handle, index, value));
        return this;
    }

    public Statement Bind(int index, byte[] value)
    {
        Check(raw.sqlite3_bind_blob(_handle, index, value));
        return this;
    }

    /// <summary>Runs a statement that yields no rows.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Moves to the next row. At the end the statement is reset and false returned.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(_handle);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        var message = result == raw.SQLITE_DONE ? null : raw.sqlite3_errmsg(_database).utf8_to_string();
        Reset();
        return message is null ? false : throw new ViewFileException(result, $"{message} in: {_sql}");
    }

    /// <summary>Ends reading before the last row and forgets what was bound.</summary>
    public void Reset()
    {
        _ = raw.sqlite3_reset(_handle);
        _ = raw.sqlite3_clear_bindings(_handle);
    }

    public long Long(int column) => raw.sqlite3_column_int64(_handle, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_handle, column) == raw.SQLITE_NULL;

    public string Text(int column) => raw.sqlite3_column_text(_handle, column).utf8_to_string() ?? "";

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>The bytes of a blob; valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_handle, column);

    public void Dispose() => _handle.Dispose();

    private Statement BindNull(int index)
    {
        Check(raw.sqlite3_bind_null(_handle, index));
        return this;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new ViewFileException(result, $"{raw.sqlite3_errmsg(_database).utf8_to_string()} in: {_sql}");
        }
    }
}

/// <summary>SQLite refused to work on the view's file.</summary>
public sealed class ViewFileException(int code, string message) : Exception($"The view's file (SQLite code {code}): {message}")
{
    /// <summary>Whether the file itself is damaged, so that only rebuilding helps.</summary>
    public bool IsDamage => (code & 0xFF) is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_IOERR;
}
