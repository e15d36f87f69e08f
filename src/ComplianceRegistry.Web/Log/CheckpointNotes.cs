using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Web.Log;

/// <summary>
/// Signs the head of this node's replica; once for each size. A log that does not begin with what was signed before is never signed: two notes that
/// contradict each other would prove against the registry that it forked its log.
/// </summary>
internal sealed class CheckpointNotes(Replica replica, SigningKeyFile key, CheckpointKeeper keeper)
{
    private volatile SignedHead? _latest;

    /// <summary>The vkeys that checkpoints may be signed with, one a line, the active one first.</summary>
    public string VerifierKeys => string.Join('\n', key.VerifierKeys) + "\n";

    /// <summary>The signed note of the log as it is now; of a read-only log the kept one, or null when that cannot be verified.</summary>
    public string? Latest()
    {
        if (keeper.Condition is LogCondition.ReadOnly readOnly)
            return readOnly.KeptNote;
        var (latest, signer) = (_latest, key.Signer);
        if (latest is not null && latest.Size == replica.Size && latest.Signer == signer)
            return latest.Note;
        var tree = replica.Tree;
        var signed = new SignedHead(tree.Size, signer, signer.Sign(tree.Size, tree.Root()));
        _latest = signed;
        return signed.Note;
    }

    private sealed record SignedHead(long Size, CheckpointSigner Signer, string Note);
}
