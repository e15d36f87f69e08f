namespace ComplianceRegistry.Ledger.Merkle;

/// <summary>A tile of stored hashes with the roots of all complete subtrees within it. Immutable.</summary>
internal sealed class FoldedTile
{
    private readonly List<byte[]> _levels;

    /// <param name="hashes">The stored hashes, one after another.</param>
    public FoldedTile(byte[] hashes)
    {
        _levels = [hashes];
        for (var count = hashes.Length / MerkleHash.Size / 2; count > 0; count /= 2)
            _levels.Add(Above(_levels[^1], count));
    }

    /// <summary>The root of a complete subtree, as bytes of the caller's own.</summary>
    /// <param name="level">Its level above the stored hashes.</param>
    /// <param name="index">Its index within that level of the tile.</param>
    public byte[] Subtree(int level, int index) => Node(_levels[level], index).ToArray();

    private static byte[] Above(byte[] below, int count)
    {
        var nodes = new byte[count * MerkleHash.Size];
        for (var i = 0; i < count; i++)
            MerkleHash.NodeHash(Node(below, 2 * i), Node(below, (2 * i) + 1), Node(nodes, i));
        return nodes;
    }

    private static Span<byte> Node(byte[] nodes, int index) => nodes.AsSpan(index * MerkleHash.Size, MerkleHash.Size);
}
