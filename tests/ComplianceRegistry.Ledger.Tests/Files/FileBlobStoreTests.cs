using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Tests.Vault;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Ledger.Tests.Files;

/// <summary>The store of files keeps what every store of blobs promises.</summary>
public sealed class FileBlobStoreTests : BlobStoreConformance
{
    private string Blobs => Directory.File("blobs");

    [Fact]
    public async Task An_upload_that_is_cut_off_leaves_no_file()
    {
        await Assert.ThrowsAsync<IOException>(() => WriteAsync("RDR-1", new CutOffStream(Bytes(300_000), 200_000)));

        Assert.Empty(System.IO.Directory.GetFiles(Blobs, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_a_killed_process_left_of_writing_is_erased_at_the_next_start()
    {
        var kept = await KeptAsync("RDR-1", Bytes(10));
        var writing = await Store.BeginAsync("00112233445566778899aabbccddeeff", CancellationToken.None);
        await writing.WriteAsync(Bytes(10), CancellationToken.None);

        FileBlobStore.EraseLeftovers(Blobs);

        Assert.EndsWith($"{kept.Blob.Name}.blob", Assert.Single(System.IO.Directory.GetFiles(Blobs, "*", SearchOption.AllDirectories)), StringComparison.Ordinal);
        await writing.DisposeAsync();
    }

    [Fact]
    public async Task No_file_holds_clear_text_nor_its_case()
    {
        await KeptAsync("RDR-1", "a confidential line"u8.ToArray());

        foreach (var file in System.IO.Directory.GetFiles(Directory.Path, "*", SearchOption.AllDirectories))
        {
            Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("confidential"u8));
            Assert.DoesNotContain("RDR-1", file, StringComparison.Ordinal);
        }
    }

    protected override Task<IBlobStore> OpenAsync() => Task.FromResult<IBlobStore>(new FileBlobStore(Blobs));

    protected override async Task ChangeAsync(string name, Func<byte[], byte[]> change)
    {
        var path = Path.Combine(Blobs, name[..2], name + ".blob");
        await File.WriteAllBytesAsync(path, change(await File.ReadAllBytesAsync(path)));
    }
}
