using System.Security.Cryptography;

namespace ComplianceRegistry.Ledger.Vault;

/// <summary>
/// The clear text of a blob, decrypted segment by segment as it is read, from any place. Nothing of a segment is given out before its tag was checked:
/// <see cref="VaultDamagedException"/> when a blob was changed, cut off or put in another's place.
/// </summary>
internal sealed class OpenedContent(Stream blob, SegmentCipher cipher) : Stream
{
    private readonly SealedLength _length = SealedLength.Of(blob.Length);
    private readonly long _blobLength = blob.Length;
    private readonly byte[] _sealed = new byte[SegmentCipher.SegmentSize];
    private readonly byte[] _clear = new byte[SegmentCipher.SegmentSize];
    private long _inClear = -1;
    private int _clearLength;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _length.Clear;

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= Length || buffer.IsEmpty)
            return 0;
        var (segment, within) = SealedLength.Find(_position);
        if (segment != _inClear)
            await LoadAsync(segment, cancellationToken);
        var count = int.Min(buffer.Length, _clearLength - within);
        _clear.AsMemory(within, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _position,
        _ => Length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            blob.Dispose();
            cipher.Dispose();
            CryptographicOperations.ZeroMemory(_clear);
        }

        base.Dispose(disposing);
    }

    private async Task LoadAsync(long segment, CancellationToken cancellationToken)
    {
        _inClear = -1;
        var (start, length) = SealedLength.Place(segment, _blobLength);
        blob.Position = start;
        await blob.ReadExactlyAsync(_sealed.AsMemory(0, length), cancellationToken);
        _clearLength = length - SegmentCipher.TagSize;
        try
        {
            cipher.Open(segment, _length.IsLast(segment), _sealed.AsSpan(0, length), _clear.AsSpan(0, _clearLength));
        }
        catch (CryptographicException changed)
        {
            throw new VaultDamagedException("A blob of the vault was changed, cut off or put in another's place.", changed);
        }

        _inClear = segment;
    }
}
