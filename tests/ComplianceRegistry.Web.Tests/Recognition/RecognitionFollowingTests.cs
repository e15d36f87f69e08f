using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Grains.Systems;
using ComplianceRegistry.Web.Tests.Recognition.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Recognition;

/// <summary>What happens to a request, a certificate or a system reaches its recognitions by itself, and what happens to a recognition reaches the listing.</summary>
public sealed class RecognitionFollowingTests(RunningRegistry registry) : IClassFixture<RunningRegistry>, IAsyncLifetime
{
    private readonly RequestFiles _files = new(registry);

    public Task InitializeAsync() => _files.Arranged();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task a_recognised_request_is_granted_by_itself_opens_the_listing_there_and_follows_its_certificate()
    {
        var (path, granted) = await Granted();
        Assert.Equal(("active", "KR"), ((string?)granted["status"], (string?)granted["receiving"]));
        var listed = await registry.Until($"/v1/systems/{granted["system"]}", system => Shown(system, granted, "active"));
        Assert.Contains(listed["listings"]!.AsArray(), listing => (string?)listing!["jurisdiction"] == "KR" && (string?)listing["status"] == "listed");

        var certificate = $"/v1/certificates/{granted["certificate"]!["id"]}";
        await Body(certificate, "suspend", Measure());
        await registry.Until(path, recognition => (string?)recognition["status"] == "suspended-derivative");
        await registry.Until($"/v1/systems/{granted["system"]}", system => Shown(system, granted, "suspended-derivative"));

        await Body(certificate, "reinstate", Evidence());
        var back = await registry.Until(path, recognition => (string?)recognition["status"] == "active");
        Assert.NotEmpty(back["effectiveVersions"]!.AsArray());
    }

    [Fact]
    public async Task a_substantial_modification_is_examined_and_the_authority_may_leave_the_recognition_as_it_is()
    {
        var (path, granted) = await Granted();
        var system = $"/v1/systems/{granted["system"]}";
        var added = await (await registry.As("demo-provider-eu")).Change(
            $"{system}/versions",
            new JsonObject { ["label"] = "2.0", ["contentHash"] = new string('b', 64), ["date"] = "2026-08-08", ["substantialModification"] = "Reads other images as well." },
            await VersionOf(system));
        Assert.True(added.Status == HttpStatusCode.OK, added.Text);

        // The certificate is restricted to what it certifies, which the recognition follows as well.
        var examined = await registry.Until(
            path, recognition => (string?)recognition["status"] == "under-reassessment" && (string?)recognition["certificate"]!["status"] == "restricted");
        Assert.Equal("substantial-modification", (string?)examined["restraints"]![0]!["cause"]);
        var left = await (await registry.As("demo-authority-kr")).Change(
            $"{path}/decide-reassessment", new JsonObject { ["cause"] = "substantial-modification", ["evidence"] = new JsonArray(RequestFiles.Evidence()) }, (long)examined["version"]!);
        Assert.Equal("active", (string?)left["status"]);
    }

    [Fact]
    public async Task the_nightly_check_finds_a_listing_that_shows_a_recognition_as_it_is_not()
    {
        var (_, granted) = await Granted();
        var (id, system) = ((string)granted["id"]!, (string)granted["system"]!);
        await registry.Until($"/v1/systems/{system}", found => Shown(found, granted, "active"));
        Assert.DoesNotContain(await Violations(), violation => violation.Case == id);

        var wrong = new RecognitionStanding
        {
            Recognition = id,
            Status = RecognitionStatus.Expired,
            Jurisdiction = "KR",
            Certificate = (string)granted["certificate"]!["id"]!,
            System = system,
            HasForce = false,
            Basis = new Basis(id, 1_000),
        };
        await registry.Services.GetRequiredService<AiSystemGrains>().Grain(system).Execute(new ShowRecognition { Actor = Actor.OfRegistry, Recognition = wrong }, null);

        Assert.Contains(await Violations(), violation => violation == (id, $"The listing of {system} does not show it as it is."));
    }

    /// <summary>A request that was recognised by silence, and the recognition that came of it.</summary>
    private async Task<(string Path, Answer Granted)> Granted()
    {
        var request = await _files.UnderReview();
        await registry.MoveTo(RequestFiles.Due(await registry.Anonymous.Get(request), "review"));
        Assert.Equal("recognised", (string?)(await registry.Anonymous.Get(request))["status"]);
        var id = GrantedRecognition.IdOf(request[(request.LastIndexOf('/') + 1)..]);
        return ($"/v1/recognitions/{id}", await registry.Until($"/v1/recognitions/{id}", found => found.Status == HttpStatusCode.OK));
    }

    /// <summary>What the body that answers for a certificate does with it.</summary>
    private async Task Body(string certificate, string action, JsonObject body)
    {
        var done = await (await registry.As("demo-cab-eu")).Change($"{certificate}/{action}", body, await VersionOf(certificate));
        Assert.True(done.Status == HttpStatusCode.OK, done.Text);
    }

    private async Task<List<(string? Case, string? Detail)>> Violations()
    {
        var found = new List<(string?, string?)>();
        await foreach (var violation in registry.Services.GetServices<ICrossCheck>().Single(check => check.Name == "recognitions-as-their-grounds").FindAsync(default))
            found.Add((violation.Case, violation.Detail));
        return found;
    }

    private async Task<long> VersionOf(string path) => (long)(await registry.Anonymous.Get(path))["version"]!;

    private static bool Shown(Answer system, Answer recognition, string status) => system["recognitions"]!.AsArray()
        .Any(shown => (string?)shown!["recognition"] == (string?)recognition["id"] && (string?)shown["status"] == status);

    private static JsonObject Evidence() => new() { ["evidence"] = new JsonArray(RequestFiles.Evidence()) };

    private static JsonObject Measure()
    {
        var body = Evidence();
        (body["ground"], body["provision"]) = ("requirements-not-met", "Article 44(3)");
        return body;
    }
}
