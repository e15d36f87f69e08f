using System.Buffers;
using System.Security.Cryptography;

namespace ComplianceRegistry.Ledger.Merkle;

/// <summary>The hashes of the log's tree (RFC 6962 section 2.1): SHA-256 with a leading 0x00 for leaves and 0x01 for nodes, so that neither passes for the other.</summary>
public static class MerkleHash
{
    /// <summary>Bytes in a hash.</summary>
    public const int Size = 32;

    private const int OnStack = 4097;

    /// <summary>The root of a tree without leaves: SHA-256 of nothing.</summary>
    public static ReadOnlySpan<byte> EmptyRoot =>
    [
        0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24,
        0x27, 0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
    ];

    /// <summary>SHA-256(0x00 ‖ entry).</summary>
    public static byte[] LeafHash(ReadOnlySpan<byte> entry)
    {
        var hash = new byte[Size];
        LeafHash(entry, hash);
        return hash;
    }

    /// <summary>SHA-256(0x00 ‖ entry), written into 32 bytes.</summary>
    public static void LeafHash(ReadOnlySpan<byte> entry, Span<byte> hash)
    {
        var length = entry.Length + 1;
        var rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        var message = rented is null ? stackalloc byte[length] : rented.AsSpan(0, length);
        message[0] = 0x00;
        entry.CopyTo(message[1..]);
        SHA256.HashData(message, hash);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>SHA-256(0x01 ‖ left ‖ right), written into 32 bytes, which may be those of <paramref name="left"/> or <paramref name="right"/>.</summary>
    public static void NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> hash)
    {
        Span<byte> message = stackalloc byte[1 + (2 * Size)];
        message[0] = 0x01;
        left[..Size].CopyTo(message[1..]);
        right[..Size].CopyTo(message[(1 + Size)..]);
        SHA256.HashData(message, hash);
    }
}
