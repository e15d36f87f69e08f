using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Tests.Merkle;

public sealed class MerkleTileTests
{
    private static readonly int[] Sizes = [255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_791, 65_792, 65_793, 66_050];
    private static readonly MemoryHashes Hashes = new(66_050);
    private static readonly MerkleTree Tree = new(Hashes);

    [Fact]
    public void Leaves_at_the_edges_of_tiles_are_proven_at_sizes_at_the_edges_of_tiles()
    {
        foreach (var size in Sizes)
        {
            Assert.Equal(Hashes.Root(size), Tree.Root(size));
            foreach (var index in Sizes.Append(0).Append(1).Append(size - 1).Where(i => i < size))
            {
                var path = Tree.InclusionProof(index, size);
                Assert.True(MerkleProof.VerifyInclusion(index, size, Hashes.Leaf(index), path, Hashes.Root(size)), $"{index} in {size}");
                Assert.False(MerkleProof.VerifyInclusion(index, size, Hashes.Leaf(index), path, Hashes.Root(size - 1)));
            }
        }
    }

    [Fact]
    public void Sizes_at_the_edges_of_tiles_are_consistent()
    {
        foreach (var to in Sizes)
        {
            foreach (var from in Sizes.Append(1).Append(to - 1).Where(f => f <= to))
            {
                var path = Tree.ConsistencyProof(from, to);
                Assert.True(MerkleProof.VerifyConsistency(from, to, Hashes.Root(from), Hashes.Root(to), path), $"{from} to {to}");
                Assert.False(MerkleProof.VerifyConsistency(from, to, Hashes.Root(from - 1), Hashes.Root(to), path));
            }
        }
    }

    [Fact]
    public void A_range_taken_up_at_any_size_grows_to_the_same_root()
    {
        foreach (var size in Sizes.Append(0).Where(s => s < 66_000))
        {
            var range = Tree.CompactRange(size);
            Assert.Equal(Hashes.Root(size), range.Root());
            for (var i = size; i < size + 40; i++)
                range.Append(Hashes.Leaf(i));
            Assert.Equal(Hashes.Root(size + 40), range.Root());
        }
    }

    [Fact]
    public void Proofs_among_a_hundred_million_leaves_cost_a_few_reads()
    {
        const long size = 100_000_019;
        var uniform = new UniformHashes();
        var tree = new MerkleTree(uniform);
        var root = tree.Root(size);
        foreach (var index in new[] { 0, 1, 12_345_678, 99_999_999, size - 1 })
        {
            uniform.Reads = 0;
            var path = tree.InclusionProof(index, size);
            Assert.InRange(uniform.Reads, 1, 8);
            Assert.True(MerkleProof.VerifyInclusion(index, size, uniform.Leaf, path, root));
        }

        uniform.Reads = 0;
        Assert.True(MerkleProof.VerifyConsistency(77_777_777, size, tree.Root(77_777_777), root, tree.ConsistencyProof(77_777_777, size)));
        Assert.InRange(uniform.Reads, 1, 12);
    }

    [Fact]
    public void Proofs_of_one_size_read_what_they_share_once()
    {
        const long size = 100_000_019;
        var uniform = new UniformHashes();
        var tree = new MerkleTree(uniform).At(size);
        var (root, first) = (tree.Root(), tree.InclusionProof(12_345_678));
        uniform.Reads = 0;

        var neighbour = tree.InclusionProof(12_345_679);

        Assert.Equal(0, uniform.Reads);
        Assert.True(MerkleProof.VerifyInclusion(12_345_678, size, uniform.Leaf, first, root));
        Assert.True(MerkleProof.VerifyInclusion(12_345_679, size, uniform.Leaf, neighbour, root));
    }

    /// <summary>A tree of any size whose leaves are all the same, so that every hash of a level is.</summary>
    private sealed class UniformHashes : IHashSource
    {
        private readonly List<byte[]> _levels = [MerkleHash.LeafHash([])];

        public byte[] Leaf => _levels[0];

        public int Reads { get; set; }

        public void ReadHashes(int level, long firstIndex, Span<byte> hashes)
        {
            Reads++;
            while (_levels.Count <= level)
            {
                var next = new byte[MerkleHash.Size];
                MerkleHash.NodeHash(_levels[^1], _levels[^1], next);
                _levels.Add(next);
            }

            for (; hashes.Length > 0; hashes = hashes[MerkleHash.Size..])
                _levels[level].CopyTo(hashes);
        }
    }
}
