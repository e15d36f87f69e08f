using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ComplianceRegistry.Ledger.Files;

/// <summary>The two calls into the C library for what .NET does not do on Unix: opening a directory, and giving a file a name only if the name is free.</summary>
internal static partial class UnixFiles
{
    private const int ReadOnly = 0;

    // EEXIST, the same on Linux, macOS and the BSDs.
    private const int NameTaken = 17;

    public static SafeFileHandle OpenDirectory(string path)
    {
        var descriptor = Open(path, ReadOnly);
        return descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : throw Failure($"The directory {path} cannot be opened to flush it.");
    }

    /// <summary>Gives the file a second name in one step. False, and nothing done, when the name is taken.</summary>
    public static bool TryLink(string path, string newName)
    {
        if (Link(path, newName) == 0)
            return true;
        return Marshal.GetLastPInvokeError() == NameTaken
            ? false
            : throw Failure($"The file {newName} cannot be created. The data directory must be on a local disk whose file system has hard links.");
    }

    private static IOException Failure(string message)
    {
        var cause = new Win32Exception(Marshal.GetLastPInvokeError());
        return new IOException($"{message} ({cause.Message})", cause);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string path, string newName);
}
