using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Grains.Systems;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Certification;

/// <summary>What happens to a designation or a system reaches certificates, and what happens to a certificate reaches the listing, by itself.</summary>
public sealed class FollowingTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    private readonly CertificateFiles _files = new(registry);

    [Fact]
    public async Task a_withdrawn_designation_suspends_the_certificate_and_the_listing_shows_it()
    {
        var (authority, system, designation) = (await registry.As("demo-authority-de"), await System(), await _files.Designation("withdrawn"));
        var certificate = await _files.Recorded(designation, system);
        var listed = await Badge(system, "in-force");
        Assert.Equal((string?)certificate["number"], (string?)listed["badges"]![0]!["number"]);

        var withdrawn = await authority.Change($"/v1/designations/{designation}/withdraw", Measure(), await VersionOf($"/v1/designations/{designation}"));
        Assert.True(withdrawn.Status == HttpStatusCode.OK, withdrawn.Text);

        var suspended = await registry.Until($"/v1/certificates/{certificate["id"]}", found => (string?)found["status"] == "suspended");
        Assert.NotNull((string?)suspended["bodyLostSince"]);
        await Badge(system, "suspended");
        var history = await registry.Anonymous.Get($"/v1/certificates/{certificate["id"]}/history");
        Assert.Equal("registry", (string?)history["items"]!.AsArray()[^1]!["actor"]);
    }

    [Fact]
    public async Task a_suspended_designation_suspends_the_certificate_until_it_is_reinstated()
    {
        var (authority, system, designation) = (await registry.As("demo-authority-de"), await System(), await _files.Designation("suspended"));
        var path = $"/v1/designations/{designation}";
        var certificate = await _files.Recorded(designation, system);

        await authority.Change($"{path}/suspend", Measure(), await VersionOf(path));
        await registry.Until($"/v1/certificates/{certificate["id"]}", found => (string?)found["status"] == "suspended");
        var reinstated = await authority.Change($"{path}/reinstate", Evidence(), await VersionOf(path));
        Assert.True(reinstated.Status == HttpStatusCode.OK, reinstated.Text);

        await registry.Until($"/v1/certificates/{certificate["id"]}", found => (string?)found["status"] == "active");
        await Badge(system, "in-force");
    }

    [Fact]
    public async Task a_certificate_that_is_recorded_on_a_designation_that_was_withdrawn_before_is_found_by_the_other_side()
    {
        var (authority, system, designation) = (await registry.As("demo-authority-de"), await System(), await _files.Designation("before"));
        await authority.Change($"/v1/designations/{designation}/withdraw", Measure(), await VersionOf($"/v1/designations/{designation}"));

        var certificate = await _files.Recorded(designation, system);

        await registry.Until($"/v1/certificates/{certificate["id"]}", found => (string?)found["status"] == "suspended");
    }

    [Fact]
    public async Task a_substantial_modification_restricts_the_certificate_to_the_release_that_it_certifies()
    {
        var (provider, system, designation) = (await registry.As("demo-provider-eu"), await System(), await _files.Designation("modified"));
        var certificate = await _files.Recorded(designation, system, Samples.Hash);
        await Badge(system, "in-force");

        var added = await provider.Change(
            $"/v1/systems/{system}/versions",
            new JsonObject { ["label"] = "2.0", ["contentHash"] = new string('b', 64), ["date"] = "2026-08-08", ["substantialModification"] = "Ranks by interviews as well." },
            await VersionOf($"/v1/systems/{system}"));
        Assert.True(added.Status == HttpStatusCode.OK, added.Text);

        var restricted = await registry.Until($"/v1/certificates/{certificate["id"]}", found => (string?)found["status"] == "restricted");
        Assert.Equal("substantial-modification", (string?)restricted["restraints"]![0]!["ground"]);
        await Badge(system, "restricted");
    }

    [Fact]
    public async Task the_nightly_check_finds_a_listing_that_shows_another_status_than_the_certificate_has()
    {
        var (system, designation) = (await System(), await _files.Designation("checked"));
        var certificate = await _files.Recorded(designation, system);
        var shown = (await Badge(system, "in-force"))["badges"]![0]!;
        Assert.DoesNotContain(await Violations(), violation => violation.Case == (string?)certificate["id"]);

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

        Assert.Contains(await Violations(), violation => violation == ((string?)certificate["id"], $"The listing of {system} does not show it as it is."));
    }

    /// <summary>What the check of certificates finds now.</summary>
    private async Task<List<(string? Case, string? Detail)>> Violations()
    {
        var found = new List<(string?, string?)>();
        await foreach (var violation in registry.Services.GetServices<ICrossCheck>().Single(check => check.Name == "certificates-as-their-grounds").FindAsync(default))
            found.Add((violation.Case, violation.Detail));
        return found;
    }

    private Task<Answer> Badge(string system, string status) =>
        registry.Until($"/v1/systems/{system}", found => found["badges"] is JsonArray { Count: 1 } badges && (string?)badges[0]!["status"] == status);

    private async Task<long> VersionOf(string path) => (long)(await registry.Anonymous.Get(path))["version"]!;

    private async Task<string> System() => (string)(await Samples.Registered(registry))["id"]!;

    private static JsonObject Evidence() => new()
    {
        ["evidence"] = new JsonArray(new JsonObject { ["title"] = "Reasons", ["url"] = "https://authority.example/1", ["contentHash"] = Samples.Hash }),
    };

    private static JsonObject Measure()
    {
        var body = Evidence();
        (body["ground"], body["provision"]) = ("requirements-not-met", "Article 36(4)");
        return body;
    }
}
