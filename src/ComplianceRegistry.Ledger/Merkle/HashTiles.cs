namespace ComplianceRegistry.Ledger.Merkle;

/// <summary>Hashes of subtrees of one tree, computed from tiles of up to 256 stored hashes, each read and folded once. Lives for one question.</summary>
internal sealed class HashTiles(IHashSource source, long size)
{
    private const int TileLevels = 8;
    private const int TileWidth = 1 << TileLevels;
    private readonly Dictionary<(int Level, long Tile), byte[][]> _tiles = [];

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
        var (tile, place) = Math.DivRem(index, TileWidth >> inTile);
        return Node(Tile(level - inTile, tile)[inTile], (int)place).ToArray();
    }

    /// <summary>The hashes of a tile, and above them those of the complete subtrees within it, level by level.</summary>
    private byte[][] Tile(int level, long tile)
    {
        if (_tiles.TryGetValue((level, tile), out var levels))
            return levels;
        var first = tile * TileWidth;
        var hashes = new byte[long.Min(TileWidth, (size >> level) - first) * MerkleHash.Size];
        source.ReadHashes(level, first, hashes);
        return _tiles[(level, tile)] = Fold(hashes);
    }

    private static byte[][] Fold(byte[] hashes)
    {
        var levels = new byte[TileLevels][];
        levels[0] = hashes;
        for (var level = 1; level < TileLevels; level++)
        {
            var below = levels[level - 1];
            var nodes = new byte[below.Length / MerkleHash.Size / 2 * MerkleHash.Size];
            for (var i = 0; i < nodes.Length / MerkleHash.Size; i++)
                MerkleHash.NodeHash(Node(below, 2 * i), Node(below, (2 * i) + 1), Node(nodes, i));
            levels[level] = nodes;
        }

        return levels;
    }

    private static Span<byte> Node(byte[] nodes, int index) => nodes.AsSpan(index * MerkleHash.Size, MerkleHash.Size);
}
