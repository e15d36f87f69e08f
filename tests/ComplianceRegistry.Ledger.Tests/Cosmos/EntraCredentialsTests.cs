using Azure.Core;
using Azure.Identity;
using ComplianceRegistry.Ledger.Cosmos;

namespace ComplianceRegistry.Ledger.Tests.Cosmos;

public sealed class EntraCredentialsTests
{
    [Fact]
    public async Task When_Entra_gives_no_token_the_account_and_the_reason_are_told()
    {
        var options = new CosmosLogOptions(new Uri("https://127.0.0.1:1/"), null, "registry", "log", new NoCredential(), Gateway: true);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => CosmosLogStore.OpenAsync(options, TimeProvider.System, CancellationToken.None));

        Assert.Contains("https://127.0.0.1:1/", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(NoCredential.Reason, refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>The identity of a machine that has none.</summary>
    private sealed class NoCredential : TokenCredential
    {
        public const string Reason = "No managed identity is assigned to this machine.";

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new CredentialUnavailableException(Reason);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException(Reason);
    }
}
