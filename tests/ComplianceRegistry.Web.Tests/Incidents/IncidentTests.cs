using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Incidents;

public sealed class IncidentTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    [Fact]
    public async Task an_incident_goes_from_awareness_to_closure_and_becomes_public_on_the_way()
    {
        var (provider, path, opened) = await Opened();
        var authority = await registry.As("demo-authority-de");
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await registry.As("demo-authority-fr")).Get(path)).Status);
        Assert.Contains("acknowledge", Texts((await authority.Get(path))["actions"]));
        Assert.Contains(Texts(opened["clocks"]![0]!["explanation"]), step => step!.Contains("starts 15 days under incident-report@2026-11", StringComparison.Ordinal));

        var filed = await provider.Change($"{path}/file-report", Report("It refused every applicant."), 1);
        var frozen = await provider.Change($"{path}/acknowledge-freeze", new JsonObject(), 2);
        var seen = await authority.Change($"{path}/acknowledge", new JsonObject(), 3);
        var completed = await provider.Change($"{path}/complete-report", Report("A column was read twice."), 4);
        await registry.Warns((string)opened["systems"]![0]!["system"]!, "frozen");
        var acted = await authority.Change($"{path}/act", new JsonObject { ["measures"] = new JsonArray("investigation") }, 6);
        var required = await authority.Change($"{path}/require-correction", Correction(), 7);
        var met = await provider.Change($"{path}/meet-milestone", new JsonObject { ["correction"] = 1, ["step"] = "implementation" }, 8);
        var released = await authority.Change($"{path}/release-freeze", new JsonObject(), 9);
        var closed = await authority.Change($"{path}/conclude", new JsonObject(), 10);

        Assert.All([filed, frozen, seen, completed, acted, required, met, released, closed], answer => Assert.True(answer.Status == HttpStatusCode.OK, answer.Text));
        Assert.Equal(["aware", "initial-reported", "completed", "authority-action", "closed"], new[] { opened, filed, completed, acted, closed }.Select(answer => (string?)answer["status"]));
        Assert.Equal((true, false), ((bool)met["frozen"]!, (bool)released["frozen"]!));
        await registry.Warns((string)opened["systems"]![0]!["system"]!);
        var known = await registry.Anonymous.Get(path);
        Assert.Null(known["reports"]);
        Assert.DoesNotContain("column", known.Text, StringComparison.Ordinal);
        Assert.Equal("A column was read twice.", (string?)(await authority.Get(path))["reports"]![1]!["narrative"]!["text"]);
        Assert.All(known["clocks"]!.AsArray(), clock => Assert.Equal("met", (string?)clock!["result"]));
        var report = (await provider.Get(path))["clocks"]!.AsArray().Single(clock => (string?)clock!["clock"] == "report")!;
        Assert.Equal(Texts(opened["clocks"]![0]!["explanation"]), Texts(report["explanation"]));
        Assert.All(known["clocks"]!.AsArray(), clock => Assert.NotEmpty(clock!["explanation"]!.AsArray()));
        var listed = await registry.Anonymous.Get($"/v1/incidents?system={opened["systems"]![0]!["system"]}", ("Registry-Min-Position", closed.Header("Registry-Position")!));
        Assert.Equal([(string?)opened["id"]], listed["items"]!.AsArray().Select(item => (string?)item!["id"]));
    }

    [Fact]
    public async Task of_its_sealed_acts_the_history_tells_that_they_are_there_and_strangers_get_none()
    {
        var (provider, path, opened) = await Opened();
        var history = await provider.Get($"{path}/history");
        var item = Assert.Single(history["items"]!.AsArray())!;

        Assert.Equal(("sealed", "", null), ((string?)item["act"], (string?)item["actor"], (string?)item["jurisdiction"]));
        Assert.Equal(TimeSpan.Zero, ((DateTimeOffset)item["at"]!).TimeOfDay);
        Assert.Equal(opened.Header("Registry-Position"), item["position"]!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"{path}/history")).Status);
    }

    [Fact]
    public async Task those_concerned_find_an_incident_that_is_not_public()
    {
        var (provider, _, opened) = await Opened();
        var position = ("Registry-Min-Position", opened.Header("Registry-Position")!);
        Assert.Contains((string?)opened["id"], Ids(await provider.Get("/v1/incidents/confidential", position)));
        Assert.Contains((string?)opened["id"], Ids(await (await registry.As("demo-authority-de")).Get("/v1/incidents/confidential?jurisdiction=DE&status=aware", position)));
        Assert.DoesNotContain((string?)opened["id"], Ids(await (await registry.As("demo-authority-kr")).Get("/v1/incidents/confidential", position)));
        Assert.DoesNotContain((string?)opened["id"], Ids(await registry.Anonymous.Get("/v1/incidents", position)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await registry.Anonymous.Get("/v1/incidents/confidential")).Status);
        var entry = await registry.Anonymous.Get($"/v1/log/entries/{position.Item2}");
        Assert.Equal("sealed", (string?)entry["act"]!["act"]);
    }

    [Fact]
    public async Task every_fault_of_an_opening_is_named_and_a_stranger_opens_nothing()
    {
        var provider = await registry.As("demo-provider-eu");
        var unknown = await provider.Create("/v1/incidents", Incident("AIS-0000-0000-0000-0", DateTimeOffset.UtcNow));
        var system = (string)(await Samples.Registered(registry))["id"]!;
        var future = await provider.Create("/v1/incidents", Incident(system, DateTimeOffset.UtcNow.AddYears(1)));
        var stranger = await (await registry.As("demo-provider-us")).Create("/v1/incidents", Incident(system, DateTimeOffset.UtcNow.AddMinutes(-1)));

        Assert.Equal(["/systems/0 unknown-system"], unknown.Faults);
        Assert.Equal(["/awareAt future"], future.Faults);
        Assert.Equal((HttpStatusCode.Forbidden, "reporter-or-authority-concerned"), (stranger.Status, stranger.Code));
    }

    [Fact]
    public async Task an_opening_is_repeated_under_its_key()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Incident((string)(await Samples.Registered(registry))["id"]!, DateTimeOffset.UtcNow.AddMinutes(-1));
        var first = await provider.Create("/v1/incidents", body, ("Idempotency-Key", "incident"));
        var again = await provider.Create("/v1/incidents", body, ("Idempotency-Key", "incident"));
        Assert.Equal((HttpStatusCode.Created, first.Text), (again.Status, again.Text));
    }

    [Fact]
    public async Task two_reports_of_one_incident_become_one()
    {
        var (_, firstPath, first) = await Opened();
        var (_, secondPath, second) = await Opened();
        var authority = await registry.As("demo-authority-de");
        var early = await authority.Change($"{secondPath}/merge", new JsonObject { ["into"] = (string?)first["id"] }, 1);
        var linked = await authority.Change($"{firstPath}/link-report", new JsonObject { ["reference"] = (string?)second["id"] }, 1);
        var merged = await authority.Change($"{secondPath}/merge", new JsonObject { ["into"] = (string?)first["id"] }, 1);

        Assert.Equal("not-linked-there", early.Code);
        Assert.Equal((string?)second["id"], (string?)linked["reports"]![0]!["reference"]);
        Assert.Equal(("merged", (string?)first["id"]), ((string?)merged["status"], (string?)merged["mergedInto"]));
    }

    [Fact]
    public async Task an_incident_of_the_past_is_taken_over_once_and_shows_its_clock()
    {
        var system = (string)(await Samples.Registered(registry))["id"]!;
        var authority = await registry.As("demo-authority-us");
        var body = new JsonObject
        {
            ["kinds"] = new JsonArray("malfunction"),
            ["systems"] = new JsonArray(system),
            ["awareOn"] = "2020-01-16",
            ["reportedOn"] = "2020-02-17",
            ["source"] = "fda-maude",
            ["reference"] = "9713244",
        };
        var recorded = await authority.Create("/v1/incidents/recorded", body);
        var again = await authority.Create("/v1/incidents/recorded", body.DeepClone());
        var another = body.DeepClone();
        another["reference"] = "9713245";
        var stranger = await (await registry.As("demo-provider-us")).Create("/v1/incidents/recorded", another);
        var counted = await registry.Anonymous.Get("/v1/incidents/statistics", ("Registry-Min-Position", recorded.Header("Registry-Position")!));

        Assert.True(recorded.Status == HttpStatusCode.Created, recorded.Text);
        Assert.Equal(("recorded", "missed", true), ((string?)recorded["status"], (string?)recorded["clocks"]![0]!["result"], (bool)recorded["published"]!));
        Assert.Equal(recorded.Text, again.Text);
        Assert.Equal((HttpStatusCode.Forbidden, "keeper-of-the-source"), (stranger.Status, stranger.Code));
        Assert.Equal(1, (int)counted["items"]!.AsArray().Single(item => (string?)item!["jurisdiction"] == "US")!["reportsLate"]!);
    }

    private async Task<(HttpClient Provider, string Path, Answer Opened)> Opened()
    {
        var provider = await registry.As("demo-provider-eu");
        var system = (string)(await Samples.Registered(registry))["id"]!;
        var now = await registry.Now();
        var opened = await provider.Create("/v1/incidents", Incident(system, now.AddMinutes(-1)));
        Assert.True(opened.Status == HttpStatusCode.Created, opened.Text);
        return (provider, $"/v1/incidents/{opened["id"]}", opened);
    }

    private static JsonObject Incident(string system, DateTimeOffset awareAt) => new()
    {
        ["kinds"] = new JsonArray("fundamental-rights"),
        ["awareAt"] = awareAt.ToString("O"),
        ["systems"] = new JsonArray(system),
    };

    private static JsonObject Report(string text) => new() { ["narrative"] = new JsonObject { ["text"] = text } };

    private static JsonObject Correction() => new()
    {
        ["kind"] = "software-update",
        ["steps"] = new JsonArray(new JsonObject { ["step"] = "implementation", ["within"] = new JsonObject { ["amount"] = 10, ["unit"] = "calendar-day" } }),
    };

    private static IEnumerable<string?> Ids(Answer page) => page["items"]!.AsArray().Select(item => (string?)item!["id"]);

    private static IEnumerable<string?> Texts(JsonNode? list) => list!.AsArray().Select(item => (string?)item);
}
