using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Ledger.Tests.Vault;

/// <summary>A blob is what Tink publishes as AES-GCM-HKDF streaming: one that is put together here from that description is read.</summary>
public sealed class PublishedFormatTests : IDisposable
{
    private const string Name = "00112233445566778899aabbccddeeff";
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(index => (byte)index)];
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_blob_of_two_segments_as_the_description_has_it_is_read()
    {
        byte[] clear = [.. Enumerable.Range(0, 70_000).Select(index => (byte)(index % 251))];
        var store = new FileBlobStore(_directory.File("blobs"));
        await using (var writing = await store.BeginAsync(Name, CancellationToken.None))
        {
            await writing.WriteAsync(AsPublished(clear), CancellationToken.None);
            await writing.CommitAsync(CancellationToken.None);
        }

        var vault = new ContentVault(
            new VaultStores(new Dictionary<string, IBlobStore> { ["default"] = store }, new Dictionary<string, string>()),
            new CaseKeys(new OneKey(), new MasterKey(Key)));
        await using var opened = (await vault.OpenAsync("RDR-1", new BlobReference("default", Name), clear.Length, CancellationToken.None))!;
        using var read = new MemoryStream();
        await opened.CopyToAsync(read);
        Assert.Equal(clear, read.ToArray());
    }

    // Another implementation, on Node's cryptography, made these bytes.
    [Fact]
    public void That_blob_is_what_another_implementation_makes() => Assert.Equal(
        "4c87835570f468ae2026dc261e445754843cbd9ae0d893d715e6e71de5ffb1fe",
        Convert.ToHexStringLower(SHA256.HashData(AsPublished([.. Enumerable.Range(0, 70_000).Select(index => (byte)(index % 251))]))));

    private static byte[] AsPublished(byte[] clear)
    {
        byte[] salt = [.. Enumerable.Repeat((byte)0xa5, 32)], prefix = [.. Enumerable.Repeat((byte)0x5a, 7)];
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Key, 32, salt, Encoding.UTF8.GetBytes($"compliance-registry/vault/v1\nRDR-1\n{Name}"));
        const int first = 65_536 - 40 - 16;
        return [40, .. salt, .. prefix, .. Segment(key, prefix, 0, 0, clear[..first]), .. Segment(key, prefix, 1, 1, clear[first..])];
    }

    private static byte[] Segment(byte[] key, byte[] prefix, uint index, byte last, byte[] clear)
    {
        byte[] nonce = [.. prefix, 0, 0, 0, 0, last], text = new byte[clear.Length], tag = new byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(7), index);
        using var cipher = new AesGcm(key, 16);
        cipher.Encrypt(nonce, clear, text, tag);
        return [.. text, .. tag];
    }

    /// <summary>Gives the one key, wrapped.</summary>
    private sealed class OneKey : ICaseKeyStore
    {
        public byte[]? Read(string caseId)
        {
            byte[] nonce = new byte[12], text = new byte[32], tag = new byte[16];
            using var cipher = new AesGcm(Key, 16);
            cipher.Encrypt(nonce, Key, text, tag, Encoding.UTF8.GetBytes($"compliance-registry/case-key/v1\n{caseId}"));
            return [1, .. nonce, .. text, .. tag];
        }

        public byte[] AddOrRead(string caseId, ReadOnlySpan<byte> wrappedKey) => throw new NotSupportedException();

        public void Destroy(string caseId) => throw new NotSupportedException();
    }
}
