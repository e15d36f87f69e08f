using System.Collections.Concurrent;

namespace ComplianceRegistry.Views.Storage;

/// <summary>
/// Connections for reading, kept open between uses with their prepared statements. As many as are used at once;
/// those beyond <see cref="Kept"/> are closed after use.
/// </summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    private const int Kept = 8;

    private readonly ConcurrentBag<ViewConnection> _idle = [];
    private volatile bool _closed;

    /// <summary>Runs a query in one snapshot of the view.</summary>
    public T Read<T>(Func<ViewConnection, T> query)
    {
        var connection = _idle.TryTake(out var idle) ? idle : ViewConnection.OpenForReading(path);
        try
        {
            connection.Run("BEGIN");
            var result = query(connection);
            connection.Run("COMMIT");
            Return(connection);
            return result;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private void Return(ViewConnection connection)
    {
        if (_closed || _idle.Count >= Kept)
        {
            connection.Dispose();
            return;
        }

        _idle.Add(connection);
    }
}
