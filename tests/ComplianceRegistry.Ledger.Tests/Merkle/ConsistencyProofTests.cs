using ComplianceRegistry.Ledger.Merkle;
using static ComplianceRegistry.Ledger.Tests.Merkle.SmallTrees;

namespace ComplianceRegistry.Ledger.Tests.Merkle;

public sealed class ConsistencyProofTests
{
    private readonly ReferenceTree _reference = SmallTrees.Reference();

    [Fact]
    public void Every_size_is_proven_to_begin_with_every_smaller_one_and_no_altered_claim_is()
    {
        for (var to = 0; to <= Largest; to++)
        {
            for (var from = 0; from <= to; from++)
            {
                var path = Tree.ConsistencyProof(from, to);
                Assert.Equal(from == 0 ? [] : _reference.SubProof(from, 0, to, true), path);
                Assert.True(MerkleProof.VerifyConsistency(from, to, Hashes.Root(from), Hashes.Root(to), path));
                RefuseAlteredConsistency(from, to, path);
            }
        }
    }

    [Fact]
    public void Claims_out_of_range_are_refused()
    {
        var root = Hashes.Root(1);
        Assert.False(MerkleProof.VerifyConsistency(2, 1, Hashes.Root(2), root, []));
        Assert.False(MerkleProof.VerifyConsistency(-1, 1, MerkleHash.EmptyRoot, root, []));
        Assert.False(MerkleProof.VerifyConsistency(0, 1, root, root, []));
        Assert.False(MerkleProof.VerifyConsistency(1, 2, root, Hashes.Root(2), [Hashes.Leaf(1)[1..]]));
        Assert.False(MerkleProof.VerifyConsistency(1, 2, root, Hashes.Root(2), []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree.ConsistencyProof(6, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree.ConsistencyProof(-1, 5));
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
            Assert.False(MerkleProof.VerifyConsistency(from, to, fromRoot, toRoot, Altered(path, i, from)));
        if (path.Count > 0)
            Assert.False(MerkleProof.VerifyConsistency(from, to, fromRoot, toRoot, Shortened(path, from)));
    }
}
