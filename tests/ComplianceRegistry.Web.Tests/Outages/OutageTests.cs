using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Outages;

public sealed class OutageTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task a_deadline_within_a_declared_outage_moves_behind_it_explains_that_and_does_not_fire_before()
    {
        var path = await Notified();
        var due = (await DueOf(path))!.Value;
        var declared = await Declare(due.AddHours(-2), due.AddHours(3), "planned-maintenance");
        Assert.True(declared.Status == HttpStatusCode.Created, declared.Text);
        await Eventually(async () => await DueOf(path) > due);

        var moved = (await DueOf(path))!.Value;
        var explained = await Explained(path);
        Assert.Equal(EndOfNextWorkingDay(due.AddHours(3)), moved);
        Assert.Contains((string)declared["id"]!, (string?)explained["text"], StringComparison.Ordinal);
        Assert.Contains("outage", explained["steps"]!.AsArray().Select(step => (string?)step!["kind"]));

        await registry.MoveTo(moved.AddMinutes(-5));
        Assert.Equal("notified", (string?)(await registry.Anonymous.Get(path))["status"]);
        await registry.MoveTo(moved);
        var active = await registry.Anonymous.Get(path);
        Assert.Equal(("active", moved), ((string?)active["status"], (DateTimeOffset)active["periods"]![0]!["since"]!));
    }

    [Fact]
    public async Task while_an_outage_is_open_deadlines_within_it_are_not_known_in_old_cases_and_new_ones_until_it_ends()
    {
        var before = await Notified();
        var due = (await DueOf(before))!.Value;
        var declared = await Declare(await registry.Now(), null, "technical-failure");
        Assert.True(declared.Status == HttpStatusCode.Created, declared.Text);
        var outage = $"/v1/outages/{declared["id"]}";
        var meanwhile = await Notified();
        await Eventually(async () => await DueOf(before) is null && await DueOf(meanwhile) is null);
        Assert.Equal(["end"], (await (await registry.As("demo-secretariat")).Get(outage))["actions"]!.AsArray().Select(action => (string?)action));

        await registry.MoveTo(due.AddDays(2));
        Assert.Equal("notified", (string?)(await registry.Anonymous.Get(before))["status"]);
        var end = (await registry.Now()).AddMinutes(-1);
        var ended = await (await registry.As("demo-secretariat")).Change($"{outage}/end", new JsonObject { ["to"] = At(end) }, 1);
        Assert.True(ended.Status == HttpStatusCode.OK, ended.Text);
        await Eventually(async () => await DueOf(before) is not null && await DueOf(meanwhile) is not null);

        Assert.Equal(EndOfNextWorkingDay(end), await DueOf(before));
        Assert.Equal(EndOfNextWorkingDay(end), await DueOf(meanwhile));
        Assert.Equal("notified", (string?)(await registry.Anonymous.Get(before))["status"]);
    }

    [Fact]
    public async Task only_the_secretariat_declares_and_every_fault_is_listed()
    {
        var now = await registry.Now();
        var stranger = await (await registry.As("demo-authority-de")).Create("/v1/outages", Body(now, null, "technical-failure"));
        var body = Body(now.AddDays(-40), now.AddDays(-41), "technical-failure");
        body["jurisdictions"] = new JsonArray("DE", "ZZ", "DE");
        var refused = await (await registry.As("demo-secretariat")).Create("/v1/outages", body);
        var unknown = await registry.Anonymous.Get("/v1/outages/OUT-7K2M-9QXD-4WTZ-Y");

        Assert.Equal((HttpStatusCode.Forbidden, "secretariat"), (stranger.Status, stranger.Code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            ["/from too-early", "/jurisdictions/1 unknown-jurisdiction", "/jurisdictions/2 repeated", "/to order", "/to too-early"],
            refused.Faults.Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
    }

    [Fact]
    public async Task outages_are_listed_for_everybody_and_a_declaration_that_is_repeated_is_one()
    {
        var secretariat = await registry.As("demo-secretariat");
        var now = await registry.Now();
        var body = Body(now.AddDays(40), now.AddDays(41), "planned-maintenance");
        body["jurisdictions"] = new JsonArray("KR");
        var declared = await secretariat.Create("/v1/outages", body, ("Idempotency-Key", "once"));
        var again = await secretariat.Create("/v1/outages", body.DeepClone(), ("Idempotency-Key", "once"));
        Assert.Equal((HttpStatusCode.Created, declared.Text), (again.Status, again.Text));
        var ended = await secretariat.Change($"/v1/outages/{declared["id"]}/end", new JsonObject { ["to"] = At(now) }, 1);
        Assert.Equal((HttpStatusCode.Conflict, "wrong-state"), (ended.Status, ended.Code));

        var listed = await registry.Anonymous.Get("/v1/outages?limit=1", ("Registry-Min-Position", declared.Header("Registry-Position")!));
        Assert.Equal((string?)declared["id"], (string?)listed["items"]![0]!["id"]);
        Assert.Equal("KR", (string?)listed["items"]![0]!["jurisdictions"]![0]);
        Assert.Empty(listed["items"]![0]!["actions"]!.AsArray());
        Assert.Equal("cursor-rejected", (await registry.Anonymous.Get("/v1/outages?cursor=AAAA")).Code);
    }

    private async Task<Answer> Declare(DateTimeOffset from, DateTimeOffset? to, string reason) =>
        await (await registry.As("demo-secretariat")).Create("/v1/outages", Body(from, to, reason));

    private static JsonObject Body(DateTimeOffset from, DateTimeOffset? to, string reason)
    {
        var body = new JsonObject { ["from"] = At(from), ["reason"] = reason };
        if (to is { } end)
            body["to"] = At(end);
        return body;
    }

    /// <summary>A designation in its window for objections; answers its address.</summary>
    private async Task<string> Notified()
    {
        var authority = await registry.As("demo-authority-de");
        var proven = new JsonObject
        {
            ["authority"] = await Samples.PartyOf(authority),
            ["scope"] = new JsonArray("annex-iii-biometrics"),
            ["evidence"] = new JsonArray(new JsonObject { ["title"] = "Certificate", ["url"] = "https://accreditation.example/1", ["contentHash"] = Samples.Hash }),
        };
        var applied = await (await registry.As("demo-cab-eu")).Create("/v1/designations", proven.DeepClone());
        Assert.True(applied.Status == HttpStatusCode.Created, applied.Text);
        var path = $"/v1/designations/{applied["id"]}";
        proven.Remove("authority");
        proven["proof"] = "accreditation-certificate";
        await Change(authority, path, "assess", proven);
        await Change(authority, path, "notify", new JsonObject());
        return path;
    }

    /// <summary>Changes the present version, which an outage may move on meanwhile.</summary>
    private async Task Change(HttpClient authority, string path, string action, JsonObject body)
    {
        Answer answer;
        do
            answer = await authority.Change($"{path}/{action}", body.DeepClone(), (long)(await registry.Anonymous.Get(path))["version"]!);
        while (answer.Status == HttpStatusCode.PreconditionFailed);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
    }

    private async Task<DateTimeOffset?> DueOf(string path) => (await Explained(path)) is { Status: HttpStatusCode.OK } explained
        ? (DateTimeOffset?)explained["deadline"]!["due"]
        : await DueInCase(path);

    private async Task<DateTimeOffset?> DueInCase(string path) => (DateTimeOffset?)(await registry.Anonymous.Get(path))["clocks"]![0]!["due"];

    private Task<Answer> Explained(string path) => registry.Anonymous.Get($"/v1/deadlines/{path.Split('/')[^1]}/objection-window");

    /// <summary>The end of the first day after that of an instant in Berlin that is no weekend and no German public holiday.</summary>
    private DateTimeOffset EndOfNextWorkingDay(DateTimeOffset instant)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var calendar = registry.Services.GetRequiredService<Rulebook>().Calendars.Newest("de")!;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant.AddMilliseconds(-1), berlin).DateTime).AddDays(1);
        while (!calendar.IsWorkingDay(day))
            day = day.AddDays(1);
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, berlin.GetUtcOffset(midnight));
    }

    private static string At(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
            await Task.Delay(50, patience.Token);
    }
}
