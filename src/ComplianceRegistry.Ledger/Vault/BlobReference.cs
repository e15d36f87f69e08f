using System.Security.Cryptography;

namespace ComplianceRegistry.Ledger.Vault;

/// <summary>Where a blob of the vault lies. Stands in the act that it belongs to; tells nothing of the content.</summary>
/// <param name="Store">Name of the store, as the registry's settings have it.</param>
/// <param name="Name">Opaque name within the store: 32 digits of lower-case hex, random.</param>
public sealed record BlobReference(string Store, string Name)
{
    private const int NameBytes = 16;

    /// <summary>A place in a store that nothing has yet.</summary>
    internal static BlobReference New(string store) => new(store, RandomNumberGenerator.GetHexString(2 * NameBytes, lowercase: true));

    /// <summary>Whether a text can be the name of a blob.</summary>
    internal static bool IsName(string text) => text.Length == 2 * NameBytes && text.All(char.IsAsciiHexDigitLower);
}
