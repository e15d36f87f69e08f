using Xunit.Abstractions;
using static ComplianceRegistry.Acceptance.Recognition.RecognisingRegistry;

namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>Whatever is sent, every fault of it is told, and nothing happens.</summary>
[Collection(RequestsRegistry.Name)]
public sealed class MalformedBodyTests(RecognisingRegistry registry, ITestOutputHelper output)
{
    private static readonly string[] Begun = ["v1/recognition-requests", "v1/recognition-previews", "v1/national-differences", "v1/arrangements"];

    private static readonly string[] OfRequests =
    [
        "revise", "submit", "return-incomplete", "resubmit", "admit", "comment", "withdraw", "request-clarification", "provide-clarification", "extend-review", "prepare", "discard",
        "object", "recognise", "recognise-with-conditions", "refuse", "withdraw-objection", "offer-cure", "request-verification", "report-verification", "agree-to-verification",
        "publish-summary", "appeal", "decide-appeal", "open-problem-solving", "request-opinion", "justify-refusal", "escalate-to-dispute",
    ];

    private static readonly string[] OfRecognitions =
    [
        "meet-condition", "decide-condition", "decide-reassessment", "propose-suspension", "confirm-suspension", "propose-revocation", "confirm-revocation", "withdraw-measure",
        "notify-suspension", "object-to-suspension", "uphold-suspension", "lift-suspension",
    ];

    [Fact]
    public async Task A_body_with_a_member_that_nobody_knows_is_refused_with_every_fault_of_it_and_changes_nothing()
    {
        var story = registry.Begin(output);
        var requesting = new Requesting(story);
        var certified = await new Certifying(story).CertifiedAsync(registry.Designation, Radiology);
        var recognition = await requesting.RecognisedAsync(certified, Radiology);
        var request = await requesting.FiledAsync(certified, "JP", Radiology);
        var before = (await story.ReadAsync(request), await story.ReadAsync(recognition));

        foreach (var path in Begun)
            Assert.Contains("/colour ", await story.NotCreatedAsync(Certifying.Provider, path, new { colour = "red" }), StringComparison.Ordinal);
        foreach (var action in OfRequests)
            Assert.Contains("/colour ", await story.RefusedAsync(Certifying.Provider, request, action, new { colour = "red" }), StringComparison.Ordinal);
        foreach (var action in OfRecognitions)
            Assert.Contains("/colour ", await story.RefusedAsync(Certifying.Provider, recognition, action, new { colour = "red" }), StringComparison.Ordinal);

        var after = (await story.ReadAsync(request), await story.ReadAsync(recognition));
        Assert.Equal((before.Item1.GetRawText(), before.Item2.GetRawText()), (after.Item1.GetRawText(), after.Item2.GetRawText()));
    }
}
