using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Web.Deadlines;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>A request for recognition.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it stands there.</param>
/// <param name="Content">What is asked.</param>
/// <param name="System">Registry id of the system.</param>
/// <param name="Provider">Registry id of the provider.</param>
/// <param name="Filer">Registry id of who drafted it: the provider or its representative.</param>
/// <param name="Body">Registry id of the body that answers for the certificate.</param>
/// <param name="Issuing">Code of the issuing jurisdiction.</param>
/// <param name="Declaration">The declaration of mutual recognition; null before filing.</param>
/// <param name="Filed">The instant of filing; null before. Only differences that were declared before it count.</param>
/// <param name="Arrangement">Registry id of the arrangement; null before filing.</param>
/// <param name="Gaps">What was shown and what was left, as it was frozen at filing; null before.</param>
/// <param name="Missing">What was missing when it was returned; empty when it never was.</param>
/// <param name="Route">The route; null before admission.</param>
/// <param name="RouteReasons">Why this route.</param>
/// <param name="Clarifications">Rounds of clarification, oldest first.</param>
/// <param name="Plan">The work plan with which time was extended; null when it was not.</param>
/// <param name="Comments">What authorities of other signatories said.</param>
/// <param name="Prepared">What waits for another member of your authority; null when nothing does or it is not yours to see.</param>
/// <param name="Objection">Grounds of the objection that stands.</param>
/// <param name="Cures">Cures that were offered.</param>
/// <param name="Report">The report of the joint verification; null when there is none.</param>
/// <param name="Conditions">Conditions of the recognition.</param>
/// <param name="Tacit">Whether it was recognised by silence.</param>
/// <param name="RecognisedSince">The instant from which it is recognised; null when it is not.</param>
/// <param name="Refusal">The refusal; null when it was not refused.</param>
/// <param name="Summary">The published summary of the refusal.</param>
/// <param name="Appeal">How the review body decided; null when it did not.</param>
/// <param name="Final">Whether no appeal is open any more.</param>
/// <param name="OverduePublished">Whether it was published that a decision is overdue.</param>
/// <param name="Clocks">The clocks that run or stand still, each with how its end came about.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record RequestResource(
    [property: RegularExpression(Limits.RequestId)] string Id,
    [property: AtLeast(1)] long Version,
    RequestStatus Status,
    DateTimeOffset Since,
    RequestContentBody Content,
    [property: RegularExpression(Limits.SystemId)] string System,
    [property: RegularExpression(Limits.PartyId)] string Provider,
    [property: RegularExpression(Limits.PartyId)] string Filer,
    [property: RegularExpression(Limits.PartyId)] string Body,
    [property: RegularExpression(Limits.JurisdictionCode)] string Issuing,
    SubmitRequestBody? Declaration,
    DateTimeOffset? Filed,
    [property: StringLength(Limits.IdLength)] string? Arrangement,
    GapAnalysisResource? Gaps,
    [property: MaxLength(20)] ImmutableArray<ChecklistItem> Missing,
    RecognitionRoute? Route,
    [property: MaxLength(20), StringLength(500)] ImmutableArray<string> RouteReasons,
    [property: MaxLength(RequestLimits.Rounds)] ImmutableArray<ClarificationResource> Clarifications,
    WorkPlanBody? Plan,
    [property: MaxLength(RequestLimits.Comments)] ImmutableArray<SignatoryCommentResource> Comments,
    PrepareDecisionBody? Prepared,
    [property: MaxLength(RequestLimits.Grounds)] ImmutableArray<GroundBody> Objection,
    [property: MaxLength(RequestLimits.Grounds)] ImmutableArray<CureBody> Cures,
    VerificationReportResource? Report,
    [property: MaxLength(RequestLimits.Conditions)] ImmutableArray<ConditionBody> Conditions,
    bool Tacit,
    DateTimeOffset? RecognisedSince,
    RefusalBody? Refusal,
    [property: StringLength(RequestLimits.Text)] string? Summary,
    AppealOutcome? Appeal,
    bool Final,
    bool OverduePublished,
    [property: MaxLength(100)] ImmutableArray<RunningClockResource> Clocks,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static RequestResource Of(RecognitionRequest request, long version, Actor? actor, Rulebook rules, RequirementCatalog requirements) => new(
        request.Id,
        version,
        request.Status,
        request.Since,
        RequestContentBody.Of(request.Content!),
        request.System,
        request.Provider,
        request.Filer,
        request.Body,
        request.Issuing,
        SubmitRequestBody.Of(request.Declaration),
        request.Filed,
        request.Filing?.Arrangement.Arrangement,
        request.Filing is { } filing ? GapAnalysisResource.Of(filing.Gaps, requirements.Find(filing.Gaps.Asked.Reference)) : null,
        request.Missing,
        request.Route?.Route,
        request.Route?.Reasons ?? [],
        [.. request.Clarifications.Select(ClarificationResource.Of)],
        WorkPlanBody.Of(request.Plan),
        [.. request.Comments.Select(comment => new SignatoryCommentResource(comment.Party, comment.Jurisdiction, comment.Text, comment.At))],
        PrepareDecisionBody.Of(actor is not null && request.Prepared?.Party == actor.Party ? request.Prepared : null),
        [.. request.Objection.Select(GroundBody.Of)],
        [.. request.Cures.Select(CureBody.Of)],
        VerificationReportResource.Of(request.Report),
        [.. request.Conditions.Select(ConditionBody.Of)],
        request.IsTacit,
        request.RecognisedSince,
        RefusalBody.Of(request.Refusal),
        request.Summary,
        request.Appeal,
        request.IsFinal,
        request.IsOverdue,
        [.. request.Clocks.All.Select(clock => RunningClockResource.Of(clock, rules))],
        RequestWorkflow.ActionsFor(request, actor));
}
