namespace ComplianceRegistry.Ledger.Merkle;

/// <summary>
/// The stored hashes of the log: its leaf hashes (level 0), and the roots of its complete subtrees of 2^8, 2^16, 2^24, … leaves (levels 8, 16, 24, …;
/// <see cref="CompactRange.Append"/> hands them out as they are completed). So a proof in a log of any size costs a few reads of at most 256 hashes.
/// </summary>
public interface IHashSource
{
    /// <summary>
    /// Fills <paramref name="hashes"/> with consecutive hashes of one level: hash i of level L is the root of the leaves [i·2^L, (i+1)·2^L).
    /// Throws when one of them is not there; never fills less.
    /// </summary>
    /// <param name="level">A multiple of 8.</param>
    /// <param name="firstIndex">The index of the first hash within its level.</param>
    /// <param name="hashes">32 bytes per hash, at most 256 hashes, which never reach over a multiple of 256.</param>
    void ReadHashes(int level, long firstIndex, Span<byte> hashes);
}
