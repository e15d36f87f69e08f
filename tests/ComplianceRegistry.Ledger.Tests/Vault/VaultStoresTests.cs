using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Ledger.Tests.Vault;

public sealed class VaultStoresTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_jurisdiction_has_the_store_that_it_chose_and_the_others_the_default()
    {
        var stores = new VaultStores(
            new Dictionary<string, IBlobStore> { ["default"] = new FileBlobStore(_directory.File("a")), ["germany"] = new FileBlobStore(_directory.File("b")) },
            new Dictionary<string, string> { ["DE"] = "germany" });

        Assert.Equal(("germany", "default"), (stores.NameFor("DE"), stores.NameFor("FR")));
        Assert.Contains("'spain'", Assert.Throws<InvalidOperationException>(() => stores.Find("spain")).Message, StringComparison.Ordinal);
    }
}
