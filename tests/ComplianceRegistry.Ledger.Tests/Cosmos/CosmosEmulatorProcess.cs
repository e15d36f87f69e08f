using System.Diagnostics;

namespace ComplianceRegistry.Ledger.Tests.Cosmos;

/// <summary>The emulator's launcher (<c>tests/tools/cosmos-emulator</c>), run by Node on a free port for as long as this lives.</summary>
public sealed class CosmosEmulatorProcess : IAsyncDisposable
{
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
        var (node, endpoint) = await Tools.StartAsync("cosmos-emulator/server.mjs", "@vercel/cosmosdb-server", "ready ");
        return new CosmosEmulatorProcess(node, new Uri(endpoint));
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }
}
