using ComplianceRegistry.Grains.EvidenceItems;
using ComplianceRegistry.Ledger.Blobs;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>The vault with its stores, as <see cref="VaultSettings"/> have them.</summary>
internal static class VaultHosting
{
    public static void AddVault(this WebApplicationBuilder builder, DataDirectory data)
    {
        var section = builder.Configuration.GetSection("Vault");
        var stores = VaultSettings.Stores(section);
        var jurisdictions = VaultSettings.Jurisdictions(section, stores.Keys);
        builder.Services.AddSingleton(_ => new VaultStores(stores.ToDictionary(store => store.Key, store => Open(store.Key, store.Value, data)), jurisdictions));
        builder.Services.AddSingleton(provider => new ContentVault(provider.GetRequiredService<VaultStores>(), provider.GetRequiredService<CaseKeys>()));
        builder.Services.AddSingleton<VaultSweep>();
        builder.Services.AddSingleton<VaultUpkeep>();
    }

    private static IBlobStore Open(string name, AzureBlobOptions? azure, DataDirectory data) => azure is null
        ? new FileBlobStore(Path.Combine(DataLayout.Vault(data.Path), name))
        : AzureBlobStore.OpenAsync(azure, CancellationToken.None).GetAwaiter().GetResult();
}
