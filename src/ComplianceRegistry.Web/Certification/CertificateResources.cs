using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Web.Deadlines;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Certification;

/// <summary>A certificate.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it stands there.</param>
/// <param name="Number">Its number now: the body's number and the characters of the id; null before issue.</param>
/// <param name="Numbers">Every number that it has had, oldest first.</param>
/// <param name="Body">Registry id of the body that answers for it.</param>
/// <param name="Designation">Registry id of the designation on which it was certified.</param>
/// <param name="Jurisdiction">Code of the jurisdiction of that designation.</param>
/// <param name="Holder">Registry id of the provider of the system.</param>
/// <param name="Content">What is certified; null before issue.</param>
/// <param name="Supplements">What was added within the same certificate, oldest first.</param>
/// <param name="EffectiveScope">Scope codes in force; empty when it is not in force.</param>
/// <param name="ValidFrom">From when it is valid; null before issue.</param>
/// <param name="Expires">The first instant at which it is valid no more; null when that is open.</param>
/// <param name="Proposal">What waits for the decider; null when nothing does.</param>
/// <param name="Restraints">What takes force from it.</param>
/// <param name="Decisions">Decisions against the holder, oldest first.</param>
/// <param name="AcceptedBy">Registry id of the body that accepted it in writing; null when none did.</param>
/// <param name="BodyLostSince">The instant at which its body lost the designation for good; null while it has not.</param>
/// <param name="Orders">Surveillance that incidents made necessary.</param>
/// <param name="SurveillanceMissed">Whether periodic surveillance was missed and not made up for.</param>
/// <param name="RecordedFrom">Name of the source from which it was recorded; null when it was issued here.</param>
/// <param name="SourceReference">Its own number in that source.</param>
/// <param name="Clocks">The clocks that run, each with how its end came about.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record CertificateResource(
    [property: RegularExpression(Limits.CertificateId)] string Id,
    [property: AtLeast(1)] long Version,
    CertificateStatus Status,
    DateTimeOffset Since,
    [property: RegularExpression(CertificateLimits.NumberPattern)] string? Number,
    [property: MaxLength(1_000), RegularExpression(CertificateLimits.NumberPattern)] ImmutableArray<string> Numbers,
    [property: RegularExpression(Limits.PartyId)] string Body,
    [property: RegularExpression(Limits.DesignationId)] string Designation,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: RegularExpression(Limits.PartyId)] string Holder,
    CertificateContentBody? Content,
    [property: MaxLength(CertificateLimits.Supplements)] ImmutableArray<CertificateContentBody> Supplements,
    [property: MaxLength(3_000), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string> EffectiveScope,
    DateTimeOffset? ValidFrom,
    DateTimeOffset? Expires,
    CertificateProposalResource? Proposal,
    [property: MaxLength(10_000)] ImmutableArray<RestraintResource> Restraints,
    [property: MaxLength(10_000)] ImmutableArray<AdverseDecisionResource> Decisions,
    [property: RegularExpression(Limits.PartyId)] string? AcceptedBy,
    DateTimeOffset? BodyLostSince,
    [property: MaxLength(10_000)] ImmutableArray<SurveillanceOrderResource> Orders,
    bool SurveillanceMissed,
    [property: StringLength(CertificateLimits.Source)] string? RecordedFrom,
    [property: StringLength(CertificateLimits.SourceReference)] string? SourceReference,
    [property: MaxLength(1_000)] ImmutableArray<RunningClockResource> Clocks,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static CertificateResource Of(Certificate certificate, long version, Rulebook rules, ImmutableArray<string> actions) => new(
        certificate.Id,
        version,
        certificate.Status,
        certificate.Since,
        certificate.Number,
        certificate.Numbers,
        certificate.ResponsibleBody,
        certificate.Designation,
        certificate.Seat!.Jurisdiction,
        certificate.Holder,
        certificate.Content is { } content ? CertificateContentBody.Of(content) : null,
        [.. certificate.Supplements.Select(CertificateContentBody.Of)],
        certificate.EffectiveScope,
        certificate.ValidFrom,
        certificate.Expires,
        CertificateProposalResource.Of(certificate.Proposal),
        [.. certificate.Restraints.Select(RestraintResource.Of)],
        [.. certificate.Decisions.Select(AdverseDecisionResource.Of)],
        certificate.Acceptance?.Body,
        certificate.Loss?.Since,
        [.. certificate.Orders.Select(order => new SurveillanceOrderResource(order.Number, order.Incident, order.Status))],
        certificate.SurveillanceMissed,
        certificate.RecordedFrom,
        certificate.SourceReference,
        [.. certificate.Clocks.All.Select(clock => RunningClockResource.Of(clock, rules))],
        actions);
}
