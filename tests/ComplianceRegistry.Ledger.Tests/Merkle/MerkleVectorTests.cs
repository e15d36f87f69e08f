using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Tests.Merkle;

public sealed class MerkleVectorTests
{
    private static readonly string[] Inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Fact]
    public void The_empty_tree_and_the_empty_leaf_hash_as_published()
    {
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Hex(new CompactRange().Root()));
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Hex(MerkleHash.LeafHash([])));
    }

    [Fact]
    public void The_eight_published_leaves_have_the_published_root()
    {
        var range = new CompactRange();
        foreach (var input in Inputs)
            range.Append(MerkleHash.LeafHash(Convert.FromHexString(input)));
        Assert.Equal("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328", Hex(range.Root()));
    }

    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(100_000)]
    public void Leaves_of_any_length_hash_alike(int length)
    {
        var entry = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
        Assert.Equal(System.Security.Cryptography.SHA256.HashData([0, .. entry]), MerkleHash.LeafHash(entry));
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
