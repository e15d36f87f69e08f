using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Tests.Merkle;

public sealed class MerkleProofTests
{
    private const int Largest = 300;
    private static readonly MemoryHashes Hashes = new(Largest);
    private static readonly MerkleTree Tree = new(Hashes);
    private static readonly ReferenceTree Reference = new([.. Enumerable.Range(0, Largest).Select(i => Hashes.Leaf(i))]);

    [Fact]
    public void The_root_of_every_size_is_that_of_the_definition()
    {
        for (var size = 0; size <= Largest; size++)
        {
            Assert.Equal(Reference.Root(0, size), Hashes.Root(size));
            Assert.Equal(Reference.Root(0, size), Tree.Root(size));
        }
    }

    [Fact]
    public void Every_leaf_is_proven_in_every_size_and_no_altered_claim_is()
    {
        for (var size = 1; size <= Largest; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var path = Tree.InclusionProof(index, size);
                Assert.Equal(Reference.Path(index, 0, size), path);
                Assert.True(MerkleProof.VerifyInclusion(index, size, Hashes.Leaf(index), path, Hashes.Root(size)));
                RefuseAlteredInclusion(index, size, path);
            }
        }
    }

    [Fact]
    public void Every_size_is_proven_to_begin_with_every_smaller_one_and_no_altered_claim_is()
    {
        for (var to = 0; to <= Largest; to++)
        {
            for (var from = 0; from <= to; from++)
            {
                var path = Tree.ConsistencyProof(from, to);
                Assert.Equal(from == 0 ? [] : Reference.SubProof(from, 0, to, true), path);
                Assert.True(MerkleProof.VerifyConsistency(from, to, Hashes.Root(from), Hashes.Root(to), path));
                RefuseAlteredConsistency(from, to, path);
            }
        }
    }

    [Fact]
    public void Claims_out_of_range_are_refused()
    {
        var (leaf, root) = (Hashes.Leaf(0), Hashes.Root(1));
        Assert.False(MerkleProof.VerifyInclusion(0, 0, leaf, [], MerkleHash.EmptyRoot));
        Assert.False(MerkleProof.VerifyInclusion(-1, 1, leaf, [], root));
        Assert.False(MerkleProof.VerifyInclusion(1, 1, leaf, [], root));
        Assert.False(MerkleProof.VerifyInclusion(0, 1, leaf.AsSpan(1), [], root));
        Assert.False(MerkleProof.VerifyInclusion(0, 2, leaf, [leaf[1..]], root));
        Assert.False(MerkleProof.VerifyConsistency(2, 1, Hashes.Root(2), root, []));
        Assert.False(MerkleProof.VerifyConsistency(-1, 1, MerkleHash.EmptyRoot, root, []));
        Assert.False(MerkleProof.VerifyConsistency(0, 1, root, root, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree.InclusionProof(5, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree.InclusionProof(-1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree.ConsistencyProof(6, 5));
    }

    private static void RefuseAlteredInclusion(int index, int size, IReadOnlyList<byte[]> path)
    {
        var (leaf, root) = (Hashes.Leaf(index), Hashes.Root(size));
        Assert.False(MerkleProof.VerifyInclusion(index, size, Flipped(leaf, index), path, root));
        Assert.False(MerkleProof.VerifyInclusion(index, size, leaf, path, Flipped(root, index)));
        Assert.False(MerkleProof.VerifyInclusion(index + 1, size, leaf, path, root));
        Assert.False(MerkleProof.VerifyInclusion(index - 1, size, leaf, path, root));
        Assert.False(MerkleProof.VerifyInclusion(index, size, leaf, [.. path, leaf], root));
        for (var i = 0; i < path.Count; i++)
        {
            Assert.False(MerkleProof.VerifyInclusion(index, size, leaf, Altered(path, i, index), root));
            Assert.False(MerkleProof.VerifyInclusion(index, size, leaf, [.. path.Where((_, at) => at != i)], root));
        }
    }

    private static void RefuseAlteredConsistency(int from, int to, IReadOnlyList<byte[]> path)
    {
        var (fromRoot, toRoot) = (Hashes.Root(from), Hashes.Root(to));
        Assert.False(MerkleProof.VerifyConsistency(from, to, Flipped(fromRoot, to), toRoot, path));
        Assert.False(MerkleProof.VerifyConsistency(from, to, fromRoot, toRoot, [.. path, toRoot]));
        if (from == 0)
            return;
        Assert.False(MerkleProof.VerifyConsistency(from, to, fromRoot, Flipped(toRoot, from), path));
        Assert.False(MerkleProof.VerifyConsistency(from - 1, to, fromRoot, toRoot, path));
        if (from < to)
            Assert.False(MerkleProof.VerifyConsistency(from + 1, to, fromRoot, toRoot, path));
        for (var i = 0; i < path.Count; i++)
        {
            Assert.False(MerkleProof.VerifyConsistency(from, to, fromRoot, toRoot, Altered(path, i, from)));
            Assert.False(MerkleProof.VerifyConsistency(from, to, fromRoot, toRoot, [.. path.Where((_, at) => at != i)]));
        }
    }

    private static byte[] Flipped(byte[] hash, int where)
    {
        var flipped = hash.ToArray();
        flipped[where % 32] ^= (byte)(1 << (where % 8));
        return flipped;
    }

    private static byte[][] Altered(IReadOnlyList<byte[]> path, int at, int where)
    {
        byte[][] altered = [.. path];
        altered[at] = Flipped(altered[at], where);
        return altered;
    }
}
