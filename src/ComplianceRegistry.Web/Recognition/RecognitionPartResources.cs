using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using ContentLimits = ComplianceRegistry.Domain.Assessments.Schemas.SchemaLimits;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>The certificate as it was last followed.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Status">Where it stood.</param>
/// <param name="Since">The instant from which it stood there.</param>
/// <param name="Body">Registry id of the body that answered for it.</param>
/// <param name="Jurisdiction">Code of the jurisdiction that designated the body.</param>
/// <param name="RequirementSet">The edition that it was pinned to; null when it was pinned to none.</param>
/// <param name="Version">Version of its case that was read.</param>
internal sealed record FollowedCertificateResource(
    [property: RegularExpression(Limits.CertificateId)] string Id,
    [property: RegularExpression(CertificateLimits.NumberPattern)] string? Number,
    CertificateStatus Status,
    DateTimeOffset Since,
    [property: RegularExpression(Limits.PartyId)] string Body,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: RegularExpression(ContentLimits.SetReference)] string? RequirementSet,
    [property: AtLeast(1)] long Version)
{
    public static FollowedCertificateResource Of(CertificateStanding standing) => new(
        standing.Certificate, standing.Number, standing.Status, standing.Since, standing.Body, standing.Jurisdiction, standing.RequirementSet?.Reference, standing.Basis.Version);
}

/// <summary>Something that takes force from a recognition, or puts it in doubt.</summary>
/// <param name="Cause">Where it comes from; what it came from alone lifts it.</param>
/// <param name="Since">The instant from which it holds.</param>
/// <param name="Subject">What is examined: the hash of a release, the reference of an edition or the id of a body; null for other causes.</param>
/// <param name="ReturnsBefore">The first instant at which the certificate comes back too late for the recognition to come back by itself; null for other causes.</param>
internal sealed record RecognitionRestraintResource(
    RecognitionCause Cause, DateTimeOffset Since, [property: StringLength(130)] string? Subject, DateTimeOffset? ReturnsBefore)
{
    public static RecognitionRestraintResource Of(RecognitionRestraint restraint) => new(restraint.Cause, restraint.Since, restraint.Subject, restraint.ReturnsBefore);
}

/// <summary>A condition and how it stands.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Difference">Registry id of the declared difference that it serves.</param>
/// <param name="Text">What has to be done.</param>
/// <param name="Test">How it is found out whether it was done.</param>
/// <param name="Due">Last day for it.</param>
/// <param name="Status">How it stands between provider and authority.</param>
/// <param name="Stage">How late it is.</param>
/// <param name="Tacit">Whether it counts as met because the authority said nothing.</param>
/// <param name="Evidence">What the provider last handed in; null when it is not yours to see.</param>
internal sealed record ConditionResource(
    [property: Range(1, RecognitionLimits.Conditions)] int Number,
    [property: StringLength(Limits.IdLength)] string Difference,
    [property: StringLength(RequestLimits.ShortText)] string Text,
    [property: StringLength(RequestLimits.ShortText)] string Test,
    DateOnly Due,
    ConditionStatus Status,
    ConditionStage Stage,
    bool Tacit,
    [property: MaxLength(PartyLimits.EvidencePerAct)] ImmutableArray<EvidenceBody>? Evidence)
{
    public static ConditionResource Of(ConditionCase condition, bool seesEvidence) => new(
        condition.Condition.Number,
        condition.Condition.Difference,
        condition.Condition.Text,
        condition.Condition.Test,
        condition.Condition.Due,
        condition.Status,
        condition.Stage,
        condition.IsTacit,
        seesEvidence ? EvidenceBody.Of(condition.Evidence) : null);
}

/// <summary>What a member of the receiving authority proposed to another one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Ground">The ground.</param>
/// <param name="Provision">The provision relied on.</param>
/// <param name="Evidence">The reasons.</param>
/// <param name="Notice">What the others are told; null for a revocation.</param>
/// <param name="Remedy">Where and until when the provider can seek remedy; null for a suspension.</param>
/// <param name="Authority">Registry id of the authority.</param>
/// <param name="Member">Pseudonym of the person who proposed it, and does not confirm it.</param>
internal sealed record RecognitionProposalResource(
    RecognitionProposalKind Kind,
    RecognitionGround Ground,
    [property: StringLength(RecognitionLimits.Provision)] string Provision,
    [property: MaxLength(PartyLimits.EvidencePerAct)] ImmutableArray<EvidenceBody> Evidence,
    SafeguardNoticeBody? Notice,
    [property: StringLength(RecognitionLimits.Text)] string? Remedy,
    [property: RegularExpression(Limits.PartyId)] string Authority,
    [property: RegularExpression(Limits.Hash)] string Member)
{
    public static RecognitionProposalResource? Of(RecognitionProposal? proposal) => proposal is null ? null : new RecognitionProposalResource(
        proposal.Kind,
        proposal.Measure.Ground,
        proposal.Measure.Provision,
        EvidenceBody.Of(proposal.Measure.Evidence),
        SafeguardNoticeBody.Of(proposal.Notice),
        proposal.Remedy,
        proposal.Authority,
        proposal.Member);
}

