using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ComplianceRegistry.Ledger.Files;

/// <summary>Makes names durable: a file that was flushed can still be lost while its directory was not.</summary>
public static partial class DurableDirectory
{
    private const int ReadOnly = 0;

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
        // .NET does not open directories; the C library does, and .NET flushes the handle as it does a file's.
        var descriptor = Open(path, ReadOnly);
        if (descriptor < 0)
            throw new IOException($"The directory {path} cannot be opened to flush it.", new Win32Exception(Marshal.GetLastPInvokeError()));
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        RandomAccess.FlushToDisk(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
