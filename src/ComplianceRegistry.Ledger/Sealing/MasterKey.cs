using System.Security.Cryptography;
using System.Text;

namespace ComplianceRegistry.Ledger.Sealing;

/// <summary>Wraps data keys, so that a store of keys alone opens nothing. Safe for several threads.</summary>
/// <param name="key">32 bytes.</param>
public sealed class MasterKey(byte[] key)
{
    private const string Purpose = "compliance-registry/case-key/v1\n";
    private readonly AeadBox _box = new(key);

    /// <summary>Encrypts a case's key under this one, bound to the id of the case. 61 bytes.</summary>
    public byte[] Wrap(string caseId, DataKey dataKey) => _box.Seal(Context(caseId), dataKey.Bytes);

    /// <summary>The key of a case. <see cref="CryptographicException"/> when it was wrapped for another case or under another master key, or is damaged.</summary>
    public DataKey Unwrap(string caseId, ReadOnlySpan<byte> wrapped) => new(_box.Open(Context(caseId), wrapped));

    private static byte[] Context(string caseId) => Encoding.UTF8.GetBytes(Purpose + caseId);
}
