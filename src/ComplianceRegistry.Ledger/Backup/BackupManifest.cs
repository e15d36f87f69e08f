using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplianceRegistry.Ledger.Files;

namespace ComplianceRegistry.Ledger.Backup;

/// <summary>What a part of a backup consists of; written last, so a part without one is not finished.</summary>
/// <param name="Format">Which part, and its version.</param>
/// <param name="CreatedAt">When the backup began.</param>
/// <param name="Size">Entries in the log.</param>
/// <param name="Root">Root over them, lower-case hex.</param>
/// <param name="Checkpoint">The newest signed checkpoint that was kept when the backup began: the log has at least what it names. Null when there was none.</param>
/// <param name="Files">The files of the part.</param>
public sealed record BackupManifest(string Format, DateTimeOffset CreatedAt, long Size, string Root, string? Checkpoint, IReadOnlyList<BackupFile> Files)
{
    internal const string FileName = "manifest.json";
    internal const string LogFormat = "compliance-registry/backup-log/v1";
    internal const string KeysFormat = "compliance-registry/backup-keys/v1";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal void Write(string part) => DurableFile.Replace(Path.Combine(part, FileName), Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, Json)));

    /// <summary>Reads the manifest of a part and compares every file with it; <see cref="BackupException"/> names the first that differs.</summary>
    internal static BackupManifest ReadVerified(string part, string format)
    {
        var path = Path.Combine(part, FileName);
        if (!File.Exists(path))
            throw new BackupException($"{part} is no finished backup: it has no {FileName}.");
        var manifest = Parse(path);
        if (manifest?.Format != format)
            throw new BackupException($"{path} is not the manifest of {format}.");
        foreach (var file in manifest.Files)
        {
            if (BackupFile.Of(part, Path.Combine(part, file.Name)) != file)
                throw new BackupException($"{Path.Combine(part, file.Name)} is missing or not as it was backed up.");
        }

        return manifest;
    }

    private static BackupManifest? Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path), Json);
        }
        catch (JsonException e)
        {
            throw new BackupException($"{path} cannot be read.", e);
        }
    }
}

/// <summary>A file of a backup.</summary>
/// <param name="Name">Path within the part.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record BackupFile(string Name, long Bytes, string Sha256)
{
    internal static BackupFile? Of(string part, string path)
    {
        if (!File.Exists(path))
            return null;
        using var stream = File.OpenRead(path);
        return new BackupFile(Path.GetRelativePath(part, path), stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}

/// <summary>A backup cannot be made or restored like this, and nothing was changed.</summary>
public sealed class BackupException(string message, Exception? cause = null) : IOException(message, cause);
