using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Checkpoints;

/// <summary>Signs the checkpoints of one log, while its key is being rotated with the old and the new key. Safe for several threads.</summary>
public sealed class CheckpointSigner
{
    private readonly SigningKey[] _keys;

    /// <param name="keys">One or more, all of one name, which is the log's origin; else <see cref="ArgumentException"/>.</param>
    public CheckpointSigner(params IEnumerable<SigningKey> keys)
    {
        _keys = [.. keys];
        if (_keys.Select(k => k.VerifierKey.Name).Distinct().Count() != 1)
            throw new ArgumentException("The keys of a log all bear its origin as their name.", nameof(keys));
    }

    /// <summary>Which log.</summary>
    public string Origin => _keys[0].VerifierKey.Name;

    /// <summary>The signed note of the checkpoint at a size.</summary>
    /// <param name="size">How many entries the log has.</param>
    /// <param name="root">Root over them; 32 bytes.</param>
    public string Sign(long size, byte[] root)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfNotEqual(root.Length, MerkleHash.Size);
        return SignedNote.Sign(new Checkpoint(Origin, size, root).Body, _keys);
    }
}
