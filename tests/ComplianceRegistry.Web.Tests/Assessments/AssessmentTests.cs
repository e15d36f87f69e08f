using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Views.Assessments;
using ComplianceRegistry.Web.Tests.EvidenceItems;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Assessments;

[Collection(SharedRegistry.Name)]
public sealed class AssessmentTests(RunningRegistry registry) : IAsyncLifetime
{
    public Task InitializeAsync() => AssessmentFiles.HandInEvidence(registry);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task replaced_evidence_makes_the_approval_fall_away_until_it_is_named_anew()
    {
        var approved = await AssessmentFiles.Approved(registry, await AssessmentFiles.Started(registry, AssessmentFiles.Benchmark()));
        var provider = await registry.As("demo-provider-eu");
        var item = await registry.Anonymous.Get($"/v1/evidence/{AssessmentFiles.Evidence}");
        var replacement = EvidenceRequests.Announcement("other"u8.ToArray());
        foreach (var fixedMember in new[] { "title", "visibility", "parties", "jurisdictions", "subject" })
            replacement.Remove(fixedMember);
        var announced = await provider.Change($"/v1/evidence/{AssessmentFiles.Evidence}/replace", replacement, (long)item["version"]!);
        await provider.Upload(AssessmentFiles.Evidence, "other"u8.ToArray());
        var after = await registry.Anonymous.Get(AssessmentFiles.Path(approved));
        var again = await provider.Change(
            $"{AssessmentFiles.Path(after)}/submit", Hand(after, await Samples.PartyOf(await registry.As("demo-cab-kr"))), AssessmentFiles.VersionOf(after));
        var old = await provider.Change($"{AssessmentFiles.Path(after)}/revise", new JsonObject { ["content"] = AssessmentFiles.Benchmark("1") }, AssessmentFiles.VersionOf(after));

        Assert.True(announced.Status == HttpStatusCode.OK, announced.Text);
        Assert.Equal(("started", null), ((string?)after["status"], (string?)after["approved"]));
        Assert.Equal((HttpStatusCode.Conflict, "evidence-replaced"), (again.Status, again.Code));
        Assert.Equal(["/content/evidence/0/commitment other-content"], old.Faults);
    }

    [Fact]
    public async Task an_assessment_is_handed_in_reviewed_and_approved_by_three_persons_and_certificates_can_rest_on_it()
    {
        var started = await AssessmentFiles.Started(registry, AssessmentFiles.Benchmark());
        var approved = await AssessmentFiles.Approved(registry, started);
        await Seen(approved);
        var standings = registry.Services.GetRequiredService<AssessmentQueries>().StandingsOf((string)started["system"]!, Samples.Hash);

        Assert.Equal(("started", "benchmark-result@2026-11"), ((string?)started["status"], (string?)started["schema"]));
        Assert.Equal("approved", (string?)approved["status"]);
        var history = await registry.Anonymous.Get($"{AssessmentFiles.Path(approved)}/history");
        Assert.Equal(AssessmentFiles.VersionOf(approved), history["items"]!.AsArray().Count);
        Assert.Equal("assessment.started", (string?)history["items"]![0]!["act"]);
        var standing = Assert.Single(standings);
        Assert.True(standing.IsApprovedFor((string)started["system"]!, Samples.Hash));
        Assert.Equal((AssessmentFiles.HashOf(started), AssessmentFiles.VersionOf(approved)), (standing.ContentHash, standing.Basis.Version));
    }

