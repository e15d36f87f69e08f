namespace ComplianceRegistry.Ledger.Files;

/// <summary>
/// Small files that are whole or not there, whenever the power goes: written beside their place, flushed to the disk, put there in one step, and the
/// directory flushed. When a call returns, the file survives a crash. Files are readable by their owner only; directories made on the way as well.
/// </summary>
public static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Creates the file, unless it is there already: then answers false and leaves it alone. Of two creators at once, one is answered true.
    /// Either way there is a durable file when this returns, also one whose creator was cut off before its name was durable.
    /// </summary>
    public static bool TryCreate(string path, ReadOnlySpan<byte> content)
    {
        var created = !File.Exists(path) && TryCreateAbsent(path, content);
        DurableDirectory.Flush(DirectoryOf(path));
        return created;
    }

    /// <summary>Creates the file or replaces what it held. A crash leaves the old content or the new, never a mixture.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        File.Move(WriteTemporary(path, content), path, overwrite: true);
        DurableDirectory.Flush(DirectoryOf(path));
    }

    /// <summary>
    /// Overwrites the file with zeros, flushes it and deletes it, together with what a crash may have left of writing it. Nothing happens when it is not there.
    /// Flash storage and snapshots may keep old blocks: what must be forgotten is kept encrypted, and its key is what is erased.
    /// </summary>
    public static void Erase(string path)
    {
        if (Directory.Exists(DirectoryOf(path)))
            Erase(DirectoryOf(path), [.. Temporaries(path), path]);
    }

    /// <summary>Erases what a crash left of writing this file, never the file itself. Only for whoever alone may write it now.</summary>
    public static void EraseLeftovers(string path)
    {
        if (Directory.Exists(DirectoryOf(path)))
            EraseLeftovers(DirectoryOf(path), Temporaries(path));
    }

    /// <summary>Erases what a crash left of writing any file of a directory. Only for whoever alone may write there now.</summary>
    public static void EraseLeftoversIn(string directory)
    {
        if (Directory.Exists(directory))
            EraseLeftovers(directory, Directory.GetFiles(directory, "*.*.tmp"));
    }

    private static string[] Temporaries(string path) => Directory.GetFiles(DirectoryOf(path), Path.GetFileName(path) + ".*.tmp");

    private static void EraseLeftovers(string directory, string[] left)
    {
        if (left.Length > 0)
            Erase(directory, left);
    }

    private static void Erase(string directory, IEnumerable<string> files)
    {
        foreach (var file in files.Where(File.Exists))
        {
            using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0))
            {
                stream.Write(new byte[stream.Length]);
                stream.Flush(flushToDisk: true);
            }

            File.Delete(file);
        }

        DurableDirectory.Flush(directory);
    }

    private static bool TryCreateAbsent(string path, ReadOnlySpan<byte> content)
    {
        var temporary = WriteTemporary(path, content);
        var named = false;
        try
        {
            return named = TryName(temporary, path);
        }
        finally
        {
            if (!named)
                Erase(temporary);
        }
    }

    private static string WriteTemporary(string path, ReadOnlySpan<byte> content)
    {
        DurableDirectory.Create(DirectoryOf(path));
        var (temporary, stream) = CreateTemporary(path);
        using (stream)
        {
            try
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
                return temporary;
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
    }

    /// <summary>A new file beside the place of another, to be given its name by <see cref="TryName"/>.</summary>
    internal static (string Path, FileStream Stream) CreateTemporary(string path)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Delete, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return (temporary, new FileStream(temporary, options));
    }

    /// <summary>Gives a file the name of another, unless that is taken.</summary>
    // File.Move without overwriting is two steps on Unix, between which another file can take the name and be overwritten.
    internal static bool TryName(string temporary, string path)
    {
        if (OperatingSystem.IsWindows())
            return TryMove(temporary, path);
        if (!UnixFiles.TryLink(temporary, path))
            return false;
        File.Delete(temporary);
        return true;
    }

    private static bool TryMove(string temporary, string path)
    {
        try
        {
            File.Move(temporary, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    private static string DirectoryOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;
}
