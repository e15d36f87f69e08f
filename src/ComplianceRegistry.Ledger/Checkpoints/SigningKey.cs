using System.Security.Cryptography;
using NSec.Cryptography;

namespace ComplianceRegistry.Ledger.Checkpoints;

/// <summary>An Ed25519 key that signs notes under a name.</summary>
public sealed class SigningKey : IDisposable
{
    private const string Prefix = "PRIVATE+KEY+";
    private readonly Key _key;

    private SigningKey(string name, ReadOnlySpan<byte> seed)
    {
        var exportable = new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
        _key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, exportable);
        VerifierKey = new VerifierKey(name, _key.PublicKey);
    }

    /// <summary>What others verify with.</summary>
    public VerifierKey VerifierKey { get; }

    /// <summary>A new random key. The name must not be empty, nor hold spaces, plus signs or controls; else <see cref="SignedNoteException"/>.</summary>
    public static SigningKey Create(string name)
    {
        if (!NoteText.IsName(name))
            throw new SignedNoteException($"\"{name}\" cannot name a signing key.");
        var seed = RandomNumberGenerator.GetBytes(32);
        try
        {
            return new SigningKey(name, seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Reads a key as <see cref="Export"/> writes it; anything else is refused with <see cref="SignedNoteException"/>.</summary>
    public static SigningKey Parse(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || NoteText.Key(text[Prefix.Length..]) is not { } parts)
            throw new SignedNoteException("This is not an Ed25519 signing key.");
        var key = new SigningKey(parts.Name, parts.Key);
        CryptographicOperations.ZeroMemory(parts.Key);
        if (key.VerifierKey.KeyId.AsSpan().SequenceEqual(parts.KeyId))
            return key;
        key.Dispose();
        throw new SignedNoteException($"The key id of the signing key of {parts.Name} does not fit its key.");
    }

    /// <summary>The secret: "PRIVATE+KEY+name+keyid+base64(0x01 ‖ seed)", as Go's sumdb/note writes it.</summary>
    public string Export() => Prefix + NoteText.Key(VerifierKey.Name, VerifierKey.KeyId, _key.Export(KeyBlobFormat.RawPrivateKey));

    public void Dispose() => _key.Dispose();

    internal byte[] Sign(ReadOnlySpan<byte> text) => SignatureAlgorithm.Ed25519.Sign(_key, text);
}
