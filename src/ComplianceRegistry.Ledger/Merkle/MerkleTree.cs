namespace ComplianceRegistry.Ledger.Merkle;

/// <summary>Roots and proofs of the log at any size it ever had, made from the stored hashes (RFC 9162 sections 2.1.1, 2.1.3.1 and 2.1.4.1).</summary>
/// <remarks>The caller sees to it that the log has at least the size asked for. Safe for several threads when the source is.</remarks>
public sealed class MerkleTree(IHashSource source)
{
    /// <summary>The tree of the first <paramref name="size"/> leaves, for several proofs of one size.</summary>
    public SizedTree At(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return new SizedTree(source, size);
    }

    /// <summary>The root over the first <paramref name="size"/> leaves.</summary>
    public byte[] Root(long size) => At(size).Root();

    /// <summary>The right edge at a size, to go on appending from there.</summary>
    public CompactRange CompactRange(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var tiles = new HashTiles(source, size);
        var roots = new List<byte>();
        for (var level = 62; level >= 0; level--)
        {
            if (((size >> level) & 1) == 1)
                roots.AddRange(tiles.Subtree(level, (size >> level) - 1));
        }

        return Merkle.CompactRange.Of(size, roots.ToArray());
    }

    /// <summary>Proof that the leaf at <paramref name="index"/> is in the tree of <paramref name="size"/> leaves; the sibling of the leaf comes first.</summary>
    public IReadOnlyList<byte[]> InclusionProof(long index, long size) => At(size).InclusionProof(index);

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
        var tiles = new HashTiles(source, to);
        var path = new List<byte[]>();
        var (low, high) = (0L, to);
        while (from != high)
        {
            var middle = low + SizedTree.SplitPoint(high - low);
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

    private static List<byte[]> Add(List<byte[]> path, byte[] hash)
    {
        path.Add(hash);
        return path;
    }
}
