using System.Security.Cryptography;

namespace ComplianceRegistry.Ledger.Sealing;

/// <summary>AES-256-GCM with a random 96-bit nonce, laid out as version ‖ nonce ‖ ciphertext ‖ tag.</summary>
internal sealed class AeadBox(byte[] key)
{
    public const int Overhead = 1 + NonceSize + TagSize;

    private const byte Version = 0x01;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public byte[] Seal(ReadOnlySpan<byte> context, ReadOnlySpan<byte> plaintext)
    {
        var box = new byte[Overhead + plaintext.Length];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        // Not kept: an instance must not be used by several threads.
        using var cipher = new AesGcm(key, TagSize);
        cipher.Encrypt(nonce, plaintext, box.AsSpan(1 + NonceSize, plaintext.Length), box.AsSpan(box.Length - TagSize), context);
        return box;
    }

    /// <summary>The plaintext; <see cref="CryptographicException"/> when the box is not of this key and context, or is damaged.</summary>
    public byte[] Open(ReadOnlySpan<byte> context, ReadOnlySpan<byte> box)
    {
        if (box.Length < Overhead || box[0] != Version)
            throw new CryptographicException("This is not encrypted content of a known version.");
        var plaintext = new byte[box.Length - Overhead];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(box.Slice(1, NonceSize), box.Slice(1 + NonceSize, plaintext.Length), box[^TagSize..], plaintext, context);
        return plaintext;
    }
}
