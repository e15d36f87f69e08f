using Azure.Core;
using Azure.Identity;

namespace ComplianceRegistry.Ledger.Cosmos;

/// <summary>Identities of Microsoft Entra by which the log's account is reached without a key.</summary>
public static class EntraCredentials
{
    /// <summary>The first identity that is there: environment, workload, managed, or a developer's sign-in.</summary>
    /// <param name="clientId">Client id of a user-assigned managed identity; null for that of the system.</param>
    public static TokenCredential Default(string? clientId) => new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });

    /// <summary>The managed identity of the machine, and no other.</summary>
    /// <inheritdoc cref="Default"/>
    public static TokenCredential Managed(string? clientId) =>
        new ManagedIdentityCredential(clientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId));
}
