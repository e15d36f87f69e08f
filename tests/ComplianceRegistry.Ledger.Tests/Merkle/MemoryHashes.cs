using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Tests.Merkle;

/// <summary>Leaf hashes and completed subtrees in memory, kept as a store would keep them.</summary>
internal sealed class MemoryHashes : IHashSource
{
    private readonly Dictionary<(int Level, long Index), byte[]> _hashes = [];
    private readonly CompactRange _range = new();
    private readonly List<byte[]> _roots = [MerkleHash.EmptyRoot.ToArray()];

    public MemoryHashes(int size)
    {
        for (var i = 0; i < size; i++)
            Append(MerkleHash.LeafHash(BitConverter.GetBytes(i)));
    }

    public int Reads { get; set; }

    public byte[] Leaf(long index) => _hashes[(0, index)];

    /// <summary>The root at a size, by the compact range while it grew.</summary>
    public byte[] Root(int size) => _roots[size];

    public void ReadHashes(int level, long firstIndex, Span<byte> hashes)
    {
        Reads++;
        Assert.Equal(0, level % 8);
        Assert.InRange(hashes.Length / 32, 1, 256);
        Assert.Equal(firstIndex / 256, (firstIndex + (hashes.Length / 32) - 1) / 256);
        for (var i = 0; i < hashes.Length / 32; i++)
            _hashes[(level, firstIndex + i)].CopyTo(hashes[(i * 32)..]);
    }

    private void Append(byte[] leafHash)
    {
        var completed = new List<SubtreeHash>();
        _hashes[(0, _range.Size)] = leafHash;
        _range.Append(leafHash, completed);
        foreach (var subtree in completed)
            _hashes[(subtree.Level, subtree.Index)] = subtree.Hash;
        _roots.Add(_range.Root());
    }
}
