using NSec.Cryptography;

namespace ComplianceRegistry.Ledger.Checkpoints;

/// <summary>The public half of a signing key under its name. Its text is the vkey of C2SP signed-note: "name+keyid+base64(0x01 ‖ public key)".</summary>
public sealed class VerifierKey
{
    private readonly PublicKey _key;

    internal VerifierKey(string name, PublicKey key)
    {
        _key = key;
        Name = name;
        KeyId = NoteText.KeyId(name, key.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>Who signs: for a log, its origin.</summary>
    public string Name { get; }

    /// <summary>4 bytes that tell the keys of one name apart.</summary>
    internal byte[] KeyId { get; }

    /// <summary>Reads a vkey. Refused with <see cref="SignedNoteException"/>: other algorithms than Ed25519, a key id that does not fit the key, any other text.</summary>
    public static VerifierKey Parse(string vkey)
    {
        if (NoteText.Key(vkey) is not { } parts || !PublicKey.TryImport(SignatureAlgorithm.Ed25519, parts.Key, KeyBlobFormat.RawPublicKey, out var key) || key is null)
            throw new SignedNoteException("This is not an Ed25519 verifier key (name+keyid+base64).");
        var verifier = new VerifierKey(parts.Name, key);
        return verifier.KeyId.AsSpan().SequenceEqual(parts.KeyId)
            ? verifier
            : throw new SignedNoteException($"The key id of the verifier key of {parts.Name} does not fit its key.");
    }

    /// <summary>The vkey.</summary>
    public override string ToString() => NoteText.Key(Name, KeyId, _key.Export(KeyBlobFormat.RawPublicKey));

    internal bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => SignatureAlgorithm.Ed25519.Verify(_key, text, signature);
}
