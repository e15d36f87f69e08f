using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Parties;

public sealed class PartyTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    [Fact]
    public async Task an_applicant_becomes_member_and_files_once_the_authority_has_verified()
    {
        var person = await registry.As("demo-individual");
        var applied = await person.Create("/v1/parties", Samples.Party());
        var path = $"/v1/parties/{applied["id"]}";
        var early = await person.Create("/v1/systems", Samples.System((string)applied["id"]!), Party(applied));
        var authority = await registry.As("demo-authority-de");
        var asked = await authority.Change($"{path}/request-evidence", new JsonObject { ["request"] = "An extract of the company register." }, 1);
        var given = await person.Change($"{path}/provide-evidence", Evidence(), 2, Party(applied));
        var verified = await authority.Change($"{path}/verify", new JsonObject(), 3);
        var filed = await person.Create("/v1/systems", Samples.System((string)applied["id"]!), Party(applied));

        Assert.Equal(HttpStatusCode.Created, applied.Status);
        Assert.Equal("applied", (string?)applied["status"]);
        Assert.Equal(HttpStatusCode.Forbidden, early.Status);
        Assert.True(asked.Status == HttpStatusCode.OK, asked.Text);
        Assert.True(given.Status == HttpStatusCode.OK, given.Text);
        Assert.Equal("evidence-requested", (string?)asked["status"]);
        Assert.Equal("applied", (string?)given["status"]);
        Assert.Equal("verified", (string?)verified["status"]);
        Assert.Equal(HttpStatusCode.Created, filed.Status);
    }

    [Fact]
    public async Task a_membership_counts_at_once_and_its_end_too()
    {
        var administrator = await registry.As("demo-deployer-ke");
        var party = await Samples.PartyOf(administrator);
        var newcomer = await registry.As("demo-cab-kr");

        var added = await administrator.Change($"/v1/parties/{party}/add-member", new JsonObject { ["subject"] = "demo-cab-kr" }, 1);
        var during = await newcomer.Get("/v1/me");
        var removed = await administrator.Change($"/v1/parties/{party}/remove-member", new JsonObject { ["subject"] = "demo-cab-kr" }, 2);
        var after = await newcomer.Get("/v1/me");

        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Contains(party, during["memberships"]!.AsArray().Select(one => (string?)one!["party"]));
        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.DoesNotContain(party, after["memberships"]!.AsArray().Select(one => (string?)one!["party"]));
    }

    [Fact]
    public async Task with_several_memberships_a_write_must_name_the_party()
    {
        var person = await registry.As("demo-qualified-entity-eu");
        await person.Create("/v1/parties", Samples.Party("Second party"));

        var silent = await person.Create("/v1/systems", Samples.System("PTY-0000-0000-0000-0"));
        var foreign = await person.Create("/v1/systems", Samples.System("PTY-0000-0000-0000-0"), ("Registry-Party", await Samples.PartyOf(await registry.As("demo-provider-us"))));
        var malformed = await person.Create("/v1/systems", Samples.System("PTY-0000-0000-0000-0"), ("Registry-Party", "PTY-1"));

        Assert.Equal((HttpStatusCode.BadRequest, "party-required"), (silent.Status, silent.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "not-a-member"), (foreign.Status, foreign.Code));
        Assert.Equal((HttpStatusCode.BadRequest, "party-malformed"), (malformed.Status, malformed.Code));
    }

    [Fact]
    public async Task a_representative_accepts_the_mandate_and_another_cannot()
    {
        var provider = await registry.As("demo-provider-us");
        var party = await Samples.PartyOf(provider);
        var outsider = await registry.As("demo-cab-eu");

        var given = await provider.Change($"/v1/parties/{party}/give-mandate", new JsonObject { ["representative"] = await Samples.PartyOf(outsider) }, 1);
        var refused = await outsider.Change($"/v1/parties/{party}/accept-mandate", new JsonObject(), 2);

        Assert.Equal("given", (string?)given["mandates"]![0]!["status"]);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Fact]
    public async Task the_body_of_an_acceptance_is_read()
    {
        var provider = await registry.As("demo-provider-eu");
        var party = await Samples.PartyOf(provider);
        var representative = await registry.As("demo-authority-fr");
        var path = $"/v1/parties/{party}/accept-mandate";

        var malformed = await representative.Send(HttpMethod.Post, path, Requests.Json("""{"foo":1,,"""), ("If-Match", "\"1\""));
        var unknown = await representative.Change(path, new JsonObject { ["foo"] = 1 }, 1);

        Assert.Equal(HttpStatusCode.BadRequest, malformed.Status);
        Assert.Contains(" syntax", malformed.Faults);
        Assert.Equal(["/foo unknown"], unknown.Faults);
    }

    [Fact]
    public async Task an_acceptance_is_repeated_under_its_key_and_another_body_is_refused()
    {
        var provider = await registry.As("demo-provider-eu");
        var path = $"/v1/parties/{await Samples.PartyOf(provider)}";
        var person = await registry.As("demo-qualified-entity-eu");
        var applied = await person.Create("/v1/parties", Samples.Party("A representative", "authorised-representative"));
        var verified = await (await registry.As("demo-authority-de")).Change($"/v1/parties/{applied["id"]}/verify", new JsonObject(), 1);
        var before = (long)(await registry.Anonymous.Get(path))["version"]!;
        await provider.Change($"{path}/give-mandate", new JsonObject { ["representative"] = (string)applied["id"]! }, before);

        var first = await Accept("{}");
        var again = await Accept("{}");
        var otherBody = await Accept("{ }");

        Assert.Equal("verified", (string?)verified["status"]);
        Assert.True(first.Status == HttpStatusCode.OK, first.Text);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (otherBody.Status, otherBody.Code));

        Task<Answer> Accept(string body) => person.Send(
            HttpMethod.Post, $"{path}/accept-mandate", Requests.Json(body), ("If-Match", $"\"{before + 1}\""), ("Idempotency-Key", "accept"), Party(applied));
    }

    [Fact]
    public async Task nobody_is_established_in_a_jurisdiction_that_the_registry_does_not_know()
    {
        var answer = await (await registry.As("demo-individual")).Create("/v1/parties", Samples.Party(jurisdiction: "ZZ"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["/jurisdiction unknown-jurisdiction"], answer.Faults);
    }

    [Theory]
    [InlineData("demo-authority-de", "verify")]
    [InlineData("demo-individual", "claim")]
    public async Task a_party_that_is_not_there_cannot_be_changed(string client, string action)
    {
        var answer = await (await registry.As(client)).Change($"/v1/parties/{Samples.UnknownParty}/{action}", new JsonObject(), 1);

        Assert.Equal((HttpStatusCode.NotFound, "not-found"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task parties_are_found_by_name_and_paged()
    {
        var first = await registry.Anonymous.Get("/v1/parties?q=authority&limit=2");
        var second = await registry.Anonymous.Get($"/v1/parties?q=authority&limit=2&cursor={first["next"]}");

        Assert.Equal(["Demo Authority AT", "Demo Authority AU"], first["items"]!.AsArray().Select(item => (string?)item!["name"]));
        Assert.Equal(["Demo Authority BE", "Demo Authority BG"], second["items"]!.AsArray().Select(item => (string?)item!["name"]));
        Assert.Equal($"</v1/parties?q=authority&limit=2&cursor={first["next"]}>; rel=\"next\"", first.Header("Link"));
        Assert.Equal("cursor-rejected", (await registry.Anonymous.Get("/v1/parties?cursor=PTY-0000-0000-0000-0")).Code);
        Assert.Equal("cursor-rejected", (await registry.Anonymous.Get($"/v1/parties?q=other&cursor={first["next"]}")).Code);
    }

    [Fact]
    public async Task the_last_page_of_parties_has_no_next()
    {
        var all = await registry.Anonymous.Get("/v1/parties?q=Demo+Authority&limit=200");
        var exactly = await registry.Anonymous.Get($"/v1/parties?q=Demo+Authority&limit={all["items"]!.AsArray().Count}");

        Assert.Equal((null, null), ((string?)exactly["next"], exactly.Header("Link")));
    }

    private static (string, string) Party(Answer party) => ("Registry-Party", (string)party["id"]!);

    private static JsonObject Evidence() => new()
    {
        ["evidence"] = new JsonArray(new JsonObject { ["title"] = "Extract", ["url"] = "https://example.org/extract", ["contentHash"] = Samples.Hash }),
    };
}
