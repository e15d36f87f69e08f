using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using IncidentChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Incidents.IncidentId>;
using IncidentChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Incidents.IncidentResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Incidents;

/// <summary>What may be done with an incident: POST …/incidents/{id}/{action}.</summary>
internal static class IncidentActions
{
    public static void Map(IEndpointRouteBuilder incidents)
    {
        Action(incidents, "file-report", FileReport, "File the initial report", "Whoever has to report files the first report, which may be incomplete. It reaches every authority concerned, whose time to act begins.");
        Action(incidents, "complete-report", CompleteReport, "File the complete report", "Whoever has to report completes the report, or files it complete at once. The incident is public from then on, without what its reports tell.");
        Action(incidents, "reclassify", Reclassify, "Say anew what it led to", "Whoever has to report, or an authority concerned. While the report is due, its time follows the gravest kind, counted from awareness.");
        Action(incidents, "link-report", LinkReport, "Let a report join", "A deployer or another reporter tells what it knows, or a claim or another incident is named from which a report comes.");
        Action(incidents, "link-system", LinkSystem, "Let it concern one more system", "The provider, its representative or an authority concerned. The report reaches the authorities where that system is deployed.");
        Action(incidents, "merge", Merge, "Merge into another incident", "An authority concerned ends this incident, since it goes on in another one that has taken over its report.");
        Action(incidents, "acknowledge-freeze", AcknowledgeFreeze, "Confirm the freeze", "The provider or its representative confirms that the systems are not altered in a way that affects the evaluation of causes.");
        Action(incidents, "meet-milestone", MeetMilestone, "Report a step done", "The provider or its representative reports a step of a corrective action done.");
        Action(incidents, "acknowledge", Acknowledge, "Confirm receipt", "The authority of a jurisdiction concerned confirms that the incident has reached it.");
        Action(incidents, "act", Act, "Take measures", "The authority of a jurisdiction concerned tells its measures, within 7 days of the first report.");
        Action(incidents, "require-correction", RequireCorrection, "Require a corrective action", "An authority that has acted requires a corrective action with steps, each with its time.");
        Action(incidents, "release-freeze", ReleaseFreeze, "Release the freeze", "An authority no longer asks that the systems be left as they are. They are free when every authority at work has done so.");
        Action(incidents, "conclude", Conclude, "Conclude", "An authority is done, when every corrective action that it required is and it has released a freeze that it holds or could hold. The last of those who acted closes the incident.");
    }

    private static void Action(IEndpointRouteBuilder incidents, string action, Delegate handler, string summary, string description) =>
        incidents.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Incidents, $"incident-{action}", summary, description);

    private static IncidentChanged FileReport(IncidentChange change, JsonBody<ReportBody> body, IncidentCases cases) => cases.Change(
        change.Id, new FileIncidentReport { Actor = change.Actor, Narrative = NarrativeBody.ToNarrative(body.Value.Narrative)! }, change.Mark(body.Bytes));

    private static IncidentChanged CompleteReport(IncidentChange change, JsonBody<ReportBody> body, IncidentCases cases) => cases.Change(
        change.Id, new CompleteIncidentReport { Actor = change.Actor, Narrative = NarrativeBody.ToNarrative(body.Value.Narrative)! }, change.Mark(body.Bytes));

    private static IncidentChanged Reclassify(IncidentChange change, JsonBody<KindsBody> body, IncidentCases cases) =>
        cases.Change(change.Id, new ReclassifyIncident { Actor = change.Actor, Kinds = body.Value.Kinds }, change.Mark(body.Bytes));

    private static IncidentChanged LinkReport(IncidentChange change, JsonBody<LinkReportBody> body, IncidentCases cases) => cases.Change(
        change.Id,
        new LinkReport { Actor = change.Actor, Narrative = NarrativeBody.ToNarrative(body.Value.Narrative), Reference = body.Value.Reference?.ToUpperInvariant() },
        change.Mark(body.Bytes));

    private static async IncidentChanged LinkSystem(IncidentChange change, JsonBody<LinkSystemBody> body, IncidentCases cases, ConcernedSystems concerned)
    {
        var (systems, faults) = await concerned.Read([body.Value.System], change.Actor);
        return faults.IsEmpty
            ? await cases.Change(change.Id, new LinkSystem { Actor = change.Actor, System = systems[0], Seats = concerned.SeatsOf(systems) }, change.Mark(body.Bytes))
            : Problems.Unacceptable([faults[0] with { Pointer = "/system" }]);
    }

    private static async IncidentChanged Merge(IncidentChange change, JsonBody<MergeBody> body, IncidentCases cases)
    {
        var into = body.Value.Into.ToUpperInvariant();
        if (!RegistryId.TryParse(into, Incident.IdPrefix, out _))
            return Problems.MalformedId("/into", Incident.IdPrefix, into);
        if (await cases.Read(into, change.Actor) is not { } other)
            return Problems.Unacceptable([new Fault("/into", "unknown-incident", "There is no such incident, or it is not open to you.")]);
        var isLinked = other.State.IsOpen && other.State.Reports.Any(report => report.Reference == change.Id);
        return await cases.Change(change.Id, new MergeIncident { Actor = change.Actor, Into = new Basis(into, other.Version), IsLinkedThere = isLinked }, change.Mark(body.Bytes));
    }

    private static IncidentChanged AcknowledgeFreeze(IncidentChange change, JsonBody<EmptyBody> body, IncidentCases cases) =>
        cases.Change(change.Id, new AcknowledgeFreeze { Actor = change.Actor }, change.Mark(body.Bytes));

    private static IncidentChanged MeetMilestone(IncidentChange change, JsonBody<MilestoneBody> body, IncidentCases cases) => cases.Change(
        change.Id, new MeetMilestone { Actor = change.Actor, Correction = body.Value.Correction, Step = body.Value.Step }, change.Mark(body.Bytes));

    private static IncidentChanged Acknowledge(IncidentChange change, JsonBody<EmptyBody> body, IncidentCases cases) =>
        cases.Change(change.Id, new AcknowledgeIncident { Actor = change.Actor }, change.Mark(body.Bytes));

    private static IncidentChanged Act(IncidentChange change, JsonBody<MeasuresBody> body, IncidentCases cases) =>
        cases.Change(change.Id, new ActOnIncident { Actor = change.Actor, Measures = body.Value.Measures }, change.Mark(body.Bytes));

    private static IncidentChanged RequireCorrection(IncidentChange change, JsonBody<CorrectionBody> body, IncidentCases cases) => cases.Change(
        change.Id,
        new RequireCorrection
        {
            Actor = change.Actor,
            Kind = body.Value.Kind,
            Steps = [.. body.Value.Steps.Select(step => new RequiredStep(step.Step, step.Within is { } within ? new Period(within.Amount, within.Unit) : null))],
        },
        change.Mark(body.Bytes));

    private static IncidentChanged ReleaseFreeze(IncidentChange change, JsonBody<EmptyBody> body, IncidentCases cases) =>
        cases.Change(change.Id, new ReleaseFreeze { Actor = change.Actor }, change.Mark(body.Bytes));

    private static IncidentChanged Conclude(IncidentChange change, JsonBody<EmptyBody> body, IncidentCases cases) =>
        cases.Change(change.Id, new ConcludeIncident { Actor = change.Actor }, change.Mark(body.Bytes));
}
