using Azure.Core;

namespace ComplianceRegistry.Ledger.Blobs;

/// <summary>Which container of an Azure storage account holds blobs, and how it is reached.</summary>
/// <param name="ConnectionString">With the account's key; null to reach the container by <paramref name="Container"/> and an identity.</param>
/// <param name="Endpoint">Address of the account's blob service, such as <c>https://NAME.blob.core.windows.net</c>; null with a connection string.</param>
/// <param name="Container">Name of the container; made when missing and there is a key. With Entra, deployment makes it.</param>
/// <param name="Credential">Used when there is no connection string.</param>
public sealed record AzureBlobOptions(string? ConnectionString, Uri? Endpoint, string Container, TokenCredential? Credential = null);
