namespace ComplianceRegistry.Bench.Machine;

/// <summary>Where the bench keeps its files.</summary>
internal static class WorkFolder
{
    /// <summary>
    /// A new folder below <c>REGISTRY_BENCH_DIRECTORY</c>, or else below the temporary folder. It must be on a real disk:
    /// a memory file system makes nothing durable and so measures nothing.
    /// </summary>
    public static string Create()
    {
        var parent = Environment.GetEnvironmentVariable("REGISTRY_BENCH_DIRECTORY") ?? Path.GetTempPath();
        if (new DriveInfo(parent).DriveFormat is "tmpfs" or "ramfs")
            throw new InvalidOperationException($"{parent} is memory, not a disk: set REGISTRY_BENCH_DIRECTORY to a folder on a disk.");
        var folder = Path.Combine(parent, $"registry-bench-{Environment.ProcessId}");
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        return folder;
    }
}
