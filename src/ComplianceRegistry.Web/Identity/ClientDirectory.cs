using System.Collections.Frozen;
using ComplianceRegistry.Web.Hosting;

namespace ComplianceRegistry.Web.Identity;

/// <summary>A client as the clients file lists it.</summary>
internal sealed record ClientRecord
{
    public required string Id { get; init; }

    /// <summary>As <see cref="ClientSecretHash"/> writes it.</summary>
    public required string SecretHash { get; init; }
}

/// <summary>The clients that may get tokens from the embedded issuer.</summary>
internal sealed class ClientDirectory
{
    private static readonly ClientSecretHash NoSecret = ClientSecretHash.Of("no client has this secret");
    private readonly FrozenDictionary<string, ClientSecretHash> _clients;

    private ClientDirectory(IEnumerable<KeyValuePair<string, ClientSecretHash>> clients) => _clients = clients.ToFrozenDictionary();

    /// <summary>Reads the clients file, if one is configured, and adds the demo clients, if there are any.</summary>
    /// <exception cref="InvalidOperationException">The file is not what is expected, or names a demo client: their secret is public.</exception>
    public static ClientDirectory Load(string? file, DemoClients? demo)
    {
        var listed = file is null ? [] : JsonFile.Read<ClientRecord[]>(file);
        if (listed.FirstOrDefault(client => DemoClients.IsDemo(client.Id)) is { } reserved)
            throw new InvalidOperationException($"{file} lists '{reserved.Id}'. Ids that begin with '{DemoClients.Prefix}' are for Development only, where the registry adds them itself.");
        var clients = listed.Select(client => KeyValuePair.Create(client.Id, HashOf(client, file!))).ToArray();
        return new ClientDirectory(demo is null ? clients : clients.Concat(demo.Secrets()));
    }

    /// <summary>Whether the secret is the client's. An unknown client takes as long as a known one.</summary>
    public bool Authenticate(string? id, string? secret)
    {
        var known = _clients.TryGetValue(id ?? "", out var hash);
        return (hash ?? NoSecret).Matches(secret ?? "") && known;
    }

    private static ClientSecretHash HashOf(ClientRecord client, string file)
    {
        try
        {
            return ClientSecretHash.Parse(client.SecretHash);
        }
        catch (FormatException malformed)
        {
            throw new InvalidOperationException($"{file}: the secretHash of '{client.Id}' is malformed. Make one with 'registry hash-secret'. {malformed.Message}", malformed);
        }
    }
}
