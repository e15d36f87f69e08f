using System.Security.Cryptography;

namespace ComplianceRegistry.Ledger.Sealing;

/// <summary>
/// The key of one case, 256 bits. With random nonces it seals up to 2^32 envelopes safely (NIST SP 800-38D section 8.3), far more than a case has acts.
/// </summary>
public sealed class DataKey
{
    /// <summary>Bytes in a key.</summary>
    public const int Size = 32;

    internal DataKey(byte[] bytes)
    {
        if (bytes.Length != Size)
            throw new CryptographicException("A data key has 32 bytes.");
        Bytes = bytes;
    }

    internal byte[] Bytes { get; }

    /// <summary>A new key from the system's random generator.</summary>
    public static DataKey New() => new(RandomNumberGenerator.GetBytes(Size));
}
