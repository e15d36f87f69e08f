using System.Diagnostics;

namespace ComplianceRegistry.Acceptance;

/// <summary>The <c>registry</c> command line as its own process.</summary>
internal sealed record RegistryCommand
{
    /// <summary>Settings in the process's environment beside those of this one.</summary>
    public Dictionary<string, string> Environment { get; init; } = [];

    /// <summary>What the process reads from standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => new RegistryCommand().StartAsync(arguments);

    /// <inheritdoc cref="RunAsync"/>
    public async Task<(int ExitCode, string Output)> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "registry.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(Input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
