using System.Net.Http.Json;
using Microsoft.Azure.Cosmos;

namespace ComplianceRegistry.Ledger.Tests.Cosmos;

/// <summary>Tests in this collection share one Cosmos DB account.</summary>
[CollectionDefinition(Name)]
public sealed class CosmosTests : ICollectionFixture<CosmosEmulator>
{
    public const string Name = "cosmos";
}

/// <summary>
/// The account that tests run against: the emulator, or a real account when <c>REGISTRY_TEST_COSMOS_ENDPOINT</c> and
/// <c>REGISTRY_TEST_COSMOS_KEY</c> are set. Every test makes its own database and so sees no other's documents.
/// </summary>
public sealed class CosmosEmulator : IAsyncLifetime
{
    // Any base64 serves the emulator, which checks no signature.
    private const string EmulatorKey = "ZW11bGF0b3I=";
    private CosmosEmulatorProcess? _process;

    /// <summary>Where the account answers.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>The account's key.</summary>
    public string Key { get; private set; } = null!;

    /// <summary>Address of the real account that tests are to run against; null for the emulator.</summary>
    internal static string? RealAccount { get; } =
        Environment.GetEnvironmentVariable("REGISTRY_TEST_COSMOS_ENDPOINT") is { Length: > 0 } endpoint ? endpoint : null;

    public async Task InitializeAsync()
    {
        if (RealAccount is { } endpoint)
        {
            Endpoint = new Uri(endpoint);
            Key = Environment.GetEnvironmentVariable("REGISTRY_TEST_COSMOS_KEY")
                ?? throw new InvalidOperationException("REGISTRY_TEST_COSMOS_KEY must be set together with REGISTRY_TEST_COSMOS_ENDPOINT.");
            return;
        }

        _process = await CosmosEmulatorProcess.StartAsync();
        Endpoint = _process.Endpoint;
        Key = EmulatorKey;
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }

    /// <summary>A client in gateway mode, as the emulator needs; the caller disposes of it.</summary>
    public CosmosClient Connect() => new(Endpoint.ToString(), Key, new CosmosClientOptions
    {
        ConnectionMode = ConnectionMode.Gateway,
        LimitToEndpoint = true,
    });

    /// <summary>The next document creates meet these faults, one each, in this order; earlier ones not yet met are dropped.</summary>
    public async Task FailNextCreatesAsync(params CosmosFault[] faults)
    {
        var kinds = faults.Select(fault => fault.Kind).ToArray();
        using var http = new HttpClient();
        using var reply = await http.PutAsJsonAsync(new Uri(Endpoint, "faults"), kinds);
        reply.EnsureSuccessStatusCode();
    }

    /// <summary>How many of the asked faults no create has met yet.</summary>
    public async Task<int> FaultsLeftAsync()
    {
        using var http = new HttpClient();
        return (await http.GetFromJsonAsync<string[]>(new Uri(Endpoint, "faults")))!.Length;
    }
}

/// <summary>What a create meets.</summary>
public sealed record CosmosFault(string Kind)
{
    /// <summary>The document is written; the caller is told 408.</summary>
    public static readonly CosmosFault LandsThen408 = new("lands-then-408");

    /// <summary>The document is written; the caller is told 503.</summary>
    public static readonly CosmosFault LandsThen503 = new("lands-then-503");

    /// <summary>The document is written; the connection is cut before the answer.</summary>
    public static readonly CosmosFault LandsThenCut = new("lands-then-cut");

    /// <summary>Nothing is written; the caller is told 503.</summary>
    public static readonly CosmosFault Refused503 = new("refused-503");

    /// <summary>Nothing is written; the caller is told 429, to retry after one millisecond.</summary>
    public static readonly CosmosFault Refused429 = new("refused-429");

    /// <summary>Nothing is written; the connection is cut.</summary>
    public static readonly CosmosFault Cut = new("cut");
}
