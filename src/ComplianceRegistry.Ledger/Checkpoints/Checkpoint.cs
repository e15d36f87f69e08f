using System.Globalization;
using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Checkpoints;

/// <summary>The state of a log at a size: what its operator signs (C2SP tlog-checkpoint, without extension lines).</summary>
/// <param name="Origin">Which log: the name of the key that signs.</param>
/// <param name="Size">How many entries the log has.</param>
/// <param name="Root">Root of the tree over them; 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>The text that is signed: origin, size in decimal digits and root in base64, each on a line.</summary>
    public string Body => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>Reads a body; anything but what <see cref="Body"/> writes, extension lines among it, is refused with <see cref="SignedNoteException"/>.</summary>
    public static Checkpoint Parse(string body)
    {
        var lines = body.Split('\n');
        if (lines is not [var origin, var digits, var base64, ""] || !NoteText.IsName(origin))
            throw new SignedNoteException("A checkpoint has three lines: origin, size and root.");
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || (digits.Length > 1 && digits[0] == '0'))
            throw new SignedNoteException("The size of the checkpoint is not a decimal number.");
        return NoteText.Base64(base64) is { Length: MerkleHash.Size } root
            ? new Checkpoint(origin, size, root)
            : throw new SignedNoteException("The root of the checkpoint is not the base64 of 32 bytes.");
    }

    public bool Equals(Checkpoint? other) =>
        other is not null && Origin == other.Origin && Size == other.Size && Root.AsSpan().SequenceEqual(other.Root);

    public override int GetHashCode() => HashCode.Combine(Origin, Size);
}
