using ComplianceRegistry.Ledger.Blobs;
using ComplianceRegistry.Ledger.Cosmos;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>
/// The section <c>Vault</c>: <c>Stores:NAME</c>, where <c>Kind</c> is <c>files</c> (a directory of the data directory) or <c>azure</c> (a container of a
/// storage account, reached by <c>ConnectionString</c>, or by <c>Endpoint</c> and an identity of Microsoft Entra), and <c>Jurisdictions:CODE</c>, the
/// name of the store that a jurisdiction has chosen. Without the section there is one store of files. What could be meant in two ways is refused.
/// </summary>
internal static class VaultSettings
{
    private const string DefaultContainer = "vault";

    /// <summary>What each store is, by name: the options of one in Azure, or null for one of files.</summary>
    /// <exception cref="InvalidOperationException">Something is missing, malformed or contradicts another setting; says which.</exception>
    public static IReadOnlyDictionary<string, AzureBlobOptions?> Stores(IConfiguration section)
    {
        var stores = section.GetSection("Stores").GetChildren().ToDictionary(store => store.Key, Read);
        stores.TryAdd(VaultStores.Default, null);
        return stores;
    }

    /// <summary>Names of stores by code of jurisdiction.</summary>
    /// <exception cref="InvalidOperationException">A jurisdiction names a store that is not there.</exception>
    public static IReadOnlyDictionary<string, string> Jurisdictions(IConfiguration section, IEnumerable<string> stores)
    {
        var chosen = section.GetSection("Jurisdictions").GetChildren().ToDictionary(choice => choice.Key, choice => choice.Value ?? "");
        return chosen.FirstOrDefault(choice => !stores.Contains(choice.Value)) is { Key: { } code } unknown
            ? throw Refused($"Vault:Jurisdictions:{code} is '{unknown.Value}', and Vault:Stores has no such store.")
            : chosen;
    }

    private static AzureBlobOptions? Read(IConfigurationSection store)
    {
        if (!store.Key.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            throw Refused($"{store.Path}: the name of a store has lower-case letters, digits and hyphens only.");
        return (store["Kind"] ?? "files") switch
        {
            "files" => null,
            "azure" => store["ConnectionString"] is { Length: > 0 } ? WithKey(store) : WithIdentity(store),
            var other => throw Refused($"{store.Path}:Kind is '{other}'. It must be 'files' or 'azure'."),
        };
    }

    private static AzureBlobOptions WithKey(IConfigurationSection store) => store["Endpoint"] is null && store["Identity"] is null && store["ClientId"] is null
        ? new AzureBlobOptions(store["ConnectionString"], null, ContainerOf(store))
        : throw Refused($"{store.Path}:ConnectionString is set together with Endpoint, Identity or ClientId. Leave out one or the others.");

    private static AzureBlobOptions WithIdentity(IConfigurationSection store)
    {
        if (!Uri.TryCreate(store["Endpoint"], UriKind.Absolute, out var endpoint) || endpoint.Scheme != "https")
            throw Refused($"{store.Path} needs a ConnectionString, or as Endpoint the https address of the account's blob service.");
        var clientId = store["ClientId"];
        return (store["Identity"] ?? "default") switch
        {
            "default" => new AzureBlobOptions(null, endpoint, ContainerOf(store), EntraCredentials.Default(clientId)),
            "managed" => new AzureBlobOptions(null, endpoint, ContainerOf(store), EntraCredentials.Managed(clientId)),
            var other => throw Refused($"{store.Path}:Identity is '{other}'. It must be 'default' or 'managed'."),
        };
    }

    private static string ContainerOf(IConfiguration store) => store["Container"] ?? DefaultContainer;

    private static InvalidOperationException Refused(string message) => new(message);
}
