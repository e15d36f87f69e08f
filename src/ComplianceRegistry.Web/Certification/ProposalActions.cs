using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using CertificateChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.CertificateId>;
using CertificateChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Certification.CertificateResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Certification;

/// <summary>How what is to be certified comes before the decider, and is decided.</summary>
internal static class ProposalActions
{
    private const string NeedsOfADecision =
        "Needed are a designation in force for the whole scope, an edition in force with a result for each requirement that applies to the class, the assessments of the class approved for this very release without open findings, "
        + "and the acknowledgement of every refusal, suspension and withdrawal by other bodies.";

    public static void Map(IEndpointRouteBuilder certificates)
    {
        CertificateActions.Action(certificates, "revise-proposal", Revise, "Revise what was proposed",
            "A member of the body replaces what waits for the decider, and cannot decide on it any more.");
        CertificateActions.Action(certificates, "withdraw-proposal", Withdraw, "Take a proposal back", "A member of the body takes a proposed change back. A draft is refused or cancelled instead.");
        CertificateActions.Action(certificates, "refuse", Refuse, "Refuse to certify",
            "A member of the body who had no hand in the draft refuses to certify. Other bodies are shown it. The holder may appeal.");
        Decision(certificates, "issue", ProposalKind.Issue, "Issue", "A member of the body who had no hand in the draft issues the certificate.");
        Change(certificates, "propose-renewal", ProposalKind.Renewal, "Propose a renewal", "A member of the body proposes a new period after reassessment.");
        Decision(certificates, "renew", ProposalKind.Renewal, "Renew", "A member of the body who had no hand in the proposal renews the certificate for a new period.");
        Change(certificates, "propose-supplement", ProposalKind.Supplement, "Propose a supplement",
            "A member of the body proposes more scope codes or another release within the same certificate.");
        Decision(certificates, "supplement", ProposalKind.Supplement, "Supplement",
            "A member of the body who had no hand in the proposal supplements the certificate. The supplement lives as long as the certificate.");
        Change(certificates, "propose-transfer", ProposalKind.Transfer, "Propose to complete a transfer",
            "A member of the body that accepted the certificate of a body without designation proposes to certify it after a full assessment.");
        Decision(certificates, "complete-transfer", ProposalKind.Transfer, "Complete a transfer",
            "A member of the accepting body who had no hand in the proposal certifies: the certificate is that body's from now on, under a new number.");
    }

    private static void Change(IEndpointRouteBuilder certificates, string action, ProposalKind kind, string summary, string description) =>
        CertificateActions.Action(certificates, action, (CertificateChange change, JsonBody<CertificateContentBody> body, CertificateCases cases) => Propose(kind, change, body, cases), summary, description);

    private static void Decision(IEndpointRouteBuilder certificates, string action, ProposalKind kind, string summary, string description) => CertificateActions.Action(
        certificates,
        action,
        (CertificateChange change, JsonBody<ApproveProposalBody> body, CertificateCases cases) => Approve(kind, change, body, cases),
        summary,
        $"{description} {NeedsOfADecision}");

    private static CertificateChanged Revise(CertificateChange change, JsonBody<CertificateContentBody> body, CertificateCases cases)
    {
        var command = new ReviseProposal { Actor = change.Actor, Content = body.Value.ToContent() };
        return cases.Change(change.Id, change.Mark(body.Bytes), change.Actor, certificate => cases.Prepared(certificate, command));
    }

    private static CertificateChanged Propose(ProposalKind kind, CertificateChange change, JsonBody<CertificateContentBody> body, CertificateCases cases)
    {
        var command = new ProposeChange { Actor = change.Actor, Kind = kind, Content = body.Value.ToContent() };
        return cases.Change(change.Id, change.Mark(body.Bytes), change.Actor, certificate => cases.Prepared(certificate, command));
    }

    private static CertificateChanged Approve(ProposalKind kind, CertificateChange change, JsonBody<ApproveProposalBody> body, CertificateCases cases)
    {
        var command = new ApproveProposal { Actor = change.Actor, Kind = kind, Acknowledged = [.. body.Value.Acknowledged.Select(id => id.ToUpperInvariant()).Distinct()] };
        return cases.Change(change.Id, change.Mark(body.Bytes), change.Actor, certificate => cases.Prepared(certificate, command));
    }

    private static CertificateChanged Withdraw(CertificateChange change, JsonBody<EmptyBody> body, CertificateCases cases) => cases.Change(
        change.Id, change.Mark(body.Bytes), change.Actor, _ => ValueTask.FromResult<CertificateCommand>(new WithdrawProposal { Actor = change.Actor }));

    private static CertificateChanged Refuse(CertificateChange change, JsonBody<CertificateMeasureBody> body, CertificateCases cases) => cases.Change(
        change.Id,
        change.Mark(body.Bytes),
        change.Actor,
        _ => ValueTask.FromResult<CertificateCommand>(new RefuseCertificate { Actor = change.Actor, Measure = body.Value.ToMeasure() }));
}
