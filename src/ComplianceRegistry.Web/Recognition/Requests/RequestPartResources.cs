using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Views.Recognition.Requests;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>A round of clarification.</summary>
/// <param name="Questions">What was asked.</param>
/// <param name="Answer">What was answered; null while nothing was.</param>
/// <param name="Evidence">What shows it.</param>
internal sealed record ClarificationResource(
    [property: MaxLength(RequestLimits.Questions)] ImmutableArray<QuestionBody> Questions,
    [property: StringLength(RequestLimits.Text)] string? Answer,
    [property: MaxLength(PartyLimits.EvidencePerAct)] ImmutableArray<EvidenceBody> Evidence)
{
    public static ClarificationResource Of(Clarification round) => new([.. round.Questions.Select(QuestionBody.Of)], round.Answer, EvidenceBody.Of(round.Evidence));
}

/// <summary>What the authority of another signatory said.</summary>
/// <param name="Party">Registry id of the authority.</param>
/// <param name="Jurisdiction">Its jurisdiction.</param>
/// <param name="Text">What it said.</param>
/// <param name="At">When.</param>
internal sealed record SignatoryCommentResource(
    [property: RegularExpression(Limits.PartyId)] string Party,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: StringLength(RequestLimits.Text)] string Text,
    DateTimeOffset At);

/// <summary>The report of a joint verification.</summary>
/// <param name="FiledBy">Registry id of the authority that filed it.</param>
/// <param name="Facts">What was found of each ground, in the order of the objection.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Agreed">Whether the other authority agreed; then it binds on facts.</param>
internal sealed record VerificationReportResource(
    [property: RegularExpression(Limits.PartyId)] string FiledBy,
    [property: MaxLength(RequestLimits.Grounds)] ImmutableArray<VerifiedFact> Facts,
    [property: MaxLength(PartyLimits.EvidencePerAct)] ImmutableArray<EvidenceBody> Evidence,
    bool Agreed)
{
    public static VerificationReportResource? Of(VerificationReport? report) =>
        report is null ? null : new VerificationReportResource(report.FiledBy, report.Facts, EvidenceBody.Of(report.Evidence), report.IsAgreed);
}

/// <summary>A page of requests.</summary>
/// <param name="Items">Those that changed last come first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record RequestPage(
    [property: MaxLength(RequestSearch.MaxLimit)] ImmutableArray<RequestListItem> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>A request as lists show it, from its filing on.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it stands there.</param>
/// <param name="Receiving">Code of the receiving jurisdiction.</param>
/// <param name="Issuing">Code of the issuing jurisdiction.</param>
/// <param name="Certificate">Registry id of the certificate.</param>
/// <param name="System">Registry id of the system.</param>
/// <param name="Provider">Registry id of the provider.</param>
/// <param name="Class">Class of the certificate.</param>
/// <param name="Scope">Scope codes that are asked for.</param>
/// <param name="Route">Its route; null before admission.</param>
/// <param name="Tacit">Whether it was recognised by silence.</param>
/// <param name="Grounds">Grounds of the last objection.</param>
/// <param name="Filed">The instant of filing.</param>
/// <param name="UpdatedAt">The instant of its last act.</param>
internal sealed record RequestListItem(
    [property: RegularExpression(Limits.RequestId)] string Id,
    [property: AtLeast(1)] long Version,
    RequestStatus Status,
    DateTimeOffset Since,
    [property: RegularExpression(Limits.JurisdictionCode)] string Receiving,
    [property: RegularExpression(Limits.JurisdictionCode)] string Issuing,
    [property: RegularExpression(Limits.CertificateId)] string Certificate,
    [property: RegularExpression(Limits.SystemId)] string System,
    [property: RegularExpression(Limits.PartyId)] string Provider,
    CertificateClass Class,
    [property: MaxLength(RequestLimits.ScopeCodes), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string> Scope,
    RecognitionRoute? Route,
    bool Tacit,
    [property: MaxLength(RequestLimits.Grounds)] ImmutableArray<RecognitionGround> Grounds,
    DateTimeOffset Filed,
    DateTimeOffset UpdatedAt)
{
    public static RequestListItem Of(RequestItem item) => new(
        item.Id, item.Version, item.Status, item.Since, item.Receiving, item.Issuing, item.Certificate, item.System, item.Provider, item.Class, item.Scope, item.Route,
        item.IsTacit, item.Grounds, item.Filed, item.UpdatedAt);
}
