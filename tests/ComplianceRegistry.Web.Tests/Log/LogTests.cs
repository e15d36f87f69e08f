using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Json;
using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Web.Tests.Log;

[Collection(SharedRegistry.Name)]
public sealed class LogTests(RunningRegistry registry)
{
    [Fact]
    public async Task a_checkpoint_after_a_receipt_is_signed_and_covers_it()
    {
        var registered = await Samples.Registered(registry);
        var note = await registry.Anonymous.Get("/v1/log/checkpoint");
        var key = await registry.Anonymous.Get("/v1/log/key");

        var checkpoint = new CheckpointVerifier(key.Text.Trim()).Open(note.Text);

        Assert.StartsWith("text/plain", note.Header("Content-Type"), StringComparison.Ordinal);
        Assert.True(checkpoint.Size > PositionOf(registered));
    }

    [Fact]
    public async Task an_entry_proves_what_it_says_against_a_checkpoint()
    {
        var position = PositionOf(await Samples.Registered(registry));
        var checkpoint = Checkpoint.Parse((await registry.Anonymous.Get("/v1/log/checkpoint")).Text.Split("\n\n")[0] + "\n");

        var entry = await registry.Anonymous.Get($"/v1/log/entries/{position}");
        var proof = await registry.Anonymous.Get($"/v1/log/entries/{position}/proof?size={checkpoint.Size}");

        var leafHash = MerkleHash.LeafHash(Canonical(entry["act"]!));
        Assert.Equal(Convert.ToHexStringLower(leafHash), (string?)entry["leafHash"]);
        Assert.Equal(Convert.ToHexStringLower(checkpoint.Root), (string?)proof["root"]);
        Assert.True(MerkleProof.VerifyInclusion(position, checkpoint.Size, leafHash, Path(proof), checkpoint.Root));
        foreach (var part in new[] { "facts", "personal" })
        {
            Assert.True(Commitments.Verify(
                Hex(entry["act"]!["commit"]![part]!), Hex(entry["salts"]![part]!), "system.listed", part, Canonical(entry["payload"]![part]!)));
        }
    }

    [Fact]
    public async Task the_log_is_proved_to_have_only_grown()
    {
        await Samples.Registered(registry);

        var proof = await registry.Anonymous.Get("/v1/log/consistency?from=10&to=50");

        Assert.True(MerkleProof.VerifyConsistency(10, 50, Hex(proof["fromRoot"]!), Hex(proof["toRoot"]!), Path(proof)));
    }

    [Theory]
    [InlineData("/v1/log/entries/5/proof?size=900000", "/size range")]
    [InlineData("/v1/log/entries/5/proof?size=5", "/position range")]
    [InlineData("/v1/log/entries/5/proof?size=0", "/size range")]
    [InlineData("/v1/log/entries/-5", "/position type")]
    [InlineData("/v1/log/consistency?from=9&to=3", "/from range")]
    [InlineData("/v1/log/consistency?to=3", "/from required")]
    public async Task a_size_or_position_that_makes_no_sense_is_refused(string path, string fault)
    {
        var answer = await registry.Anonymous.Get(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([fault], answer.Faults);
    }

    [Fact]
    public async Task an_entry_beyond_the_end_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get("/v1/log/entries/900000")).Status);

    [Fact]
    public async Task the_feed_goes_on_where_it_stopped()
    {
        var first = await registry.Anonymous.Get("/v1/feed?limit=3");
        var second = await registry.Anonymous.Get($"/v1/feed?after={first["next"]}&limit=2");

        Assert.Equal([0, 1, 2], first["items"]!.AsArray().Select(item => (int)item!["position"]!));
        Assert.Equal([3, 4], second["items"]!.AsArray().Select(item => (int)item!["position"]!));
        Assert.Equal(4, (int)second["next"]!);
    }

    [Fact]
    public async Task erasing_takes_the_personal_part_away_and_leaves_the_proof_valid()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Samples.System(await Samples.PartyOf(provider));
        body["contact"] = new JsonObject { ["email"] = "erase.me@example.org" };
        var position = PositionOf(await provider.Create("/v1/systems", body));
        var order = Requests.Json("""{"basis":"Order 12/2026"}""");

        var refused = await provider.Send(HttpMethod.Post, $"/v1/log/entries/{position}/erase", Requests.Json("""{"basis":"Order 12/2026"}"""));
        var erased = await (await registry.As("demo-secretariat")).Send(HttpMethod.Post, $"/v1/log/entries/{position}/erase", order);
        var entry = await registry.Anonymous.Get($"/v1/log/entries/{position}");

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(HttpStatusCode.OK, erased.Status);
        Assert.Null(entry["payload"]!["personal"]);
        Assert.Null(entry["salts"]!["personal"]);
        Assert.DoesNotContain("erase.me", entry.Text, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(MerkleHash.LeafHash(Canonical(entry["act"]!))), (string?)entry["leafHash"]);
    }

    [Fact]
    public async Task an_order_to_erase_that_is_repeated_under_its_key_is_answered_alike()
    {
        var (first, second) = (PositionOf(await Samples.Registered(registry)), PositionOf(await Samples.Registered(registry)));
        var key = Guid.NewGuid().ToString();
        var size = await SizeAsync();

        var erased = await EraseAsync(first, "Order 14/2026", key);
        var again = await EraseAsync(first, "Order 14/2026", key);
        var otherBody = await EraseAsync(first, "Order 15/2026", key);
        var otherTarget = await EraseAsync(second, "Order 14/2026", key);

        Assert.Equal(HttpStatusCode.OK, erased.Status);
        Assert.Equal((erased.Status, erased.Text, PositionOf(erased)), (again.Status, again.Text, PositionOf(again)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (otherBody.Status, otherBody.Code));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (otherTarget.Status, otherTarget.Code));
        Assert.NotNull((await registry.Anonymous.Get($"/v1/log/entries/{second}"))["payload"]!["personal"]);
        Assert.Equal(size, PositionOf(erased));
        Assert.Equal("idempotency-key-malformed", (await EraseAsync(first, "Order 14/2026", "not visible")).Code);
    }

    private async Task<Answer> EraseAsync(long position, string basis, string key) => await (await registry.As("demo-secretariat")).Send(
        HttpMethod.Post, $"/v1/log/entries/{position}/erase", Requests.Json($$"""{"basis":"{{basis}}"}"""), ("Idempotency-Key", key));

    private async Task<long> SizeAsync() =>
        Checkpoint.Parse((await registry.Anonymous.Get("/v1/log/checkpoint")).Text.Split("\n\n")[0] + "\n").Size;

    private static long PositionOf(Answer answer) => long.Parse(answer.Header("Registry-Position")!, null);

    private static byte[] Hex(JsonNode text) => Convert.FromHexString((string)text!);

    private static byte[] Canonical(JsonNode json) => CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static List<byte[]> Path(Answer proof) => [.. proof["path"]!.AsArray().Select(hash => Hex(hash!))];
}
