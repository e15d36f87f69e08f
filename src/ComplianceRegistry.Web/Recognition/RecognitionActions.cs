using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using RecognitionChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.RecognitionId>;
using RecognitionChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Recognition.RecognitionResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>How conditions are met and reassessments end: POST …/recognitions/{id}/{action}. Measures against a recognition are in <see cref="MeasureActions"/>.</summary>
internal static class RecognitionActions
{
    public static void Map(IEndpointRouteBuilder recognitions)
    {
        Action(recognitions, "meet-condition", Meet, "Report that a condition is met",
            "The provider hands in what the condition's test asks for. Its time stands still until the receiving authority answers; silence of 30 days means that the condition is met.");
        Action(recognitions, "decide-condition", DecideCondition, "Decide on a condition",
            "The receiving authority finds a condition that was reported met, or not; then the provider's time runs on.");
        Action(recognitions, "decide-reassessment", DecideReassessment, "Decide on a reassessment",
            "The receiving authority leaves the recognition as it was, or extends it to the later release that the certificate certifies by now.");
    }

    public static void Action(IEndpointRouteBuilder recognitions, string action, Delegate handler, string summary, string description) =>
        recognitions.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Recognition, $"recognition-{action}", summary, description);

    /// <summary>Gives a command that relies on nothing else.</summary>
    public static RecognitionChanged Give(RecognitionChange change, ReadOnlySpan<byte> body, RecognitionCases cases, RecognitionCommand command) =>
        cases.Change(change.Id, change.Mark(body), change.Actor, _ => ValueTask.FromResult(command));

    private static RecognitionChanged Meet(RecognitionChange change, JsonBody<MeetConditionBody> body, RecognitionCases cases) => Give(
        change, body.Bytes, cases, new MeetCondition { Actor = change.Actor, Condition = body.Value.Condition, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) });

    private static RecognitionChanged DecideCondition(RecognitionChange change, JsonBody<DecideConditionBody> body, RecognitionCases cases)
    {
        var (asked, evidence) = (body.Value, EvidenceBody.ToEvidence(body.Value.Evidence));
        return Give(change, body.Bytes, cases, new DecideCondition { Actor = change.Actor, Condition = asked.Condition, IsMet = asked.Met, Evidence = evidence });
    }

    private static RecognitionChanged DecideReassessment(RecognitionChange change, JsonBody<DecideReassessmentBody> body, RecognitionCases cases)
    {
        var (asked, evidence) = (body.Value, EvidenceBody.ToEvidence(body.Value.Evidence));
        return Give(change, body.Bytes, cases, new DecideReassessment { Actor = change.Actor, Cause = asked.Cause, Extends = asked.Extends, Evidence = evidence });
    }
}
