using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using static ComplianceRegistry.Web.Recognition.RecognitionActions;
using RecognitionChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.RecognitionId>;
using RecognitionChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Recognition.RecognitionResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>What the receiving authority can do against a recognition, and others about it: POST …/recognitions/{id}/{action}.</summary>
internal static class MeasureActions
{
    public static void Map(IEndpointRouteBuilder recognitions)
    {
        Action(recognitions, "propose-suspension", ProposeSuspension, "Propose a provisional suspension",
            "A member of the receiving authority proposes to suspend because of a serious risk or a prohibited practice, with what the other authorities have to be told. Another member confirms it within 15 working days.");
        Action(recognitions, "confirm-suspension", ConfirmSuspension, "Suspend provisionally",
            "A member of the receiving authority who did not propose it suspends the recognition. The other authorities are to be notified within 2 working days; after 6 months the suspension lapses unless it is upheld.");
        Action(recognitions, "propose-revocation", ProposeRevocation, "Propose a revocation",
            "A member of the receiving authority proposes to end the recognition, with ground, provision, reasons and remedy. Another member confirms it within 15 working days.");
        Action(recognitions, "confirm-revocation", ConfirmRevocation, "Revoke", "A member of the receiving authority who did not propose it ends the recognition for good.");
        Action(recognitions, "withdraw-measure", Withdraw, "Take back what was proposed", "The receiving authority takes back the suspension or revocation that waits for its decision.");
        Action(recognitions, "notify-suspension", Notify, "Say that the others were notified",
            "The receiving authority shows that it notified the other authorities. From then on they have 3 months to object, or 30 days when the practice is prohibited.");
        Action(recognitions, "object-to-suspension", Object, "Object to a suspension",
            "An authority of another jurisdiction that the arrangement binds objects, once. The suspension keeps its effect; when nobody objects in time it is deemed justified.");
        Action(recognitions, "uphold-suspension", Uphold, "Uphold a suspension", "A member of the receiving authority who did not propose it upholds the suspension for 6 months more.");
        Action(recognitions, "lift-suspension", Lift, "Lift a suspension",
            "The receiving authority lifts the suspension that it decided. What follows from the certificate or from a condition is lifted there.");
    }

    private static RecognitionChanged ProposeSuspension(RecognitionChange change, JsonBody<ProposeSuspensionBody> body, RecognitionCases cases)
    {
        var asked = body.Value;
        var measure = new RecognitionMeasure(asked.Ground, asked.Provision) { Evidence = EvidenceBody.ToEvidence(asked.Evidence) };
        return Give(change, body.Bytes, cases, new ProposeSuspension { Actor = change.Actor, Measure = measure, Notice = asked.Notice.ToNotice() });
    }

    private static RecognitionChanged ConfirmSuspension(RecognitionChange change, JsonBody<EmptyBody> body, RecognitionCases cases) =>
        Give(change, body.Bytes, cases, new ConfirmSuspension { Actor = change.Actor });

    private static RecognitionChanged ProposeRevocation(RecognitionChange change, JsonBody<ProposeRevocationBody> body, RecognitionCases cases)
    {
        var asked = body.Value;
        var measure = new RecognitionMeasure(asked.Ground, asked.Provision) { Evidence = EvidenceBody.ToEvidence(asked.Evidence) };
        return Give(change, body.Bytes, cases, new ProposeRevocation { Actor = change.Actor, Measure = measure, Remedy = asked.Remedy });
    }

    private static RecognitionChanged ConfirmRevocation(RecognitionChange change, JsonBody<EmptyBody> body, RecognitionCases cases) =>
        Give(change, body.Bytes, cases, new ConfirmRevocation { Actor = change.Actor });

    private static RecognitionChanged Withdraw(RecognitionChange change, JsonBody<EmptyBody> body, RecognitionCases cases) =>
        Give(change, body.Bytes, cases, new WithdrawMeasure { Actor = change.Actor });

    private static RecognitionChanged Notify(RecognitionChange change, JsonBody<ShownEvidenceBody> body, RecognitionCases cases) =>
        Give(change, body.Bytes, cases, new NotifySuspension { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) });

    private static RecognitionChanged Object(RecognitionChange change, JsonBody<ObjectToSuspensionBody> body, RecognitionCases cases)
    {
        var command = new ObjectToSuspension { Actor = change.Actor, Reasons = body.Value.Reasons, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) };
        return cases.Change(change.Id, change.Mark(body.Bytes), change.Actor, recognition => cases.Prepared(recognition, command));
    }

    private static RecognitionChanged Uphold(RecognitionChange change, JsonBody<ShownEvidenceBody> body, RecognitionCases cases) =>
        Give(change, body.Bytes, cases, new UpholdSuspension { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) });

    private static RecognitionChanged Lift(RecognitionChange change, JsonBody<ShownEvidenceBody> body, RecognitionCases cases) =>
        Give(change, body.Bytes, cases, new LiftSuspension { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) });
}
