using System.Security.Cryptography;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Ledger.Tests.Vault;

/// <summary>What the vault promises on every store of blobs.</summary>
public abstract class BlobStoreConformance : IAsyncLifetime
{
    private const int First = 65_536 - 40 - 16;
    private const int Other = 65_536 - 16;

    protected IBlobStore Store { get; private set; } = null!;

    private protected TemporaryDirectory Directory { get; } = new();

    private ContentVault Vault { get; set; } = null!;

    private VaultStores Stores { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Store = await OpenAsync();
        Stores = new VaultStores(new Dictionary<string, IBlobStore> { [VaultStores.Default] = Store }, new Dictionary<string, string>());
        Vault = new ContentVault(Stores, new CaseKeys(new FileCaseKeyStore(Directory.File("cases")), MasterKeyFile.OpenOrCreate(Directory.File("master")).Key));
    }

    public virtual Task DisposeAsync()
    {
        Directory.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(First - 1)]
    [InlineData(First)]
    [InlineData(First + 1)]
    [InlineData(First + Other)]
    [InlineData(First + Other + 1)]
    [InlineData(5_000_000)]
    public async Task What_is_written_is_read_back(int size)
    {
        var content = Bytes(size);
        var kept = await KeptAsync("RDR-1", content);

        Assert.Equal((size, Hash(content)), (kept.Size, kept.Sha256));
        Assert.Equal(content, await ReadAsync("RDR-1", kept));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(First)]
    [InlineData(First + Other - 3)]
    [InlineData(199_999)]
    public async Task Reading_may_begin_anywhere(int offset)
    {
        var content = Bytes(200_000);
        var kept = await KeptAsync("RDR-1", content);

        await using var opened = (await Vault.OpenAsync("RDR-1", kept.Blob, kept.Size, CancellationToken.None))!;
        opened.Position = offset;
        using var read = new MemoryStream();
        await opened.CopyToAsync(read);

        Assert.Equal(content[offset..], read.ToArray());
    }

