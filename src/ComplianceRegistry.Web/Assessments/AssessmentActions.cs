using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Web.Http;
using AssessmentChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.AssessmentId>;
using AssessmentChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Assessments.AssessmentResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Assessments;

/// <summary>What may be done with an assessment: POST …/assessments/{id}/{action}.</summary>
internal static class AssessmentActions
{
    public static void Map(IEndpointRouteBuilder assessments)
    {
        Action(assessments, "revise", Revise, "Revise",
            "The assessor replaces what the assessment says. Whatever was handed in, reviewed or approved falls away. A revision that changes nothing is no act.");
        Action(assessments, "submit", Submit, "Hand in",
            "The assessor hands the content with this hash in to an examiner: a conformity assessment body or an authority that is independent of assessor and provider, or of an audit the body itself.");
        Action(assessments, "review", Review, "Review", "The examiner says that it reviewed the content with this hash. Another person than the one who handed it in.");
        Action(assessments, "approve", Approve, "Approve",
            "The examiner, or the authority of the assessor's jurisdiction, approves the content with this hash. A third person beside those who handed it in and reviewed it.");
        Action(assessments, "return", Return, "Send back", "Whoever may review or approve it sends it back for rework, with reasons.");
        Action(assessments, "follow-up", FollowUp, "Follow a finding up",
            "The examiner, or of an audit the body that carried it out, says what became of a finding. Findings of grade 5 or of critical severity are never accepted, and nobody accepts what they handed in.");
        Action(assessments, "meet-milestone", MeetMilestone, "Report a reskilling step taken",
            "The assessor reports a step of a reskilling commitment taken, in time or late: its clock ends. Findings are met by following them up.");
    }

    private static void Action(IEndpointRouteBuilder assessments, string action, Delegate handler, string summary, string description) =>
        assessments.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Assessments, $"assessment-{action}", summary, description);

    private static AssessmentChanged Revise(AssessmentChange change, JsonBody<ReviseAssessmentBody> body, AssessmentCases cases, AssessmentFiling filing) =>
        cases.Change(change, body.Bytes, present => filing.Revision(present, change.Actor, body.Value.Content));

    private static AssessmentChanged Submit(AssessmentChange change, JsonBody<SubmitAssessmentBody> body, AssessmentCases cases)
    {
        var examiner = body.Value.Examiner.ToUpperInvariant();
        return cases.Change(change, body.Bytes, async _ => new SubmitAssessment
        {
            Actor = change.Actor,
            ContentHash = body.Value.ContentHash,
            Examiner = examiner,
            ExaminerStanding = await cases.StandingOf(examiner),
        });
    }

    private static AssessmentChanged Review(AssessmentChange change, JsonBody<ExaminedContentBody> body, AssessmentCases cases) =>
        cases.Change(change, body.Bytes, _ => Known(new ReviewAssessment { Actor = change.Actor, ContentHash = body.Value.ContentHash }));

    private static AssessmentChanged Approve(AssessmentChange change, JsonBody<ExaminedContentBody> body, AssessmentCases cases) =>
        cases.Change(
            change,
            body.Bytes,
            present => Known(new ApproveAssessment { Actor = change.Actor, ContentHash = body.Value.ContentHash, Seat = cases.SeatOf(present.Jurisdiction) }));

    private static AssessmentChanged Return(AssessmentChange change, JsonBody<ReturnAssessmentBody> body, AssessmentCases cases) => cases.Change(
        change, body.Bytes, _ => Known(new ReturnAssessment { Actor = change.Actor, ContentHash = body.Value.ContentHash, Reason = body.Value.Reason }));

    private static AssessmentChanged FollowUp(AssessmentChange change, JsonBody<FollowUpBody> body, AssessmentCases cases) => cases.Change(change, body.Bytes, _ => Known(new FollowUpFinding
    {
        Actor = change.Actor,
        Finding = body.Value.Finding,
        Outcome = body.Value.Outcome,
        Reason = body.Value.Reason,
    }));

    private static AssessmentChanged MeetMilestone(AssessmentChange change, JsonBody<MeetMilestoneBody> body, AssessmentCases cases) =>
        cases.Change(change, body.Bytes, _ => Known(new MeetReskillingMilestone { Actor = change.Actor, Milestone = body.Value.Milestone }));

    private static Task<AssessmentCommand> Known(AssessmentCommand command) => Task.FromResult(command);
}
