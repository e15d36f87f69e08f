using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using DesignationChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.DesignationId>;
using DesignationChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Designations.DesignationResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Designations;

/// <summary>Measures against designations, objections to notifications, and contests of competence: POST …/designations/{id}/{action}.</summary>
internal static class DesignationDisputes
{
    public static void Map(IEndpointRouteBuilder designations)
    {
        DesignationActions.Action(designations, "restrict", Restrict, "Restrict", "The designating authority leaves a part of the scope in force, until reinstated.");
        DesignationActions.Action(designations, "suspend", Suspend, "Suspend", "The designating authority takes the designation out of force, until reinstated.");
        DesignationActions.Action(designations, "reinstate", Reinstate, "Reinstate", "The designating authority ends a restriction or suspension.");
        DesignationActions.Action(designations, "withdraw", Withdraw, "Withdraw",
            "The designating authority ends the designation for good. The number stays with the body.");
        DesignationActions.Action(designations, "object", Object, "Object",
            "A verified competent authority of another jurisdiction objects within the window, with reasons: silence has no effect any more.");
        DesignationActions.Action(designations, "withdraw-objection", WithdrawObjection, "Take an objection back",
            "Without an objection the window goes on to its old end, or what was notified takes effect when that is over.");
        DesignationActions.Action(designations, "maintain", Maintain, "Maintain against objections",
            "The designating authority maintains the notification, with reasons; the secretariat decides.");
        DesignationActions.Action(designations, "amend-notification", AmendNotification, "Amend the notification",
            "The designating authority amends what it notified: a new window opens, and earlier objections fall away.");
        DesignationActions.Action(designations, "withdraw-notification", WithdrawNotification, "Take the notification back",
            "The designating authority takes the notification back.");
        DesignationActions.Action(designations, "dismiss-objections", DismissObjections, "Find objections wrong", "The secretariat finds the objections wrong.");
        DesignationActions.Action(designations, "uphold-objections", UpholdObjections, "Find an objection right",
            "The secretariat finds an objection right: what was notified comes to nothing.");
        DesignationActions.Action(designations, "contest", Contest, "Contest the competence",
            "Any verified competent authority, or the secretariat, contests the competence of the body with reasons in writing. The body has 30 days to refute; unanswered, its designation is suspended.");
        DesignationActions.Action(designations, "refute-contest", RefuteContest, "Refute a contest", "The body refutes the contest; the designating authority decides.");
        DesignationActions.Action(designations, "dismiss-contest", DismissContest, "Find a contest wrong",
            "The designating authority finds the contest wrong. A contest that is right ends in a measure.");
    }

    private static DesignationChanged Restrict(DesignationChange change, JsonBody<RestrictDesignationBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new RestrictDesignation { Actor = change.Actor, Scope = body.Value.Scope, Measure = body.Value.Measure.ToMeasure() }, change.Mark(body.Bytes));

    private static DesignationChanged Suspend(DesignationChange change, JsonBody<DesignationMeasureBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new SuspendDesignation { Actor = change.Actor, Measure = body.Value.ToMeasure() }, change.Mark(body.Bytes));

    private static DesignationChanged Reinstate(DesignationChange change, JsonBody<ProvideEvidenceBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new ReinstateDesignation { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) }, change.Mark(body.Bytes));

    private static DesignationChanged Withdraw(DesignationChange change, JsonBody<DesignationMeasureBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new WithdrawDesignation { Actor = change.Actor, Measure = body.Value.ToMeasure() }, change.Mark(body.Bytes));

    private static DesignationChanged Object(DesignationChange change, JsonBody<ReasonedBody> body, DesignationCases cases) => cases.Change(
        change.Id,
        new ObjectToDesignation { Actor = change.Actor, Provision = body.Value.Provision, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) },
        change.Mark(body.Bytes));

    private static DesignationChanged WithdrawObjection(DesignationChange change, JsonBody<EmptyBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new WithdrawObjection { Actor = change.Actor }, change.Mark(body.Bytes));

    private static DesignationChanged Maintain(DesignationChange change, JsonBody<ProvideEvidenceBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new MaintainNotification { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) }, change.Mark(body.Bytes));

    private static DesignationChanged AmendNotification(DesignationChange change, JsonBody<ProvenScopeBody> body, DesignationCases cases) => cases.Change(
        change.Id,
        new AmendNotification { Actor = change.Actor, Scope = body.Value.Scope, Proof = body.Value.Proof, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) },
        change.Mark(body.Bytes));

    private static DesignationChanged WithdrawNotification(DesignationChange change, JsonBody<EmptyBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new WithdrawNotification { Actor = change.Actor }, change.Mark(body.Bytes));

    private static DesignationChanged DismissObjections(DesignationChange change, JsonBody<ProvideEvidenceBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new DismissObjections { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) }, change.Mark(body.Bytes));

    private static DesignationChanged UpholdObjections(DesignationChange change, JsonBody<ProvideEvidenceBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new UpholdObjections { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) }, change.Mark(body.Bytes));

    private static DesignationChanged Contest(DesignationChange change, JsonBody<ReasonedBody> body, DesignationCases cases) => cases.Change(
        change.Id,
        new ContestCompetence { Actor = change.Actor, Provision = body.Value.Provision, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) },
        change.Mark(body.Bytes));

    private static DesignationChanged RefuteContest(DesignationChange change, JsonBody<ProvideEvidenceBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new RefuteContest { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) }, change.Mark(body.Bytes));

    private static DesignationChanged DismissContest(DesignationChange change, JsonBody<ProvideEvidenceBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new DismissContest { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) }, change.Mark(body.Bytes));
}
