using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Views.Assessments;
using ComplianceRegistry.Web.Deadlines;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Assessments;

/// <summary>An assessment, as far as everybody may know of it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Schema">Name and version of the schema by which it is written.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="System">Registry id of the system.</param>
/// <param name="VersionHash">SHA-256 of the release that is assessed.</param>
/// <param name="Assessor">Registry id of the party that carries it out.</param>
/// <param name="Examiner">Registry id of the party to which it was handed in; null while it was not.</param>
/// <param name="BasedOn">The provider's part on which it rests; null when it rests on none.</param>
/// <param name="Outline">The summary, and what others rely on.</param>
/// <param name="ContentHash">SHA-256 of the canonical document; what approvals are bound to.</param>
/// <param name="Submitted">Who handed in the present content.</param>
/// <param name="Reviewed">Who reviewed it.</param>
/// <param name="Approved">Who approved it.</param>
/// <param name="FollowUps">What became of findings, oldest first.</param>
/// <param name="OpenFindings">Findings that are neither mended, closed nor accepted.</param>
/// <param name="Overdue">Open findings whose day has passed.</param>
/// <param name="Milestones">What has a day: findings, which are met by following them up, and steps of reskilling commitments. Their clocks run while it is approved.</param>
/// <param name="Clocks">The clocks that run.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record AssessmentResource(
    [property: RegularExpression(Limits.AssessmentId)] string Id,
    [property: AtLeast(1)] long Version,
    AssessmentKind Kind,
    [property: StringLength(100)] string Schema,
    AssessmentStatus Status,
    [property: RegularExpression(Limits.SystemId)] string System,
    [property: RegularExpression(Limits.Hash)] string VersionHash,
    [property: RegularExpression(Limits.PartyId)] string Assessor,
    [property: RegularExpression(Limits.PartyId)] string? Examiner,
    BasedOn? BasedOn,
    AssessmentOutline Outline,
    [property: RegularExpression(Limits.Hash)] string ContentHash,
    AssessmentSignature? Submitted,
    AssessmentSignature? Reviewed,
    AssessmentSignature? Approved,
    ImmutableArray<FindingFollowUp> FollowUps,
    [property: StringLength(60)] ImmutableArray<string> OpenFindings,
    [property: StringLength(60)] ImmutableArray<string> Overdue,
    [property: MaxLength(SchemaLimits.Items)] ImmutableArray<AssessmentMilestone> Milestones,
    [property: MaxLength(SchemaLimits.Items)] ImmutableArray<RunningClockResource> Clocks,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static AssessmentResource Of(Assessment assessment, long version, DateOnly today, ImmutableArray<string> actions, Rulebook rules) => new(
        assessment.Id,
        version,
        assessment.Kind,
        assessment.Schema,
        assessment.Status,
        assessment.Release!.System,
        assessment.Release.VersionHash,
        assessment.Assessor,
        assessment.Examiner,
        assessment.BasedOn,
        assessment.Outline!,
        assessment.ContentHash,
        assessment.Submitted,
        assessment.Reviewed,
        assessment.Approved,
        assessment.FollowUps,
        assessment.OpenFindings(),
        AssessmentFindings.Overdue(assessment.Outline!, assessment.FollowUps, today),
        AssessmentMilestones.Of(assessment),
        [.. assessment.Clocks.All.Select(clock => RunningClockResource.Of(clock, rules))],
        actions);
}

/// <summary>All that an assessment says, for those who may read it.</summary>
/// <param name="ContentHash">SHA-256 of the canonical JSON (RFC 8785) of the document without its nulls.</param>
/// <param name="Document">What is hashed.</param>
/// <param name="Remarks">Reasons given for returns and follow-ups, oldest first.</param>
internal sealed record AssessmentContentResource([property: RegularExpression(Limits.Hash)] string ContentHash, AssessmentDocument Document, ImmutableArray<AssessmentRemark> Remarks);

/// <summary>An assessment as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="System">Registry id of the system.</param>
/// <param name="VersionHash">SHA-256 of the release that is assessed.</param>
/// <param name="Assessor">Registry id of the party that carries it out.</param>
/// <param name="Summary">What everybody may read of it.</param>
/// <param name="ContentHash">SHA-256 of the canonical document.</param>
/// <param name="OpenFindings">Findings that are neither mended, closed nor accepted.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
internal sealed record AssessmentListItem(
    [property: RegularExpression(Limits.AssessmentId)] string Id,
    [property: AtLeast(1)] long Version,
    AssessmentKind Kind,
    AssessmentStatus Status,
    [property: RegularExpression(Limits.SystemId)] string System,
    [property: RegularExpression(Limits.Hash)] string VersionHash,
    [property: RegularExpression(Limits.PartyId)] string Assessor,
    string Summary,
    [property: RegularExpression(Limits.Hash)] string ContentHash,
    [property: StringLength(60)] ImmutableArray<string> OpenFindings,
    DateTimeOffset UpdatedAt)
{
    public static AssessmentListItem Of(AssessmentItem item) => new(
        item.Id,
        item.Version,
        item.Kind,
        item.Status,
        item.Release.System,
        item.Release.VersionHash,
        item.Assessor,
        item.Outline.Summary,
        item.ContentHash,
        AssessmentFindings.Open(item.Outline, item.FollowUps),
        item.UpdatedAt);
}

/// <summary>A page of assessments.</summary>
/// <param name="Items">Newest act first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record AssessmentPage([property: MaxLength(200)] ImmutableArray<AssessmentListItem> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>How far an audit covers requirement sets, through the crosswalks.</summary>
/// <param name="Assessment">Registry id of the audit.</param>
/// <param name="Status">Where the audit stands: the report says something of the system once it is approved.</param>
/// <param name="ContentHash">Hash of the content that it follows from.</param>
/// <param name="RequirementSet">Set and edition that was audited.</param>
/// <param name="RequirementsMet">Requirements of it that were found met.</param>
/// <param name="Items">The coverage of each set that was asked for.</param>
internal sealed record AssessmentCoverage(
    [property: RegularExpression(Limits.AssessmentId)] string Assessment,
    AssessmentStatus Status,
    [property: RegularExpression(Limits.Hash)] string ContentHash,
    [property: StringLength(130)] string RequirementSet,
    [property: StringLength(60)] ImmutableArray<string> RequirementsMet,
    ImmutableArray<Coverage> Items)
{
    public static AssessmentCoverage Of(Assessment audit, string audited, IEnumerable<Coverage> items) =>
        new(audit.Id, audit.Status, audit.ContentHash, audited, audit.Outline!.RequirementsMet, [.. items]);
}
