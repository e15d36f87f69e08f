using System.Buffers.Binary;
using System.Numerics;

namespace ComplianceRegistry.Ledger.Merkle;

/// <summary>The root of the complete subtree over the leaves [<paramref name="Index"/>·2^Level, (Index+1)·2^Level).</summary>
/// <param name="Level">A multiple of 8 from 8 on.</param>
/// <param name="Index">0-based among the subtrees of its level.</param>
/// <param name="Hash">32 bytes.</param>
public sealed record SubtreeHash(int Level, long Index, byte[] Hash);

/// <summary>
/// The right edge of a growing tree: one hash for every complete subtree of the first <see cref="Size"/> leaves, at most 63. Enough to append leaves and
/// to know the root, without reading the log. Not for use by several threads at once.
/// </summary>
public sealed class CompactRange
{
    private const int MaxLevels = 63;

    // The hash of the subtree with 2^level leaves stands at level·32 and counts only where that bit of the size is set.
    private readonly byte[] _hashes;

    /// <summary>The range of a tree without leaves.</summary>
    public CompactRange() => _hashes = new byte[MaxLevels * MerkleHash.Size];

    private CompactRange(long size, byte[] hashes)
    {
        Size = size;
        _hashes = hashes;
    }

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>Adds the leaf at position <see cref="Size"/>.</summary>
    /// <param name="leafHash">32 bytes, by <see cref="MerkleHash.LeafHash(ReadOnlySpan{byte})"/>.</param>
    /// <param name="completed">Takes the roots of the subtrees of 2^8, 2^16, … leaves that this leaf completes, lowest first: what an <see cref="IHashSource"/> keeps.</param>
    public void Append(ReadOnlySpan<byte> leafHash, ICollection<SubtreeHash>? completed = null)
    {
        if (leafHash.Length != MerkleHash.Size)
            throw new ArgumentException("A leaf hash has 32 bytes.", nameof(leafHash));
        Span<byte> hash = stackalloc byte[MerkleHash.Size];
        leafHash.CopyTo(hash);
        var level = 0;
        for (; ((Size >> level) & 1) == 1; level++)
        {
            MerkleHash.NodeHash(Hash(level), hash, hash);
            if (completed is not null && (level + 1) % 8 == 0)
                completed.Add(new SubtreeHash(level + 1, Size >> (level + 1), hash.ToArray()));
        }

        hash.CopyTo(Hash(level));
        Size++;
    }

    /// <summary>The root over all leaves so far.</summary>
    public byte[] Root()
    {
        if (Size == 0)
            return MerkleHash.EmptyRoot.ToArray();
        var level = BitOperations.TrailingZeroCount(Size);
        var root = Hash(level).ToArray();
        while (++level < MaxLevels)
        {
            if (((Size >> level) & 1) == 1)
                MerkleHash.NodeHash(Hash(level), root, root);
        }

        return root;
    }

    /// <summary>A copy that grows on its own.</summary>
    public CompactRange Clone() => new(Size, [.. _hashes]);

    /// <summary>The size (8 bytes, big-endian), then the hashes of the subtrees from left to right, the largest first.</summary>
    public byte[] Serialize()
    {
        var bytes = new byte[8 + (BitOperations.PopCount((ulong)Size) * MerkleHash.Size)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Size);
        var at = 8;
        for (var level = MaxLevels - 1; level >= 0; level--)
        {
            if (((Size >> level) & 1) == 0)
                continue;
            Hash(level).CopyTo(bytes.AsSpan(at));
            at += MerkleHash.Size;
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="Serialize"/> wrote; anything of another length is refused with <see cref="FormatException"/>.</summary>
    public static CompactRange Deserialize(ReadOnlySpan<byte> bytes)
    {
        var size = bytes.Length < 8 ? -1 : BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (size < 0 || bytes.Length != 8 + (BitOperations.PopCount((ulong)size) * MerkleHash.Size))
            throw new FormatException("This is not a compact range.");
        var range = new CompactRange { Size = size };
        var rest = bytes[8..];
        for (var level = MaxLevels - 1; level >= 0; level--)
        {
            if (((size >> level) & 1) == 0)
                continue;
            rest[..MerkleHash.Size].CopyTo(range.Hash(level));
            rest = rest[MerkleHash.Size..];
        }

        return range;
    }

    /// <summary>The range whose subtrees have these roots, the largest first.</summary>
    internal static CompactRange Of(long size, ReadOnlySpan<byte> roots)
    {
        var bytes = new byte[8 + roots.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, size);
        roots.CopyTo(bytes.AsSpan(8));
        return Deserialize(bytes);
    }

    private Span<byte> Hash(int level) => _hashes.AsSpan(level * MerkleHash.Size, MerkleHash.Size);
}
