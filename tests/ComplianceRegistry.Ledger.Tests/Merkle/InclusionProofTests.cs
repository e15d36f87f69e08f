using ComplianceRegistry.Ledger.Merkle;
using static ComplianceRegistry.Ledger.Tests.Merkle.SmallTrees;

namespace ComplianceRegistry.Ledger.Tests.Merkle;

public sealed class InclusionProofTests
{
    private readonly ReferenceTree _reference = SmallTrees.Reference();

    [Fact]
    public void The_root_of_every_size_is_that_of_the_definition()
    {
        for (var size = 0; size <= Largest; size++)
        {
            Assert.Equal(_reference.Root(0, size), Hashes.Root(size));
            Assert.Equal(_reference.Root(0, size), Tree.Root(size));
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
                Assert.Equal(_reference.Path(index, 0, size), path);
                Assert.True(MerkleProof.VerifyInclusion(index, size, Hashes.Leaf(index), path, Hashes.Root(size)));
                RefuseAlteredInclusion(index, size, path);
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
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree.InclusionProof(5, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree.InclusionProof(-1, 5));
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
            Assert.False(MerkleProof.VerifyInclusion(index, size, leaf, Altered(path, i, index), root));
        if (path.Count > 0)
            Assert.False(MerkleProof.VerifyInclusion(index, size, leaf, Shortened(path, index), root));
    }
}
