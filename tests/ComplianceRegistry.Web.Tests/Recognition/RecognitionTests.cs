using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Grains.Recognition;
using ComplianceRegistry.Grains.Recognition.Requests;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Web.Tests.Recognition.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Recognition;

public sealed class RecognitionTests(RunningRegistry registry) : IClassFixture<RunningRegistry>, IAsyncLifetime
{
    private readonly GrantedFiles _files = new(registry);

    public Task InitializeAsync() => _files.Requests.Arranged();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task what_is_recognised_is_granted_by_the_registry_and_anybody_reads_on_what_it_rests()
    {
        var (request, path) = await _files.Granted();
        var recognised = await registry.Anonymous.Get(request);

        var found = await registry.Anonymous.Get(path);
        Assert.Equal(
            ("active", "technical", false, 0, "KR", "DE"),
            ((string?)found["status"], (string?)found["route"], (bool)found["tacit"]!, (int)found["daysUsed"]!, (string?)found["receiving"], (string?)found["issuing"]));
        Assert.Equal(
            ((string?)recognised["content"]!["certificate"], (string?)recognised["id"], (string?)recognised["recognisedSince"]),
            ((string?)found["certificate"]!["id"], (string?)found["request"], (string?)found["granted"]));
        Assert.Equal("\"1\"", found.Header("ETag"));
        Assert.Equal("validity", (string?)found["clocks"]![0]!["name"]);
        Assert.NotEmpty(found["clocks"]![0]!["explanation"]!.AsArray());
        Assert.Empty(found["actions"]!.AsArray());
        Assert.Equal(["propose-suspension", "propose-revocation"], Actions(await (await registry.As("demo-authority-kr")).Get(path)));

        var listed = await registry.Anonymous.Get($"/v1/recognitions?receiving=KR&certificate={found["certificate"]!["id"]}&status=active", Seen(found));
        var item = Assert.Single(listed["items"]!.AsArray())!;
        Assert.Equal(((string?)found["id"], 0, 0), ((string?)item["id"], (int)item["pendingConditions"]!, (int)item["daysUsed"]!));
        var history = await registry.Anonymous.Get($"{path}/history");
        Assert.Equal(["recognition.granted"], history["items"]!.AsArray().Select(act => (string?)act!["act"]));
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"{path}?asOf=2026-01-01T00:00:00Z")).Status);
    }

    [Fact]
    public async Task nobody_creates_a_recognition_and_unknown_or_malformed_ids_are_told()
    {
        var provider = await registry.As("demo-provider-eu");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await provider.Create("/v1/recognitions", new JsonObject())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await provider.Get($"/v1/recognitions/{GrantedRecognition.IdOf("REQ-0000-0000-0000-0")}")).Status);
        Assert.Equal(["/id id"], (await provider.Get("/v1/recognitions/RCG-0000-0000-0000-0")).Faults);
        Assert.Equal(
            ["/class", "/receiving", "/status"],
            (await provider.Get("/v1/recognitions?status=recognised&receiving=korea&class=low")).Faults.Select(fault => fault.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("cursor-rejected", (await provider.Get("/v1/recognitions?cursor=abc")).Code);
    }

    [Fact]
    public async Task a_provisional_suspension_needs_two_members_and_is_notified_objected_to_upheld_and_lifted()
    {
        var (_, path) = await _files.Granted();
        var proposed = await _files.Requests.Do("demo-authority-kr", path, "propose-suspension", GrantedFiles.Suspension);
        Assert.Equal(("active", "suspension"), ((string?)proposed["status"], (string?)proposed["proposal"]!["kind"]));
        var own = await _files.Requests.Try("demo-authority-kr", path, "confirm-suspension");
        Assert.Equal((HttpStatusCode.Forbidden, "four-eyes"), (own.Status, own.Code));
        var suspended = await _files.Requests.Confirm(path, "confirm-suspension");
        Assert.Equal("suspended-provisional", (string?)suspended["status"]);
        Assert.Empty(suspended["effectiveScope"]!.AsArray());

        Assert.Equal("another-authority", (await _files.Requests.Try("demo-provider-eu", path, "object-to-suspension", Objection)).Code);
        Assert.Equal([" not-bound"], (await _files.Requests.Try("demo-authority-us", path, "object-to-suspension", Objection)).Faults);
        await _files.Requests.Do("demo-authority-kr", path, "notify-suspension", GrantedFiles.Shown);
        var objected = await _files.Requests.Do("demo-authority-de", path, "object-to-suspension", Objection);
        Assert.Equal("DE", (string?)objected["suspensions"]![0]!["objections"]![0]!["jurisdiction"]);
        Assert.Equal("suspended-provisional", (string?)objected["status"]);
        Assert.Equal("objected-already", (await _files.Requests.Try("demo-authority-de", path, "object-to-suspension", Objection)).Code);

        var upheld = await _files.Requests.Confirm(path, "uphold-suspension", GrantedFiles.Shown);
        Assert.Equal(1, (int)upheld["suspensions"]![0]!["timesUpheld"]!);
        var lifted = await _files.Requests.Do("demo-authority-kr", path, "lift-suspension", GrantedFiles.Shown);
        Assert.Equal(("active", "lifted"), ((string?)lifted["status"], (string?)lifted["suspensions"]![0]!["outcome"]));
    }

    [Fact]
    public async Task a_revocation_is_proposed_taken_back_proposed_again_and_ends_it_for_good()
    {
        var (_, path) = await _files.Granted();
        await _files.Requests.Do("demo-authority-kr", path, "propose-revocation", GrantedFiles.Revocation);
        var back = await _files.Requests.Do("demo-authority-kr", path, "withdraw-measure");
        Assert.Null(back["proposal"]);
        var revoked = await _files.Measure(path, "revocation", GrantedFiles.Revocation);
        Assert.Equal(("revoked", "decision", "misrepresentation"), ((string?)revoked["status"], (string?)revoked["end"]!["cause"], (string?)revoked["end"]!["decision"]!["ground"]));
        Assert.Empty(revoked["clocks"]!.AsArray());
        Assert.Equal(HttpStatusCode.Conflict, (await _files.Requests.Try("demo-authority-kr", path, "propose-revocation", GrantedFiles.Revocation)).Status);
    }

    [Fact]
    public async Task a_change_names_the_version_that_was_seen_and_every_fault_is_told()
    {
        var (_, path) = await _files.Granted();
        var authority = await registry.As("demo-authority-kr");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await authority.Change($"{path}/propose-revocation", GrantedFiles.Revocation, 7)).Status);
        var faulty = await _files.Requests.Try("demo-authority-kr", path, "propose-suspension", new JsonObject { ["ground"] = "cert-invalid", ["notice"] = new JsonObject { ["cause"] = "boredom" }, ["colour"] = "red" });
        Assert.Equal(HttpStatusCode.BadRequest, faulty.Status);
        Assert.Superset(new HashSet<string> { "/colour", "/ground", "/notice/cause", "/provision", "/evidence", "/notice/risk" }, faulty.Faults.Select(fault => fault.Split(' ')[0]).ToHashSet());
        var nothing = await _files.Requests.Try("demo-provider-eu", path, "meet-condition", new JsonObject { ["condition"] = 1, ["evidence"] = new JsonArray(RequestFiles.Evidence()) });
        Assert.Equal(HttpStatusCode.Conflict, nothing.Status);
    }

    [Fact]
    public async Task a_suspended_certificate_suspends_its_recognition_and_brings_it_back()
    {
        var (_, path) = await _files.Granted();
        var certificate = $"/v1/certificates/{(await registry.Anonymous.Get(path))["certificate"]!["id"]}";
        var body = await registry.As("demo-cab-eu");
        var measure = new JsonObject { ["ground"] = "misuse", ["provision"] = "Article 44(3)", ["evidence"] = new JsonArray(RequestFiles.Evidence()) };
        var suspended = await body.Change($"{certificate}/suspend", measure, (long)(await body.Get(certificate))["version"]!);
        Assert.True(suspended.Status == HttpStatusCode.OK, suspended.Text);

        var followed = await registry.Until(path, found => (string?)found["status"] == "suspended-derivative");
        Assert.Equal(("suspended", "certificate"), ((string?)followed["certificate"]!["status"], (string?)followed["restraints"]![0]!["cause"]));
        var then = registry.Services.GetRequiredService<RegistryClock>().Now;
        await body.Change($"{certificate}/reinstate", GrantedFiles.Shown, (long)suspended["version"]!);
        await registry.Until(path, found => (string?)found["status"] == "active");
        var before = await registry.Anonymous.Get($"{path}?asOf={Uri.EscapeDataString(then.ToString("O", CultureInfo.InvariantCulture))}");
        Assert.Equal("suspended-derivative", (string?)before["status"]);
    }

    [Fact]
    public async Task one_about_the_non_public_section_is_open_to_those_concerned_and_in_the_index_of_reactions_alone()
    {
        var (request, granted) = await _files.Granted();
        var id = await NonPublic(request, granted);

        Assert.All(
            await Task.WhenAll(new[] { "demo-provider-eu", "demo-cab-eu", "demo-authority-de", "demo-authority-kr", "demo-secretariat" }.Select(async client => await (await registry.As(client)).Get($"/v1/recognitions/{id}"))),
            answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(
            await Task.WhenAll(new[] { "demo-provider-us", "demo-authority-us" }.Select(async client => await (await registry.As(client)).Get($"/v1/recognitions/{id}"))),
            answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"/v1/recognitions/{id}/history")).Status);
        Assert.Equal("recognition.granted", (string?)(await (await registry.As("demo-provider-eu")).Get($"/v1/recognitions/{id}/history"))["items"]![0]!["act"]);

        var certificate = (string)(await registry.Anonymous.Get(granted))["certificate"]!["id"]!;
        Assert.DoesNotContain(id, (await registry.Anonymous.Get($"/v1/recognitions?certificate={certificate}")).Text, StringComparison.Ordinal);
        var index = registry.Services.GetRequiredService<IRecognitionIndex>();
        string[] both = [.. new[] { id, granted[(granted.LastIndexOf('/') + 1)..] }.Order(StringComparer.Ordinal)];
        Assert.Equal(both, index.Following(certificate, "", 10));
        Assert.Equal(both[..1], index.Following(certificate, "", 1));
        Assert.Equal(both[1..], index.Following(certificate, both[0], 10));
        Assert.Superset(both.ToHashSet(), index.Granted("", 100).ToHashSet());
    }

    private static JsonObject Objection => new() { ["reasons"] = "The risk was mended.", ["evidence"] = new JsonArray(RequestFiles.Evidence()) };

    /// <summary>Grants a recognition of the same certificate as if its system stood in the non-public section.</summary>
    private async Task<string> NonPublic(string request, string granted)
    {
        var read = await registry.Services.GetRequiredService<RecognitionRequestGrains>().ReadAsync(request[(request.LastIndexOf('/') + 1)..]);
        var certificate = await registry.Services.GetRequiredService<CertificateGrains>().ReadAsync((string)(await registry.Anonymous.Get(granted))["certificate"]!["id"]!);
        var another = RegistryId.Create(RecognitionRequest.IdPrefix, [.. Guid.NewGuid().ToByteArray()]).ToString();
        var id = GrantedRecognition.IdOf(another).ToString();
        var command = new GrantRecognition
        {
            Actor = Actor.OfRegistry,
            Request = read!.State.Recognised(read.Version)! with { Request = another, IsNonPublic = true },
            Certificate = certificate!.State.Standing(certificate.Version),
        };
        await registry.Services.GetRequiredService<RecognitionGrains>().Grain(id).Execute(command, null);
        await (await registry.As("demo-provider-eu")).Until($"/v1/recognitions/{id}", found => found.Status == HttpStatusCode.OK);
        return id;
    }

    private static IEnumerable<string?> Actions(Answer answer) => answer["actions"]!.AsArray().Select(action => (string?)action);

    private static (string, string) Seen(Answer answer) => ("Registry-Min-Position", answer.Header("Registry-Position")!);
}
