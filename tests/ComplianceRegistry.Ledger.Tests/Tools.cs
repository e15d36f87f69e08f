using System.Diagnostics;

namespace ComplianceRegistry.Ledger.Tests;

/// <summary>Emulators from npm, installed in <c>tests/tools</c>, run by Node for as long as their standard input is open.</summary>
internal static class Tools
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Starts a script of the tools, and waits for the line that begins with <paramref name="ready"/>; answers what follows it.</summary>
    public static async Task<(Process Node, string Ready)> StartAsync(string script, string package, string ready)
    {
        var tools = Find();
        if (!Directory.Exists(Path.Combine(tools, "node_modules", package)))
            throw new InvalidOperationException($"{package} is not installed. Run `tests/run`, or `npm ci --ignore-scripts` in tests/tools.");
        var node = Process.Start(new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = tools,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        while (await node.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(ready, StringComparison.Ordinal))
                return (node, line[ready.Length..]);
        }

        throw new InvalidOperationException($"{script} ended before it was ready.");
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplianceRegistry.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("Tests must run from within the repository."), "tests", "tools");
    }
}
