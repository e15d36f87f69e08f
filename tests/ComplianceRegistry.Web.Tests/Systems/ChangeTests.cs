using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Systems;

[Collection(SharedRegistry.Name)]
public sealed class ChangeTests(RunningRegistry registry)
{
    [Fact]
    public async Task a_change_without_if_match_is_told_to_send_it()
    {
        var (provider, path) = await Registered();

        var answer = await provider.Send(HttpMethod.Post, $"{path}/correct", Requests.Json("""{"name":"New"}"""));

        Assert.Equal(HttpStatusCode.PreconditionRequired, answer.Status);
        Assert.Equal("if-match-required", answer.Code);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("W/\"1\"")]
    [InlineData("1")]
    public async Task only_one_strong_etag_is_accepted(string etag)
    {
        var (provider, path) = await Registered();

        var answer = await provider.Send(HttpMethod.Post, $"{path}/correct", Requests.Json("""{"name":"New"}"""), ("If-Match", etag));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("if-match-malformed", answer.Code);
    }

    [Fact]
    public async Task a_stale_version_is_refused_and_the_current_one_named()
    {
        var (provider, path) = await Registered();
        await provider.Change($"{path}/correct", Name("Second"), 1);

        var answer = await provider.Change($"{path}/correct", Name("Third"), 1);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.Status);
        Assert.Equal("stale-version", answer.Code);
        Assert.Contains("version 2", (string?)answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_repeated_change_under_one_key_is_done_once_and_answered_alike()
    {
        var (provider, path) = await Registered();
        var first = await provider.Change($"{path}/correct", Name("Second"), 1, ("Idempotency-Key", path));

        var second = await provider.Change($"{path}/correct", Name("Second"), 1, ("Idempotency-Key", path));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal("\"2\"", second.Header("ETag"));
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task the_same_key_for_another_system_is_refused()
    {
        var (provider, path) = await Registered();
        var (_, other) = await Registered();
        await provider.Change($"{path}/correct", Name("Second"), 1, ("Idempotency-Key", path));

        var answer = await provider.Change($"{other}/correct", Name("Second"), 1, ("Idempotency-Key", path));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("idempotency-key-reused", answer.Code);
    }

    [Fact]
    public async Task another_providers_system_cannot_be_corrected()
    {
        var (_, path) = await Registered();

        var answer = await (await registry.As("demo-provider-us")).Change($"{path}/correct", Name("Mine"), 1);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task what_a_correction_leaves_out_stays_and_null_takes_away()
    {
        var (provider, path) = await Registered();

        var answer = await provider.Change($"{path}/correct", new JsonObject { ["name"] = "New", ["reference"] = null }, 1);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("New", (string?)answer["name"]);
        Assert.Null(answer["reference"]);
        Assert.Equal("Ranks job applications for a recruiter.", (string?)answer["intendedPurpose"]);
    }

    [Fact]
    public async Task a_correction_repeats_no_contact_so_that_erasing_the_act_that_named_it_suffices()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Samples.System(await Samples.PartyOf(provider));
        body["contact"] = new JsonObject { ["email"] = "once@person.example", ["person"] = "Olga" };
        var registered = await provider.Create("/v1/systems", body);
        var path = $"/v1/systems/{registered["id"]}";

        var corrected = await provider.Change($"{path}/correct", Name("Second"), 1);
        var entry = await registry.Anonymous.Get($"/v1/log/entries/{corrected.Header("Registry-Position")}");
        await (await registry.As("demo-secretariat")).Send(
            HttpMethod.Post, $"/v1/log/entries/{registered.Header("Registry-Position")}/erase", Requests.Json("""{"basis":"Order 15/2026"}"""));
        var erased = await registry.Anonymous.Get(path);
        var named = await provider.Change($"{path}/correct", new JsonObject { ["contact"] = new JsonObject { ["email"] = "new@person.example" } }, 2);
        var removed = await provider.Change($"{path}/correct", new JsonObject { ["contact"] = null }, 3);

        Assert.Equal("once@person.example", (string?)corrected["contact"]!["email"]);
        Assert.Empty(entry["payload"]!["personal"]!.AsObject());
        Assert.Null(erased["contact"]);
        Assert.Equal("Second", (string?)erased["name"]);
        Assert.Equal("new@person.example", (string?)named["contact"]!["email"]);
        Assert.Null(removed["contact"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"Application screening","links":[],"answers":{"questionnaire":"common@2026-08","values":{}}}""")]
    public async Task a_correction_that_changes_nothing_is_no_act(string body)
    {
        var (provider, path) = await Registered();

        var answer = await provider.Change($"{path}/correct", JsonNode.Parse(body)!, 1);

        Assert.Equal((HttpStatusCode.OK, "\"1\""), (answer.Status, answer.Header("ETag")));
        Assert.Single((await registry.Anonymous.Get($"{path}/history"))["items"]!.AsArray());
    }

    [Fact]
    public async Task a_deployer_must_be_known()
    {
        var (provider, path) = await Registered();

        var answer = await provider.Change(
            $"{path}/deployments", new JsonObject { ["jurisdiction"] = "FR", ["deployer"] = Samples.UnknownParty, ["status"] = "in-service" }, 1);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["/deployer unknown-party"], answer.Faults);
    }

    [Fact]
    public async Task a_listing_goes_through_its_whole_life()
    {
        var (provider, path) = await Registered();
        var authority = await registry.As("demo-authority-de");

        var restricted = await authority.Change($"{path}/restrict", new JsonObject { ["grounds"] = new JsonObject { ["code"] = "serious-incident" } }, 1);
        var lifted = await authority.Change($"{path}/lift", new JsonObject(), 2);
        var added = await provider.Change($"{path}/versions", new JsonObject { ["label"] = "2.0", ["contentHash"] = Samples.Hash, ["date"] = "2026-09-01" }, 3);
        var deployed = await provider.Change($"{path}/deployments", new JsonObject { ["jurisdiction"] = "FR", ["status"] = "in-service" }, 4);
        var withdrawn = await provider.Change($"{path}/withdraw", new JsonObject { ["jurisdiction"] = "DE" }, 5);
        var again = await provider.Change($"{path}/withdraw", new JsonObject { ["jurisdiction"] = "DE" }, 6);
        var archived = await provider.Change($"{path}/archive", new JsonObject { ["jurisdiction"] = "DE" }, 6);
        var recalled = await (await registry.As("demo-authority-fr")).Change($"{path}/recall", new JsonObject { ["grounds"] = new JsonObject { ["code"] = "national-rule", ["provision"] = "Article 1" } }, 7);

        Assert.Equal("restricted", (string?)restricted["status"]);
        Assert.Equal("listed", (string?)lifted["status"]);
        Assert.Equal(2, added["versions"]!.AsArray().Count);
        Assert.Equal(2, deployed["listings"]!.AsArray().Count);
        Assert.Equal("withdrawn", (string?)withdrawn["status"]);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("archived", (string?)archived["status"]);
        Assert.Equal("recalled", (string?)recalled["listings"]![1]!["status"]);
    }

    [Fact]
    public async Task an_authority_moves_only_its_own_jurisdictions_listing()
    {
        var (_, path) = await Registered();

        var answer = await (await registry.As("demo-authority-fr")).Change(
            $"{path}/restrict", new JsonObject { ["jurisdiction"] = "DE", ["grounds"] = new JsonObject { ["code"] = "serious-incident" } }, 1);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    private static JsonObject Name(string name) => new() { ["name"] = name };

    private async Task<(HttpClient Provider, string Path)> Registered() =>
        (await registry.As("demo-provider-eu"), $"/v1/systems/{(await Samples.Registered(registry))["id"]}");
}
