using System.Collections.Frozen;

namespace ComplianceRegistry.Ledger.Vault;

/// <summary>The stores that blobs lie in, and which one each jurisdiction has chosen. A store that has blobs must keep its name.</summary>
/// <param name="stores">The stores by name; <see cref="Default"/> is among them.</param>
/// <param name="byJurisdiction">Names of stores by code of jurisdiction; the others use <see cref="Default"/>.</param>
public sealed class VaultStores(IReadOnlyDictionary<string, IBlobStore> stores, IReadOnlyDictionary<string, string> byJurisdiction)
{
    /// <summary>Name of the store that is used where no other is chosen.</summary>
    public const string Default = "default";

    private readonly FrozenDictionary<string, IBlobStore> _stores = stores.ToFrozenDictionary(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, string> _byJurisdiction = byJurisdiction.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every store with its name.</summary>
    public IEnumerable<KeyValuePair<string, IBlobStore>> All => _stores;

    /// <summary>Name of the store that new blobs of a jurisdiction go to.</summary>
    public string NameFor(string jurisdiction) => _byJurisdiction.GetValueOrDefault(jurisdiction, Default);

    /// <summary>The store of a name; <see cref="InvalidOperationException"/> when the settings have none.</summary>
    public IBlobStore Find(string name) =>
        _stores.GetValueOrDefault(name) ?? throw new InvalidOperationException($"The vault has no store '{name}', and acts refer to it: put it back into the settings.");
}
