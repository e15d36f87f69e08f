using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>Hashes that a run of entries completes, to be kept with it.</summary>
/// <param name="LeafTiles">Index and leaf hashes of each run of 256 leaves.</param>
/// <param name="Subtrees">Roots of complete subtrees of 2^8, 2^16, … leaves.</param>
internal sealed record TreeGrowth(List<(long Index, byte[] Hashes)> LeafTiles, List<SubtreeHash> Subtrees);

/// <summary>The end of the log. Never changed once others can see it.</summary>
/// <param name="Tree">Right edge of the tree.</param>
/// <param name="OpenTile">Leaf hashes since the last multiple of 256.</param>
/// <param name="LastAt">Instant of the last entry.</param>
internal sealed record LogHead(CompactRange Tree, byte[] OpenTile, DateTimeOffset? LastAt)
{
    public const int TileWidth = 256;

    public static LogHead Empty { get; } = new(new CompactRange(), [], null);

    public long Size => Tree.Size;

    /// <summary>Reads the end of the file as it is now.</summary>
    public static LogHead Read(LogSession session, IHashSource hashes)
    {
        var last = session.Query("SELECT position, at FROM entries ORDER BY position DESC LIMIT 1", row => (Position: row.GetInt64(0), At: row.GetInt64(1)));
        if (last.Count == 0)
            return Empty;
        var size = last[0].Position + 1;
        var open = new byte[size % TileWidth * MerkleHash.Size];
        if (open.Length > 0)
            hashes.ReadHashes(0, size - (size % TileWidth), open);
        return new LogHead(new MerkleTree(hashes).CompactRange(size), open, DateTimeOffset.FromUnixTimeMilliseconds(last[0].At));
    }

    /// <summary>Copies leaf hashes, if all of them are among those since the last multiple of 256.</summary>
    public bool TryCopyOpen(long firstIndex, Span<byte> hashes)
    {
        var from = (firstIndex - (Size - (Size % TileWidth))) * MerkleHash.Size;
        return from >= 0 && from + hashes.Length <= OpenTile.Length && OpenTile.AsSpan((int)from, hashes.Length).TryCopyTo(hashes);
    }

    /// <summary>The end of the log once these entries follow.</summary>
    public (LogHead Head, TreeGrowth Growth) Extend(IReadOnlyList<LogEntry> entries)
    {
        var growth = new TreeGrowth([], []);
        var tree = Tree.Clone();
        var tile = new List<byte>(OpenTile);
        foreach (var entry in entries)
        {
            tree.Append(entry.LeafHash, growth.Subtrees);
            tile.AddRange(entry.LeafHash);
            if (tree.Size % TileWidth != 0)
                continue;
            growth.LeafTiles.Add(((tree.Size / TileWidth) - 1, tile.ToArray()));
            tile.Clear();
        }

        return (new LogHead(tree, [.. tile], entries.Count == 0 ? LastAt : entries[^1].At), growth);
    }
}
