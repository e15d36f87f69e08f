using System.Collections.Concurrent;
using System.Numerics;

namespace ComplianceRegistry.Ledger.Merkle;

/// <summary>Roots and proofs of the log at any size it ever had, made from the stored hashes (RFC 9162 sections 2.1.1, 2.1.3.1 and 2.1.4.1).</summary>
/// <remarks>
/// The caller sees to it that the log has at least the size asked for. Safe for several threads when the source is. What was read for one question is kept for
/// the next ones, within bounds: stored hashes never change.
/// </remarks>
public sealed class MerkleTree(IHashSource source)
{
    private const int MostTiles = 512;
    private readonly ConcurrentDictionary<(int Level, long Tile), FoldedTile> _complete = [];
    private HashTiles? _latest;

    /// <summary>The root over the first <paramref name="size"/> leaves.</summary>
    public byte[] Root(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? MerkleHash.EmptyRoot.ToArray() : TilesOf(size).RangeRoot(0, size);
    }

    /// <summary>The right edge at a size, to go on appending from there.</summary>
    public CompactRange CompactRange(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var tiles = TilesOf(size);
        var roots = new List<byte>();
        for (var level = 62; level >= 0; level--)
        {
            if (((size >> level) & 1) == 1)
                roots.AddRange(tiles.Subtree(level, (size >> level) - 1));
        }

        return Merkle.CompactRange.Of(size, roots.ToArray());
    }

    /// <summary>Proof that the leaf at <paramref name="index"/> is in the tree of <paramref name="size"/> leaves; the sibling of the leaf comes first.</summary>
    public IReadOnlyList<byte[]> InclusionProof(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var tiles = TilesOf(size);
        var path = new List<byte[]>();
        for (var (low, high) = (0L, size); high - low > 1;)
        {
            var middle = low + SplitPoint(high - low);
            if (index < middle)
                (path, high) = (Add(path, tiles.RangeRoot(middle, high)), middle);
            else
                (path, low) = (Add(path, tiles.RangeRoot(low, middle)), middle);
        }

        path.Reverse();
        return path;
    }

    /// <summary>
    /// Proof that the tree of <paramref name="to"/> leaves begins with that of <paramref name="from"/> leaves. Empty when the sizes are equal or
    /// <paramref name="from"/> is 0: there is nothing to prove then but the roots themselves.
    /// </summary>
    public IReadOnlyList<byte[]> ConsistencyProof(long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        if (from == 0)
            return [];
        var tiles = TilesOf(to);
        var path = new List<byte[]>();
        var (low, high) = (0L, to);
        while (from != high)
        {
            var middle = low + SplitPoint(high - low);
            if (from <= middle)
                (path, high) = (Add(path, tiles.RangeRoot(middle, high)), middle);
            else
                (path, low) = (Add(path, tiles.RangeRoot(low, middle)), middle);
        }

        // With low at 0 the rest is the old tree itself, whose root the verifier has.
        if (low > 0)
            path.Add(tiles.RangeRoot(low, high));
        path.Reverse();
        return path;
    }

    private HashTiles TilesOf(long size)
    {
        if (_complete.Count > MostTiles)
            _complete.Clear();
        if (Volatile.Read(ref _latest) is { } latest && latest.Size == size)
            return latest;
        latest = new HashTiles(source, size, _complete);
        Volatile.Write(ref _latest, latest);
        return latest;
    }

    private static List<byte[]> Add(List<byte[]> path, byte[] hash)
    {
        path.Add(hash);
        return path;
    }

    // The largest power of two below the count.
    private static long SplitPoint(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
