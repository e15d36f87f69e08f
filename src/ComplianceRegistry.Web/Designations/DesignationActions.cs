using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using DesignationChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.DesignationId>;
using DesignationChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Designations.DesignationResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Designations;

/// <summary>What may be done with a designation: POST …/designations/{id}/{action}.</summary>
internal static class DesignationActions
{
    public static void Map(IEndpointRouteBuilder designations)
    {
        Action(designations, "assess", Assess, "Assess the body", "The designating authority finds the body competent for the scope that it asked for, or a part.");
        Action(designations, "refuse", Refuse, "Refuse", "The designating authority refuses the application.");
        Action(designations, "withdraw-application", WithdrawApplication, "Give the application up", "The body gives its application up.");
        Action(designations, "notify", Notify, "Notify",
            "The designating authority notifies the designation: the body gets its number, and the window for objections opens, of 14 days with an accreditation certificate and 2 months without. Silence puts it in force at the end of the window.");
        Action(designations, "extend-scope", ExtendScope, "Notify a wider scope",
            "The designating authority notifies a wider scope, which takes effect as the designation did. Name the whole scope.");
        Action(designations, "reduce-scope", ReduceScope, "Narrow the scope", "The designating authority takes scope codes out, at once and for good.");
        Action(designations, "announce-cessation", AnnounceCessation, "Announce the last day",
            "The body announces the last day of its designation, a year ahead at least.");
        Action(designations, "inform-providers", InformProviders, "Say that providers were informed",
            "The body says that it has informed the providers concerned, within 10 days of the loss of force or scope.");
        Action(designations, "report-impact", ReportImpact, "Report the impact",
            "The designating authority reports within 3 months what the loss means for the body's certificates.");
        DesignationDisputes.Map(designations);
    }

    public static void Action(IEndpointRouteBuilder designations, string action, Delegate handler, string summary, string description) =>
        designations.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Designations, $"designation-{action}", summary, description);

    private static DesignationChanged Assess(DesignationChange change, JsonBody<ProvenScopeBody> body, DesignationCases cases) => cases.Change(
        change.Id,
        new AssessBody { Actor = change.Actor, Scope = body.Value.Scope, Proof = body.Value.Proof, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) },
        change.Mark(body.Bytes));

    private static DesignationChanged Refuse(DesignationChange change, JsonBody<ReasonedBody> body, DesignationCases cases) => cases.Change(
        change.Id,
        new RefuseDesignation { Actor = change.Actor, Provision = body.Value.Provision, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) },
        change.Mark(body.Bytes));

    private static DesignationChanged WithdrawApplication(DesignationChange change, JsonBody<EmptyBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new WithdrawApplication { Actor = change.Actor }, change.Mark(body.Bytes));

    private static DesignationChanged Notify(DesignationChange change, JsonBody<EmptyBody> body, DesignationCases cases) =>
        cases.Notify(change.Id, new NotifyDesignation { Actor = change.Actor, Number = "" }, change.Mark(body.Bytes));

    private static DesignationChanged ExtendScope(DesignationChange change, JsonBody<ProvenScopeBody> body, DesignationCases cases) => cases.Change(
        change.Id,
        new ExtendScope { Actor = change.Actor, Scope = body.Value.Scope, Proof = body.Value.Proof, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) },
        change.Mark(body.Bytes));

    private static DesignationChanged ReduceScope(DesignationChange change, JsonBody<ReducedScopeBody> body, DesignationCases cases) => cases.Change(
        change.Id,
        new ReduceScope { Actor = change.Actor, Scope = body.Value.Scope, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) },
        change.Mark(body.Bytes));

    private static DesignationChanged AnnounceCessation(DesignationChange change, JsonBody<AnnounceCessationBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new AnnounceCessation { Actor = change.Actor, LastDay = body.Value.LastDay }, change.Mark(body.Bytes));

    private static DesignationChanged InformProviders(DesignationChange change, JsonBody<ProvideEvidenceBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new InformProviders { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) }, change.Mark(body.Bytes));

    private static DesignationChanged ReportImpact(DesignationChange change, JsonBody<ProvideEvidenceBody> body, DesignationCases cases) =>
        cases.Change(change.Id, new ReportImpact { Actor = change.Actor, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) }, change.Mark(body.Bytes));
}
