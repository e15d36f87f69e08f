using System.Net;
using System.Text;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.EvidenceItems;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Vault;
using Microsoft.Extensions.DependencyInjection;
using static ComplianceRegistry.Web.Tests.EvidenceItems.EvidenceRequests;

namespace ComplianceRegistry.Web.Tests.EvidenceItems;

/// <summary>What is wrong, cut off, forged or forbidden, on a server whose data directory is looked into.</summary>
public sealed class EvidenceAbuseTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    private const long Limit = 104_857_600;

    [Fact]
    public void the_domain_and_the_vault_have_the_same_limit() => Assert.Equal((Limit, Limit), (EvidenceLimits.Size, ContentVault.MaxContent));

    [Theory]
    [InlineData(0, HttpStatusCode.UnprocessableEntity, "empty-content")]
    [InlineData(9, HttpStatusCode.UnprocessableEntity, "not-as-announced")]
    [InlineData(11, HttpStatusCode.UnprocessableEntity, "not-as-announced")]
    public async Task content_that_is_not_the_announced_one_is_refused_and_not_kept(int length, HttpStatusCode status, string code)
    {
        var provider = await registry.As("demo-provider-eu");
        var id = (string)(await provider.Create("/v1/evidence", Announcement("ten bytes!"u8.ToArray())))["id"]!;
        var before = Blobs();

        var refused = await provider.Upload(id, new byte[length]);
        var forged = await provider.Upload(id, "ten bytes?"u8.ToArray());

        Assert.Equal((status, code), (refused.Status, refused.Code));
        Assert.Equal("not-as-announced", forged.Code);
        Assert.Equal(before, Blobs());
        Assert.Equal("announced", (string?)(await provider.Get($"/v1/evidence/{id}"))["status"]);
    }

    [Fact]
    public async Task nothing_and_more_than_100_MiB_cannot_be_announced()
    {
        var provider = await registry.As("demo-provider-eu");
        foreach (var size in new[] { 0, Limit + 1 })
            Assert.Equal(["/size range"], (await provider.Create("/v1/evidence", Announcement(size, Samples.Hash))).Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task a_file_of_101_MB_is_refused_whether_its_length_is_announced_or_not(bool announced)
    {
        const long length = 101L * 1024 * 1024;
        var provider = await registry.As("demo-provider-eu");
        var id = (string)(await provider.Create("/v1/evidence", Announcement(Limit, Samples.Hash)))["id"]!;
        var before = Blobs();

        var refused = await provider.Upload(id, new GeneratedContent(announced ? length : null, length));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (refused.Status, refused.Code));
        Assert.Equal(before, Blobs());
    }

    [Fact]
    public async Task an_upload_that_is_cut_off_half_way_leaves_nothing_and_can_be_sent_again_up_to_the_limit()
    {
        var provider = await registry.As("demo-provider-eu");
        var id = (string)(await provider.Create("/v1/evidence", Announcement(Limit, GeneratedContent.Sha256(Limit), "parties-only")))["id"]!;
        var before = Blobs();

        await Assert.ThrowsAsync<HttpRequestException>(() => provider.Upload(id, new GeneratedContent(Limit, Limit / 2)));
        await Until(() => Blobs().SequenceEqual(before));
        Assert.Equal("announced", (string?)(await provider.Get($"/v1/evidence/{id}"))["status"]);

        Assert.Equal(HttpStatusCode.OK, (await provider.Upload(id, new GeneratedContent(Limit, Limit))).Status);
        using var download = await provider.GetAsync(new Uri($"/v1/evidence/{id}/content", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(Limit, download.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task only_the_owner_uploads_replaces_and_only_the_secretariat_erases()
    {
        var (provider, other) = (await registry.As("demo-provider-eu"), await registry.As("demo-provider-us"));
        var content = "Whose is it?"u8.ToArray();
        var id = (string)(await provider.Create("/v1/evidence", Announcement(content)))["id"]!;

        Assert.Equal("owner-of-the-evidence", (await other.Upload(id, content)).Code);
        await provider.Upload(id, content);
        Assert.Equal("wrong-state", (await other.Upload(id, content)).Code);
        Assert.Equal("secretariat", (await provider.Change($"/v1/evidence/{id}/erase", new System.Text.Json.Nodes.JsonObject { ["basis"] = "Order 1" }, 2)).Code);
        Assert.Equal("wrong-state", (await (await registry.As("demo-provider-eu")).Upload((string)(await Erased(id))["id"]!, content)).Code);
    }

    [Fact]
    public async Task reading_without_right_is_refused_and_recorded_and_reading_with_right_is_recorded()
    {
        var provider = await registry.As("demo-provider-eu");
        var content = "For the authority of Germany."u8.ToArray();
        var id = (string)(await provider.HandIn(content, "lead-authority"))["id"]!;
        var path = $"/v1/evidence/{id}/content";

        Assert.Equal(HttpStatusCode.Unauthorized, (await registry.Anonymous.Get(path)).Status);
        Assert.Equal((HttpStatusCode.Forbidden, "evidence-closed"), (await (await registry.As("demo-provider-us")).Get(path)) is var refused ? (refused.Status, refused.Code) : default);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await registry.As("demo-authority-kr")).Get($"/v1/evidence/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await registry.As("demo-secretariat")).Get(path)).Status);
        Assert.Equal(content, (await (await registry.As("demo-authority-de")).Download(path)).Bytes);

        var acts = Acts(id);
        Assert.Equal(
            [await Party("demo-provider-us"), await Party("demo-authority-kr"), await Party("demo-secretariat")],
            acts.OfType<EvidenceReadRefused>().Select(act => act.Party));
        Assert.Equal([await Party("demo-authority-de")], acts.OfType<EvidenceRead>().Select(act => act.Party));
    }

    [Fact]
    public async Task no_file_and_no_public_answer_tells_what_is_not_public()
    {
        const string secret = "QUOKKA-7419";
        var provider = await registry.As("demo-provider-eu");
        var evidence = await provider.HandIn(Encoding.UTF8.GetBytes($"The {secret} itself."), "parties-only", $"Report on {secret}");
        var id = (string)evidence["id"]!;

        Assert.Empty(FilesWith(secret));
        Assert.Empty(FilesWith((string)evidence["contents"]![0]!["document"]!["sha256"]!));
        var entry = await registry.Anonymous.Get($"/v1/log/entries/{evidence.Header("Registry-Position")}");
        Assert.Equal("sealed", (string?)entry["act"]!["act"]);
        Assert.DoesNotContain(id, entry.Text, StringComparison.Ordinal);
        var list = await registry.Anonymous.Get($"/v1/evidence?party={evidence["owner"]}&limit=200", ("Registry-Min-Position", evidence.Header("Registry-Position")!));
        Assert.DoesNotContain(id, list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_blob_that_was_changed_on_the_disk_is_not_given_out()
    {
        var provider = await registry.As("demo-provider-eu");
        var id = (string)(await provider.HandIn(new byte[1_000]))["id"]!;
        var blob = BlobOf(id);
        var bytes = await File.ReadAllBytesAsync(blob);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(blob, bytes);
        Assert.Equal(HttpStatusCode.InternalServerError, (await registry.Anonymous.Get($"/v1/evidence/{id}/content")).Status);
        await File.WriteAllBytesAsync(blob, bytes[..^1]);
        Assert.Equal(HttpStatusCode.InternalServerError, (await registry.Anonymous.Get($"/v1/evidence/{id}/content")).Status);
    }

    [Fact]
    public async Task a_blob_whose_act_was_never_appended_is_swept_after_a_day_and_no_other()
    {
        var provider = await registry.As("demo-provider-eu");
        var id = (string)(await provider.HandIn("Kept."u8.ToArray()))["id"]!;
        // What a process leaves that is killed between the blob and the act.
        await registry.Services.GetRequiredService<ContentVault>().WriteAsync(id, "DE", new MemoryStream("Lost."u8.ToArray()), null, CancellationToken.None);
        var upkeep = registry.Services.GetRequiredService<VaultUpkeep>();
        var before = Blobs().Count;

        Assert.Equal(0, await upkeep.SweepAsync(CancellationToken.None));
        foreach (var blob in Blobs())
            File.SetLastWriteTimeUtc(blob, DateTime.UtcNow.AddHours(-25));
        Assert.Equal(1, await upkeep.SweepAsync(CancellationToken.None));
        Assert.Equal(before - 1, Blobs().Count);
        Assert.Equal("Kept."u8.ToArray(), (await registry.Anonymous.Download($"/v1/evidence/{id}/content")).Bytes);
    }

    private async Task<Answer> Erased(string id)
    {
        var secretariat = await registry.As("demo-secretariat");
        var version = (int)(await registry.Anonymous.Get($"/v1/evidence/{id}"))["version"]!;
        return await secretariat.Change($"/v1/evidence/{id}/erase", new System.Text.Json.Nodes.JsonObject { ["basis"] = "Order 1/2026" }, version);
    }

    private async Task<string> Party(string client) => await Samples.PartyOf(await registry.As(client));

    private List<Domain.IEvent> Acts(string id) =>
        [.. registry.Services.GetRequiredService<Replica>().ReadStream(id).Select(registry.Services.GetRequiredService<CaseLog>().Read)];

    private string BlobOf(string id)
    {
        var name = Acts(id).OfType<EvidenceReceived>().Single().Kept.Blob;
        return Blobs().Single(file => file.Contains(name, StringComparison.Ordinal));
    }

    private List<string> Blobs() => Directory.Exists(Path.Combine(registry.DataDirectory, "vault"))
        ? [.. Directory.EnumerateFiles(Path.Combine(registry.DataDirectory, "vault"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    private IEnumerable<string> FilesWith(string text) => DataFiles.With(registry.DataDirectory, text);

    private static async Task Until(Func<bool> condition)
    {
        for (var patience = 200; !condition(); patience--)
        {
            Assert.True(patience > 0, "It did not come to be in 20 s.");
            await Task.Delay(100);
        }
    }
}