    [Fact]
    public async Task nobody_examines_or_approves_what_is_theirs()
    {
        var provider = await registry.As("demo-provider-eu");
        var started = await AssessmentFiles.Started(registry, AssessmentFiles.Benchmark());
        var toItself = await provider.Change(
            $"{AssessmentFiles.Path(started)}/submit", Hand(started, await Samples.PartyOf(provider)), AssessmentFiles.VersionOf(started));
        var submitted = await AssessmentFiles.Submitted(registry, started);
        var ownReview = await AssessmentFiles.Act(provider, submitted, "review");
        var reviewed = await AssessmentFiles.Act(await registry.As("demo-cab-kr"), submitted, "review");
        var sameReviewer = await AssessmentFiles.Act(await registry.As("demo-cab-kr"), reviewed, "approve");
        var ownApproval = await AssessmentFiles.Act(provider, reviewed, "approve");
        var foreign = await AssessmentFiles.Act(await registry.As("demo-authority-fr"), reviewed, "approve");

        Assert.Equal(["/examiner not-an-examiner"], toItself.Faults);
        Assert.Equal((HttpStatusCode.Forbidden, "named-examiner"), (ownReview.Status, ownReview.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "other-person-than-submitted-or-reviewed"), (sameReviewer.Status, sameReviewer.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "named-examiner-or-authority"), (ownApproval.Status, ownApproval.Code));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
        Assert.Equal(["return"], reviewed["actions"]!.AsArray().Select(action => (string?)action));
    }

    [Fact]
    public async Task a_wrong_hash_and_a_stale_version_are_refused()
    {
        var submitted = await AssessmentFiles.Submitted(registry, await AssessmentFiles.Started(registry, AssessmentFiles.Benchmark()));
        var body = await registry.As("demo-cab-kr");
        var path = $"{AssessmentFiles.Path(submitted)}/review";

        var wrong = await body.Change(path, new JsonObject { ["contentHash"] = new string('0', 64) }, AssessmentFiles.VersionOf(submitted));
        var stale = await body.Change(path, new JsonObject { ["contentHash"] = AssessmentFiles.HashOf(submitted) }, 1);

        Assert.Equal((HttpStatusCode.Conflict, "other-content"), (wrong.Status, wrong.Code));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
    }

    [Fact]
    public async Task a_change_of_content_makes_the_approval_fall_away()
    {
        var approved = await AssessmentFiles.Approved(registry, await AssessmentFiles.Started(registry, AssessmentFiles.Benchmark()));
        var provider = await registry.As("demo-provider-eu");
        var path = $"{AssessmentFiles.Path(approved)}/revise";
        var same = await provider.Change(path, new JsonObject { ["content"] = AssessmentFiles.Benchmark() }, AssessmentFiles.VersionOf(approved));
        var changed = await provider.Change(path, new JsonObject { ["content"] = AssessmentFiles.Benchmark("3.24") }, AssessmentFiles.VersionOf(approved));
        await Seen(changed);

        Assert.Equal(("approved", AssessmentFiles.VersionOf(approved)), ((string?)same["status"], AssessmentFiles.VersionOf(same)));
        Assert.Equal(("started", null), ((string?)changed["status"], (string?)changed["approved"]));
        Assert.NotEqual(AssessmentFiles.HashOf(approved), AssessmentFiles.HashOf(changed));
        Assert.Equal(AssessmentStatus.Started, registry.Services.GetRequiredService<AssessmentQueries>().Find((string)changed["id"]!)!.Status);
    }

