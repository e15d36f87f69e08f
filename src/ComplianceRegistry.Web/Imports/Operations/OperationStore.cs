using System.Collections.Concurrent;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Ledger.Files;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>
/// Keeps operations as directories of the data directory: the uploaded file, the operation, and its result rows. An
/// operation exists when <c>operation.json</c> does, and that is written last.
/// </summary>
internal sealed class OperationStore(string directory)
{
    private readonly ConcurrentDictionary<string, Operation> _running = new(StringComparer.Ordinal);

    /// <summary>The operation as it stands now, or null when there is none under this id.</summary>
    public Operation? Find(string id) =>
        _running.TryGetValue(id, out var running) ? running
        : File.Exists(MetadataPath(id)) ? Load(id)
        : null;

    /// <summary>Removes what a crash left of uploads that were never answered for. Only while nothing is being received.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(directory))
            return;
        foreach (var path in Directory.GetDirectories(directory).Where(path => !File.Exists(MetadataPath(Path.GetFileName(path)))))
            Directory.Delete(path, recursive: true);
    }

    /// <summary>Operations that were running when the registry stopped, the oldest first.</summary>
    public IReadOnlyList<Operation> Unfinished() =>
        !Directory.Exists(directory) ? [] :
        [
            .. Directory.EnumerateDirectories(directory).Select(path => Path.GetFileName(path)!)
                .Where(id => File.Exists(MetadataPath(id))).Select(Load)
                .Where(operation => operation.Status == OperationStatus.Running).OrderBy(operation => operation.CreatedAt),
        ];

    /// <summary>Where the bytes of a new operation are received; nothing exists under its id until <see cref="Create"/>.</summary>
    public FileStream Receive(string id)
    {
        Directory.CreateDirectory(DirectoryOf(id));
        return new FileStream(SourcePath(id), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024);
    }

    /// <summary>Makes the operation durable, with its received file.</summary>
    public void Create(Operation operation) => Write(operation);

    /// <summary>Remembers progress in memory; the rows written so far are the durable cursor.</summary>
    public void Progress(Operation operation) => _running[operation.Id] = operation;

    /// <summary>Makes the end of an operation durable.</summary>
    public void Finish(Operation operation)
    {
        Write(operation);
        _running.TryRemove(operation.Id, out _);
    }

    /// <summary>Gives what was received under one id another one; durable with <see cref="Create"/>.</summary>
    public void Rename(string id, string to)
    {
        // What a crash left of an upload under this id was never answered for.
        Forget(to);
        Directory.Move(DirectoryOf(id), DirectoryOf(to));
    }

    /// <summary>Removes what was received under an id, if anything was.</summary>
    public void Forget(string id)
    {
        if (Directory.Exists(DirectoryOf(id)))
            Directory.Delete(DirectoryOf(id), recursive: true);
    }

    public FileStream OpenSource(string id) => new(SourcePath(id), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);

    public string RowsPath(string id) => Path.Combine(DirectoryOf(id), "rows.ndjson");

    private Operation Load(string id) =>
        JsonSerializer.Deserialize<Operation>(File.ReadAllBytes(MetadataPath(id)), RegistryJson.Options)!;

    private void Write(Operation operation) =>
        DurableFile.Replace(MetadataPath(operation.Id), JsonSerializer.SerializeToUtf8Bytes(operation, RegistryJson.Options));

    private string DirectoryOf(string id) => Path.Combine(directory, id);

    private string SourcePath(string id) => Path.Combine(DirectoryOf(id), "source");

    private string MetadataPath(string id) => Path.Combine(DirectoryOf(id), "operation.json");
}
