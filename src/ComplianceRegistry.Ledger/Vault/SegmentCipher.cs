using System.Buffers.Binary;
using System.Security.Cryptography;
using ComplianceRegistry.Ledger.Sealing;

namespace ComplianceRegistry.Ledger.Vault;

/// <summary>
/// The cipher of one blob, in segments that are authenticated one by one: Tink's streaming AEAD "AES-GCM-HKDF" with SHA-256, a 256-bit key and ciphertext
/// segments of 64 KiB, which is the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) on AES-256-GCM. It was chosen since its layout is
/// published and kept by others, needs no primitive beyond those of .NET, and lets any segment be read by itself.
/// Layout: header = 0x28 ‖ salt (32) ‖ nonce prefix (7), then the segments, the header counting to the first. Key of the blob = HKDF-SHA-256(data key, salt,
/// associated data), where the associated data names the blob. Nonce of a segment = prefix ‖ index (4, big-endian) ‖ 0x01 for the last one, else 0x00.
/// So segments that were left out, cut off, moved, or taken from another blob do not open. Not for several threads at once.
/// </summary>
internal sealed class SegmentCipher : IDisposable
{
    public const int HeaderSize = 1 + SaltSize + PrefixSize;
    public const int TagSize = 16;

    /// <summary>Bytes of a segment in the blob, the header of the first counted in.</summary>
    public const int SegmentSize = 64 * 1024;

    private const int SaltSize = 32;
    private const int PrefixSize = 7;
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private readonly AesGcm _cipher;
    private readonly byte[] _header;

    private SegmentCipher(byte[] header, DataKey key, ReadOnlySpan<byte> associatedData)
    {
        _header = header;
        Span<byte> derived = stackalloc byte[KeySize];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, derived, header.AsSpan(1, SaltSize), associatedData);
        _cipher = new AesGcm(derived, TagSize);
        CryptographicOperations.ZeroMemory(derived);
    }

    /// <summary>What the blob begins with.</summary>
    public ReadOnlyMemory<byte> Header => _header;

    /// <summary>The cipher of a new blob, with a salt of its own.</summary>
    public static SegmentCipher New(DataKey key, ReadOnlySpan<byte> associatedData)
    {
        var header = RandomNumberGenerator.GetBytes(HeaderSize);
        header[0] = HeaderSize;
        return new SegmentCipher(header, key, associatedData);
    }

    /// <summary>The cipher of a blob that begins like this. <see cref="CryptographicException"/> when nothing can begin so.</summary>
    public static SegmentCipher Of(byte[] header, DataKey key, ReadOnlySpan<byte> associatedData) => header is [HeaderSize, ..] && header.Length == HeaderSize
        ? new SegmentCipher(header, key, associatedData)
        : throw new CryptographicException("This is no blob of a known format.");

    /// <summary>How much clear text a segment holds at most.</summary>
    public static int Capacity(long index) => SegmentSize - TagSize - (index == 0 ? HeaderSize : 0);

    /// <summary>Encrypts a segment; its tag stands at the end of <paramref name="sealed"/>.</summary>
    public void Seal(long index, bool last, ReadOnlySpan<byte> clear, Span<byte> @sealed) =>
        _cipher.Encrypt(Nonce(index, last), clear, @sealed[..clear.Length], @sealed.Slice(clear.Length, TagSize));

    /// <summary>Decrypts a segment. <see cref="CryptographicException"/> when it is not the one of this index and place, or was changed.</summary>
    public void Open(long index, bool last, ReadOnlySpan<byte> @sealed, Span<byte> clear) =>
        _cipher.Decrypt(Nonce(index, last), @sealed[..^TagSize], @sealed[^TagSize..], clear);

    public void Dispose() => _cipher.Dispose();

    private byte[] Nonce(long index, bool last)
    {
        var nonce = new byte[NonceSize];
        _header.AsSpan(1 + SaltSize).CopyTo(nonce);
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(PrefixSize), checked((uint)index));
        nonce[^1] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}
