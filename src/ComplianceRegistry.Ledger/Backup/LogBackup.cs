using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Ledger.Backup;

/// <summary>
/// Backs up a data directory beside a running server, and restores it: the imports, the log, the vault's files and the keys, in this order, so that every blob and every key
/// that the log needs is there. Stores of the vault that keep no files are backed up by their own means. Keys lie in a part of their own, <c>keys</c>, wrapped case keys among them: move it elsewhere and keep it for a short time only, since whoever
/// has an old copy of it can read what was erased by destroying a key.
/// </summary>
public static class LogBackup
{
    private const string KeysPart = "keys";
    private const string KeysOfRegistry = "registry";
    private const string KeysOfCases = "cases";

    /// <summary>Makes a backup in a directory, which must be empty or missing; else <see cref="BackupException"/>. Durable on return.</summary>
    /// <param name="dataDirectory">With a log in it.</param>
    /// <param name="target">The log's part; the keys' part is <c>keys</c> within.</param>
    /// <param name="keptCheckpoint">Where the newest signed checkpoint is kept; null for the place beside the data directory.</param>
    public static Task<BackupManifest> CreateAsync(
        string dataDirectory, string target, string? keptCheckpoint, TimeProvider time, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            if (!IsEmpty(target))
                throw new BackupException($"{target} is not empty. Back up into a new directory.");
            var now = time.GetUtcNow();
            DurableDirectory.Create(target);
            // Before the log: the log then has at least what the checkpoint names.
            var kept = keptCheckpoint ?? DataLayout.KeptCheckpoint(dataDirectory);
            var checkpoint = File.Exists(kept) ? File.ReadAllText(kept) : null;
            // Before the log as well: the log then has every row that an operation says it has, and an unfinished one goes on after a restore.
            CopyOperations(DataLayout.Operations(dataDirectory), DataLayout.Operations(target), cancellationToken);
            var log = DataLayout.Log(target);
            var (size, root) = LogCopy.Create(dataDirectory, log);
            cancellationToken.ThrowIfCancellationRequested();
            CopyFiles(DataLayout.Vault(dataDirectory), DataLayout.Vault(target));
            CopyKeys(dataDirectory, Path.Combine(target, KeysPart), now);
            var manifest = new BackupManifest(
                BackupManifest.LogFormat, now, size, Convert.ToHexStringLower(root), checkpoint, FilesOf(target));
            manifest.Write(target);
            return manifest;
        },
        cancellationToken);

    /// <summary>
    /// Restores a backup. Refused with <see cref="BackupException"/> before anything is changed: a damaged or unfinished backup, and a data directory that is
    /// not empty unless <paramref name="replace"/>; with <see cref="DataDirectoryInUseException"/> while a server runs on it. What was there is moved into
    /// <c>replaced-…</c> within the data directory, save keys when none are restored. Erasures that acts of the log order are carried out again.
    /// </summary>
    /// <param name="source">The log's part.</param>
    /// <param name="keysSource">The keys' part; null to keep the keys that are there.</param>
    /// <returns>What was restored.</returns>
    public static async Task<BackupManifest> RestoreAsync(
        string source, string? keysSource, string dataDirectory, bool replace, TimeProvider time, CancellationToken cancellationToken)
    {
        var manifest = BackupManifest.ReadVerified(source, BackupManifest.LogFormat);
        if (keysSource is not null)
            BackupManifest.ReadVerified(keysSource, BackupManifest.KeysFormat);
        if (!replace && !IsEmpty(dataDirectory))
            throw new BackupException($"{dataDirectory} is not empty. Restore into a new directory, or say that its content is to be replaced.");
        using var held = DataDirectoryLock.Acquire(dataDirectory);
        cancellationToken.ThrowIfCancellationRequested();
        MoveAside(dataDirectory, keysSource is not null, time);
        if (keysSource is not null)
        {
            CopyFiles(Path.Combine(keysSource, KeysOfRegistry), DataLayout.Keys(dataDirectory));
            CopyFiles(Path.Combine(keysSource, KeysOfCases), DataLayout.CaseKeys(dataDirectory));
        }

        CopyFiles(DataLayout.Operations(source), DataLayout.Operations(dataDirectory));
        CopyFiles(DataLayout.Vault(source), DataLayout.Vault(dataDirectory));
        CopyFile(DataLayout.Log(source), DataLayout.Log(dataDirectory));
        // Opening checks the end of the log and carries out the erasures.
        await using var replica = Replica.Open(dataDirectory);
        return Convert.ToHexStringLower(replica.Root(manifest.Size)) == manifest.Root
            ? manifest
            : throw new BackupException("The restored log does not have the root that its manifest names. Do not start the registry on it.");
    }

    private static void CopyKeys(string dataDirectory, string part, DateTimeOffset now)
    {
        DurableDirectory.Create(part);
        CopyFiles(DataLayout.CaseKeys(dataDirectory), Path.Combine(part, KeysOfCases));
        CopyFiles(DataLayout.Keys(dataDirectory), Path.Combine(part, KeysOfRegistry));
        new BackupManifest(BackupManifest.KeysFormat, now, 0, "", null, [.. FilesIn(part, part)]).Write(part);
    }

    // How an operation stands comes first: one that is copied as finished then has all its rows.
    private static void CopyOperations(string from, string to, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(from))
            return;
        foreach (var operation in Directory.EnumerateDirectories(from).Where(directory => File.Exists(Path.Combine(directory, DataLayout.OperationFile))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var copy = Path.Combine(to, Path.GetFileName(operation));
            CopyFile(Path.Combine(operation, DataLayout.OperationFile), Path.Combine(copy, DataLayout.OperationFile));
            foreach (var file in Directory.EnumerateFiles(operation).Where(file => Path.GetFileName(file) != DataLayout.OperationFile && !IsTemporary(file)))
                CopyFile(file, Path.Combine(copy, Path.GetFileName(file)));
        }
    }

    private static IReadOnlyList<BackupFile> FilesOf(string target) =>
    [
        BackupFile.Of(target, DataLayout.Log(target))!,
        .. FilesIn(target, DataLayout.Operations(target)),
        .. FilesIn(target, DataLayout.Vault(target)),
    ];

    private static IEnumerable<BackupFile> FilesIn(string part, string directory) => Directory.Exists(directory)
        ? Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => BackupFile.Of(part, file)!)
        : [];

    private static bool IsTemporary(string file) => file.EndsWith(".tmp", StringComparison.Ordinal);

    private static void CopyFiles(string from, string to)
    {
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !IsTemporary(file)))
            CopyFile(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private static void CopyFile(string from, string to)
    {
        DurableDirectory.Create(Path.GetDirectoryName(to)!);
        try
        {
            File.Copy(from, to);
        }
        catch (FileNotFoundException)
        {
            // The key of a case, or a blob, erased a moment ago.
            return;
        }

        using (var file = new FileStream(to, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        DurableDirectory.Flush(Path.GetDirectoryName(to)!);
    }

    private static void MoveAside(string dataDirectory, bool keysToo, TimeProvider time)
    {
        string[] kept = keysToo ? [DataLayout.Lock(dataDirectory)] : [DataLayout.Lock(dataDirectory), DataLayout.Keys(dataDirectory), DataLayout.CaseKeys(dataDirectory)];
        var aside = Path.Combine(dataDirectory, $"replaced-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        foreach (var path in Directory.GetFileSystemEntries(dataDirectory).Except(kept).Where(IsCurrent))
        {
            DurableDirectory.Create(aside);
            Directory.Move(path, Path.Combine(aside, Path.GetFileName(path)));
        }

        DurableDirectory.Flush(dataDirectory);
    }

    private static bool IsCurrent(string path) => !Path.GetFileName(path).StartsWith("replaced-", StringComparison.Ordinal);

    private static bool IsEmpty(string directory) =>
        !Directory.Exists(directory) || !Directory.EnumerateFileSystemEntries(directory).Any(path => path != DataLayout.Lock(directory));
}
