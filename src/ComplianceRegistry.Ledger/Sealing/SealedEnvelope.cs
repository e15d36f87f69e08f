using System.Numerics;
using System.Security.Cryptography;

namespace ComplianceRegistry.Ledger.Sealing;

/// <summary>
/// A sealed payload: padded, so that its length tells only its order of magnitude, then encrypted with AES-256-GCM under the key of its case.
/// Laid out as version (0x01) ‖ nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes). The padding is 0x80 and zeros (ISO/IEC 7816-4) to the next power of two.
/// </summary>
public static class SealedEnvelope
{
    /// <summary>The least that content is padded to, in bytes.</summary>
    public const int MinPadded = 512;

    /// <summary>The most that content may be, in bytes; with its padding 1 MiB.</summary>
    public const int MaxPlaintext = (1 << 20) - 1;

    /// <summary>What an envelope is longer than its padded content, in bytes.</summary>
    public const int Overhead = AeadBox.Overhead;

    private const byte PaddingMark = 0x80;

    /// <summary>The length of the envelope around so many bytes.</summary>
    public static int EnvelopeLength(int plaintextLength) => PaddedLength(plaintextLength) + Overhead;

    /// <summary>Seals content under a key. The same context is needed to open it: what tells the place that the envelope belongs to.</summary>
    public static byte[] Seal(DataKey key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> plaintext)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plaintext.Length, MaxPlaintext);
        var padded = new byte[PaddedLength(plaintext.Length)];
        plaintext.CopyTo(padded);
        padded[plaintext.Length] = PaddingMark;
        try
        {
            return new AeadBox(key.Bytes).Seal(context, padded);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <summary>The content of an envelope. <see cref="CryptographicException"/> when it is not of this key and context, or is damaged.</summary>
    public static byte[] Open(DataKey key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> envelope)
    {
        var padded = new AeadBox(key.Bytes).Open(context, envelope);
        var length = padded.AsSpan().LastIndexOfAnyExcept((byte)0);
        if (length < 0 || padded[length] != PaddingMark)
            throw new CryptographicException("The content of the envelope is not padded.");
        var plaintext = padded[..length];
        CryptographicOperations.ZeroMemory(padded);
        return plaintext;
    }

    private static int PaddedLength(int length) => int.Max(MinPadded, (int)BitOperations.RoundUpToPowerOf2((uint)length + 1));
}
