using System.Diagnostics;

namespace ComplianceRegistry.Ledger.Tests.Cosmos;

/// <summary>The emulator's launcher (<c>tests/tools/cosmos-emulator</c>), run by Node on a free port for as long as this lives.</summary>
public sealed class CosmosEmulatorProcess : IAsyncDisposable
{
    private const string Ready = "ready ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process _node;

    private CosmosEmulatorProcess(Process node, Uri endpoint)
    {
        _node = node;
        Endpoint = endpoint;
    }

    /// <summary>Where the emulator answers, over plain http.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts the emulator and waits for its ready line.</summary>
    public static async Task<CosmosEmulatorProcess> StartAsync()
    {
        var tools = FindTools();
        if (!Directory.Exists(Path.Combine(tools, "node_modules", "@vercel", "cosmosdb-server")))
        {
            throw new InvalidOperationException("The Cosmos DB emulator is not installed. Run `tests/run`, or `npm ci --ignore-scripts` in tests/tools.");
        }

        var node = Process.Start(new ProcessStartInfo("node", ["cosmos-emulator/server.mjs"])
        {
            WorkingDirectory = tools,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        var line = await node.StandardOutput.ReadLineAsync(patience.Token);
        if (line?.StartsWith(Ready, StringComparison.Ordinal) != true)
        {
            throw new InvalidOperationException($"The Cosmos DB emulator did not start; it said: {line ?? "nothing"}.");
        }

        return new CosmosEmulatorProcess(node, new Uri(line[Ready.Length..]));
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static string FindTools()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplianceRegistry.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("Tests must run from within the repository."), "tests", "tools");
    }
}
