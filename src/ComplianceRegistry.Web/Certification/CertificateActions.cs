using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using CertificateChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.CertificateId>;
using CertificateChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Certification.CertificateResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Certification;

/// <summary>What may be done with a certificate: POST …/certificates/{id}/{action}. Proposals and their decisions are in <see cref="ProposalActions"/>.</summary>
internal static class CertificateActions
{
    public static void Map(IEndpointRouteBuilder certificates)
    {
        ProposalActions.Map(certificates);
        Action(certificates, "record-surveillance", RecordSurveillance, "Record surveillance",
            "The body that answers for the certificate hands in the report of the periodic surveillance, or of one that was ordered. The next periodic one is due a year later.");
        Action(certificates, "restrict", Restrict, "Restrict", "The body that answers for the certificate, or its authority, leaves a part of the scope in force. The holder may appeal.");
        Action(certificates, "suspend", Suspend, "Suspend", "The body that answers for the certificate, or its authority, takes it out of force until reinstated. The holder may appeal.");
        Action(certificates, "reinstate", Reinstate, "Reinstate",
            "The body that answers for the certificate, or its authority, lifts what was decided here. What follows from other cases is lifted there.");
        Action(certificates, "withdraw", Withdraw, "Withdraw", "The body that answers for the certificate, or its authority, ends it for good. The holder may appeal.");
        Action(certificates, "appeal", Appeal, "Appeal", "The holder appeals against a decision, within 30 days. Until the appeal is decided the decision holds.");
        Action(certificates, "decide-appeal", DecideAppeal, "Decide on an appeal",
            "The authority that designates the body decides, never who took the decision; the secretariat when that authority took it or is overdue. Overturned, the certificate is as it was before.");
        Action(certificates, "accept-transfer", AcceptTransfer, "Accept a certificate in writing",
            "Another body whose designation covers the scope accepts the certificate, for the case that its body loses the designation or when it has lost it. It then answers for it, and assesses it anew within 9 months.");
        Action(certificates, "cancel", Cancel, "Cancel", "The holder gives the certificate up, or asks for none any more.");
    }

    public static void Action(IEndpointRouteBuilder certificates, string action, Delegate handler, string summary, string description) =>
        certificates.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Certificates, $"certificate-{action}", summary, description);

    private static CertificateChanged RecordSurveillance(CertificateChange change, JsonBody<RecordSurveillanceBody> body, CertificateCases cases) => Give(
        change, body.Bytes, cases, new RecordSurveillance { Actor = change.Actor, Order = body.Value.Order, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) });

    private static CertificateChanged Restrict(CertificateChange change, JsonBody<RestrictCertificateBody> body, CertificateCases cases)
    {
        var asked = body.Value;
        var measure = new CertificateMeasure(asked.Ground, asked.Provision) { Evidence = EvidenceBody.ToEvidence(asked.Evidence) };
        return Give(change, body.Bytes, cases, new RestrictCertificate { Actor = change.Actor, Measure = measure, Scope = asked.Scope });
    }

    private static CertificateChanged Suspend(CertificateChange change, JsonBody<CertificateMeasureBody> body, CertificateCases cases) =>
        Give(change, body.Bytes, cases, new SuspendCertificate { Actor = change.Actor, Measure = body.Value.ToMeasure() });

    private static CertificateChanged Reinstate(CertificateChange change, JsonBody<ProvideEvidenceBody> body, CertificateCases cases) =>
        Give(change, body.Bytes, cases, new ReinstateCertificate { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) });

    private static CertificateChanged Withdraw(CertificateChange change, JsonBody<CertificateMeasureBody> body, CertificateCases cases) =>
        Give(change, body.Bytes, cases, new WithdrawCertificate { Actor = change.Actor, Measure = body.Value.ToMeasure() });

    private static CertificateChanged Appeal(CertificateChange change, JsonBody<AppealDecisionBody> body, CertificateCases cases) => Give(
        change, body.Bytes, cases, new AppealDecision { Actor = change.Actor, Decision = body.Value.Decision, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) });

    private static CertificateChanged DecideAppeal(CertificateChange change, JsonBody<DecideAppealBody> body, CertificateCases cases)
    {
        var (asked, evidence) = (body.Value, EvidenceBody.ToEvidence(body.Value.Evidence));
        return Give(change, body.Bytes, cases, new DecideAppeal { Actor = change.Actor, Decision = asked.Decision, Overturns = asked.Overturns, Evidence = evidence });
    }

    private static CertificateChanged AcceptTransfer(CertificateChange change, JsonBody<AcceptTransferBody> body, CertificateCases cases)
    {
        var command = new AcceptTransfer { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) };
        return cases.Change(change.Id, change.Mark(body.Bytes), change.Actor, _ => cases.Prepared(command, body.Value.Designation.ToUpperInvariant()));
    }

    private static CertificateChanged Cancel(CertificateChange change, JsonBody<EmptyBody> body, CertificateCases cases) =>
        Give(change, body.Bytes, cases, new CancelCertificate { Actor = change.Actor });

    private static CertificateChanged Give(CertificateChange change, ReadOnlySpan<byte> body, CertificateCases cases, CertificateCommand command) =>
        cases.Change(change.Id, change.Mark(body), change.Actor, _ => ValueTask.FromResult(command));
}
