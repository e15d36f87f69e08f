using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Ledger.Tests.Vault;

public sealed class ContentVaultTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task However_long_content_is_memory_holds_two_segments_of_it()
    {
        var store = new CountingStore();
        var vault = new ContentVault(
            new VaultStores(new Dictionary<string, IBlobStore> { ["default"] = store }, new Dictionary<string, string>()),
            new CaseKeys(new FileCaseKeyStore(_directory.File("cases")), new MasterKey(new byte[32])));
        var content = new GeneratedStream(ContentVault.MaxContent, () => store.Written);

        await vault.WriteAsync("RDR-1", "DE", content, null, CancellationToken.None);

        Assert.InRange(content.MostHeld, 1, 2 * 65_536);
        Assert.True(store.Committed);
    }

    /// <summary>Counts what it is given and keeps none of it.</summary>
    private sealed class CountingStore : IBlobStore, IBlobWriting
    {
        public long Written { get; private set; }

        public bool Committed { get; private set; }

        public Task<IBlobWriting> BeginAsync(string name, CancellationToken cancellationToken) => Task.FromResult<IBlobWriting>(this);

        public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            Written += bytes.Length;
            return ValueTask.CompletedTask;
        }

        public Task CommitAsync(CancellationToken cancellationToken)
        {
            Committed = true;
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task DeleteAsync(string name, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<StoredBlob> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
