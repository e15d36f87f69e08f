namespace ComplianceRegistry.Ledger.Files;

/// <summary>Makes names durable: a file that was flushed can still be lost while its directory was not.</summary>
public static class DurableDirectory
{
    /// <summary>Creates the directory, and those above it that are missing, for the owner only; all of them survive a crash. Existing ones are left as they are.</summary>
    public static void Create(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(full))
            return;
        var parent = Path.GetDirectoryName(full)!;
        Create(parent);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(full);
        else
            Directory.CreateDirectory(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Flush(parent);
    }

    /// <summary>Flushes the names in a directory to the disk. Windows keeps them in its journal and has no such call: nothing happens there.</summary>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var handle = UnixFiles.OpenDirectory(path);
        RandomAccess.FlushToDisk(handle);
    }
}
