using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using ArrangementChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Arrangements.ArrangementId>;
using ArrangementChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Arrangements.ArrangementResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Arrangements;

/// <summary>Negotiation, signature, and what a signatory decides on its own part: POST …/arrangements/{id}/{action}.</summary>
internal static class ArrangementActions
{
    public static void Map(IEndpointRouteBuilder arrangements)
    {
        Action(arrangements, "propose-terms", ProposeTerms, "Propose other terms",
            "In the draft the jurisdiction that drafted it, in the negotiation every signatory, proposes the whole terms anew. Signatures under the terms of before fall away.");
        Action(arrangements, "open-negotiation", OpenNegotiation, "Open the negotiation",
            "The jurisdiction that drafted it opens the draft to the other signatories. Terms that nobody changes or signs for 12 months lapse.");
        Action(arrangements, "abandon", Abandon, "Give the draft up", "The jurisdiction that drafted it gives the draft up.");
        Action(arrangements, "sign", Sign, "Sign",
            "The authority of a signatory signs exactly the terms of this hash. When all have signed, the arrangement enters into force by itself: after a whole day has passed, or on the later day that the terms set.");
        Action(arrangements, "suspend-own-part", SuspendOwnPart, "Suspend the own part",
            "A signatory suspends its part, with grounds: no new requests to it or from it; what was recognised stays. Not renewed, the suspension ends after 12 months.");
        Action(arrangements, "resume-own-part", ResumeOwnPart, "Take the own part up again", "A signatory takes up the part that it suspended itself.");
        Action(arrangements, "announce-withdrawal", AnnounceWithdrawal, "Announce a withdrawal",
            "A signatory announces that it withdraws, with the notice that the terms set. When fewer than two are left, or nobody whose certificates are recognised or who recognises, the arrangement ends.");
        Action(arrangements, "retract-withdrawal", RetractWithdrawal, "Take a withdrawal back", "A signatory takes its withdrawal back before it takes effect.");
    }

    public static void Action(IEndpointRouteBuilder arrangements, string action, Delegate handler, string summary, string description) =>
        arrangements.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Arrangements, $"arrangement-{action}", summary, description);

    private static ArrangementChanged ProposeTerms(ArrangementChange change, JsonBody<ProposedTermsBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new ProposeTerms { Actor = change.Actor, Terms = body.Value.Terms.ToTerms(), TermsHash = "" }, change.Mark(body.Bytes));

    private static ArrangementChanged OpenNegotiation(ArrangementChange change, JsonBody<EmptyBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new OpenNegotiation { Actor = change.Actor }, change.Mark(body.Bytes));

    private static ArrangementChanged Abandon(ArrangementChange change, JsonBody<EmptyBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new AbandonArrangement { Actor = change.Actor }, change.Mark(body.Bytes));

    private static ArrangementChanged Sign(ArrangementChange change, JsonBody<SignArrangementBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new SignArrangement { Actor = change.Actor, TermsHash = body.Value.TermsHash }, change.Mark(body.Bytes));

    private static ArrangementChanged SuspendOwnPart(ArrangementChange change, JsonBody<ArrangementGroundsBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new SuspendOwnPart { Actor = change.Actor, Grounds = body.Value.ToGrounds() }, change.Mark(body.Bytes));

    private static ArrangementChanged ResumeOwnPart(ArrangementChange change, JsonBody<EmptyBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new ResumeOwnPart { Actor = change.Actor }, change.Mark(body.Bytes));

    private static ArrangementChanged AnnounceWithdrawal(ArrangementChange change, JsonBody<WithdrawalBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new AnnounceWithdrawal { Actor = change.Actor, LastDay = body.Value.LastDay }, change.Mark(body.Bytes));

    private static ArrangementChanged RetractWithdrawal(ArrangementChange change, JsonBody<EmptyBody> body, ArrangementCases cases) =>
        cases.Change(change.Id, new RetractWithdrawal { Actor = change.Actor }, change.Mark(body.Bytes));
}
