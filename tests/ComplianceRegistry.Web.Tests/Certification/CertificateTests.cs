using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Web.Tests.Assessments;

namespace ComplianceRegistry.Web.Tests.Certification;

public sealed class CertificateTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    private const string Radiology = CertificateFiles.Radiology;

    private readonly CertificateFiles _files = new(registry);

    [Fact]
    public async Task whoever_drafts_cannot_decide_and_who_decides_is_told_everything_that_stands_in_the_way()
    {
        var (body, designation, system) = (await registry.As("demo-cab-eu"), await _files.Designation(), await System());
        var drafted = await body.Create("/v1/certificates", _files.Draft(designation, system));
        Assert.True(drafted.Status == HttpStatusCode.Created, drafted.Text);
        Assert.Equal(("draft", null), ((string?)drafted["status"], (string?)drafted["number"]));
        Assert.Equal(["revise-proposal"], Actions(drafted));

        var path = $"/v1/certificates/{drafted["id"]}";
        var own = await body.Change($"{path}/issue", new JsonObject(), 1);
        Assert.Equal((HttpStatusCode.Forbidden, "four-eyes"), (own.Status, own.Code));

        var (decider, party) = await registry.SecondMember(body);
        var refused = await decider.Change($"{path}/issue", new JsonObject { ["acknowledged"] = new JsonArray(Unknown) }, 1, party);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "not-certifiable"), (refused.Status, refused.Code));
        Assert.Equal(
            ["/acknowledged/0 no-such-decision", "/requirements missing-assessment", "/requirements unknown-assessment"],
            refused.Faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task a_certificate_is_issued_when_the_audit_of_the_release_is_approved_and_its_findings_are_closed()
    {
        var (body, designation, system) = (await registry.As("demo-cab-eu"), await _files.Designation(), await System());
        var (decider, party) = await registry.SecondMember(body);
        var audit = await AssessmentFiles.Approved(registry, await AssessmentFiles.Started(registry, await _files.Audited(), "demo-cab-eu", system), "demo-cab-eu");
        var drafted = await body.Create("/v1/certificates", CertificateFiles.ShownBy(_files.Draft(designation, system), audit));
        var path = $"/v1/certificates/{drafted["id"]}";

        var early = await decider.Change($"{path}/issue", new JsonObject(), 1, party);
        Assert.Equal(["/requirements open-finding"], early.Faults);
        var closed = await (await registry.As("demo-cab-kr")).Change($"{AssessmentFiles.Path(audit)}/follow-up", Closed(), AssessmentFiles.VersionOf(audit));
        Assert.True(closed.Status == HttpStatusCode.OK, closed.Text);
        var issued = await decider.Change($"{path}/issue", new JsonObject(), 1, party);
        Assert.True(issued.Status == HttpStatusCode.OK, issued.Text);
        Assert.Equal("active", (string?)issued["status"]);
        Assert.Matches("^[0-9]{4}-[0-9A-Z]{12}$", (string?)issued["number"]);
        Assert.Equal(["surveillance", "validity"], issued["clocks"]!.AsArray().Select(clock => (string?)clock!["name"]).Order(StringComparer.Ordinal));
        var deadlines = await registry.Anonymous.Get($"/v1/deadlines?case={issued["id"]}", Seen(issued));
        Assert.Equal(2, deadlines["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task a_certificate_that_leaves_a_requirement_of_its_class_unjudged_is_not_issued()
    {
        var (body, draft) = (await registry.As("demo-cab-eu"), _files.Draft(await _files.Designation(), await System()));
        draft["requirements"]!.AsArray().RemoveAt(3);
        var drafted = await body.Create("/v1/certificates", draft);
        var (decider, party) = await registry.SecondMember(body);
        var refused = await decider.Change($"/v1/certificates/{drafted["id"]}/issue", new JsonObject(), 1, party);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "not-certifiable"), (refused.Status, refused.Code));
        Assert.Single(refused.Faults, fault => fault == "/requirements requirement-not-judged");
        Assert.Contains(_files.OfClass().ElementAt(3), refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_refusal_is_shown_to_everybody_and_can_be_appealed_against()
    {
        var (body, system) = (await registry.As("demo-cab-eu"), await System());
        var drafted = await body.Create("/v1/certificates", _files.Draft(await _files.Designation(), system));
        var path = $"/v1/certificates/{drafted["id"]}";
        var (decider, party) = await registry.SecondMember(body);
        var refused = await decider.Change($"{path}/refuse", Measure(), 1, party);
        Assert.True(refused.Status == HttpStatusCode.OK, refused.Text);

        var earlier = await registry.Anonymous.Get($"/v1/certificates/earlier-decisions?system={system}", Seen(refused));
        Assert.Equal(((string?)drafted["id"], "refusal"), ((string?)earlier["items"]![0]!["certificate"], (string?)earlier["items"]![0]!["kind"]));
        var appealed = await (await registry.As("demo-provider-eu")).Change($"{path}/appeal", Appeal(), 2);
        Assert.True(appealed.Status == HttpStatusCode.OK, appealed.Text);
        Assert.Equal("filed", (string?)appealed["decisions"]![0]!["appeal"]);
        var overturned = await (await registry.As("demo-authority-de")).Change($"{path}/decide-appeal", Decided(overturns: true), 3);
        Assert.Equal("draft", (string?)overturned["status"]);
        Assert.Empty((await registry.Anonymous.Get($"/v1/certificates/earlier-decisions?system={system}", Seen(overturned)))["items"]!.AsArray());
    }

    [Fact]
    public async Task a_certificate_of_the_past_is_found_by_its_number_suspended_and_reinstated_on_appeal()
    {
        var (authority, body) = (await registry.As("demo-authority-de"), await registry.As("demo-cab-eu"));
        var recorded = await authority.Create("/v1/certificates/historic", CertificateFiles.Historic(await _files.Designation(), await System()));
        Assert.True(recorded.Status == HttpStatusCode.Created, recorded.Text);
        Assert.Equal(("active", "2019-05-06T00:00:00.000Z", null), ((string?)recorded["status"], (string?)recorded["since"], (string?)recorded["expires"]));
        Assert.Empty(recorded["clocks"]!.AsArray());
        var (path, number) = ($"/v1/certificates/{recorded["id"]}", (string)recorded["number"]!);
        Assert.Equal((string?)recorded["id"], (string?)(await registry.Anonymous.Get($"/v1/certificates/{number.ToLowerInvariant()}"))["id"]);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"/v1/certificates/9999-{number.Split('-')[1]}")).Status);

        var suspended = await body.Change($"{path}/suspend", Measure(), 1);
        Assert.Equal("suspended", (string?)suspended["status"]);
        Assert.NotEmpty(suspended["clocks"]![0]!["explanation"]!.AsArray());
        var appealed = await (await registry.As("demo-provider-eu")).Change($"{path}/appeal", Appeal(), 2);
        Assert.True(appealed.Status == HttpStatusCode.OK, appealed.Text);
        var own = await body.Change($"{path}/decide-appeal", Decided(overturns: false), 3);
        Assert.Equal((HttpStatusCode.Forbidden, "authority-that-did-not-decide"), (own.Status, own.Code));
        var overturned = await authority.Change($"{path}/decide-appeal", Decided(overturns: true), 3);
        Assert.Equal("active", (string?)overturned["status"]);

        var history = await registry.Anonymous.Get($"/v1/certificates/{number}/history");
        Assert.Equal(
            ["certificate.recorded", "certificate.suspended", "certificate.appealed", "certificate.appeal-decided"],
            history["items"]!.AsArray().Select(item => (string?)item!["act"]));
        Assert.All(history["items"]!.AsArray(), item => Assert.NotNull(item!["path"]));
    }

    [Fact]
    public async Task certificates_are_listed_by_system_body_scope_and_status_and_paged()
    {
        var (authority, system, designation) = (await registry.As("demo-authority-de"), await System(), await _files.Designation());
        var first = await authority.Create("/v1/certificates/historic", CertificateFiles.Historic(designation, system));
        var second = await authority.Create("/v1/certificates/historic", CertificateFiles.Historic(designation, system));
        var page = await registry.Anonymous.Get($"/v1/certificates?system={system}&status=active&scope={Radiology}&limit=1", Seen(second));
        Assert.Equal((string?)second["id"], (string?)page["items"]![0]!["id"]);
        var next = await registry.Anonymous.Get($"/v1/certificates?system={system}&status=active&scope={Radiology}&limit=1&cursor={page["next"]}");
        Assert.Equal((string?)first["id"], (string?)next["items"]![0]!["id"]);
        Assert.Null(next["next"]);
        Assert.Single((await registry.Anonymous.Get($"/v1/certificates?number={first["number"]}"))["items"]!.AsArray());
        Assert.Equal("cursor-rejected", (await registry.Anonymous.Get($"/v1/certificates?cursor={page["next"]}")).Code);
    }

    [Fact]
    public async Task a_repeated_request_creates_one_certificate()
    {
        var (body, draft) = (await registry.As("demo-cab-eu"), _files.Draft(await _files.Designation(), await System()));
        var first = await body.Create("/v1/certificates", draft, ("Idempotency-Key", "one-draft"));
        var again = await body.Create("/v1/certificates", draft.DeepClone(), ("Idempotency-Key", "one-draft"));
        Assert.True(first.Status == HttpStatusCode.Created, first.Text);
        Assert.Equal(first.Text, again.Text);
    }

    [Fact]
    public async Task wrong_actors_scopes_hashes_editions_versions_and_dates_are_refused()
    {
        var (body, designation, system) = (await registry.As("demo-cab-eu"), await _files.Designation(), await System());
        Assert.Equal("verified-conformity-assessment-body", (await (await registry.As("demo-provider-eu")).Create("/v1/certificates", _files.Draft(designation, system))).Code);
        Assert.Contains("/designation designation-of-another", (await (await registry.As("demo-cab-kr")).Create("/v1/certificates", _files.Draft(designation, system))).Faults);
        Assert.Contains("/scope/0 outside-designation", (await body.Create("/v1/certificates", Changed(_files.Draft(designation, system), "scope", new JsonArray("annex-iii-migration")))).Faults);
        Assert.Contains("/versionHash unknown-version", (await body.Create("/v1/certificates", Changed(_files.Draft(designation, system), "versionHash", new string('e', 64)))).Faults);
        Assert.Contains(
            "/requirementSet/sha256 another-hash",
            (await body.Create("/v1/certificates", Changed(_files.Draft(designation, system), "requirementSet", _files.Set(new string('e', 64))))).Faults);

        var future = CertificateFiles.Historic(designation, system);
        future["effective"] = "2999-01-01T00:00:00Z";
        var authority = await registry.As("demo-authority-de");
        Assert.Contains("/effective in-the-future", (await authority.Create("/v1/certificates/historic", future)).Faults);
        Assert.Equal("keeper-of-the-register", (await body.Create("/v1/certificates/historic", CertificateFiles.Historic(designation, system))).Code);

        var recorded = await authority.Create("/v1/certificates/historic", CertificateFiles.Historic(designation, system));
        var path = $"/v1/certificates/{recorded["id"]}";
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await body.Change($"{path}/suspend", Measure(), 7)).Status);
        Assert.Equal("body-or-its-authority", (await (await registry.As("demo-cab-kr")).Change($"{path}/suspend", Measure(), 1)).Code);
        Assert.Equal("holder", (await body.Change($"{path}/cancel", new JsonObject(), 1)).Code);
        Assert.Equal("wrong-state", (await body.Change($"{path}/issue", new JsonObject(), 1)).Code);
        var byTheRegistry = Measure();
        byTheRegistry["ground"] = "designation-suspended";
        Assert.Contains("/ground by-the-registry", (await body.Change($"{path}/suspend", byTheRegistry, 1)).Faults);
        Assert.Equal(HttpStatusCode.NotFound, (await body.Change("/v1/certificates/CRT-7K2M-9QXD-4WTZ-6/suspend", Measure(), 1)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await registry.Anonymous.Get("/v1/certificates/CRT-7K2M-9QXD-4WTZ-7")).Status);
    }

    private const string Unknown = "CRT-7K2M-9QXD-4WTZ-6";

    private async Task<string> System() => (string)(await Samples.Registered(registry))["id"]!;

    private static JsonObject Changed(JsonObject draft, string name, JsonNode value)
    {
        draft[name] = value;
        return draft;
    }

    private static JsonObject Evidence() => new()
    {
        ["evidence"] = new JsonArray(new JsonObject { ["title"] = "Reasons", ["url"] = "https://body.example/1", ["contentHash"] = Samples.Hash }),
    };

    private static JsonObject Measure()
    {
        var body = Evidence();
        (body["ground"], body["provision"]) = ("not-corrected", "Article 44(3)");
        return body;
    }

    private static JsonObject Closed() => new() { ["finding"] = "N-1", ["outcome"] = "closed", ["reason"] = "Examined again." };

    private static JsonObject Appeal()
    {
        var body = Evidence();
        body["decision"] = 1;
        return body;
    }

    private static JsonObject Decided(bool overturns)
    {
        var body = Appeal();
        body["overturns"] = overturns;
        return body;
    }

    private static (string, string) Seen(Answer answer) => ("Registry-Min-Position", answer.Header("Registry-Position")!);

    private static IEnumerable<string?> Actions(Answer answer) => answer["actions"]!.AsArray().Select(action => (string?)action);
}
