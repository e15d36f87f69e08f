using System.Text;

namespace ComplianceRegistry.Ledger.Checkpoints;

/// <summary>
/// C2SP signed notes: a text that ends with a line feed, an empty line, and one line "— name base64(key id ‖ signature)" for each signature over the text.
/// </summary>
public static class SignedNote
{
    /// <summary>More signatures than this are refused, as the reference implementation does.</summary>
    public const int MaxSignatures = 100;

    private const string Dash = "\u2014 ";

    /// <summary>Signs a text, which must end with a line feed, hold no other control character, no empty last line and no lone surrogate.</summary>
    public static string Sign(string text, IReadOnlyList<SigningKey> keys)
    {
        if (!IsText(text) || text.EndsWith("\n\n", StringComparison.Ordinal))
            throw new SignedNoteException("Only lines of text can be signed.");
        var bytes = Utf8(text);
        var note = new StringBuilder(text).Append('\n');
        foreach (var key in keys)
            note.Append(Dash).Append(key.VerifierKey.Name).Append(' ').Append(Convert.ToBase64String([.. key.VerifierKey.KeyId, .. key.Sign(bytes)])).Append('\n');
        return note.ToString();
    }

    /// <summary>
    /// The text of a note, and which of the keys signed it (at least one). Signatures by other keys are passed over. Refused with
    /// <see cref="SignedNoteException"/>: a malformed note, one that none of the keys signed, and one where the signature of any of the keys does not hold.
    /// </summary>
    public static (string Text, IReadOnlyList<VerifierKey> Signers) Open(string note, IReadOnlyCollection<VerifierKey> keys)
    {
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal) + 1;
        if (end == 0 || !IsText(note))
            throw new SignedNoteException("This is not a signed note.");
        var (text, lines) = (note[..end], note[(end + 1)..].Split('\n')[..^1]);
        if (lines.Length is 0 or > MaxSignatures)
            throw new SignedNoteException($"A note has 1 to {MaxSignatures} signatures.");
        var bytes = Utf8(text);
        var signers = new List<VerifierKey>();
        foreach (var line in lines)
        {
            var (name, signature) = Signature(line);
            if (keys.FirstOrDefault(k => k.Name == name && signature.AsSpan(0, 4).SequenceEqual(k.KeyId)) is not { } key)
                continue;
            if (!key.Verify(bytes, signature.AsSpan(4)))
                throw new SignedNoteException($"The signature of {name} does not hold.");
            if (!signers.Contains(key))
                signers.Add(key);
        }

        return signers.Count > 0 ? (text, signers) : throw new SignedNoteException("None of the known keys has signed this note.");
    }

    private static (string Name, byte[] Signature) Signature(string line)
    {
        var parts = line.StartsWith(Dash, StringComparison.Ordinal) ? line[Dash.Length..].Split(' ') : [];
        return parts.Length == 2 && NoteText.IsName(parts[0]) && NoteText.Base64(parts[1]) is { Length: > 4 } signature
            ? (parts[0], signature)
            : throw new SignedNoteException("A signature line of the note is malformed.");
    }

    private static bool IsText(string text) => text.EndsWith('\n') && !text.Any(c => c < ' ' && c != '\n');

    private static byte[] Utf8(string text)
    {
        try
        {
            return NoteText.StrictUtf8.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw new SignedNoteException("The text of the note has a lone surrogate.");
        }
    }
}