    [Fact]
    public async Task an_audit_is_the_matter_of_a_body_and_its_content_of_those_concerned()
    {
        var system = (string)(await Samples.Registered(registry))["id"]!;
        var byProvider = await (await registry.As("demo-provider-eu")).Create("/v1/assessments", AssessmentFiles.Start(system, AssessmentFiles.Audit()));
        var audit = await AssessmentFiles.Started(registry, AssessmentFiles.Audit(), "demo-cab-eu", system);
        var open = await registry.Anonymous.Get(AssessmentFiles.Path(audit));
        var path = $"{AssessmentFiles.Path(audit)}/content";
        var asPublic = await registry.Anonymous.Get(path);
        var stranger = await (await registry.As("demo-provider-us")).Get(path);
        var authority = await (await registry.As("demo-authority-fr")).Get(path);
        var log = await registry.Anonymous.Get($"/v1/log/entries/{audit.Header("Registry-Position")}");

        Assert.Equal((HttpStatusCode.Forbidden, "assessor-of-this-kind"), (byProvider.Status, byProvider.Code));
        Assert.DoesNotContain("Secret weakness", open.Text, StringComparison.Ordinal);
        Assert.Equal(["N-1"], open["openFindings"]!.AsArray().Select(finding => (string?)finding));
        Assert.Equal(HttpStatusCode.Unauthorized, asPublic.Status);
        Assert.Equal((HttpStatusCode.Forbidden, "content-not-open"), (stranger.Status, stranger.Code));
        Assert.Contains("Secret weakness", authority.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret weakness", log.Text, StringComparison.Ordinal);
        Assert.Equal(AssessmentFiles.VersionOf(audit) + 2, (long)(await registry.Anonymous.Get(AssessmentFiles.Path(audit)))["version"]!);
    }

    [Fact]
    public async Task one_audit_covers_the_requirements_of_every_set()
    {
        var audit = await AssessmentFiles.Started(registry, AssessmentFiles.Audit(), "demo-cab-eu");
        var all = await registry.Anonymous.Get($"{AssessmentFiles.Path(audit)}/coverage");
        var one = await registry.Anonymous.Get($"{AssessmentFiles.Path(audit)}/coverage?by=eu-ai-act");
        var none = await registry.Anonymous.Get($"{AssessmentFiles.Path(audit)}/coverage?by=no-such-act");
        var benchmark = await AssessmentFiles.Started(registry, AssessmentFiles.Benchmark());
        var notAnAudit = await registry.Anonymous.Get($"{AssessmentFiles.Path(benchmark)}/coverage");

        Assert.Equal(5, all["items"]!.AsArray().Count);
        Assert.Equal("eu-ai-act@2024-06-13", (string?)one["items"]![0]!["of"]);
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
        Assert.Equal((HttpStatusCode.Conflict, "not-an-audit"), (notAnAudit.Status, notAnAudit.Code));
    }

    [Fact]
    public async Task findings_are_followed_up_and_the_gravest_not_accepted()
    {
        var approved = await AssessmentFiles.Approved(registry, await AssessmentFiles.Started(registry, AssessmentFiles.Audit(), "demo-cab-eu"), "demo-cab-eu");
        var examiner = await registry.As("demo-cab-kr");
        var path = $"{AssessmentFiles.Path(approved)}/follow-up";
        var accepted = await examiner.Change(path, FollowUp("accepted"), AssessmentFiles.VersionOf(approved));
        var closed = await examiner.Change(path, FollowUp("closed"), AssessmentFiles.VersionOf(approved));

        Assert.Equal(["N-1"], approved["overdue"]!.AsArray().Select(finding => (string?)finding));
        Assert.Equal("too-grave-to-accept", accepted.Code);
        Assert.True(closed.Status == HttpStatusCode.OK, closed.Text);
        Assert.Empty(closed["openFindings"]!.AsArray());
        Assert.Equal("approved", (string?)closed["status"]);
    }

    [Fact]
    public async Task a_deployer_reuses_the_providers_part()
    {
        var system = (string)(await Samples.Registered(registry))["id"]!;
        var approved = await AssessmentFiles.Approved(registry, await AssessmentFiles.Started(registry, AssessmentFiles.Impact(), system: system));
        var deployer = await registry.As("demo-deployer-ke");
        var basedOn = new JsonObject { ["assessment"] = (string)approved["id"]!, ["contentHash"] = AssessmentFiles.HashOf(approved) };
        var alone = await deployer.Create("/v1/assessments", AssessmentFiles.Start(system, AssessmentFiles.Impact("deployment")));
        var based = await deployer.Create("/v1/assessments", AssessmentFiles.Start(system, AssessmentFiles.Impact("deployment"), basedOn));

        Assert.Equal(["/basedOn required"], alone.Faults);
        Assert.True(based.Status == HttpStatusCode.Created, based.Text);
        Assert.Equal((string?)approved["id"], (string?)based["basedOn"]!["assessment"]);
    }

    [Fact]
    public async Task results_are_compared_within_one_version_only()
    {
        var definition = $"bench-{Guid.NewGuid():N}";
        foreach (var (value, version) in new[] { ("4.5", "1"), ("3.5", "1"), ("1.0", "2") })
            await Seen(await AssessmentFiles.Approved(registry, await AssessmentFiles.Started(registry, AssessmentFiles.Benchmark(value, version, definition))));
        var mixed = await registry.Anonymous.Get($"/v1/benchmarks/{definition}/comparison");
        var first = await registry.Anonymous.Get($"/v1/benchmarks/{definition}/comparison?version=1");

        Assert.Equal((false, 0), ((bool)mixed["isComparable"]!, mixed["results"]!.AsArray().Count));
        Assert.Contains("1, 2", (string?)mixed["reason"], StringComparison.Ordinal);
        Assert.Equal(["3.5", "4.5"], first["results"]!.AsArray().Select(result => (string?)result!["measure"]!["value"]));
    }

    [Fact]
    public async Task assessments_are_found_by_system_kind_and_status()
    {
        var started = await AssessmentFiles.Started(registry, AssessmentFiles.Benchmark());
        await Seen(started);
        var list = $"/v1/assessments?system={started["system"]}";

        Assert.Equal([(string?)started["id"]], Ids(await registry.Anonymous.Get($"{list}&kind=benchmark-result&status=started")));
        Assert.Empty(Ids(await registry.Anonymous.Get($"{list}&kind=independent-audit")));
        Assert.Empty(Ids(await registry.Anonymous.Get($"{list}&status=approved")));
    }

    [Fact]
    public async Task every_fault_of_what_is_filed_is_listed()
    {
        var system = (string)(await Samples.Registered(registry))["id"]!;
        var body = await registry.As("demo-cab-eu");
        var unknown = AssessmentFiles.Start(system, AssessmentFiles.Audit("CR-XYZ-1"));
        unknown["versionHash"] = new string('0', 64);
        unknown["content"]!["evidence"] = new JsonArray();
        var malformed = AssessmentFiles.Start(system, AssessmentFiles.Audit());
        malformed["content"]!["independentAudit"]!["findings"]![0]!["grade"] = 6;
        malformed["content"]!["summary"] = "";

        Assert.Equal(
            ["/content/independentAudit/results/0/evidence/0 not-named", "/content/independentAudit/results/0/requirement unknown-requirement", "/versionHash unknown-version"],
            (await body.Create("/v1/assessments", unknown)).Faults.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["/content/independentAudit/findings/0/grade range", "/content/summary length"], (await body.Create("/v1/assessments", malformed)).Faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task a_repeated_start_is_carried_out_once()
    {
        var provider = await registry.As("demo-provider-eu");
        var asked = AssessmentFiles.Start((string)(await Samples.Registered(registry))["id"]!, AssessmentFiles.Benchmark());
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var (first, again) = (await provider.Create("/v1/assessments", asked, key), await provider.Create("/v1/assessments", asked, key));

        Assert.Equal((first.Text, first.Header("Registry-Position")), (again.Text, again.Header("Registry-Position")));
    }

    private static IEnumerable<string?> Ids(Answer page) => page["items"]!.AsArray().Select(item => (string?)item!["id"]);

    private static JsonObject Hand(Answer assessment, string examiner) => new() { ["contentHash"] = AssessmentFiles.HashOf(assessment), ["examiner"] = examiner };

    private static JsonObject FollowUp(string outcome) => new() { ["finding"] = "N-1", ["outcome"] = outcome, ["reason"] = "Examined again." };

    private Task<Answer> Seen(Answer write) => registry.Anonymous.Get("/v1/assessments?limit=1", ("Registry-Min-Position", write.Header("Registry-Position")!));
}