/// <summary>A suspension by the receiving authority, and what the others said of it.</summary>
/// <param name="Number">Its number within the case.</param>
/// <param name="Proposal">As it was proposed.</param>
/// <param name="ConfirmedBy">Pseudonym of the person who confirmed it.</param>
/// <param name="At">When.</param>
/// <param name="NotifiedAt">When the other authorities were notified; null while they were not.</param>
/// <param name="NoticeOverdue">Whether the time for the notification passed without one.</param>
/// <param name="Objections">What other authorities say against it.</param>
/// <param name="Justified">Whether it is deemed justified, since nobody objected in time; null while the time runs, or has not begun.</param>
/// <param name="TimesUpheld">How often the authority upheld it.</param>
/// <param name="Outcome">What became of it.</param>
internal sealed record ProvisionalSuspensionResource(
    [property: Range(1, RecognitionLimits.Suspensions)] int Number,
    RecognitionProposalResource Proposal,
    [property: RegularExpression(Limits.Hash)] string ConfirmedBy,
    DateTimeOffset At,
    DateTimeOffset? NotifiedAt,
    bool NoticeOverdue,
    [property: MaxLength(RecognitionLimits.Objections)] ImmutableArray<SuspensionObjectionResource> Objections,
    bool? Justified,
    [property: AtLeast(0)] int TimesUpheld,
    SuspensionOutcome Outcome)
{
    public static ProvisionalSuspensionResource Of(ProvisionalSuspension suspension) => new(
        suspension.Number,
        RecognitionProposalResource.Of(suspension.Proposal)!,
        suspension.ConfirmedBy,
        suspension.At,
        suspension.NotifiedAt,
        suspension.IsNoticeOverdue,
        [.. suspension.Objections.Select(objection => new SuspensionObjectionResource(
            objection.Authority, objection.Jurisdiction, objection.Reasons, objection.At, EvidenceBody.Of(objection.Evidence)))],
        suspension.IsJustified,
        suspension.TimesUpheld,
        suspension.Outcome);
}

/// <summary>What another authority says against a suspension.</summary>
/// <param name="Authority">Registry id of the authority.</param>
/// <param name="Jurisdiction">Code of its jurisdiction.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="At">When.</param>
/// <param name="Evidence">What shows them.</param>
internal sealed record SuspensionObjectionResource(
    [property: RegularExpression(Limits.PartyId)] string Authority,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: StringLength(RecognitionLimits.Text)] string Reasons,
    DateTimeOffset At,
    [property: MaxLength(PartyLimits.EvidencePerAct)] ImmutableArray<EvidenceBody> Evidence);

/// <summary>How a recognition ended.</summary>
/// <param name="Cause">What ended it.</param>
/// <param name="Decision">What the receiving authority decided; null when it followed from a clock or another case.</param>
/// <param name="ConfirmedBy">Pseudonym of the person who confirmed the decision; null when there was none.</param>
/// <param name="Case">Registry id of the other case that it follows: the certificate, the request, or the recognition that took its place; null when it follows none.</param>
/// <param name="ReturnsBefore">The first instant at which the certificate comes back too late for the recognition to come back by itself; null when it does not come back.</param>
internal sealed record RecognitionEndResource(
    RecognitionEndCause Cause,
    RecognitionProposalResource? Decision,
    [property: RegularExpression(Limits.Hash)] string? ConfirmedBy,
    [property: StringLength(Limits.IdLength)] string? Case,
    DateTimeOffset? ReturnsBefore)
{
    public static RecognitionEndResource? Of(RecognitionEnd? end) => end is null
        ? null
        : new RecognitionEndResource(end.Cause, RecognitionProposalResource.Of(end.Decision), end.ConfirmedBy, end.Basis?.Stream, end.ReturnsBefore);
}
