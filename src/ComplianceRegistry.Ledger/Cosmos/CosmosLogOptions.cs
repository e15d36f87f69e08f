using Azure.Core;

namespace ComplianceRegistry.Ledger.Cosmos;

/// <summary>Which container holds the log, and how it is reached.</summary>
/// <param name="Endpoint">The account's address.</param>
/// <param name="Key">The account's key; null to authenticate with <paramref name="Credential"/> (Microsoft Entra).</param>
/// <param name="Database">The database; made when missing and there is a key. With Entra an application may not make it: deployment does.</param>
/// <param name="Container">The container, as the database. Partition key <c>/segment</c>, without indexes.</param>
/// <param name="Credential">Used when there is no key.</param>
/// <param name="Gateway">Speak HTTPS through the gateway only, as emulators and some firewalls need, and use this one address.</param>
/// <param name="AutoscaleThroughput">The most RU/s of a container that is made here; null for the account's default. The current segment can use 10,000.</param>
public sealed record CosmosLogOptions(
    Uri Endpoint,
    string? Key,
    string Database,
    string Container,
    TokenCredential? Credential = null,
    bool Gateway = false,
    int? AutoscaleThroughput = null);
