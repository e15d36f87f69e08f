using Azure.Identity;
using ComplianceRegistry.Ledger.Cosmos;
using ComplianceRegistry.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace ComplianceRegistry.Web.Tests.Hosting;

public sealed class CosmosSettingsTests
{
    private const string Account = "Endpoint=https://account.documents.azure.example/";

    [Fact]
    public void a_key_is_used_when_there_is_one()
    {
        var options = Read(Account, "Key=a2V5", "AutoscaleThroughput=4000");

        Assert.Equal(("a2V5", null, 4000), (options.Key, options.Credential, options.AutoscaleThroughput));
        Assert.Equal(("compliance-registry", "log", false), (options.Database, options.Container, options.Gateway));
    }

    [Fact]
    public void without_a_key_the_first_identity_that_is_there_is_used() => Assert.IsType<DefaultAzureCredential>(Read(Account).Credential);

    [Theory]
    [InlineData("Identity=default", typeof(DefaultAzureCredential))]
    [InlineData("Identity=managed", typeof(ManagedIdentityCredential))]
    public void the_kind_of_identity_can_be_chosen_and_its_client_named(string identity, Type credential)
    {
        Assert.IsType(credential, Read(Account, identity).Credential);
        Assert.IsType(credential, Read(Account, identity, "ClientId=5b8e6f0c-0000-4000-8000-000000000001").Credential);
        Assert.Null(Read(Account, identity).Key);
    }

    [Theory]
    [InlineData("Cosmos:Endpoint is not set", "Key=a2V5")]
    [InlineData("Cosmos:Endpoint is 'account'", "Endpoint=account", "Key=a2V5")]
    [InlineData("Cosmos:Endpoint is 'ftp://account'", "Endpoint=ftp://account", "Key=a2V5")]
    [InlineData("Cosmos:Key is empty", Account, "Key=")]
    [InlineData("Cosmos:Key is set together with", Account, "Key=a2V5", "Identity=managed")]
    [InlineData("Cosmos:Key is set together with", Account, "Key=a2V5", "ClientId=5b8e6f0c-0000-4000-8000-000000000001")]
    [InlineData("Cosmos:Identity is 'system'", Account, "Identity=system")]
    [InlineData("over https only", "Endpoint=http://127.0.0.1:8081/")]
    [InlineData("Cosmos:AutoscaleThroughput is set without Cosmos:Key", Account, "AutoscaleThroughput=4000")]
    public void what_is_missing_or_could_be_meant_in_two_ways_is_refused(string told, params string[] settings)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Read(settings));

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
    }

    private static CosmosLogOptions Read(params string[] settings) => CosmosSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(parts => parts[0], parts => (string?)parts[1])).Build());
}
