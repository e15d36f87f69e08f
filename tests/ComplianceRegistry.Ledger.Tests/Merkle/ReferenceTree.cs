using System.Numerics;
using System.Security.Cryptography;

namespace ComplianceRegistry.Ledger.Tests.Merkle;

/// <summary>The recursive definitions of RFC 9162 section 2.1, word for word, to hold the real thing against.</summary>
internal sealed class ReferenceTree(IReadOnlyList<byte[]> leafHashes)
{
    private readonly Dictionary<(int, int), byte[]> _known = [];

    public byte[] Root(int begin, int end)
    {
        if (begin == end)
            return SHA256.HashData([]);
        if (end - begin == 1)
            return leafHashes[begin];
        if (_known.TryGetValue((begin, end), out var known))
            return known;
        var k = Split(end - begin);
        return _known[(begin, end)] = SHA256.HashData([1, .. Root(begin, begin + k), .. Root(begin + k, end)]);
    }

    public IEnumerable<byte[]> Path(int m, int begin, int end)
    {
        if (end - begin == 1)
            return [];
        var k = Split(end - begin);
        return m < k
            ? Path(m, begin, begin + k).Append(Root(begin + k, end))
            : Path(m - k, begin + k, end).Append(Root(begin, begin + k));
    }

    public IEnumerable<byte[]> SubProof(int m, int begin, int end, bool complete)
    {
        if (m == end - begin)
            return complete ? [] : [Root(begin, end)];
        var k = Split(end - begin);
        return m <= k
            ? SubProof(m, begin, begin + k, complete).Append(Root(begin + k, end))
            : SubProof(m - k, begin + k, end, false).Append(Root(begin, begin + k));
    }

    private static int Split(int n) => 1 << BitOperations.Log2((uint)(n - 1));
}
