using System.Collections.Concurrent;

namespace ComplianceRegistry.Ledger.Merkle;

/// <summary>Hashes of subtrees of one tree, computed from tiles of up to 256 stored hashes, each read once. Safe for several threads when the source is.</summary>
/// <param name="source">Where the hashes are stored.</param>
/// <param name="size">Size of the tree.</param>
/// <param name="complete">Full tiles, which are the same in every larger tree.</param>
internal sealed class HashTiles(IHashSource source, long size, ConcurrentDictionary<(int Level, long Tile), FoldedTile> complete)
{
    private const int TileLevels = 8;
    private const int TileWidth = 1 << TileLevels;
    private readonly ConcurrentDictionary<(int Level, long Tile), FoldedTile> _edge = [];

    /// <summary>Size of the tree.</summary>
    public long Size => size;

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
        return Tile(stored, first / TileWidth).Subtree(inTile, (int)(first % TileWidth) >> inTile);
    }

    private FoldedTile Tile(int level, long tile)
    {
        var count = long.Min(TileWidth, (size >> level) - (tile * TileWidth));
        var known = count == TileWidth ? complete : _edge;
        return known.TryGetValue((level, tile), out var folded) ? folded : known[(level, tile)] = Read(level, tile * TileWidth, count);
    }

    private FoldedTile Read(int level, long first, long count)
    {
        var hashes = new byte[count * MerkleHash.Size];
        source.ReadHashes(level, first, hashes);
        return new FoldedTile(hashes);
    }
}
