using System.Net;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Ledger.Entries;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Deadlines;

[Collection(SharedRegistry.Name)]
public sealed class DeadlineTests(RunningRegistry registry)
{
    private static readonly DateTimeOffset Started = new(2028, 12, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task deadlines_are_listed_by_case_by_party_and_by_the_jurisdiction_of_an_authority()
    {
        var (id, bearer, position) = await StartClocks("listed");
        var authority = await Samples.PartyOf(await registry.As("demo-authority-de"));

        var ofCase = await Get($"/v1/deadlines?case={id}", position);
        var ofParty = await Get($"/v1/deadlines?party={bearer}", position);
        var ofAuthority = await Get($"/v1/deadlines?authority={authority}&limit=200", position);
        var soon = await Get($"/v1/deadlines?case={id}&dueBefore=2029-01-01T00:00:00Z", position);
        var page = await Get($"/v1/deadlines?case={id}&limit=1", position);

        Assert.Equal(["action", "report"], ofCase["items"]!.AsArray().Select(item => (string?)item!["clock"]));
        Assert.Equal(["report"], ofParty["items"]!.AsArray().Select(item => (string?)item!["clock"]));
        Assert.Contains(id, ofAuthority["items"]!.AsArray().Select(item => (string?)item!["case"]));
        Assert.Equal(["action"], soon["items"]!.AsArray().Select(item => (string?)item!["clock"]));
        Assert.NotNull((string?)page["next"]);
        Assert.Equal(
            ("incident-report@2026-11", "report-overdue", "False"),
            ((string?)ofParty["items"]![0]!["rule"], (string?)ofParty["items"]![0]!["consequence"], ofParty["items"]![0]!["overdue"]!.ToString() is "false" ? "False" : "True"));
    }

    [Fact]
    public async Task a_deadline_explains_itself_over_the_holidays_as_data_and_in_words()
    {
        var (id, _, position) = await StartClocks("explained");

        var explained = await Get($"/v1/deadlines/{id}/report", position);

        Assert.Equal(HttpStatusCode.OK, explained.Status);
        Assert.Contains("1. ", (string?)explained["text"], StringComparison.Ordinal);
        Assert.Contains("due", explained["steps"]!.AsArray().Select(step => (string?)step!["kind"]));
        Assert.Equal("de@2026-11", (string?)explained["calendar"]);
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"/v1/deadlines/{id}/other", position)).Status);
    }

    [Fact]
    public async Task rules_and_calendars_are_served_to_everybody_and_may_be_kept()
    {
        var rules = await registry.Anonymous.Get("/v1/clock-rules");
        var calendars = await registry.Anonymous.Get("/v1/calendars");
        var calendar = await registry.Anonymous.Get("/v1/calendars/de@2026-11");

        Assert.Contains("incident-report@2026-11", rules["items"]!.AsArray().Select(rule => (string?)rule!["reference"]));
        Assert.Contains("de@2026-11", calendars["items"]!.AsArray().Select(item => (string?)item!["reference"]));
        Assert.Equal("de", (string?)calendar["id"]);
        Assert.Equal("public, max-age=3600", calendar.Header("Cache-Control"));
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get("/v1/calendars/xx@1")).Status);
    }

    [Fact]
    public async Task an_unknown_authority_is_not_found_and_a_foreign_cursor_is_refused()
    {
        var unknown = RegistryId.Create(Party.IdPrefix, "nobody-at-all"u8);

        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"/v1/deadlines?authority={unknown}")).Status);
        Assert.Equal("cursor-rejected", (await registry.Anonymous.Get("/v1/deadlines?cursor=AAAA")).Code);
    }

    private async Task<(string Case, string Bearer, long Position)> StartClocks(string name)
    {
        var rules = registry.Services.GetRequiredService<Rulebook>();
        var seat = new Seat("DE", "Europe/Berlin", "de");
        var bearer = RegistryId.Create(Party.IdPrefix, System.Text.Encoding.UTF8.GetBytes(name.PadRight(8))).ToString();
        var report = rules.Start("report", "incident-report", "incident.reported", Started, seat, bearer);
        var action = rules.Start("action", "incident-authority-action", "incident.reported", Started, seat, null);
        var moved = new ClocksMoved(ClockMoves.Start(report, action), new Basis("OUT-0000-0000-0000-0", 1));
        var id = RegistryId.Create("TST", System.Text.Encoding.UTF8.GetBytes(name.PadRight(8))).ToString();
        var entry = EntryWriter.Write(new EntryContent(
            EventCodec.KindOf(moved), id, 1, registry.Services.GetRequiredService<Grains.Time.RegistryClock>().Now, Actor.Registry, "DE", [], EventCodec.WriteFacts(moved), "{}"u8.ToArray()));
        var log = registry.Services.GetRequiredService<IGrainFactory>().GetGrain<ILogGrain>(ILogGrain.Key);
        var appended = Assert.IsType<AppendReply.Appended>(await log.Append(new AppendRequest(id, 0, [entry])));
        return (id, bearer, appended.Receipts[^1].Position);
    }

    private Task<Answer> Get(string path, long position) =>
        registry.Anonymous.Get(path, ("Registry-Min-Position", position.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
