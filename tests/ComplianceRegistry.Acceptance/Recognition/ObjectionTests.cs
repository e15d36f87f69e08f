using System.Text.Json;
using Xunit.Abstractions;
using static ComplianceRegistry.Acceptance.Recognition.RecognisingRegistry;

namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>What follows an objection: a cure, a joint verification, a refusal, an appeal.</summary>
[Collection(RequestsRegistry.Name)]
public sealed class ObjectionTests(RecognisingRegistry registry, ITestOutputHelper output)
{
    [Fact]
    public async Task An_objection_is_cured_and_recognised_with_conditions_of_which_silence_meets_one_and_a_missed_one_suspends()
    {
        var story = registry.Begin(output);
        var requesting = new Requesting(story);
        var certified = await new Certifying(story).CertifiedAsync(registry.Designation, Cardiology);
        var path = await requesting.UnderReviewAsync(certified, "KR", Cardiology, await requesting.AnswerAsync(registry.Difference));
        var unreasoned = new { ground = "national-difference-unmet", provision = "Act 1", evidence = Array.Empty<object>(), risk = "", cure = "" };
        var faults = await story.RefusedAsync(Requesting.Korea, path, "prepare", Bodies.Objection(unreasoned));
        Assert.Equal(["/grounds/0/cure", "/grounds/0/difference", "/grounds/0/evidence", "/grounds/0/risk"], faults.Split(", ").Select(fault => fault.Split(' ')[0]));

        var ground = Bodies.Ground("national-difference-unmet", "Users do not read the label.", registry.Difference);
        await story.DoAsync(Requesting.Korea, path, "prepare", Bodies.Objection(ground));
        Assert.Equal("four-eyes", await story.RefusedAsync(Requesting.Korea, path, "object"));
        await requesting.BySecondAsync(path, "object");
        await story.DoAsync(Certifying.Provider, path, "offer-cure", Bodies.Cure);
        var due = DateOnly.FromDateTime((await story.NowAsync()).AddDays(10).UtcDateTime);
        var conditions = new[] { Condition("The label is Korean.", due), Condition("The manual is Korean.", due) };
        await requesting.DecideAsync(path, "recognise-with-conditions", new { kind = "recognition-with-conditions", conditions });

        var recognition = await requesting.GrantedAsync(certified, "KR");
        await story.StandsAsync(recognition, "conditions-pending");
        Assert.Equal("/evidence", (await story.RefusedAsync(Certifying.Provider, recognition, "meet-condition", new { condition = 1, evidence = Array.Empty<object>() })).Split(' ')[0]);
        var reported = await story.DoAsync(Certifying.Provider, recognition, "meet-condition", new { condition = 1, evidence = Bodies.Documents });
        await story.MoveAsync(reported.Due("condition-2"));
        var missed = await ConditionAsync(story, recognition, 2, "stage", "in-cure");
        await story.MoveAsync(reported.Due("answer-1"));
        Assert.True((await ConditionAsync(story, recognition, 1, "status", "met")).Items("conditions").First().Flag("tacit"));

        await story.StillStandsBeforeAsync(recognition, missed.Due("condition-2"), "conditions-pending");
        await story.MoveAsync(missed.Due("condition-2"));
        var suspended = await story.StandsAsync(recognition, "suspended-provisional");
        Assert.Equal(missed.Due("condition-2"), suspended.Instant("since"));
    }

    [Fact]
    public async Task A_refusal_after_a_joint_verification_is_appealed_against_remitted_and_decided_anew()
    {
        var story = registry.Begin(output);
        var requesting = new Requesting(story);
        var certified = await new Certifying(story).CertifiedAsync(registry.Designation, Radiology);
        var path = await requesting.UnderReviewAsync(certified, "KR", Radiology);
        var ground = Bodies.Ground("cab-competence", "The body measured too few applicants.");
        await requesting.DecideAsync(path, "object", Bodies.Objection(ground));
        Assert.Equal("consultation-not-over", await story.RefusedAsync(Requesting.Korea, path, "prepare", Bodies.Refusal(ground)));
        await story.DoAsync(Certifying.Provider, path, "offer-cure", Bodies.Cure);
        await story.DoAsync(Certifying.BodyAuthority, path, "request-verification");
        await story.DoAsync(Requesting.Korea, path, "report-verification", new { facts = new[] { "confirmed" }, evidence = Bodies.Documents });
        await story.DoAsync(Certifying.BodyAuthority, path, "agree-to-verification");
        await requesting.DecideAsync(path, "refuse", Bodies.Refusal(ground));
        await story.DoAsync(Requesting.Korea, path, "publish-summary", new { text = "The body measured too few applicants." });

        Assert.StartsWith("/reasons", await story.RefusedAsync(Certifying.Provider, path, "appeal", new { reasons = "" }), StringComparison.Ordinal);
        await story.DoAsync(Certifying.Provider, path, "appeal", new { reasons = "It measures more by now." });
        var remitting = new { outcome = "remitted", reasons = "Look at what it measures now." };
        Assert.Equal("review-body", await story.RefusedAsync("demo-review-body-de", path, "decide-appeal", remitting));
        await story.DoAsync("demo-review-body-kr", path, "decide-appeal", remitting);
        await story.StandsAsync(path, "remitted");
        Assert.Equal("recognised", (await requesting.DecideAsync(path, "recognise", new { kind = "recognition" })).Text("status"));
        await story.StandsAsync(await requesting.GrantedAsync(certified, "KR"), "active");
    }

    private object Condition(string text, DateOnly due) => new { difference = registry.Difference, text, test = "A picture of it.", due };

    private static async Task<JsonElement> ConditionAsync(Story story, string recognition, int number, string member, string value)
    {
        var found = await story.UntilAsync(recognition, known => known.Items("conditions").ElementAt(number - 1).Text(member) == value);
        await story.TellAsync(recognition.Split('/')[^1], $"condition {number}", $"{value}; the recognition is {found.Text("status")}");
        return found;
    }
}
