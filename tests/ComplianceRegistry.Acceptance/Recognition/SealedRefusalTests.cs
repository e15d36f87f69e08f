using Xunit.Abstractions;
using static ComplianceRegistry.Acceptance.Recognition.RecognisingRegistry;

namespace ComplianceRegistry.Acceptance.Recognition;

[Collection(RecognitionsRegistry.Name)]
public sealed class SealedRefusalTests(RecognisingRegistry registry, ITestOutputHelper output)
{
    private const string Secret = "Nobody outside may read this.";

    [Fact]
    public async Task A_refusal_for_national_security_tells_provision_and_end_in_public_and_lapses_unless_it_is_justified_anew()
    {
        var story = registry.Begin(output);
        var requesting = new Requesting(story);
        var certified = await new Certifying(story).CertifiedAsync(registry.Designation, Radiology);
        var path = await requesting.UnderReviewAsync(certified, "KR", Radiology);
        var ground = Bodies.Ground("national-security", Secret);
        await requesting.DecideAsync(path, "object", Bodies.Objection(ground));
        await story.DoAsync(Certifying.Provider, path, "offer-cure", new { cures = new[] { new { ground = 1, text = "We do not know what to cure." } } });
        Assert.Equal("/refusal/sealed national-security-only", await story.RefusedAsync(Requesting.Korea, path, "prepare", Bodies.Refusal(ground, Secret, isSealed: false)));
        var refused = await requesting.DecideAsync(path, "refuse", Bodies.Refusal(ground, Secret, isSealed: true));
        var lapses = refused.Due("security");
        requesting.TellClock(refused.Clock("security"));

        var history = await story.UntilAsync($"{path}/history", found => found.Items("items").Any(act => act.Text("act") == "recognition.refused"));
        var position = history.Items("items").Single(act => act.Text("act") == "recognition.refused").GetProperty("position").GetInt64();
        var entry = await story.ReadAsync($"v1/log/entries/{position}");
        var facts = entry.GetProperty("payload").GetProperty("facts");
        story.Tell([$"entry {position} of the log: {facts.GetRawText()}"]);
        var told = facts.GetProperty("refusal").Items("grounds").Single();
        Assert.Equal((true, "Act 1, Article 2", lapses), (facts.Flag("sealed"), told.Text("provision"), facts.Instant("until")));
        foreach (var text in new[] { entry, history, await story.ReadAsync(path) }.Select(document => document.GetRawText()))
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);

        await story.StillStandsBeforeAsync(path, lapses, "refused");
        await story.MoveAsync(lapses);
        var revived = await story.StandsAsync(path, "under-review");
        Assert.Equal(lapses, revived.Instant("since"));
        requesting.TellClock(revived.Clock("review"));
    }
}
