using Xunit.Abstractions;
using static ComplianceRegistry.Acceptance.Recognition.RecognisingRegistry;

namespace ComplianceRegistry.Acceptance.Recognition;

[Collection(RecognitionsRegistry.Name)]
public sealed class SafeguardTests(RecognisingRegistry registry, ITestOutputHelper output)
{
    [Fact]
    public async Task A_provisional_suspension_is_notified_objected_to_by_another_signatory_and_lapses_after_six_months()
    {
        var story = registry.Begin(output);
        var requesting = new Requesting(story);
        var certified = await new Certifying(story).CertifiedAsync(registry.Designation, Radiology);
        var recognition = await requesting.RecognisedAsync(certified, Radiology);
        var faults = await story.RefusedAsync(Requesting.Korea, recognition, "propose-suspension", new { ground = "serious-risk", provision = "", evidence = Array.Empty<object>(), notice = new { cause = "other" } });
        Assert.Contains("/notice/risk", faults, StringComparison.Ordinal);

        await story.DoAsync(Requesting.Korea, recognition, "propose-suspension", Bodies.Suspension);
        Assert.Equal("four-eyes", await story.RefusedAsync(Requesting.Korea, recognition, "confirm-suspension"));
        var suspended = await requesting.BySecondAsync(recognition, "confirm-suspension");
        Assert.Equal("suspended-provisional", suspended.Text("status"));
        requesting.TellClock(suspended.Clock("notice"));
        await story.MoveAsync(suspended.Due("notice") - Story.Before);
        var notified = await story.DoAsync(Requesting.Korea, recognition, "notify-suspension", Bodies.Shown);
        Assert.True(notified.Items("suspensions").Single().Has("notifiedAt"));

        var objection = new { reasons = "Japan sees no such risk.", evidence = Bodies.Documents };
        Assert.Equal("another-authority", await story.RefusedAsync(Requesting.Korea, recognition, "object-to-suspension", objection));
        Assert.Equal(" not-bound", await story.RefusedAsync("demo-authority-us", recognition, "object-to-suspension", objection));
        await story.DoAsync("demo-authority-jp", recognition, "object-to-suspension", objection);
        var shown = await story.UntilAsync(certified.SystemPath, found => found.Items("recognitions").Single().Flag("isContested"));
        Assert.Equal("suspended-provisional", shown.Items("recognitions").Single().Text("status"));

        await story.MoveAsync(notified.Due("objections"));
        var closed = await story.UntilAsync(recognition, found => found.Items("suspensions").Single().Has("justified"));
        Assert.False(closed.Items("suspensions").Single().Flag("justified"));
        await story.TellAsync(recognition.Split('/')[^1], "the others' time is over", $"not deemed justified; {closed.Text("status")}");

        var lapses = suspended.Due("suspension");
        requesting.TellClock(suspended.Clock("suspension"));
        await story.StillStandsBeforeAsync(recognition, lapses, "suspended-provisional");
        await story.MoveAsync(lapses);
        var active = await story.StandsAsync(recognition, "active");
        Assert.Equal((lapses, "lapsed"), (active.Instant("since"), active.Items("suspensions").Single().Text("outcome")));
    }
}
