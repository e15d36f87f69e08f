using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Views.Certification;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Certification;

/// <summary>What waits for the decider.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Body">Registry id of the body that proposes.</param>
/// <param name="Content">What is to be certified.</param>
/// <param name="Assessors">Pseudonyms of all who had a hand in it; none of them decides.</param>
internal sealed record CertificateProposalResource(
    ProposalKind Kind,
    [property: RegularExpression(Limits.PartyId)] string Body,
    CertificateContentBody Content,
    [property: MaxLength(200), RegularExpression(Limits.Hash)] ImmutableArray<string> Assessors)
{
    public static CertificateProposalResource? Of(CertificateProposal? proposal) => proposal is null
        ? null
        : new CertificateProposalResource(proposal.Kind, proposal.Body, CertificateContentBody.Of(proposal.Content), proposal.Assessors);
}

/// <summary>Something that takes force from a certificate.</summary>
/// <param name="Cause">Where it comes from; what it came from alone lifts it.</param>
/// <param name="Ground">The ground.</param>
/// <param name="Suspends">Whether nothing is left in force.</param>
/// <param name="Scope">Scope codes that are left in force; null when it takes none.</param>
/// <param name="ModifiedVersion">Hash of the substantially modified release that is not certified.</param>
/// <param name="Decision">Number of the decision that made it.</param>
internal sealed record RestraintResource(
    RestraintCause Cause,
    CertificateGround Ground,
    bool Suspends,
    [property: MaxLength(CertificateLimits.ScopeCodes), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string>? Scope,
    [property: RegularExpression(Limits.Hash)] string? ModifiedVersion,
    [property: Range(1, 10_000)] int? Decision)
{
    public static RestraintResource Of(Restraint restraint) =>
        new(restraint.Cause, restraint.Ground, restraint.Suspends, restraint.Scope, restraint.ModifiedVersion, restraint.Decision);
}

/// <summary>A decision against the holder.</summary>
/// <param name="Number">Its number within the case.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Measure">Why.</param>
/// <param name="DecidedBy">Registry id of the party that decided.</param>
/// <param name="At">When.</param>
/// <param name="Appeal">Where the appeal stands.</param>
internal sealed record AdverseDecisionResource(
    [property: Range(1, 10_000)] int Number,
    AdverseKind Kind,
    CertificateMeasureBody Measure,
    [property: RegularExpression(Limits.PartyId)] string DecidedBy,
    DateTimeOffset At,
    AppealStatus Appeal)
{
    public static AdverseDecisionResource Of(AdverseDecision decision) =>
        new(decision.Number, decision.Kind, CertificateMeasureBody.Of(decision.Measure), decision.DecidedBy, decision.At, decision.Appeal);
}

/// <summary>Surveillance for a cause.</summary>
/// <param name="Number">Its number within the case.</param>
/// <param name="Incident">Registry id of the incident.</param>
/// <param name="Status">Where it stands.</param>
internal sealed record SurveillanceOrderResource(
    [property: Range(1, 10_000)] int Number, [property: StringLength(Limits.IdLength)] string Incident, SurveillanceStatus Status);

/// <summary>A page of certificates.</summary>
/// <param name="Items">Those that changed last come first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record CertificatePage(
    [property: MaxLength(CertificateSearch.MaxLimit)] ImmutableArray<CertificateListItem> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>A certificate as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="Number">Its number; null before issue.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it stands there.</param>
/// <param name="System">Registry id of the system.</param>
/// <param name="VersionHashes">Hashes of the certified releases.</param>
/// <param name="Holder">Registry id of the holder.</param>
/// <param name="Body">Registry id of the body that answers for it.</param>
/// <param name="Jurisdiction">Code of the jurisdiction that designates the body.</param>
/// <param name="Scope">Scope codes that are certified, or drafted.</param>
/// <param name="EffectiveScope">Scope codes in force.</param>
/// <param name="Expires">The first instant at which it is valid no more; null when that is open.</param>
/// <param name="SurveillanceMissed">Whether periodic surveillance was missed and not made up for.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
internal sealed record CertificateListItem(
    [property: RegularExpression(Limits.CertificateId)] string Id,
    [property: AtLeast(1)] long Version,
    [property: RegularExpression(CertificateLimits.NumberPattern)] string? Number,
    CertificateStatus Status,
    DateTimeOffset Since,
    [property: RegularExpression(Limits.SystemId)] string System,
    [property: MaxLength(CertificateLimits.Supplements + 1), RegularExpression(Limits.Hash)] ImmutableArray<string> VersionHashes,
    [property: RegularExpression(Limits.PartyId)] string Holder,
    [property: RegularExpression(Limits.PartyId)] string Body,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: MaxLength(3_000), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string> Scope,
    [property: MaxLength(3_000), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string> EffectiveScope,
    DateTimeOffset? Expires,
    bool SurveillanceMissed,
    DateTimeOffset UpdatedAt)
{
    public static CertificateListItem Of(CertificateItem item) => new(
        item.Id,
        item.Version,
        item.Number,
        item.Status,
        item.Since,
        item.System,
        item.VersionHashes,
        item.Holder,
        item.Body,
        item.Jurisdiction,
        item.Scope,
        item.EffectiveScope,
        item.Expires,
        item.SurveillanceMissed,
        item.UpdatedAt);
}

/// <summary>What bodies decided against the certification of a system.</summary>
/// <param name="Items">The latest first; what was overturned on appeal is left out.</param>
internal sealed record EarlierDecisions([property: MaxLength(10_000)] ImmutableArray<EarlierDecisionResource> Items);

/// <summary>A refusal, suspension or withdrawal.</summary>
/// <param name="Certificate">Registry id of the certificate or refused draft: what a decider of another body acknowledges.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Body">Registry id of the body.</param>
/// <param name="At">When.</param>
/// <param name="Version">Version of the case with the act.</param>
internal sealed record EarlierDecisionResource(
    [property: RegularExpression(Limits.CertificateId)] string Certificate,
    AdverseKind Kind,
    [property: RegularExpression(Limits.PartyId)] string Body,
    DateTimeOffset At,
    [property: AtLeast(1)] long Version)
{
    public static EarlierDecisionResource Of(EarlierDecision decision) =>
        new(decision.Certificate, decision.Kind, decision.Body, decision.At, decision.Basis.Version);
}
