using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>The tree's hashes in the file: of leaves in tiles of 256, the last of them in the entries still.</summary>
/// <param name="rent">Gives a session.</param>
/// <param name="giveBack">Takes it back.</param>
/// <param name="head">The end of the log, whose last leaves are in memory; null when it is not known.</param>
internal sealed class SqliteHashes(Func<LogSession> rent, Action<LogSession> giveBack, Func<LogHead>? head = null) : IHashSource
{
    public void ReadHashes(int level, long firstIndex, Span<byte> hashes)
    {
        if (level == 0 && head?.Invoke().TryCopyOpen(firstIndex, hashes) == true)
            return;
        var session = rent();
        try
        {
            if (level > 0)
                Copy(Upper(session, level, firstIndex, hashes.Length / MerkleHash.Size), hashes);
            else if (LeafTile(session, firstIndex / LogHead.TileWidth) is { } tile)
                tile.AsSpan((int)(firstIndex % LogHead.TileWidth) * MerkleHash.Size, hashes.Length).CopyTo(hashes);
            else
                Copy(Leaves(session, firstIndex, hashes.Length / MerkleHash.Size), hashes);
        }
        finally
        {
            giveBack(session);
        }
    }

    private static byte[]? LeafTile(LogSession session, long index) =>
        session.Statement("SELECT hashes FROM leaf_tiles WHERE idx = ?1", index).ExecuteScalar() as byte[];

    private static List<byte[]> Leaves(LogSession session, long first, int count) => session.Query(
        "SELECT leaf_hash FROM entries WHERE position >= ?1 AND position < ?2 ORDER BY position", row => row.GetFieldValue<byte[]>(0), first, first + count);

    private static List<byte[]> Upper(LogSession session, int level, long first, int count) => session.Query(
        "SELECT hash FROM tiles WHERE level = ?1 AND idx >= ?2 AND idx < ?3 ORDER BY idx", row => row.GetFieldValue<byte[]>(0), level, first, first + count);

    private static void Copy(List<byte[]> found, Span<byte> hashes)
    {
        if (found.Count != hashes.Length / MerkleHash.Size || found.Exists(h => h.Length != MerkleHash.Size))
            throw new InvalidDataException("Hashes of the tree are missing from the log.");
        for (var i = 0; i < found.Count; i++)
            found[i].CopyTo(hashes[(i * MerkleHash.Size)..]);
    }
}
