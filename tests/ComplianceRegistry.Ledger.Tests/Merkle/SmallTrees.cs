using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Tests.Merkle;

/// <summary>Every tree of up to 300 leaves.</summary>
internal static class SmallTrees
{
    public const int Largest = 300;

    public static readonly MemoryHashes Hashes = new(Largest);
    public static readonly MerkleTree Tree = new(Hashes);

    /// <summary>Made anew for each test class: it remembers what it computed, and is not for several threads.</summary>
    public static ReferenceTree Reference() => new([.. Enumerable.Range(0, Largest).Select(i => Hashes.Leaf(i))]);

    public static byte[] Flipped(byte[] hash, int where)
    {
        var flipped = hash.ToArray();
        flipped[where % 32] ^= (byte)(1 << (where % 8));
        return flipped;
    }

    public static byte[][] Altered(IReadOnlyList<byte[]> path, int at, int where)
    {
        byte[][] altered = [.. path];
        altered[at] = Flipped(altered[at], where);
        return altered;
    }

    public static byte[][] Shortened(IReadOnlyList<byte[]> path, int where) => [.. path.Where((_, at) => at != where % path.Count)];
}
