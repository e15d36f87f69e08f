using Xunit.Abstractions;
using static ComplianceRegistry.Acceptance.Recognition.RecognisingRegistry;

namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>When nobody acts, the silence has its effect at the exact instant.</summary>
[Collection(RequestsRegistry.Name)]
public sealed class TacitRecognitionTests(RecognisingRegistry registry, ITestOutputHelper output)
{
    [Fact]
    public async Task Silence_makes_a_request_complete_and_recognises_on_the_technical_route_at_the_exact_instant()
    {
        var story = registry.Begin(output);
        var requesting = new Requesting(story);
        var certified = await new Certifying(story).CertifiedAsync(registry.Designation, Neurology);
        var path = await requesting.DraftedAsync(certified, "KR", Neurology);
        var faults = await story.RefusedAsync(Certifying.Provider, path, "submit", new { statement = " ", signatory = " " });
        Assert.Equal("/signatory required, /statement required", faults);
        var filed = await story.DoAsync(Certifying.Provider, path, "submit", Bodies.Declaration);
        var counts = filed.GetProperty("gaps").GetProperty("counts");
        story.Tell([$"gaps to {filed.GetProperty("gaps").GetProperty("asked").Text("id")}: {counts.GetRawText()}"]);

        var complete = filed.Due("completeness");
        requesting.TellClock(filed.Clock("completeness"));
        await story.StillStandsBeforeAsync(path, complete, "submitted");
        await story.MoveAsync(complete);
        var admitted = await story.StandsAsync(path, "under-review");
        Assert.Equal(complete, admitted.Instant("since"));
        requesting.TellRoute(admitted);
        Assert.Contains("Nothing with this scope was recognised there yet.", admitted.Texts("routeReasons"));

        await SilenceRecognisesAsync(story, certified, path, "technical");
    }

    [Fact]
    public async Task Silence_recognises_on_the_automatic_route_at_the_exact_instant()
    {
        var story = registry.Begin(output);
        var (certifying, requesting) = (new Certifying(story), new Requesting(story));
        await requesting.RecognisedAsync(await certifying.CertifiedAsync(registry.Designation, Radiology), Radiology);

        var certified = await certifying.CertifiedAsync(registry.Designation, Radiology);
        await SilenceRecognisesAsync(story, certified, await requesting.UnderReviewAsync(certified, "KR", Radiology), "automatic");
    }

    [Fact]
    public async Task Silence_recognises_on_the_streamlined_route_when_a_declared_difference_counts()
    {
        var story = registry.Begin(output);
        var (certifying, requesting) = (new Certifying(story), new Requesting(story));
        var answer = await requesting.AnswerAsync(registry.Difference);
        await requesting.RecognisedAsync(await certifying.CertifiedAsync(registry.Designation, Cardiology), Cardiology, answer);

        var certified = await certifying.CertifiedAsync(registry.Designation, Cardiology);
        var unanswered = await requesting.DraftedAsync(certified, "KR", Cardiology);
        Assert.Equal("/answers difference-unanswered", await story.RefusedAsync(Certifying.Provider, unanswered, "submit", Bodies.Declaration));
        await SilenceRecognisesAsync(story, certified, await requesting.UnderReviewAsync(certified, "KR", Cardiology, answer), "streamlined");
    }

    [Fact]
    public async Task Where_the_law_bars_recognition_by_silence_an_overdue_request_is_escalated_published_and_closed_undecided()
    {
        var story = registry.Begin(output);
        var requesting = new Requesting(story);
        var certified = await new Certifying(story).CertifiedAsync(registry.Designation, Radiology);
        var path = await requesting.UnderReviewAsync(certified, "JP", Radiology);
        var due = (await story.ReadAsync(path)).Due("review");

        await story.StillStandsBeforeAsync(path, due, "under-review");
        await story.MoveAsync(due);
        var overdue = await story.StandsAsync(path, "escalated-overdue");
        Assert.Equal((due, false), (overdue.Instant("since"), overdue.Flag("overduePublished")));
        await story.MoveAsync(overdue.Due("overdue"));
        await story.UntilAsync(path, found => found.Flag("overduePublished"));
        await story.TellAsync(path.Split('/')[^1], "is overdue", "published");

        await story.StillStandsBeforeAsync(path, overdue.Due("undecided"), "escalated-overdue");
        await story.MoveAsync(overdue.Due("undecided"));
        var closed = await story.StandsAsync(path, "closed-undecided");
        Assert.Equal(overdue.Due("undecided"), closed.Instant("since"));
        Assert.Empty((await story.ReadAsync($"v1/recognitions?certificate={certified.Certificate}")).Items("items"));
    }

    /// <summary>Seconds before the end of the route nothing has happened; from the very end on the certificate is recognised.</summary>
    private static async Task SilenceRecognisesAsync(Story story, CertifiedSystem certified, string path, string route)
    {
        var review = await story.ReadAsync(path);
        Assert.Equal(route, review.Text("route"));
        var due = review.Due("review");
        new Requesting(story).TellClock(review.Clock("review"));
        await story.StillStandsBeforeAsync(path, due, "under-review");

        await story.MoveAsync(due);
        var recognised = await story.StandsAsync(path, "recognised");
        Assert.Equal((true, due), (recognised.Flag("tacit"), recognised.Instant("recognisedSince")));
        Assert.Equal("under-review", (await story.ReadAsync(path, due.AddSeconds(-1))).Text("status"));
        var granted = await new Requesting(story).GrantedAsync(certified, "KR");
        var recognition = await story.StandsAsync(granted, "active");
        Assert.Equal((true, route, due), (recognition.Flag("tacit"), recognition.Text("route"), recognition.Instant("granted")));
    }
}
