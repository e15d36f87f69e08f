using System.Diagnostics;

namespace ComplianceRegistry.Ledger.Tests.Sqlite;

/// <summary>A small file system in memory, mounted for one test. Only the superuser of a Linux machine can make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    /// <summary>Mounts it on an empty directory.</summary>
    /// <exception cref="InvalidOperationException">It cannot be mounted; says why.</exception>
    public SmallDisk(string path, int megabytes)
    {
        Path = path;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", path) is { } fault)
            throw new InvalidOperationException(fault);
    }

    public string Path { get; }

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Takes all room but this many bytes.</summary>
    public void Fill(long butBytes)
    {
        var room = new DriveInfo(Path).AvailableFreeSpace - butBytes;
        using var file = File.Create(Ballast);
        var block = new byte[64 * 1024];
        for (var written = 0L; written < room; written += block.Length)
            file.Write(block);
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose() => Run("umount", "-l", Path);

    /// <summary>What the program complained of; null when it did not.</summary>
    private static string? Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : complaint.Trim();
    }
}

/// <summary>A test that needs a <see cref="SmallDisk"/>: skipped, with the reason, where none can be mounted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Obstacle = new(Find);

    public SmallDiskFactAttribute() => Skip = Obstacle.Value;

    private static string? Find()
    {
        if (!OperatingSystem.IsLinux())
            return "A small file system is mounted on Linux only.";
        var directory = Directory.CreateTempSubdirectory("registry-small-");
        try
        {
            new SmallDisk(directory.FullName, megabytes: 1).Dispose();
            return null;
        }
        catch (InvalidOperationException refused)
        {
            return $"A small file system cannot be mounted; run the tests as root. {refused.Message}";
        }
        finally
        {
            directory.Delete();
        }
    }
}
