namespace ComplianceRegistry.Ledger.Merkle;

/// <summary>Hashes of subtrees of one tree, computed from tiles of up to 256 stored hashes, each read once. Lives for one question.</summary>
internal sealed class HashTiles(IHashSource source, long size)
{
    private const int TileLevels = 8;
    private const int TileWidth = 1 << TileLevels;
    private readonly Dictionary<(int Level, long Tile), byte[]> _tiles = [];

    /// <summary>The root over the leaves [begin, end), which must be complete subtrees of falling size, as RFC 6962 splits a tree.</summary>
    public byte[] RangeRoot(long begin, long end)
    {
        var level = 0;
        var root = Array.Empty<byte>();
        for (; begin < end; level++)
        {
            var width = 1L << level;
            if (((end - begin) & width) == 0)
                continue;
            end -= width;
            var left = Subtree(level, end >> level);
            if (root.Length > 0)
                MerkleHash.NodeHash(left, root, left);
            root = left;
        }

        return root;
    }

    /// <summary>The root of the complete subtree over the leaves [index·2^level, (index+1)·2^level).</summary>
    public byte[] Subtree(int level, long index)
    {
        var inTile = level % TileLevels;
        var stored = level - inTile;
        var first = index << inTile;
        var hashes = Tile(stored, first / TileWidth).AsSpan((int)(first % TileWidth) * MerkleHash.Size, MerkleHash.Size << inTile);
        return Fold(hashes);
    }

    private static byte[] Fold(ReadOnlySpan<byte> hashes)
    {
        var nodes = hashes.ToArray();
        for (var count = nodes.Length / MerkleHash.Size; count > 1; count /= 2)
        {
            for (var i = 0; i < count; i += 2)
                MerkleHash.NodeHash(Node(nodes, i), Node(nodes, i + 1), Node(nodes, i / 2));
        }

        return nodes.Length == MerkleHash.Size ? nodes : nodes[..MerkleHash.Size];
    }

    private static Span<byte> Node(byte[] nodes, int index) => nodes.AsSpan(index * MerkleHash.Size, MerkleHash.Size);

    private byte[] Tile(int level, long tile)
    {
        if (_tiles.TryGetValue((level, tile), out var hashes))
            return hashes;
        var first = tile * TileWidth;
        var count = long.Min(TileWidth, (size >> level) - first);
        hashes = new byte[count * MerkleHash.Size];
        source.ReadHashes(level, first, hashes);
        return _tiles[(level, tile)] = hashes;
    }
}
