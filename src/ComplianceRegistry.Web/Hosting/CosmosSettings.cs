using ComplianceRegistry.Ledger.Cosmos;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>
/// The section <c>Cosmos</c>: where the log's account is, and by what it is reached: <c>Key</c>, or without one an identity of Microsoft Entra, which
/// <c>Identity</c> chooses (<c>default</c> or <c>managed</c>) and <c>ClientId</c> names. What could be meant in two ways is refused.
/// </summary>
internal static class CosmosSettings
{
    private const string DefaultDatabase = "compliance-registry";
    private const string DefaultContainer = "log";

    /// <exception cref="InvalidOperationException">Something is missing, malformed or contradicts another setting; says which.</exception>
    public static CosmosLogOptions Read(IConfiguration section)
    {
        var endpoint = Endpoint(section["Endpoint"]);
        var options = new CosmosLogOptions(
            endpoint,
            section["Key"],
            section["Database"] ?? DefaultDatabase,
            section["Container"] ?? DefaultContainer,
            Gateway: section.GetValue<bool>("Gateway"),
            AutoscaleThroughput: section.GetValue<int?>("AutoscaleThroughput"));
        return options.Key is null ? WithIdentity(options, section) : WithKey(options, section);
    }

    private static Uri Endpoint(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"
        ? endpoint
        : throw Refused(text is null ? "Cosmos:Endpoint is not set." : $"Cosmos:Endpoint is '{text}'. The account's https address is expected.");

    private static CosmosLogOptions WithKey(CosmosLogOptions options, IConfiguration section)
    {
        if (options.Key is "")
            throw Refused("Cosmos:Key is empty. Set it, or leave it out to reach the account by an identity of Microsoft Entra.");
        if (section["Identity"] is not null || section["ClientId"] is not null)
            throw Refused("Cosmos:Key is set together with Cosmos:Identity or Cosmos:ClientId. Leave out the key to reach the account by an identity, or the others to use the key.");
        return options;
    }

    private static CosmosLogOptions WithIdentity(CosmosLogOptions options, IConfiguration section)
    {
        if (options.Endpoint.Scheme != "https")
            throw Refused("Cosmos:Key is not set, and Cosmos:Endpoint is no https address: tokens of Microsoft Entra are sent over https only.");
        if (options.AutoscaleThroughput is not null)
            throw Refused("Cosmos:AutoscaleThroughput is set without Cosmos:Key: with an identity the registry may not make the container, so deployment sets its throughput.");
        var clientId = section["ClientId"];
        return (section["Identity"] ?? "default") switch
        {
            "default" => options with { Credential = EntraCredentials.Default(clientId) },
            "managed" => options with { Credential = EntraCredentials.Managed(clientId) },
            var other => throw Refused($"Cosmos:Identity is '{other}'. It must be 'default' or 'managed'."),
        };
    }

    private static InvalidOperationException Refused(string message) => new(message);
}
