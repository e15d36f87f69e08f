using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Designations;

public sealed class DesignationTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    private const string Biometrics = "annex-iii-biometrics";
    private const string Employment = "annex-iii-employment";

    [Fact]
    public async Task a_body_is_designated_when_nobody_objects_until_the_end_of_the_window()
    {
        var path = await Notified();
        var notified = await registry.Anonymous.Get(path);
        var due = (DateTimeOffset)notified["notification"]!["windowEnds"]!;

        Assert.Equal("notified", (string?)notified["status"]);
        Assert.Empty(notified["effectiveScope"]!.AsArray());
        Assert.Matches("^[0-9]{4}$", (string?)notified["number"]);
        Assert.NotEmpty(notified["clocks"]![0]!["explanation"]!.AsArray());

        await registry.MoveTo(due);
        var active = await registry.Anonymous.Get(path);
        Assert.Equal("active", (string?)active["status"]);
        Assert.Equal(due, (DateTimeOffset)active["periods"]![0]!["since"]!);
        Assert.Equal([Biometrics, Employment], active["effectiveScope"]!.AsArray().Select(scope => (string?)scope));
        Assert.Equal(notified["status"]!.ToString(), (string?)(await registry.Anonymous.Get($"{path}?asOf={At(due.AddMinutes(-1))}"))["status"]);
        var history = await registry.Anonymous.Get($"{path}/history");
        Assert.Equal(
            ["designation.applied", "designation.assessed", "designation.notified", "designation.took-effect"],
            history["items"]!.AsArray().Select(item => (string?)item!["act"]));
    }

    [Fact]
    public async Task an_objection_stops_the_window_until_the_secretariat_has_decided()
    {
        var path = await Notified();
        var (french, authority, secretariat) = (await registry.As("demo-authority-fr"), await registry.As("demo-authority-de"), await registry.As("demo-secretariat"));
        Assert.Equal(["object"], Actions(await french.Get(path)));

        var objected = await french.Change($"{path}/object", Reasoned(), 3);
        var maintained = await authority.Change($"{path}/maintain", Evidence(), 4);
        var refused = await authority.Change($"{path}/dismiss-objections", Evidence(), 5);
        var upheld = await secretariat.Change($"{path}/uphold-objections", Evidence(), 5);

        Assert.Equal("FR", (string?)objected["notification"]!["objections"]![0]!["jurisdiction"]);
        Assert.Equal("maintained", (string?)maintained["notification"]!["status"]);
        Assert.Equal((HttpStatusCode.Forbidden, "secretariat"), (refused.Status, refused.Code));
        Assert.True(upheld.Status == HttpStatusCode.OK, upheld.Text);
        Assert.Equal("closed", (string?)upheld["status"]);
    }

    [Fact]
    public async Task a_body_has_one_number_whatever_becomes_of_its_designations_and_it_tells_of_any_instant()
    {
        var first = await Notified();
        var second = await Notified();
        var number = (string?)(await registry.Anonymous.Get(first))["number"];
        Assert.Equal(number, (string?)(await registry.Anonymous.Get(second))["number"]);

        await registry.MoveTo((DateTimeOffset)(await registry.Anonymous.Get(second))["notification"]!["windowEnds"]!);
        var authority = await registry.As("demo-authority-de");
        var version = (long)(await registry.Anonymous.Get(second))["version"]!;
        var before = (DateTimeOffset)(await registry.Anonymous.Get(second))["periods"]![0]!["since"]!;
        var withdrawn = await authority.Change($"{second}/withdraw", Measure(), version);
        Assert.True(withdrawn.Status == HttpStatusCode.OK, withdrawn.Text);
        Assert.Equal(["inform-providers", "report-impact"], withdrawn["duties"]!.AsArray().Select(duty => (string?)duty!["kind"]));

        var now = await registry.Anonymous.Get($"/v1/bodies/{number}", Seen(withdrawn));
        var then = await registry.Anonymous.Get($"/v1/bodies/{number}?asOf={At(before)}", Seen(withdrawn));
        Assert.Equal("withdrawn", Standing(now, second));
        Assert.Equal("active", Standing(then, second));
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get("/v1/bodies/999999")).Status);
    }

    [Fact]
    public async Task an_unanswered_contest_suspends_the_body_and_it_is_listed_so()
    {
        var path = await Notified();
        await registry.MoveTo((DateTimeOffset)(await registry.Anonymous.Get(path))["notification"]!["windowEnds"]!);
        var contested = await (await registry.As("demo-authority-kr")).Change($"{path}/contest", Reasoned(), (long)(await registry.Anonymous.Get(path))["version"]!);
        Assert.Equal(["refute-contest", "announce-cessation"], Actions(await (await registry.As("demo-cab-eu")).Get(path)).Order(StringComparer.Ordinal).Reverse());

        await registry.MoveTo((DateTimeOffset)contested["clocks"]![0]!["due"]!);
        var suspended = await registry.Anonymous.Get(path);
        Assert.Equal(("suspended", "contest-unanswered"), ((string?)suspended["status"], (string?)suspended["measure"]!["ground"]));
        var listed = await registry.Anonymous.Get($"/v1/designations?status=suspended&scope={Biometrics}&jurisdiction=DE&q=conformity", Seen(suspended));
        Assert.Contains((string?)suspended["id"], listed["items"]!.AsArray().Select(item => (string?)item!["id"]));
    }

    [Fact]
    public async Task what_is_recorded_of_the_past_is_in_force_since_then_and_repeating_it_changes_nothing()
    {
        var authority = await registry.As("demo-authority-kr");
        var body = new JsonObject
        {
            ["body"] = await Samples.PartyOf(await registry.As("demo-cab-kr")),
            ["scope"] = new JsonArray("panel-radiology"),
            ["effective"] = "1995-01-01T00:00:00Z",
            ["source"] = "fda-ai-devices",
        };
        var recorded = await authority.Create("/v1/designations/historic", body, ("Idempotency-Key", "historic"));
        var again = await authority.Create("/v1/designations/historic", body.DeepClone(), ("Idempotency-Key", "historic"));
        var stranger = await (await registry.As("demo-cab-kr")).Create("/v1/designations/historic", body.DeepClone());

        Assert.True(recorded.Status == HttpStatusCode.Created, recorded.Text);
        Assert.Equal(recorded.Text, again.Text);
        Assert.Equal(HttpStatusCode.Forbidden, stranger.Status);
        Assert.Empty(recorded["clocks"]!.AsArray());
        var then = await registry.Anonymous.Get($"/v1/bodies/{recorded["number"]}?asOf=2001-01-01T00:00:00Z", Seen(recorded));
        Assert.Equal("active", (string?)then["designations"]![0]!["status"]);
    }

    [Fact]
    public async Task an_application_lists_every_fault()
    {
        var body = await registry.As("demo-cab-eu");
        var refused = await body.Create("/v1/designations", Application(Samples.UnknownParty, Biometrics, "astrology"));
        var foreign = await body.Create("/v1/designations", Application(await Samples.PartyOf(await registry.As("demo-authority-kr")), Biometrics));
        var provider = await (await registry.As("demo-provider-eu")).Create("/v1/designations", Application(await Samples.PartyOf(await registry.As("demo-authority-de")), Biometrics));

        Assert.Equal(["/authority unknown-party", "/scope/1 unknown-scope"], refused.Faults);
        Assert.Equal(["/authority not-competent"], foreign.Faults);
        Assert.Equal((HttpStatusCode.Forbidden, "verified-conformity-assessment-body"), (provider.Status, provider.Code));
        Assert.Equal(HttpStatusCode.NotFound, (await (await registry.As("demo-authority-de")).Change("/v1/designations/DSG-7K2M-9QXD-4WTZ-P/notify", new JsonObject(), 1)).Status);
        Assert.Contains("panel-radiology", (await registry.Anonymous.Get("/v1/scopes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_body_may_apply_to_an_authority_of_the_union()
    {
        var applied = await (await registry.As("demo-cab-eu")).Create("/v1/designations", Application(await Samples.PartyOf(await registry.As("demo-authority-eu")), Biometrics));
        Assert.True(applied.Status == HttpStatusCode.Created, applied.Text);
        Assert.Equal(("EU", "applied"), ((string?)applied["jurisdiction"], (string?)applied["status"]));
        Assert.Contains("assess", Actions(await (await registry.As("demo-authority-eu")).Get($"/v1/designations/{applied["id"]}")));
        Assert.Empty(Actions(await (await registry.As("demo-authority-de")).Get($"/v1/designations/{applied["id"]}")));
    }

    /// <summary>A designation that was just notified, at version 3; answers its address.</summary>
    private async Task<string> Notified()
    {
        var authority = await registry.As("demo-authority-de");
        var applied = await (await registry.As("demo-cab-eu")).Create("/v1/designations", Application(await Samples.PartyOf(authority), Biometrics, Employment));
        Assert.True(applied.Status == HttpStatusCode.Created, applied.Text);
        var path = $"/v1/designations/{applied["id"]}";
        var proven = Evidence();
        (proven["scope"], proven["proof"]) = (new JsonArray(Biometrics, Employment), "accreditation-certificate");
        var assessed = await authority.Change($"{path}/assess", proven, 1);
        Assert.True(assessed.Status == HttpStatusCode.OK, assessed.Text);
        var notified = await authority.Change($"{path}/notify", new JsonObject(), 2);
        Assert.True(notified.Status == HttpStatusCode.OK, notified.Text);
        return path;
    }

    private static JsonObject Application(string authority, params string[] scope)
    {
        var body = Evidence();
        (body["authority"], body["scope"]) = (authority, new JsonArray([.. scope.Select(code => (JsonNode)code)]));
        return body;
    }

    private static JsonObject Evidence() => new()
    {
        ["evidence"] = new JsonArray(new JsonObject { ["title"] = "Certificate", ["url"] = "https://accreditation.example/1", ["contentHash"] = Samples.Hash }),
    };

    private static JsonObject Reasoned()
    {
        var body = Evidence();
        body["provision"] = "Article 31(5)";
        return body;
    }

    private static JsonObject Measure()
    {
        var body = Reasoned();
        body["ground"] = "obligations-not-met";
        return body;
    }

    private static (string, string) Seen(Answer answer) => ("Registry-Min-Position", answer.Header("Registry-Position")!);

    private static string At(DateTimeOffset instant) => Uri.EscapeDataString(instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    private static string? Standing(Answer body, string path) =>
        (string?)body["designations"]!.AsArray().Single(one => path.EndsWith((string)one!["designation"]!, StringComparison.Ordinal))!["status"];

    private static IEnumerable<string?> Actions(Answer answer) => answer["actions"]!.AsArray().Select(action => (string?)action);
}
