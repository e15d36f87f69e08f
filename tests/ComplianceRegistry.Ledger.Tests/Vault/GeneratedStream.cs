namespace ComplianceRegistry.Ledger.Tests.Vault;

/// <summary>Content of a length that nothing holds as a whole.</summary>
/// <param name="length">How much there is.</param>
/// <param name="handedOn">How much of it has left memory by now.</param>
internal sealed class GeneratedStream(long length, Func<long>? handedOn = null) : Stream
{
    private long _given;

    /// <summary>The most that was read and had not yet left memory.</summary>
    public long MostHeld { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _given;
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = (int)long.Min(buffer.Length, length - _given);
        buffer.Span[..count].Fill((byte)(_given >> 16));
        _given += count;
        MostHeld = long.Max(MostHeld, _given - (handedOn?.Invoke() ?? _given));
        return ValueTask.FromResult(count);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
