namespace ComplianceRegistry.Ledger.Checkpoints;

/// <summary>Opens the checkpoints of the logs whose keys are known. Safe for several threads.</summary>
public sealed class CheckpointVerifier
{
    private readonly VerifierKey[] _keys;

    /// <param name="vkeys">The present key and the retired ones; a malformed one is refused with <see cref="SignedNoteException"/>.</param>
    public CheckpointVerifier(params IEnumerable<string> vkeys) => _keys = [.. vkeys.Select(VerifierKey.Parse)];

    /// <summary>
    /// The checkpoint in a signed note. Refused with <see cref="SignedNoteException"/>: what <see cref="SignedNote.Open"/> and <see cref="Checkpoint.Parse"/>
    /// refuse, and a checkpoint that no key of its own origin has signed.
    /// </summary>
    public Checkpoint Open(string note)
    {
        var (text, signers) = SignedNote.Open(note, _keys);
        var checkpoint = Checkpoint.Parse(text);
        return signers.Any(k => k.Name == checkpoint.Origin)
            ? checkpoint
            : throw new SignedNoteException($"The checkpoint is of {checkpoint.Origin}, and no key of that name has signed it.");
    }
}
