using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ComplianceRegistry.Bench.Machine;

/// <summary>How long this disk takes to make a small write durable.</summary>
internal static partial class DiskSync
{
    private const int Pages = 1_024;

    /// <summary>
    /// Times of <c>fdatasync</c> after writing 4 KiB each time, in milliseconds, sorted. The file has its size before: a log that is written in
    /// place, as SQLite's write-ahead log is, pays for the data alone and not for the file's length.
    /// </summary>
    public static double[] Measure(string folder, int times)
    {
        var path = Path.Combine(folder, "fdatasync");
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, options: FileOptions.DeleteOnClose);
        var page = new byte[4096];
        RandomAccess.Write(file, new byte[Pages * page.Length], 0);
        RandomAccess.FlushToDisk(file);
        var took = new double[times];
        for (var i = 0; i < times; i++)
        {
            RandomAccess.Write(file, page, i % Pages * (long)page.Length);
            var start = Stopwatch.GetTimestamp();
            if (FileDataSync(file) != 0)
                throw new IOException($"fdatasync failed with {Marshal.GetLastPInvokeError()}.");
            took[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(took);
        return took;
    }

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FileDataSync(SafeFileHandle file);
}
