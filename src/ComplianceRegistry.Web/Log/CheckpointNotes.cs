using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Web.Log;

/// <summary>Signs the head of this node's replica; once for each size.</summary>
internal sealed class CheckpointNotes(Replica replica, SigningKeyFile key)
{
    private volatile SignedHead? _latest;

    /// <summary>The vkeys that checkpoints may be signed with, one a line, the active one first.</summary>
    public string VerifierKeys => string.Join('\n', key.VerifierKeys) + "\n";

    /// <summary>The signed note of the log as it is now.</summary>
    public string Latest()
    {
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
