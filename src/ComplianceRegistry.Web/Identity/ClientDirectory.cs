using System.Collections.Frozen;
using System.Text.Json;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Identity;

/// <summary>A client as the clients file lists it.</summary>
internal sealed record ClientRecord(string Id, string SecretHash);

/// <summary>The clients that may get tokens from the embedded issuer.</summary>
internal sealed class ClientDirectory
{
    private static readonly ClientSecretHash NoSecret = ClientSecretHash.Of("no client has this secret");
    private readonly FrozenDictionary<string, ClientSecretHash> _clients;

    private ClientDirectory(IEnumerable<KeyValuePair<string, ClientSecretHash>> clients) => _clients = clients.ToFrozenDictionary();

    /// <summary>Reads the clients file, if one is configured, and adds the demo clients, if there are any.</summary>
    /// <exception cref="InvalidOperationException">The file names a demo client: their secret is public.</exception>
    public static ClientDirectory Load(string? file, DemoClients? demo)
    {
        var listed = file is null ? [] : Read(file);
        if (listed.FirstOrDefault(client => DemoClients.IsDemo(client.Id)) is { } reserved)
            throw new InvalidOperationException($"{file} lists '{reserved.Id}'. Ids that begin with '{DemoClients.Prefix}' are for Development only, where the registry adds them itself.");
        var clients = listed.Select(client => KeyValuePair.Create(client.Id, ClientSecretHash.Parse(client.SecretHash)));
        return new ClientDirectory(demo is null ? clients : clients.Concat(demo.Secrets()));
    }

    /// <summary>Whether the secret is the client's. An unknown client takes as long as a known one.</summary>
    public bool Authenticate(string? id, string? secret)
    {
        var known = _clients.TryGetValue(id ?? "", out var hash);
        return (hash ?? NoSecret).Matches(secret ?? "") && known;
    }

    private static ClientRecord[] Read(string file) =>
        JsonSerializer.Deserialize<ClientRecord[]>(File.ReadAllBytes(file), RegistryJson.Options)
        ?? throw new InvalidOperationException($"{file} is not a JSON array of clients.");
}
