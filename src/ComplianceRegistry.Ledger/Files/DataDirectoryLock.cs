namespace ComplianceRegistry.Ledger.Files;

/// <summary>
/// One process may write a data directory. A lock on a file of its own, so that others can still read the log, verify it and back it up. The operating
/// system releases it when the process ends, however it ends.
/// </summary>
public sealed class DataDirectoryLock : IDisposable
{
    private readonly FileStream _file;

    private DataDirectoryLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or refuses with <see cref="DataDirectoryInUseException"/> when another process holds it.</summary>
    public static DataDirectoryLock Acquire(string dataDirectory)
    {
        DurableDirectory.Create(dataDirectory);
        try
        {
            return new DataDirectoryLock(new FileStream(DataLayout.Lock(dataDirectory), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            throw new DataDirectoryInUseException(dataDirectory, e);
        }
    }

    public void Dispose() => _file.Dispose();
}

/// <summary>Another process works on the data directory.</summary>
public sealed class DataDirectoryInUseException(string dataDirectory, Exception cause)
    : IOException(
        $"The data directory {Path.GetFullPath(dataDirectory)} is in use by another process of the registry. Stop that one, or give this one a directory of its own.",
        cause);
