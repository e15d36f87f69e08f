using System.Diagnostics;

namespace ComplianceRegistry.Ledger.Tests.Blobs;

/// <summary>Tests in this collection share one Azure storage account.</summary>
[CollectionDefinition(Name)]
public sealed class BlobTests : ICollectionFixture<BlobAccount>
{
    public const string Name = "blobs";
}

/// <summary>
/// The storage account that tests run against: Azurite, or a real account when <c>REGISTRY_TEST_BLOBS_CONNECTION</c> is set to its connection string.
/// Every test makes its own container.
/// </summary>
public sealed class BlobAccount : IAsyncLifetime
{
    // The account and key that Azurite is published with, open to anybody.
    private const string AzuriteAccount = "devstoreaccount1";
    private const string AzuriteKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private Process? _node;

    /// <summary>How the account is reached.</summary>
    public string ConnectionString { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("REGISTRY_TEST_BLOBS_CONNECTION") is { Length: > 0 } real)
        {
            ConnectionString = real;
            return;
        }

        (_node, var endpoint) = await Tools.StartAsync("azurite/server.mjs", "azurite", "Azurite Blob service successfully listens on ");
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={AzuriteAccount};AccountKey={AzuriteKey};BlobEndpoint={endpoint}/{AzuriteAccount};";
    }

    public async Task DisposeAsync()
    {
        if (_node is null)
            return;
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }
}
