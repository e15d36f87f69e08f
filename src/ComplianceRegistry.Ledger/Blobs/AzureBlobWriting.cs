using System.Buffers.Binary;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Ledger.Blobs;

/// <summary>
/// A blob being staged in blocks of 4 MiB. The commit names its blocks in one request, on condition that the blob is not there. Blocks that were never
/// committed cannot be read, and the account drops them after a week.
/// </summary>
internal sealed class AzureBlobWriting(BlockBlobClient blob) : IBlobWriting
{
    private const int BlockSize = 4 * 1024 * 1024;
    private readonly List<string> _blocks = [];
    private readonly MemoryStream _block = new(BlockSize);

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
        {
            var part = bytes[..int.Min(bytes.Length, BlockSize - (int)_block.Length)];
            _block.Write(part.Span);
            bytes = bytes[part.Length..];
            if (_block.Length == BlockSize)
                await StageAsync(cancellationToken);
        }
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_block.Length > 0)
            await StageAsync(cancellationToken);
        var absent = new CommitBlockListOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await blob.CommitBlockListAsync(_blocks, absent, cancellationToken);
        }
        catch (RequestFailedException taken) when (taken.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            throw new IOException($"There is a blob {blob.Name} already.", taken);
        }
    }

    public ValueTask DisposeAsync() => _block.DisposeAsync();

    private async Task StageAsync(CancellationToken cancellationToken)
    {
        var id = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(id, _blocks.Count);
        _blocks.Add(Convert.ToBase64String(id));
        _block.Position = 0;
        await blob.StageBlockAsync(_blocks[^1], _block, cancellationToken: cancellationToken);
        _block.SetLength(0);
    }
}
