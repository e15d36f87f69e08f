using System.Numerics;

namespace ComplianceRegistry.Ledger.Merkle;

/// <summary>The tree at one size. Its root and its proofs share the hashes that are read and computed for them. For one thread; lives for one question.</summary>
public sealed class SizedTree
{
    private readonly HashTiles _tiles;

    internal SizedTree(IHashSource source, long size) => (_tiles, Size) = (new HashTiles(source, size), size);

    public long Size { get; }

    /// <summary>The root.</summary>
    public byte[] Root() => Size == 0 ? MerkleHash.EmptyRoot.ToArray() : _tiles.RangeRoot(0, Size);

    /// <summary>Proof that the leaf at <paramref name="index"/> is in the tree; the sibling of the leaf comes first.</summary>
    public IReadOnlyList<byte[]> InclusionProof(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        var path = new List<byte[]>();
        for (var (low, high) = (0L, Size); high - low > 1;)
        {
            var middle = low + SplitPoint(high - low);
            path.Add(index < middle ? _tiles.RangeRoot(middle, high) : _tiles.RangeRoot(low, middle));
            (low, high) = index < middle ? (low, middle) : (middle, high);
        }

        path.Reverse();
        return path;
    }

    // The largest power of two below the count.
    internal static long SplitPoint(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
