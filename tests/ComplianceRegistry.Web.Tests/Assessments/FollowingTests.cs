using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Web.Tests.EvidenceItems;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Assessments;

/// <summary>What happens to evidence reaches assessments by itself: seen in the list, which does not ask their cases.</summary>
[Collection(SharedRegistry.Name)]
public sealed class FollowingTests(RunningRegistry registry) : IAsyncLifetime
{
    public Task InitializeAsync() => AssessmentFiles.HandInEvidence(registry);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task replaced_evidence_makes_the_approval_lapse_though_nobody_reads_the_case()
    {
        var approved = await Approved();
        var provider = await registry.As("demo-provider-eu");
        var replacement = EvidenceRequests.Announcement("other"u8.ToArray());
        foreach (var fixedMember in new[] { "title", "visibility", "parties", "jurisdictions", "subject" })
            replacement.Remove(fixedMember);
        var announced = await provider.Change($"/v1/evidence/{AssessmentFiles.Evidence}/replace", replacement, await EvidenceVersion());
        Assert.True(announced.Status == HttpStatusCode.OK, announced.Text);
        await provider.Upload(AssessmentFiles.Evidence, "other"u8.ToArray());

        await Lapsed(approved);
    }

    [Fact]
    public async Task erased_evidence_makes_the_approval_lapse_though_nobody_reads_the_case()
    {
        var approved = await Approved();
        var erased = await (await registry.As("demo-secretariat")).Change(
            $"/v1/evidence/{AssessmentFiles.Evidence}/erase", new JsonObject { ["basis"] = "Order 17/2026" }, await EvidenceVersion());
        Assert.True(erased.Status == HttpStatusCode.OK, erased.Text);

        await Lapsed(approved);
    }

    [Fact]
    public async Task content_that_rests_on_other_evidence_than_there_is_is_found_by_the_other_side()
    {
        var started = await AssessmentFiles.Started(registry, AssessmentFiles.Benchmark());
        var id = (string)started["id"]!;
        var grains = registry.Services.GetRequiredService<AssessmentGrains>();
        var present = (await grains.ReadAsync(id))!.State;
        var other = present.Content! with { Evidence = [present.Content.Evidence[0] with { Commitment = new string('9', 64) }] };
        var assessor = new Actor(present.Assessor, Domain.Parties.PartyStatus.Verified, [Domain.Parties.PartyRole.Provider], present.Jurisdiction, null, new string('b', 64));
        await grains.Grain(id).Execute(new ReviseAssessment { Actor = assessor, Content = other, ContentHash = new string('8', 64) }, null);

        await registry.Until($"{AssessmentFiles.Path(started)}/history", found => found["items"]!.AsArray().Count == 5);

        Assert.Equal(Samples.Hash, Assert.Single((await grains.ReadAsync(id))!.State.Replaced).Commitment);
    }

    private async Task<Answer> Approved()
    {
        var approved = await AssessmentFiles.Approved(registry, await AssessmentFiles.Started(registry, AssessmentFiles.Benchmark()));
        await registry.Until(ListOf(approved), found => (string?)found["items"]![0]!["status"] == "approved");
        return approved;
    }

    private Task<Answer> Lapsed(Answer approved) => registry.Until(ListOf(approved), found => (string?)found["items"]![0]!["status"] == "started");

    private static string ListOf(Answer assessment) => $"/v1/assessments?system={assessment["system"]}";

    private async Task<long> EvidenceVersion() => (long)(await registry.Anonymous.Get($"/v1/evidence/{AssessmentFiles.Evidence}"))["version"]!;
}
