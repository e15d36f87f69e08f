using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Ledger.Blobs;

/// <summary>Block blobs of one container of an Azure storage account. Soft delete and versioning keep copies: what is erased is unreadable by its key alone.</summary>
public sealed class AzureBlobStore : IBlobStore
{
    private readonly BlobContainerClient _container;

    private AzureBlobStore(BlobContainerClient container) => _container = container;

    /// <summary>Opens the container; makes it when it is missing and there is a key.</summary>
    public static async Task<AzureBlobStore> OpenAsync(AzureBlobOptions options, CancellationToken cancellationToken)
    {
        if (options.ConnectionString is null)
            return new AzureBlobStore(new BlobServiceClient(options.Endpoint, options.Credential).GetBlobContainerClient(options.Container));
        var container = new BlobContainerClient(options.ConnectionString, options.Container);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        return new AzureBlobStore(container);
    }

    public Task<IBlobWriting> BeginAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult<IBlobWriting>(new AzureBlobWriting(_container.GetBlockBlobClient(Checked(name))));

    public async Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await _container.GetBlobClient(Checked(name)).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        _container.GetBlobClient(Checked(name)).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);

    public async IAsyncEnumerable<StoredBlob> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in _container.GetBlobsAsync(new GetBlobsOptions(), cancellationToken))
            yield return new StoredBlob(blob.Name, blob.Properties.LastModified!.Value);
    }

    private static string Checked(string name) =>
        BlobReference.IsName(name) ? name : throw new ArgumentException("The name of a blob has 32 digits of lower-case hex.", nameof(name));
}
