using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using ArrangementChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Arrangements.ArrangementId>;
using ArrangementChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Arrangements.ArrangementResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Arrangements;

/// <summary>Changes that one signatory proposes and others agree to: POST …/arrangements/{id}/{action}. A signatory has one open proposal at a time.</summary>
internal static class ArrangementChanges
{
    public static void Map(IEndpointRouteBuilder arrangements)
    {
        Action(arrangements, "propose-amendment", ProposeAmendment, "Propose an amendment",
            "A signatory proposes the whole terms as they would be. All that are bound and all that would be agree; then they hold from their day. Requests that are filed keep the terms under which they were.");
        Action(arrangements, "propose-suspension", ProposeArrangementSuspension, "Propose to suspend",
            "A signatory proposes, with grounds, to suspend the arrangement; all agree. Not renewed, the suspension ends after 12 months.");
        Action(arrangements, "propose-resumption", ProposeResumption, "Propose to resume", "A signatory proposes to put the suspended arrangement in force again; all agree.");
        Action(arrangements, "propose-termination", ProposeTermination, "Propose to terminate",
            "A signatory proposes to end the arrangement; all agree. Recognitions stay as long as the terms say.");
        Action(arrangements, "propose-signatory-suspension", ProposeSignatorySuspension, "Propose to suspend a signatory",
            "A signatory proposes, with grounds, to suspend the part of another; all others agree, and that one is not asked. Not renewed, the suspension ends after 12 months.");
        Action(arrangements, "propose-signatory-restoration", ProposeSignatoryRestoration, "Propose to take a signatory up again",
            "A signatory, that one included, proposes to take up the part that the others suspended; all others agree.");
        Action(arrangements, "agree", Agree, "Agree to a proposal",
            "The authority of a jurisdiction that has to agree does so; to an amendment by the hash of its terms. A proposal to which not all agree within 6 months lapses: silence is no consent.");
        Action(arrangements, "withdraw-proposal", WithdrawProposal, "Take a proposal back", "The signatory that made an open proposal takes it back.");
    }

    private static void Action(IEndpointRouteBuilder arrangements, string action, Delegate handler, string summary, string description) =>
        ArrangementActions.Action(arrangements, action, handler, summary, description);

    private static ArrangementChanged ProposeAmendment(ArrangementChange change, JsonBody<ProposedTermsBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new ProposeAmendment { Actor = change.Actor, Terms = body.Value.Terms.ToTerms(), TermsHash = "" }, change.Mark(body.Bytes));

    private static ArrangementChanged ProposeArrangementSuspension(ArrangementChange change, JsonBody<ArrangementGroundsBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new ProposeArrangementSuspension { Actor = change.Actor, Grounds = body.Value.ToGrounds() }, change.Mark(body.Bytes));

    private static ArrangementChanged ProposeResumption(ArrangementChange change, JsonBody<EmptyBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new ProposeResumption { Actor = change.Actor }, change.Mark(body.Bytes));

    private static ArrangementChanged ProposeTermination(ArrangementChange change, JsonBody<TerminationBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new ProposeTermination { Actor = change.Actor, On = body.Value.On }, change.Mark(body.Bytes));

    private static ArrangementChanged ProposeSignatorySuspension(ArrangementChange change, JsonBody<SuspendSignatoryBody> body, ArrangementCases cases)
    {
        var grounds = new ArrangementGrounds(body.Value.Provision) { Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) };
        return cases.Change(change.Id, new ProposeSignatorySuspension { Actor = change.Actor, Signatory = body.Value.Signatory, Grounds = grounds }, change.Mark(body.Bytes));
    }

    private static ArrangementChanged ProposeSignatoryRestoration(ArrangementChange change, JsonBody<RestoreSignatoryBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new ProposeSignatoryRestoration { Actor = change.Actor, Signatory = body.Value.Signatory }, change.Mark(body.Bytes));

    private static ArrangementChanged Agree(ArrangementChange change, JsonBody<AgreeBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new AgreeToProposal { Actor = change.Actor, Proposal = body.Value.Proposal, TermsHash = body.Value.TermsHash }, change.Mark(body.Bytes));

    private static ArrangementChanged WithdrawProposal(ArrangementChange change, JsonBody<ProposalBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new WithdrawChange { Actor = change.Actor, Proposal = body.Value.Proposal }, change.Mark(body.Bytes));
}