    [Fact]
    public async Task Nothing_is_kept_of_0_bytes()
    {
        Assert.IsType<VaultOutcome.Empty>(await WriteAsync("RDR-1", new MemoryStream()));
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task The_limit_is_kept_to_the_byte_and_one_byte_more_is_refused()
    {
        Assert.Equal(104_857_600, Assert.IsType<VaultOutcome.Kept>(await WriteAsync("RDR-1", new GeneratedStream(ContentVault.MaxContent))).Size);
        Assert.IsType<VaultOutcome.TooLarge>(await WriteAsync("RDR-1", new GeneratedStream(ContentVault.MaxContent + 1)));
        Assert.Single(await NamesAsync());
    }

    [Fact]
    public async Task Content_that_is_not_the_announced_one_is_refused_and_not_kept()
    {
        var content = Bytes(100);
        AnnouncedContent[] wrong = [new(100, Hash(Bytes(99))), new(101, Hash(content))];
        foreach (var announced in wrong)
        {
            var refused = Assert.IsType<VaultOutcome.NotAsAnnounced>(await WriteAsync("RDR-1", new MemoryStream(content), announced));
            Assert.Equal((100, Hash(content)), (refused.Size, refused.Sha256));
        }

        Assert.Empty(await NamesAsync());
        Assert.IsType<VaultOutcome.Kept>(await WriteAsync("RDR-1", new MemoryStream(content), new AnnouncedContent(100, Hash(content))));
    }

    [Fact]
    public async Task An_upload_that_is_cut_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => WriteAsync("RDR-1", new CutOffStream(Bytes(9_000_000), 8_500_000)));

        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task A_blob_that_was_changed_anywhere_is_not_given_out()
    {
        foreach (var place in new[] { 0, 5, 39, 40, 65_535, 65_536, 150_000 })
        {
            var kept = await KeptAsync("RDR-1", Bytes(200_000));
            await ChangeAsync(kept.Blob.Name, blob => [.. blob[..place], (byte)(blob[place] ^ 1), .. blob[(place + 1)..]]);

            await Assert.ThrowsAsync<VaultDamagedException>(() => ReadAsync("RDR-1", kept));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(39)]
    [InlineData(65_536)]
    [InlineData(131_072)]
    [InlineData(199_000)]
    public async Task A_blob_that_was_cut_off_is_not_given_out_even_at_a_segment_and_by_a_reader_who_knows_no_size(int length)
    {
        var kept = await KeptAsync("RDR-1", Bytes(200_000));
        await ChangeAsync(kept.Blob.Name, blob => blob[..length]);

        await Assert.ThrowsAsync<VaultDamagedException>(() => ReadAsync("RDR-1", kept));
        var size = length - 40 - (16 * ((length + 65_535) / 65_536));
        await Assert.ThrowsAsync<VaultDamagedException>(() => ReadAsync("RDR-1", kept with { Size = size }));
    }

    [Fact]
    public async Task Segments_that_changed_places_are_not_given_out()
    {
        var kept = await KeptAsync("RDR-1", Bytes(4 * 65_536));
        await ChangeAsync(kept.Blob.Name, blob => [.. blob[..65_536], .. blob[131_072..196_608], .. blob[65_536..131_072], .. blob[196_608..]]);

        await Assert.ThrowsAsync<VaultDamagedException>(() => ReadAsync("RDR-1", kept));
    }

    [Fact]
    public async Task A_blob_or_a_segment_of_another_is_not_given_out_in_its_place()
    {
        var (one, other) = (await KeptAsync("RDR-1", Bytes(200_000)), await KeptAsync("RDR-1", Bytes(200_000)));
        var taken = Array.Empty<byte>();
        await ChangeAsync(other.Blob.Name, blob => taken = blob);

        await ChangeAsync(one.Blob.Name, blob => [.. blob[..65_536], .. taken[65_536..131_072], .. blob[131_072..]]);
        await Assert.ThrowsAsync<VaultDamagedException>(() => ReadAsync("RDR-1", one));
        await ChangeAsync(one.Blob.Name, _ => taken);
        await Assert.ThrowsAsync<VaultDamagedException>(() => ReadAsync("RDR-1", one));
    }

    [Fact]
    public async Task A_blob_is_not_read_as_that_of_another_case()
    {
        await KeptAsync("RDR-2", Bytes(10));
        var kept = await KeptAsync("RDR-1", Bytes(10));

        await Assert.ThrowsAsync<VaultDamagedException>(() => ReadAsync("RDR-2", kept));
    }

    [Fact]
    public async Task After_its_key_is_destroyed_content_is_erased_and_deleting_may_be_repeated()
    {
        var kept = await KeptAsync("RDR-1", Bytes(10));
        Vault.DestroyKey("RDR-1");

        Assert.Null(await Vault.OpenAsync("RDR-1", kept.Blob, 10, CancellationToken.None));
        await Vault.DeleteAsync(kept.Blob, CancellationToken.None);
        await Vault.DeleteAsync(kept.Blob, CancellationToken.None);
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task A_blob_that_is_gone_while_its_key_is_there_is_told_as_damage()
    {
        var kept = await KeptAsync("RDR-1", Bytes(10));
        await Store.DeleteAsync(kept.Blob.Name, CancellationToken.None);

        await Assert.ThrowsAsync<VaultDamagedException>(() => ReadAsync("RDR-1", kept));
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        const string name = "00112233445566778899aabbccddeeff";
        await using var first = await Store.BeginAsync(name, CancellationToken.None);
        await using var second = await Store.BeginAsync(name, CancellationToken.None);
        await first.WriteAsync(Bytes(3), CancellationToken.None);
        await second.WriteAsync(Bytes(4), CancellationToken.None);
        await first.CommitAsync(CancellationToken.None);

        await Assert.ThrowsAsync<IOException>(() => second.CommitAsync(CancellationToken.None));
        await using var read = (await Store.OpenAsync(name, CancellationToken.None))!;
        Assert.Equal(3, read.Length);
    }

    [Fact]
    public async Task The_sweep_deletes_what_is_old_and_unreferenced_and_nothing_else()
    {
        var (kept, lost) = (await KeptAsync("RDR-1", Bytes(10)), await KeptAsync("RDR-1", Bytes(10)));
        var sweep = new VaultSweep(Stores);
        var now = DateTimeOffset.UtcNow;

        Assert.Equal(0, await sweep.RunAsync(blob => blob == kept.Blob, now + VaultSweep.Age - TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.Equal(1, await sweep.RunAsync(blob => blob == kept.Blob, now + VaultSweep.Age + TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.Equal([kept.Blob.Name], await NamesAsync());
        Assert.NotEqual(kept.Blob.Name, lost.Blob.Name);
    }

    protected abstract Task<IBlobStore> OpenAsync();

    /// <summary>Changes a blob as somebody could who has the store but no key.</summary>
    protected abstract Task ChangeAsync(string name, Func<byte[], byte[]> change);

    private protected static byte[] Bytes(int count) => RandomNumberGenerator.GetBytes(count);

    private protected Task<VaultOutcome> WriteAsync(string caseId, Stream content, AnnouncedContent? announced = null) =>
        Vault.WriteAsync(caseId, "DE", content, announced, CancellationToken.None);

    private protected async Task<VaultOutcome.Kept> KeptAsync(string caseId, byte[] content) =>
        Assert.IsType<VaultOutcome.Kept>(await WriteAsync(caseId, new MemoryStream(content)));

    private async Task<byte[]> ReadAsync(string caseId, VaultOutcome.Kept kept)
    {
        await using var opened = (await Vault.OpenAsync(caseId, kept.Blob, kept.Size, CancellationToken.None))!;
        using var read = new MemoryStream();
        await opened.CopyToAsync(read);
        return read.ToArray();
    }

    private async Task<List<string>> NamesAsync()
    {
        List<string> names = [];
        await foreach (var blob in Store.ListAsync(CancellationToken.None))
            names.Add(blob.Name);
        return names;
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
