using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ComplianceRegistry.Bench.Machine;

/// <summary>Other programs, run to their end.</summary>
internal static partial class Commands
{
    /// <summary>What the program printed; throws with its complaint when it fails.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed ({process.ExitCode}): {await error} {output}");
    }

    /// <summary>Asks a server that was started here to end (SIGTERM).</summary>
    public static void Terminate(Process process) => _ = Kill(process.Id, 15);

    /// <summary>Asks a PostgreSQL that was started here to end without waiting for its clients (SIGINT).</summary>
    public static void Interrupt(Process process) => _ = Kill(process.Id, 2);

    /// <summary>The folder in which a program is found by name; null when it is on no path.</summary>
    public static string? Find(string program) => Environment.GetEnvironmentVariable("PATH")!.Split(':').Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
