using ComplianceRegistry.Ledger.Blobs;
using ComplianceRegistry.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace ComplianceRegistry.Web.Tests.Hosting;

public sealed class VaultSettingsTests
{
    [Fact]
    public void without_settings_there_is_one_store_of_files() => Assert.Equal([new("default", null)], Stores());

    [Fact]
    public void a_store_in_azure_is_reached_by_a_connection_string_or_by_an_identity()
    {
        var stores = Stores("Stores:one:Kind=azure", "Stores:one:ConnectionString=UseDevelopmentStorage=true", "Stores:two:Kind=azure", "Stores:two:Endpoint=https://a.blob.example/");

        Assert.Equal(("UseDevelopmentStorage=true", "vault", null), (stores["one"]!.ConnectionString, stores["one"]!.Container, stores["one"]!.Credential));
        Assert.NotNull(stores["two"]!.Credential);
        Assert.Null(stores["default"]);
    }

    [Fact]
    public void a_jurisdiction_chooses_a_store_that_is_there()
    {
        var section = Section("Jurisdictions:DE=germany");

        Assert.Equal("germany", VaultSettings.Jurisdictions(section, ["default", "germany"])["DE"]);
        Assert.Contains("Vault:Jurisdictions:DE is 'germany'", Assert.Throws<InvalidOperationException>(() => VaultSettings.Jurisdictions(section, ["default"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kind is 'ftp'", "Stores:one:Kind=ftp")]
    [InlineData("needs a ConnectionString", "Stores:one:Kind=azure")]
    [InlineData("needs a ConnectionString", "Stores:one:Kind=azure", "Stores:one:Endpoint=http://a.blob.example/")]
    [InlineData("set together with Endpoint", "Stores:one:Kind=azure", "Stores:one:ConnectionString=a", "Stores:one:Endpoint=https://a.blob.example/")]
    [InlineData("Identity is 'system'", "Stores:one:Kind=azure", "Stores:one:Endpoint=https://a.blob.example/", "Stores:one:Identity=system")]
    [InlineData("lower-case letters", "Stores:../one:Kind=files")]
    public void what_is_missing_or_could_be_meant_in_two_ways_is_refused(string told, params string[] settings) =>
        Assert.Contains(told, Assert.Throws<InvalidOperationException>(() => Stores(settings)).Message, StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, AzureBlobOptions?> Stores(params string[] settings) => VaultSettings.Stores(Section(settings));

    private static IConfigurationRoot Section(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(parts => parts[0], parts => (string?)parts[1])).Build();
}
