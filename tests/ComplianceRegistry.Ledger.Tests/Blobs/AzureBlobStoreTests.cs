using Azure.Storage.Blobs;
using ComplianceRegistry.Ledger.Blobs;
using ComplianceRegistry.Ledger.Tests.Vault;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Ledger.Tests.Blobs;

/// <summary>The Azure store keeps what every store of blobs promises.</summary>
[Collection(BlobTests.Name)]
public sealed class AzureBlobStoreTests(BlobAccount account) : BlobStoreConformance
{
    private readonly string _container = $"test-{Guid.NewGuid():N}";

    public override async Task DisposeAsync()
    {
        await new BlobContainerClient(account.ConnectionString, _container).DeleteIfExistsAsync();
        await base.DisposeAsync();
    }

    protected override async Task<IBlobStore> OpenAsync() =>
        await AzureBlobStore.OpenAsync(new AzureBlobOptions(account.ConnectionString, null, _container), CancellationToken.None);

    protected override async Task ChangeAsync(string name, Func<byte[], byte[]> change)
    {
        var blob = new BlobClient(account.ConnectionString, _container, name);
        var content = (await blob.DownloadContentAsync()).Value.Content.ToArray();
        await blob.UploadAsync(BinaryData.FromBytes(change(content)), overwrite: true);
    }
}
