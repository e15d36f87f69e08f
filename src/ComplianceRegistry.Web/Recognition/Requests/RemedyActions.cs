using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using RequestChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.RequestId>;
using RequestChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Recognition.Requests.RequestResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>What can be done about a decision, and what the authority still owes: POST …/recognition-requests/{id}/{action}.</summary>
internal static class RemedyActions
{
    public static void Map(IEndpointRouteBuilder requests)
    {
        RequestActions.Action(requests, "publish-summary", Summarise, "Publish the summary", "The receiving authority publishes the summary of its refusal, within 20 working days.");
        RequestActions.Action(requests, "appeal", Appeal, "Appeal", "Who drafted the request, or the provider, appeals against a refusal or against conditions within 30 days.");
        RequestActions.Action(requests, "decide-appeal", DecideAppeal, "Decide on an appeal",
            "The independent review body of the receiving jurisdiction decides within 60 days; after its silence the receiving authority has 20 working days to decide anew.");
        RequestActions.Action(requests, "open-problem-solving", Open, "Look for a solution",
            "Who drafted the request, the provider or the issuing authority looks for a solution that binds nobody, for ten weeks. The times for remedies stand still.");
        RequestActions.Action(requests, "request-opinion", Opinion, "Ask for an opinion", "Nine weeks more for an opinion on the problem, once.");
        RequestActions.Action(requests, "justify-refusal", Justify, "Justify a sealed refusal anew",
            "The receiving authority justifies a refusal for national security for another year. Without that it lapses, and the route's time runs on.");
        RequestActions.Action(requests, "escalate-to-dispute", Escalate, "Take it to a dispute", "The issuing authority, and nobody else, takes a refusal or a decision that is overdue to a dispute.");
    }

    private static RequestChanged Summarise(RequestChange change, JsonBody<RequestTextBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new PublishSummary { Actor = change.Actor, Text = body.Value.Text });

    private static RequestChanged Appeal(RequestChange change, JsonBody<AppealRequestBody> body, RequestCases cases) => RequestActions.Give(
        change, body.Bytes, cases, new AppealRequest { Actor = change.Actor, Reasons = body.Value.Reasons, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) });

    private static RequestChanged DecideAppeal(RequestChange change, JsonBody<DecideRequestAppealBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new DecideRequestAppeal { Actor = change.Actor, Outcome = body.Value.Outcome, Reasons = body.Value.Reasons });

    private static RequestChanged Open(RequestChange change, JsonBody<RequestTextBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new OpenProblemSolving { Actor = change.Actor, Text = body.Value.Text });

    private static RequestChanged Opinion(RequestChange change, JsonBody<EmptyBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new RequestOpinion { Actor = change.Actor });

    private static RequestChanged Justify(RequestChange change, JsonBody<JustifyRefusalBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new JustifyRefusal { Actor = change.Actor, Provision = body.Value.Provision, Reasons = body.Value.Reasons });

    private static RequestChanged Escalate(RequestChange change, JsonBody<EscalateToDisputeBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new EscalateToDispute { Actor = change.Actor, Interest = body.Value.Interest, Relief = body.Value.Relief });
}
