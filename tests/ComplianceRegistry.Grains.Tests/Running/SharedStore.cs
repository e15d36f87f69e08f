using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>A log that several nodes write and none holds as its own copy, as with a remote store; the store's condition is the real one.</summary>
internal sealed class SharedStore : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("registry-shared-");
    private readonly Replica _log;
    private readonly SqliteLogStore _store;

    private SharedStore()
    {
        _log = Replica.Open(Path.Combine(_directory.FullName, "log"));
        _store = new SqliteLogStore(_log);
        Keys = Directory.CreateDirectory(Path.Combine(_directory.FullName, "keys")).FullName;
    }

    /// <summary>Where the keys of sealed cases are, which all nodes share.</summary>
    public string Keys { get; }

    public long Size => _log.Size;

    public byte[] Root => _log.Root(_log.Size);

    public IReadOnlyList<LogEntry> Entries => _log.ReadRange(0, int.MaxValue);

    /// <summary>An empty log in a directory of its own, gone with it.</summary>
    public static SharedStore Create() => new();

    /// <summary>The store as one node sees it, with faults of its own.</summary>
    public StoreWithFaults Connect() => new(_store);

    /// <summary>A directory for a node's own copy.</summary>
    public string DirectoryOf(string node) => Path.Combine(_directory.FullName, node);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
