using System.Security.Cryptography;

namespace ComplianceRegistry.Ledger.Vault;

/// <summary>How the length of a blob and that of its clear text go together.</summary>
/// <param name="Segments">How many segments there are, at least one.</param>
/// <param name="Clear">Bytes of clear text.</param>
internal readonly record struct SealedLength(long Segments, long Clear)
{
    /// <summary>That of a blob with so many bytes. <see cref="CryptographicException"/> when no blob can have them.</summary>
    public static SealedLength Of(long blob)
    {
        var segments = (blob + SegmentCipher.SegmentSize - 1) / SegmentCipher.SegmentSize;
        var clear = blob - SegmentCipher.HeaderSize - (segments * SegmentCipher.TagSize);
        var last = blob - ((segments - 1) * SegmentCipher.SegmentSize) - (segments == 1 ? SegmentCipher.HeaderSize : 0);
        return blob > SegmentCipher.HeaderSize && last >= SegmentCipher.TagSize
            ? new SealedLength(segments, clear)
            : throw new CryptographicException("The blob was cut off.");
    }

    /// <summary>The segment that a byte of the clear text lies in, and where within it.</summary>
    public static (long Segment, int Within) Find(long position)
    {
        var first = SegmentCipher.Capacity(0);
        var (rest, other) = (position - first, SegmentCipher.Capacity(1));
        return rest < 0 ? (0, (int)position) : (1 + (rest / other), (int)(rest % other));
    }

    /// <summary>Where a segment stands in the blob, and its length there.</summary>
    public static (long Start, int Length) Place(long segment, long blob)
    {
        var start = segment == 0 ? SegmentCipher.HeaderSize : segment * SegmentCipher.SegmentSize;
        return (start, (int)(long.Min(blob, (segment + 1) * SegmentCipher.SegmentSize) - start));
    }

    public bool IsLast(long segment) => segment == Segments - 1;
}
