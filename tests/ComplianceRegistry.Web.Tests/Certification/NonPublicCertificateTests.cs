using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Grains.Systems;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Certification;

/// <summary>Certificates of systems in the non-public section: what happens elsewhere reaches them, and only those concerned know of them.</summary>
public sealed class NonPublicCertificateTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    private readonly CertificateFiles _files = new(registry);

    [Fact]
    public async Task a_withdrawn_designation_suspends_it_and_the_listing_shows_it_to_its_readers()
    {
        var (authority, system, designation) = (await registry.As("demo-authority-de"), await System(), await _files.Designation("withdrawn"));
        var certificate = await _files.Recorded(designation, system);
        await Badge(system, "in-force");

        var withdrawn = await authority.Change($"/v1/designations/{designation}/withdraw", Measure("requirements-not-met"), await VersionOf($"/v1/designations/{designation}"));
        Assert.True(withdrawn.Status == HttpStatusCode.OK, withdrawn.Text);

        var suspended = await authority.Until($"/v1/certificates/{certificate["id"]}", found => (string?)found["status"] == "suspended");
        Assert.NotNull((string?)suspended["bodyLostSince"]);
        await Badge(system, "suspended");
    }

    [Fact]
    public async Task a_substantial_modification_restricts_it()
    {
        var (provider, system) = (await registry.As("demo-provider-eu"), await System());
        var certificate = await _files.Recorded(await _files.Designation("modified"), system, Samples.Hash);
        await Badge(system, "in-force");

        // The law of the Union takes no statement of substantial modification in this section; the rules of another place may.
        var acting = new Actor(await Samples.PartyOf(provider), PartyStatus.Verified, [PartyRole.Provider], "DE", null, "member");
        var next = new SystemVersion("2.0", new string('b', 64), new DateOnly(2026, 8, 8), "Tracks by gait as well.");
        await registry.Services.GetRequiredService<AiSystemGrains>().Grain(system).Execute(new AddVersion { Actor = acting, Version = next }, null);

        await provider.Until($"/v1/certificates/{certificate["id"]}", found => (string?)found["status"] == "restricted");
        await Badge(system, "restricted");
    }

    [Fact]
    public async Task an_incident_orders_surveillance_though_it_is_never_published()
    {
        var (provider, system) = (await registry.As("demo-provider-eu"), await System());
        var certificate = await _files.Recorded(await _files.Designation("incident"), system);
        var now = await registry.Now();
        var incident = new JsonObject { ["kinds"] = new JsonArray("fundamental-rights"), ["awareAt"] = now.AddMinutes(-1).ToString("O"), ["systems"] = new JsonArray(system) };
        var opened = await provider.Create("/v1/incidents", incident);
        Assert.True(opened.Status == HttpStatusCode.Created, opened.Text);

        var ordered = await provider.Until($"/v1/certificates/{certificate["id"]}", found => found["orders"]!.AsArray().Count == 1);
        Assert.Equal((string?)opened["id"], (string?)ordered["orders"]![0]!["incident"]);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"/v1/incidents/{opened["id"]}")).Status);
    }

    [Fact]
    public async Task the_nightly_check_looks_at_it()
    {
        var system = await System();
        var certificate = await _files.Recorded(await _files.Designation("checked"), system);
        var shown = (await Badge(system, "in-force"))["badges"]![0]!;
        var wrong = new Badge
        {
            Certificate = (string)certificate["id"]!,
            Number = (string)shown["number"]!,
            Status = BadgeStatus.Expired,
            Jurisdiction = "DE",
            Since = DateTimeOffset.UnixEpoch,
            Basis = new Basis((string)certificate["id"]!, 1_000),
        };
        await registry.Services.GetRequiredService<AiSystemGrains>().Grain(system).Execute(new ShowBadge { Actor = Actor.OfRegistry, Badge = wrong }, null);

        var check = registry.Services.GetServices<ICrossCheck>().Single(known => known.Name == "certificates-as-their-grounds");
        Assert.Contains(await check.FindAsync(default).ToListAsync(), violation => violation.Case == (string?)certificate["id"]);
    }

    [Fact]
    public async Task those_concerned_find_it_and_the_public_and_strangers_do_not()
    {
        var (system, designation) = (await System(), await _files.Designation("listed"));
        var certificate = await _files.Recorded(designation, system);
        var (id, seen) = ((string?)certificate["id"], Seen(certificate));

        Assert.All(await Task.WhenAll(Listed("demo-cab-eu"), Listed("demo-provider-eu"), Listed("demo-authority-de"), Listed("demo-secretariat")), ids => Assert.Equal([id], ids));
        Assert.All(await Task.WhenAll(Listed("demo-cab-kr"), Listed("demo-authority-kr"), Listed("demo-provider-us")), Assert.Empty);
        Assert.Equal(HttpStatusCode.Unauthorized, (await registry.Anonymous.Get("/v1/certificates/non-public")).Status);
        Assert.All(
            await Task.WhenAll(Public($"system={system}"), Public($"designation={designation}"), Public($"number={certificate["number"]}"), Public($"scope={CertificateFiles.Radiology}")),
            answer => Assert.DoesNotContain(id!, answer.Text, StringComparison.Ordinal));

        async Task<IEnumerable<string?>> Listed(string client)
        {
            var page = await (await registry.As(client)).Get($"/v1/certificates/non-public?system={system}&status=active", seen);
            Assert.True(page.Status == HttpStatusCode.OK, page.Text);
            return page["items"]!.AsArray().Select(item => (string?)item!["id"]).ToList();
        }

        Task<Answer> Public(string query) => registry.Anonymous.Get($"/v1/certificates?{query}", seen);
    }

    [Fact]
    public async Task the_list_of_those_concerned_is_paged()
    {
        var (system, designation, provider) = (await System(), await _files.Designation("paged"), await registry.As("demo-provider-eu"));
        string[] ids = [(string)(await _files.Recorded(designation, system))["id"]!, (string)(await _files.Recorded(designation, system))["id"]!];

        var first = await provider.Until($"/v1/certificates/non-public?system={system}&limit=1", page => (string?)page["next"] is not null);
        Assert.Contains("rel=\"next\"", first.Header("Link"), StringComparison.Ordinal);
        var second = await provider.Get($"/v1/certificates/non-public?system={system}&limit=1&cursor={first["next"]}");
        Assert.Equal(ids.Order(StringComparer.Ordinal), new[] { first, second }.Select(page => (string?)Assert.Single(page["items"]!.AsArray())!["id"]));
        Assert.Null((string?)second["next"]);
    }

    [Fact]
    public async Task an_earlier_withdrawal_is_told_to_those_concerned_and_to_a_body_that_decides_which_has_to_acknowledge_it()
    {
        var (authority, body, system) = (await registry.As("demo-authority-de"), await registry.As("demo-cab-kr"), await System());
        var earlier = await _files.Recorded(await _files.Designation("earlier"), system);
        var withdrawn = await authority.Change($"/v1/certificates/{earlier["id"]}/withdraw", Measure("misuse"), 1);
        Assert.True(withdrawn.Status == HttpStatusCode.OK, withdrawn.Text);
        Assert.Empty(await Told(registry.Anonymous, system, withdrawn));
        Assert.Empty(await Told(body, system, withdrawn));
        Assert.All(
            await Task.WhenAll(new[] { "demo-authority-de", "demo-provider-eu", "demo-cab-eu", "demo-secretariat" }.Select(async client => await Told(await registry.As(client), system, withdrawn))),
            told => Assert.Equal([(string?)earlier["id"]], told));

        var drafted = await body.Create("/v1/certificates", Draft(await _files.Designation("deciding", "demo-cab-kr"), system));
        Assert.True(drafted.Status == HttpStatusCode.Created, drafted.Text);
        Assert.Equal([(string?)earlier["id"]], await Told(body, system, drafted));
        Assert.Empty(await Told(registry.Anonymous, system, drafted));
        Assert.Empty(await Told(await registry.As("demo-cab-us"), system, drafted));
        Assert.Equal(HttpStatusCode.NotFound, (await body.Get($"/v1/certificates/{earlier["id"]}")).Status);

        var (decider, party) = await registry.SecondMember(body);
        var path = $"/v1/certificates/{drafted["id"]}/issue";
        Assert.Contains("/acknowledged earlier-decision", (await decider.Change(path, new JsonObject(), 1, party)).Faults);
        var acknowledged = await decider.Change(path, new JsonObject { ["acknowledged"] = new JsonArray((string?)earlier["id"]) }, 1, party);
        Assert.DoesNotContain(acknowledged.Faults, fault => fault.StartsWith("/acknowledged", StringComparison.Ordinal));
    }

    private static async Task<List<string?>> Told(HttpClient reader, string system, Answer after)
    {
        var answer = await reader.Get($"/v1/certificates/earlier-decisions?system={system}", Seen(after));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return [.. answer["items"]!.AsArray().Select(item => (string?)item!["certificate"])];
    }

    private async Task<Answer> Badge(string system, string status) => await (await registry.As("demo-provider-eu")).Until(
        $"/v1/systems/{system}", found => found["badges"] is JsonArray { Count: 1 } badges && (string?)badges[0]!["status"] == status);

    private async Task<long> VersionOf(string path) => (long)(await registry.Anonymous.Get(path))["version"]!;

    /// <summary>A system of the European provider in the non-public section, which the Korean body may read since it uses it.</summary>
    private async Task<string> System()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Samples.System(await Samples.PartyOf(provider), "Dingo tracker");
        (body["section"], body["sector"], body["dataAndLogic"]) = ("non-public", "justice-law-enforcement", null);
        body["deployments"]![0]!["deployer"] = await Samples.PartyOf(await registry.As("demo-cab-kr"));
        var registered = await provider.Create("/v1/systems", body);
        Assert.True(registered.Status == HttpStatusCode.Created, registered.Text);
        return (string)registered["id"]!;
    }

    private JsonObject Draft(string designation, string system)
    {
        var common = registry.Services.GetRequiredService<Domain.Frameworks.RequirementCatalog>().Newest("common")!;
        return new JsonObject
        {
            ["designation"] = designation,
            ["system"] = system,
            ["versionHash"] = Samples.Hash,
            ["scope"] = new JsonArray(CertificateFiles.Radiology),
            ["class"] = "product",
            ["requirementSet"] = new JsonObject { ["id"] = common.Id, ["edition"] = common.Edition, ["sha256"] = common.ContentHash },
            ["requirements"] = new JsonArray(new JsonObject
            {
                ["requirement"] = "CR-GOV-1",
                ["outcome"] = "met",
                ["proofs"] = new JsonArray(new JsonObject { ["kind"] = "assessment", ["id"] = Samples.UnknownParty, ["hash"] = Samples.Hash }),
            }),
        };
    }

    private static JsonObject Measure(string ground) => new()
    {
        ["ground"] = ground,
        ["provision"] = "Article 36(4)",
        ["evidence"] = new JsonArray(new JsonObject { ["title"] = "Reasons", ["url"] = "https://authority.example/1", ["contentHash"] = Samples.Hash }),
    };

    private static (string, string) Seen(Answer answer) => ("Registry-Min-Position", answer.Header("Registry-Position")!);
}
