using System.Security.Cryptography;

namespace ComplianceRegistry.Ledger.Vault;

/// <summary>
/// Streams content into a blob: read, hashed, encrypted and handed on segment by segment, so memory holds two segments whatever the size, and clear text
/// goes to no disk.
/// </summary>
internal sealed class ContentSealing(SegmentCipher cipher, IBlobWriting blob, long limit) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _sealed = new byte[SegmentCipher.SegmentSize];
    private byte[] _current = new byte[SegmentCipher.SegmentSize];
    private byte[] _next = new byte[SegmentCipher.SegmentSize];

    /// <summary>Bytes read so far; stops above the limit.</summary>
    public long Size { get; private set; }

    /// <summary>Writes the whole content, unless it is larger than the limit: then reading stops early, and the blob is not to be committed.</summary>
    public async Task SealAsync(Stream content, CancellationToken cancellationToken)
    {
        await blob.WriteAsync(cipher.Header, cancellationToken);
        var length = await ReadAsync(content, _current, SegmentCipher.Capacity(0), cancellationToken);
        for (var segment = 0L; ; segment++)
        {
            var following = length < SegmentCipher.Capacity(segment) ? 0 : await ReadAsync(content, _next, SegmentCipher.Capacity(segment + 1), cancellationToken);
            if (Size > limit)
                return;
            cipher.Seal(segment, last: following == 0, _current.AsSpan(0, length), _sealed);
            await blob.WriteAsync(_sealed.AsMemory(0, length + SegmentCipher.TagSize), cancellationToken);
            if (following == 0)
                return;
            (_current, _next, length) = (_next, _current, following);
        }
    }

    /// <summary>SHA-256 of what was read, lower-case hex.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose()
    {
        _hash.Dispose();
        CryptographicOperations.ZeroMemory(_current);
        CryptographicOperations.ZeroMemory(_next);
    }

    private async Task<int> ReadAsync(Stream content, byte[] buffer, int capacity, CancellationToken cancellationToken)
    {
        var length = await content.ReadAtLeastAsync(buffer.AsMemory(0, capacity), capacity, throwOnEndOfStream: false, cancellationToken);
        _hash.AppendData(buffer, 0, length);
        Size += length;
        return length;
    }
}
