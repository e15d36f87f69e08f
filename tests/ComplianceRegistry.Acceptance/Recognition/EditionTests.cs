using Xunit.Abstractions;
using static ComplianceRegistry.Acceptance.Recognition.RecognisingRegistry;

namespace ComplianceRegistry.Acceptance.Recognition;

public sealed class EditionTests(RecognisingRegistry registry, ITestOutputHelper output) : IClassFixture<RecognisingRegistry>
{
    private const string Secretariat = "demo-secretariat";
    private const string Later = $"common@{LaterEdition}";

    [Fact]
    public async Task When_the_transition_from_an_edition_is_over_its_recognitions_are_examined_anew_and_silence_leaves_them_in_force()
    {
        var story = registry.Begin(output);
        var certified = await new Certifying(story).CertifiedAsync(registry.Designation, Radiology);
        var recognition = await new Requesting(story).RecognisedAsync(certified, Radiology);
        await registry.LearnEditionAsync();
        story = registry.Begin(output);
        await InForceAsync(story);

        var present = await CaseAsync(story, "common@2026-11");
        Assert.Equal("/successor no-later-edition", await story.RefusedAsync(Secretariat, present, "supersede", new { successor = "common@2026-11" }));
        var superseded = await story.DoAsync(Secretariat, present, "supersede", new { successor = Later });
        var retires = superseded.Items("clocks").Single().Instant("due");
        await story.StillStandsBeforeAsync(recognition, retires, "active");
        await story.MoveAsync(retires);
        await story.UntilAsync(present, found => found.Text("status") == "retired");
        var examined = await story.StandsAsync(recognition, "under-reassessment");
        var restraint = examined.Items("restraints").Single();
        Assert.Equal(("edition-retired", "common@2026-11", retires), (restraint.Text("cause"), restraint.Text("subject"), restraint.Instant("since")));
        Assert.True((await story.ReadAsync($"{certified.SystemPath}/status?jurisdiction=KR")).Flag("inForce"));

        var due = examined.Due("reassessment-edition-retired");
        new Requesting(story).TellClock(examined.Clock("reassessment-edition-retired"));
        await story.MoveAsync(due);
        await story.StandsAsync(recognition, "active");
    }

    /// <summary>The later edition is drafted, consulted on, adopted, and enters into force by itself.</summary>
    private static async Task InForceAsync(Story story)
    {
        await story.CreateAsync(Secretariat, "v1/editions", new { reference = Later });
        var path = await CaseAsync(story, Later);
        var opened = await story.DoAsync(Secretariat, path, "open-consultation");
        await story.MoveAsync(opened.Items("clocks").Single().Instant("due"));
        await story.UntilAsync(path, found => found.Text("status") == "consulted");
        var adopted = await story.DoAsync(Certifying.BodyAuthority, path, "adopt");
        await story.MoveAsync(adopted.Items("clocks").Single().Instant("due"));
        await story.UntilAsync(path, found => found.Text("status") == "in-force");
        await story.TellAsync(Later, "stands", "in-force");
    }

    private static async Task<string> CaseAsync(Story story, string reference) =>
        $"v1/editions/{(await story.ReadAsync("v1/requirement-sets/common")).Items("items").Single(item => item.Text("reference") == reference).Text("case")}";
}
