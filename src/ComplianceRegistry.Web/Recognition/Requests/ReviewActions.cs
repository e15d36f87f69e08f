using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using RequestChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.RequestId>;
using RequestChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Recognition.Requests.RequestResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>How a request is examined and decided: POST …/recognition-requests/{id}/{action}.</summary>
internal static class ReviewActions
{
    public static void Map(IEndpointRouteBuilder requests)
    {
        RequestActions.Action(requests, "request-clarification", Ask, "Ask for clarification",
            "The receiving authority asks, each question about a declared difference or a requirement; at most two rounds. The route's clock stands still; after 15 working days it is decided on the file.");
        RequestActions.Action(requests, "provide-clarification", Answer, "Answer", "Who drafted the request, the provider or the issuing authority answers. The route's clock runs on.");
        RequestActions.Action(requests, "extend-review", Extend, "Extend the technical route", "The receiving authority extends the time of the technical route by 30 days, once, with a work plan that is published.");
        RequestActions.Action(requests, "prepare", Prepare, "Prepare a decision",
            "A member of the receiving authority prepares an objection, a recognition or a refusal for another member to take. Only that authority sees it. An objection has five parts for each ground: ground, "
            + "provision, evidence, significance of the risk and proposed cure; no difference counts that was declared after the filing. Conditions serve declared differences, are testable and have a date.");
        RequestActions.Action(requests, "discard", Discard, "Drop what was prepared", "A member of the authority that prepared a decision drops it.");
        Decision(requests, "object", DecisionKind.Objection, "Object", "objects as prepared. The route's clock stands still; the provider or the issuing authority has 30 days to offer a cure.");
        Decision(requests, "recognise", DecisionKind.Recognition, "Recognise", "recognises as prepared.");
        Decision(requests, "recognise-with-conditions", DecisionKind.RecognitionWithConditions, "Recognise with conditions", "recognises with the conditions that were prepared. The provider may appeal against them.");
        Decision(requests, "refuse", DecisionKind.Refusal, "Refuse",
            "refuses as prepared, after consultation, on grounds that were objected to. Reasons of national security are sealed; that they exist, on which provision and until when is public.");
        RequestActions.Action(requests, "withdraw-objection", WithdrawObjection, "Withdraw the objection", "The receiving authority drops its objection. The route's time runs on.");
        RequestActions.Action(requests, "offer-cure", OfferCure, "Offer a cure", "Who drafted the request, the provider or the issuing authority answers every ground. The receiving authority has 14 days; 10 working days later its objection lapses.");
        RequestActions.Action(requests, "request-verification", Verify, "Ask for a joint verification",
            "The receiving or the issuing authority has both verify together, on the technical route or when the competence of the body is in doubt. After 60 days consultation goes on without a report.");
        RequestActions.Action(requests, "report-verification", Report, "File the report of the joint verification", "One of the two authorities files what was found of each ground.");
        RequestActions.Action(requests, "agree-to-verification", Agree, "Agree to the report", "The other authority agrees to the report: from now on it binds on facts.");
    }

    private static void Decision(IEndpointRouteBuilder requests, string action, DecisionKind kind, string summary, string does) => RequestActions.Action(
        requests,
        action,
        (RequestChange change, JsonBody<EmptyBody> body, RequestCases cases) => RequestActions.Give(change, body.Bytes, cases, new ConfirmDecision { Actor = change.Actor, Kind = kind }),
        summary,
        $"A member of the receiving authority who did not prepare the decision {does}");

    private static RequestChanged Ask(RequestChange change, JsonBody<RequestClarificationBody> body, RequestCases cases) => RequestActions.Give(
        change, body.Bytes, cases, new RequestClarification { Actor = change.Actor, Questions = [.. body.Value.Questions.Select(question => question.ToQuestion())] });

    private static RequestChanged Answer(RequestChange change, JsonBody<ProvideClarificationBody> body, RequestCases cases) => RequestActions.Give(
        change, body.Bytes, cases, new ProvideClarification { Actor = change.Actor, Answer = body.Value.Answer, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) });

    private static RequestChanged Extend(RequestChange change, JsonBody<WorkPlanBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new ExtendReview { Actor = change.Actor, Plan = body.Value.ToPlan() });

    private static RequestChanged Prepare(RequestChange change, JsonBody<PrepareDecisionBody> body, RequestCases cases)
    {
        var asked = body.Value;
        return RequestActions.Give(change, body.Bytes, cases, new PrepareDecision
        {
            Actor = change.Actor,
            Kind = asked.Kind,
            Grounds = [.. asked.Grounds.Select(ground => ground.ToGround())],
            Conditions = [.. asked.Conditions.Select(condition => condition.ToCondition())],
            Refusal = asked.Refusal?.ToRefusal(),
        });
    }

    private static RequestChanged Discard(RequestChange change, JsonBody<EmptyBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new DiscardDecision { Actor = change.Actor });

    private static RequestChanged WithdrawObjection(RequestChange change, JsonBody<EmptyBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new DropObjection { Actor = change.Actor });

    private static RequestChanged OfferCure(RequestChange change, JsonBody<OfferCureBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new OfferCure { Actor = change.Actor, Cures = [.. body.Value.Cures.Select(cure => cure.ToCure())] });

    private static RequestChanged Verify(RequestChange change, JsonBody<EmptyBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new RequestVerification { Actor = change.Actor });

    private static RequestChanged Report(RequestChange change, JsonBody<VerificationReportBody> body, RequestCases cases) => RequestActions.Give(
        change, body.Bytes, cases, new ReportVerification { Actor = change.Actor, Facts = body.Value.Facts, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) });

    private static RequestChanged Agree(RequestChange change, JsonBody<EmptyBody> body, RequestCases cases) =>
        RequestActions.Give(change, body.Bytes, cases, new AgreeToVerification { Actor = change.Actor });
}
