using System.Numerics;

namespace ComplianceRegistry.Ledger.Merkle;

/// <summary>Checks proofs against roots, by the iterative algorithms of RFC 9162. Wrong input of any kind answers false; nothing throws.</summary>
public static class MerkleProof
{
    /// <summary>Whether the leaf is at <paramref name="index"/> of the tree with <paramref name="size"/> leaves and this root (section 2.1.3.2).</summary>
    public static bool VerifyInclusion(long index, long size, ReadOnlySpan<byte> leafHash, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || leafHash.Length != MerkleHash.Size || !AllHashes(path))
            return false;
        var (node, last) = (index, size - 1);
        Span<byte> hash = stackalloc byte[MerkleHash.Size];
        leafHash.CopyTo(hash);
        foreach (var sibling in path)
        {
            if (last == 0)
                return false;
            if (IsRight(node) || node == last)
            {
                MerkleHash.NodeHash(sibling, hash, hash);
                ClimbEdge(ref node, ref last);
            }
            else
                MerkleHash.NodeHash(hash, sibling, hash);
            Climb(ref node, ref last, 1);
        }

        return last == 0 && hash.SequenceEqual(root);
    }

    /// <summary>
    /// Whether the tree with <paramref name="to"/> leaves and <paramref name="toRoot"/> begins with the tree of <paramref name="from"/> leaves and
    /// <paramref name="fromRoot"/> (section 2.1.4.2). Of equal sizes the roots must be equal, and every tree begins with the empty one; the path is empty then.
    /// </summary>
    public static bool VerifyConsistency(long from, long to, ReadOnlySpan<byte> fromRoot, ReadOnlySpan<byte> toRoot, IReadOnlyList<byte[]> path)
    {
        if (from < 0 || from > to || fromRoot.Length != MerkleHash.Size || toRoot.Length != MerkleHash.Size || !AllHashes(path))
            return false;
        if (from == to)
            return path.Count == 0 && fromRoot.SequenceEqual(toRoot);
        if (from == 0)
            return path.Count == 0 && fromRoot.SequenceEqual(MerkleHash.EmptyRoot);
        return path.Count > 0 && Connects(from, to, fromRoot, toRoot, path);
    }

    private static bool Connects(long from, long to, ReadOnlySpan<byte> fromRoot, ReadOnlySpan<byte> toRoot, IReadOnlyList<byte[]> path)
    {
        var (node, last) = (from - 1, to - 1);
        Climb(ref node, ref last, BitOperations.TrailingZeroCount(~node));
        // An old tree of a power of two leaves is itself the node where the proof begins.
        var oldIsNode = BitOperations.IsPow2(from);
        Span<byte> oldHash = stackalloc byte[MerkleHash.Size];
        Span<byte> newHash = stackalloc byte[MerkleHash.Size];
        (oldIsNode ? fromRoot : path[0]).CopyTo(oldHash);
        oldHash.CopyTo(newHash);
        for (var i = oldIsNode ? 0 : 1; i < path.Count; i++)
        {
            if (last == 0)
                return false;
            if (IsRight(node) || node == last)
            {
                MerkleHash.NodeHash(path[i], oldHash, oldHash);
                MerkleHash.NodeHash(path[i], newHash, newHash);
                ClimbEdge(ref node, ref last);
            }
            else
                MerkleHash.NodeHash(newHash, path[i], newHash);
            Climb(ref node, ref last, 1);
        }

        return last == 0 && oldHash.SequenceEqual(fromRoot) && newHash.SequenceEqual(toRoot);
    }

    // A left node on the right edge has no sibling on its level: up to where it is a right one.
    private static void ClimbEdge(ref long node, ref long last)
    {
        if (!IsRight(node))
            Climb(ref node, ref last, node == 0 ? 0 : BitOperations.TrailingZeroCount(node));
    }

    private static void Climb(ref long node, ref long last, int levels)
    {
        node >>= levels;
        last >>= levels;
    }

    private static bool IsRight(long node) => (node & 1) == 1;

    private static bool AllHashes(IReadOnlyList<byte[]> path)
    {
        foreach (var hash in path)
        {
            if (hash is not { Length: MerkleHash.Size })
                return false;
        }

        return true;
    }
}
