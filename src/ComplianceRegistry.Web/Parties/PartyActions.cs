using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using PartyChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.PartyId>;
using PartyChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Parties.PartyResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Parties;

/// <summary>What may be done with a party: POST …/parties/{id}/{action}.</summary>
internal static class PartyActions
{
    public static void Map(IEndpointRouteBuilder parties)
    {
        Action(parties, "request-evidence", RequestEvidence, "Ask for evidence",
            "The verifying authority asks the party for evidence: the authority of its establishment; the secretariat for authorities and where there is none yet.");
        Action(parties, "provide-evidence", ProvideEvidence, "Hand in evidence", "A member of the party hands in documents, by address and hash.");
        Action(parties, "verify", Verify, "Verify", "The verifying authority verifies the party, which may file from now on.");
        Action(parties, "refuse", Refuse, "Refuse", "The verifying authority refuses the application.");
        Action(parties, "suspend", Suspend, "Suspend", "The verifying authority suspends the verification: the party may not file until it is reinstated.");
        Action(parties, "reinstate", Reinstate, "Reinstate", "The verifying authority ends a suspension.");
        Action(parties, "cease", Cease, "Cease", "The party itself or its verifying authority ends the party for good.");
        Action(parties, "claim", Claim, "Claim",
            "Any authenticated subject may claim a party that an imported register named, and becomes its first member. The authority then verifies it.");
        Action(parties, "give-mandate", GiveMandate, "Give a mandate", "A provider gives a mandate to an authorised representative. It binds once accepted.");
        Action(parties, "accept-mandate", AcceptMandate, "Accept a mandate", "The representative that the mandate names accepts it.");
        Action(parties, "end-mandate", EndMandate, "End a mandate", "The provider or the representative ends a mandate.");
        Action(parties, "add-member", AddMember, "Add a member", "An administrator of the party lets a person act for it, or changes the person's role.");
        Action(parties, "remove-member", RemoveMember, "Remove a member", "An administrator of the party ends a membership at once. The last administrator stays.");
    }

    private static void Action(IEndpointRouteBuilder parties, string action, Delegate handler, string summary, string description) =>
        parties.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Parties, $"party-{action}", summary, description);

    private static PartyChanged RequestEvidence(PartyChange change, JsonBody<RequestEvidenceBody> body, PartyCases cases) =>
        cases.Change(change.Id, new RequestEvidence { Actor = change.Actor, Request = body.Value.Request }, change.Mark(body.Bytes));

    private static PartyChanged ProvideEvidence(PartyChange change, JsonBody<ProvideEvidenceBody> body, PartyCases cases) =>
        cases.Change(change.Id, new ProvideEvidence { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) }, change.Mark(body.Bytes));

    private static PartyChanged Verify(PartyChange change, JsonBody<ProvideEvidenceBody> body, PartyCases cases) =>
        cases.Change(change.Id, new VerifyParty { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) }, change.Mark(body.Bytes));

    private static PartyChanged Refuse(PartyChange change, JsonBody<ReasonBody> body, PartyCases cases) =>
        cases.Change(change.Id, new RefuseParty { Actor = change.Actor, Reason = body.Value.Reason }, change.Mark(body.Bytes));

    private static PartyChanged Suspend(PartyChange change, JsonBody<ReasonBody> body, PartyCases cases) =>
        cases.Change(change.Id, new SuspendParty { Actor = change.Actor, Reason = body.Value.Reason }, change.Mark(body.Bytes));

    private static PartyChanged Reinstate(PartyChange change, JsonBody<ReasonBody> body, PartyCases cases) =>
        cases.Change(change.Id, new ReinstateParty { Actor = change.Actor, Reason = body.Value.Reason }, change.Mark(body.Bytes));

    private static PartyChanged Cease(PartyChange change, JsonBody<ReasonBody> body, PartyCases cases) =>
        cases.Change(change.Id, new CeaseParty { Actor = change.Actor, Reason = body.Value.Reason }, change.Mark(body.Bytes));

    private static PartyChanged Claim(PartyId which, Applicant who, IfMatch seen, Repetition again, JsonBody<ClaimBody> body, PartyCases cases)
    {
        var command = new ClaimParty
        {
            Actor = who.ActingFor(which.ToString()),
            RegistrationNumber = body.Value.RegistrationNumber,
            Contact = ContactBody.ToContact(body.Value.Contact),
        };
        return cases.Change(which.ToString(), command, again.Mark(who.Member, body.Bytes, seen.Version));
    }

    private static PartyChanged GiveMandate(PartyChange change, JsonBody<MandateBody> body, PartyCases cases) =>
        cases.Change(change.Id, new GiveMandate { Actor = change.Actor, Representative = body.Value.Representative.ToUpperInvariant() }, change.Mark(body.Bytes));

    private static PartyChanged AcceptMandate(PartyChange change, JsonBody<EmptyBody> body, PartyCases cases) =>
        cases.Change(change.Id, new AcceptMandate { Actor = change.Actor }, change.Mark(body.Bytes));

    private static PartyChanged EndMandate(PartyChange change, JsonBody<MandateBody> body, PartyCases cases) =>
        cases.Change(change.Id, new EndMandate { Actor = change.Actor, Representative = body.Value.Representative.ToUpperInvariant() }, change.Mark(body.Bytes));

    private static PartyChanged AddMember(PartyChange change, JsonBody<AddMemberBody> body, Person person, PartyCases cases) => cases.Change(
        change.Id,
        new AddMember { Actor = change.Actor, Member = new PartyMember(person.PseudonymOf(body.Value.Subject), body.Value.Role) },
        change.Mark(body.Bytes));

    private static PartyChanged RemoveMember(PartyChange change, JsonBody<RemoveMemberBody> body, Person person, PartyCases cases) =>
        cases.Change(change.Id, new RemoveMember { Actor = change.Actor, Subject = person.PseudonymOf(body.Value.Subject) }, change.Mark(body.Bytes));
}
