using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Tests.Merkle;

public sealed class CompactRangeTests
{
    [Fact]
    public void A_range_that_was_written_and_read_at_any_size_goes_on_alike()
    {
        var range = new CompactRange();
        var copied = new CompactRange();
        for (var i = 0; i < 300; i++)
        {
            var leaf = MerkleHash.LeafHash([(byte)i]);
            range.Append(leaf);
            copied = CompactRange.Deserialize(copied.Serialize());
            copied.Append(leaf);
            Assert.Equal(range.Size, copied.Size);
            Assert.Equal(range.Root(), copied.Root());
        }
    }

    [Fact]
    public void A_clone_grows_on_its_own()
    {
        var range = new CompactRange();
        range.Append(MerkleHash.LeafHash([1]));
        var root = range.Root();
        var clone = range.Clone();
        clone.Append(MerkleHash.LeafHash([2]));
        Assert.Equal((1, 2), (range.Size, clone.Size));
        Assert.Equal(root, range.Root());
        Assert.NotEqual(root, clone.Root());
    }

    [Fact]
    public void Completed_subtrees_are_handed_out_once_with_their_place()
    {
        var range = new CompactRange();
        var completed = new List<SubtreeHash>();
        var places = new List<(long Size, int Level, long Index)>();
        for (var i = 0; i < 65_536 + 256; i++)
        {
            range.Append(MerkleHash.LeafHash([]), completed);
            places.AddRange(completed.Select(s => (range.Size, s.Level, s.Index)));
            completed.Clear();
        }

        var expected = Enumerable.Range(0, 257).Select(i => ((i + 1) * 256L, 8, (long)i)).ToList();
        expected.Insert(256, (65_536, 16, 0));
        Assert.Equal(expected, places);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000000000001")]
    [InlineData("0000000000000001")]
    [InlineData("ffffffffffffffff")]
    [InlineData("000000000000000000")]
    public void Other_bytes_are_refused(string hex) =>
        Assert.Throws<FormatException>(() => CompactRange.Deserialize(Convert.FromHexString(hex)));

    [Fact]
    public void A_hash_of_another_length_is_refused() => Assert.Throws<ArgumentException>(() => new CompactRange().Append(new byte[31]));
}
