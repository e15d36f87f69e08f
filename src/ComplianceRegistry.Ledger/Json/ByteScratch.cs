namespace ComplianceRegistry.Ledger.Json;

/// <summary>A growing run of bytes that is used again and again on one thread.</summary>
internal sealed class ByteScratch
{
    private const int Initial = 4096;
    private const int Kept = 1 << 20;
    private byte[] _bytes = new byte[Initial];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlySpan<byte> Slice(int start, int length) => _bytes.AsSpan(start, length);

    public void Add(byte value)
    {
        if (Length == _bytes.Length)
            Grow(1);
        _bytes[Length++] = value;
    }

    public void Add(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Reserve(values.Length));
        Length += values.Length;
    }

    /// <summary>Room for so many bytes after those written; <see cref="Advance"/> takes them in.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
            Grow(count);
        return _bytes.AsSpan(Length, count);
    }

    public void Advance(int count) => Length += count;

    public void Truncate(int length) => Length = length;

    public void ReplaceLast(byte value) => _bytes[Length - 1] = value;

    /// <summary>Empties the run; a buffer that one huge text has blown up is let go.</summary>
    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > Kept)
            _bytes = new byte[Initial];
    }

    private void Grow(int count) => Array.Resize(ref _bytes, int.Max(_bytes.Length * 2, Length + count));
}
