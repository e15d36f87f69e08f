using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Tests.Files;

namespace ComplianceRegistry.Ledger.Tests.Sealing;

public sealed class CaseKeysTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_case_keeps_its_key_across_a_restart()
    {
        var envelope = SealedEnvelope.Seal(Open().GetOrCreate("RED-1"), "c"u8, "content"u8);
        Assert.Equal("content"u8, SealedEnvelope.Open(Open().GetOrCreate("RED-1"), "c"u8, envelope));
        Assert.Equal("content"u8, SealedEnvelope.Open(Open().Find("RED-1")!, "c"u8, envelope));
    }

    [Fact]
    public void Each_case_has_its_own_key_and_an_unknown_case_has_none()
    {
        var keys = Open();
        var envelope = SealedEnvelope.Seal(keys.GetOrCreate("RED-1"), "c"u8, "content"u8);
        Assert.ThrowsAny<CryptographicException>(() => SealedEnvelope.Open(keys.GetOrCreate("RED-2"), "c"u8, envelope));
        Assert.Null(keys.Find("RED-3"));
        Assert.Null(keys.Find("../master"));
    }

    [Fact]
    public void After_its_key_is_destroyed_nothing_of_a_case_can_be_read()
    {
        var keys = Open();
        var envelope = SealedEnvelope.Seal(keys.GetOrCreate("RED-1"), "c"u8, "content"u8);
        keys.GetOrCreate("RED-2");
        keys.Destroy("RED-1");
        keys.Destroy("RED-1");

        Assert.Null(keys.Find("RED-1"));
        Assert.Null(Open().Find("RED-1"));
        Assert.NotNull(Open().Find("RED-2"));
        Assert.ThrowsAny<CryptographicException>(() => SealedEnvelope.Open(keys.GetOrCreate("RED-1"), "c"u8, envelope));
    }

    [Fact]
    public async Task Of_creators_at_once_in_separate_instances_all_get_the_first_ones_key()
    {
        for (var round = 0; round < 20; round++)
        {
            var caseId = $"RED-{round}";
            using var start = new Barrier(4);
            var creators = Enumerable.Range(0, 4).Select(_ => Open()).Select(keys => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return SealedEnvelope.Seal(keys.GetOrCreate(caseId), "c"u8, "content"u8);
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default));
            foreach (var envelope in await Task.WhenAll(creators))
                Assert.Equal("content"u8, SealedEnvelope.Open(Open().Find(caseId)!, "c"u8, envelope));
        }
    }

    [Fact]
    public void Keys_lie_on_the_disk_only_wrapped_and_tell_no_case()
    {
        var keys = Open();
        var key = keys.GetOrCreate("RED-1");
        var file = Directory.GetFiles(_directory.File("cases")).Single();
        var content = File.ReadAllBytes(file);
        Assert.Equal(61, content.Length);
        Assert.DoesNotContain("RED", file, StringComparison.Ordinal);
        Assert.DoesNotContain("RED-1", Encoding.Latin1.GetString(content), StringComparison.Ordinal);
        Assert.Equal("content"u8, SealedEnvelope.Open(key, "c"u8, SealedEnvelope.Seal(Open().Find("RED-1")!, "c"u8, "content"u8)));
    }

    [Fact]
    public void A_key_under_another_master_key_or_in_another_cases_place_is_refused()
    {
        Open().GetOrCreate("RED-1");
        var own = Directory.GetFiles(_directory.File("cases")).Single();
        Open().GetOrCreate("RED-2");
        var other = Directory.GetFiles(_directory.File("cases")).Single(f => f != own);
        File.Copy(own, other, overwrite: true);
        Assert.ThrowsAny<CryptographicException>(() => Open().Find("RED-2"));

        File.Delete(_directory.File("master"));
        Assert.ThrowsAny<CryptographicException>(() => Open().Find("RED-1"));
    }

    [Fact]
    public void Memory_holds_the_keys_used_last_and_no_more_than_its_bound()
    {
        var store = new CountingStore(new FileCaseKeyStore(_directory.File("cases")));
        var keys = new CaseKeys(store, MasterKeyFile.OpenOrCreate(_directory.File("master")).Key, cached: 2);
        foreach (var caseId in new[] { "A", "B", "A", "C" })
            keys.GetOrCreate(caseId);
        store.Reads = 0;
        keys.Find("A");
        keys.Find("C");
        Assert.Equal(0, store.Reads);
        keys.Find("B");
        Assert.Equal(1, store.Reads);
    }

    private CaseKeys Open() => new(new FileCaseKeyStore(_directory.File("cases")), MasterKeyFile.OpenOrCreate(_directory.File("master")).Key);

    private sealed class CountingStore(ICaseKeyStore inner) : ICaseKeyStore
    {
        public int Reads { get; set; }

        public byte[]? Read(string caseId)
        {
            Reads++;
            return inner.Read(caseId);
        }

        public byte[] AddOrRead(string caseId, ReadOnlySpan<byte> wrappedKey) => inner.AddOrRead(caseId, wrappedKey);

        public void Destroy(string caseId) => inner.Destroy(caseId);
    }
}
