using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Views.Arrangements;
using ComplianceRegistry.Web.Deadlines;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Arrangements;

/// <summary>An arrangement on mutual recognition.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it has this status.</param>
/// <param name="Title">Its title.</param>
/// <param name="Jurisdiction">Code of the jurisdiction that drafted it, by whose days its time limits are counted.</param>
/// <param name="DraftedBy">Registry id of the authority that drafted it.</param>
/// <param name="Terms">The terms: proposed until all have signed, agreed from then on.</param>
/// <param name="TermsHash">SHA-256 of the terms' canonical JSON (RFC 8785), to which signatures are bound.</param>
/// <param name="Signatures">Signatures under these terms.</param>
/// <param name="Unsigned">Codes of the signatories that have not signed these terms.</param>
/// <param name="InForceFrom">The instant from which it was in force first; null before.</param>
/// <param name="ConfidenceUntil">The first instant after confidence building; null when there is none.</param>
/// <param name="Suspension">Why it is suspended; null when it is not.</param>
/// <param name="Suspensions">Signatories whose part is suspended.</param>
/// <param name="Withdrawals">Codes of the signatories that have announced their withdrawal; their clocks tell when it takes effect.</param>
/// <param name="Departures">Signatories whose part has ended.</param>
/// <param name="Proposals">Changes that are proposed, or agreed and waiting for their day.</param>
/// <param name="End">How it ended; null while it has not.</param>
/// <param name="RecognitionsUntil">The first instant at which recognitions under it are over, once it is terminated; null when they stay to the end of their certificates.</param>
/// <param name="Clocks">The clocks that run, each with how its end came about.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record ArrangementResource(
    [property: RegularExpression(ArrangementId.Pattern)] string Id,
    [property: AtLeast(1)] long Version,
    ArrangementStatus Status,
    DateTimeOffset Since,
    [property: StringLength(ArrangementLimits.Title)] string Title,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: RegularExpression(Limits.PartyId)] string DraftedBy,
    ArrangementTermsBody Terms,
    [property: RegularExpression(Limits.Hash)] string TermsHash,
    [property: MaxLength(ArrangementLimits.Signatories)] ImmutableArray<SignatureResource> Signatures,
    [property: MaxLength(ArrangementLimits.Signatories), StringLength(2)] ImmutableArray<string> Unsigned,
    DateTimeOffset? InForceFrom,
    DateTimeOffset? ConfidenceUntil,
    ArrangementGroundsBody? Suspension,
    [property: MaxLength(ArrangementLimits.Signatories)] ImmutableArray<SignatorySuspensionResource> Suspensions,
    [property: MaxLength(ArrangementLimits.Signatories), StringLength(2)] ImmutableArray<string> Withdrawals,
    [property: MaxLength(300)] ImmutableArray<SignatoryDepartureResource> Departures,
    [property: MaxLength(300)] ImmutableArray<ArrangementProposalResource> Proposals,
    ArrangementEnd? End,
    DateTimeOffset? RecognitionsUntil,
    [property: MaxLength(500)] ImmutableArray<RunningClockResource> Clocks,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static ArrangementResource Of(Arrangement arrangement, long version, Rulebook rules, ImmutableArray<string> actions) => new(
        arrangement.Id,
        version,
        arrangement.Status,
        arrangement.Since,
        arrangement.Title,
        arrangement.Jurisdiction,
        arrangement.DraftedBy,
        ArrangementTermsBody.Of(arrangement.Terms!),
        arrangement.TermsHash,
        [.. arrangement.Signatures.Select(SignatureResource.Of)],
        arrangement.Unsigned,
        arrangement.InForceFrom,
        arrangement.ConfidenceUntil,
        ArrangementGroundsBody.Of(arrangement.Suspension),
        [.. arrangement.Suspensions.Select(SignatorySuspensionResource.Of)],
        [.. arrangement.Withdrawals.Select(withdrawal => withdrawal.Jurisdiction)],
        [.. arrangement.Departures.Select(departure => new SignatoryDepartureResource(departure.Jurisdiction, departure.Since, departure.RecognitionsUntil))],
        [.. arrangement.Proposals.Select(proposal => ArrangementProposalResource.Of(arrangement, proposal))],
        arrangement.End,
        arrangement.RunOn?.Due,
        [.. arrangement.Clocks.All.Select(clock => RunningClockResource.Of(clock, rules))],
        actions);
}

/// <summary>A signature, or an agreement to a change.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction.</param>
/// <param name="Authority">Registry id of the authority that signed for it.</param>
/// <param name="At">When.</param>
/// <param name="TermsHash">Hash of the terms that were signed; null when no terms were.</param>
internal sealed record SignatureResource(
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: RegularExpression(Limits.PartyId)] string Authority,
    DateTimeOffset At,
    [property: RegularExpression(Limits.Hash)] string? TermsHash)
{
    public static SignatureResource Of(ArrangementSignature signature) => new(signature.Jurisdiction, signature.Authority, signature.At, signature.TermsHash);
}

/// <summary>A signatory whose part is suspended.</summary>
/// <param name="Jurisdiction">Code of the signatory.</param>
/// <param name="IsByItself">Whether it suspended its part itself; else the others did.</param>
/// <param name="Since">From when.</param>
/// <param name="Grounds">Why.</param>
internal sealed record SignatorySuspensionResource(
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction, bool IsByItself, DateTimeOffset Since, ArrangementGroundsBody Grounds)
{
    public static SignatorySuspensionResource Of(SignatorySuspension suspension) =>
        new(suspension.Jurisdiction, suspension.IsByItself, suspension.Since, ArrangementGroundsBody.Of(suspension.Grounds)!);
}

/// <summary>A signatory whose part has ended.</summary>
/// <param name="Jurisdiction">Code of the signatory.</param>
/// <param name="Since">The first instant at which it is not bound.</param>
/// <param name="RecognitionsUntil">The first instant at which recognitions by it, and of its certificates, are over; null when they stay to the end of their certificates.</param>
internal sealed record SignatoryDepartureResource(
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction, DateTimeOffset Since, DateTimeOffset? RecognitionsUntil);

/// <summary>A change that is proposed, or agreed and waiting for its day.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it would change.</param>
/// <param name="Jurisdiction">Code of the signatory that proposed it.</param>
/// <param name="Terms">The terms as they would be; null when they stay.</param>
/// <param name="TermsHash">Hash of these terms.</param>
/// <param name="Signatory">Code of the signatory whose part is meant; null when none is.</param>
/// <param name="Grounds">Why; null for changes that need no grounds.</param>
/// <param name="On">The day of a termination; null for the earliest.</param>
/// <param name="Agreed">Those who agreed.</param>
/// <param name="Missing">Codes of those who have yet to agree.</param>
/// <param name="AgreedAt">When the last one agreed; null while it is open.</param>
internal sealed record ArrangementProposalResource(
    [property: Range(1, int.MaxValue)] int Number,
    ChangeKind Kind,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    ArrangementTermsBody? Terms,
    [property: RegularExpression(Limits.Hash)] string? TermsHash,
    [property: RegularExpression(Limits.JurisdictionCode)] string? Signatory,
    ArrangementGroundsBody? Grounds,
    DateOnly? On,
    [property: MaxLength(300)] ImmutableArray<SignatureResource> Agreed,
    [property: MaxLength(300), StringLength(2)] ImmutableArray<string> Missing,
    DateTimeOffset? AgreedAt)
{
    public static ArrangementProposalResource Of(Arrangement arrangement, ArrangementProposal proposal) => new(
        proposal.Number,
        proposal.Kind,
        proposal.Jurisdiction,
        proposal.Terms is { } terms ? ArrangementTermsBody.Of(terms) : null,
        proposal.TermsHash,
        proposal.Signatory,
        ArrangementGroundsBody.Of(proposal.Grounds),
        proposal.On,
        [.. proposal.Signatures.Select(SignatureResource.Of)],
        arrangement.Missing(proposal),
        proposal.AgreedAt);
}

/// <summary>A page of arrangements.</summary>
/// <param name="Items">Those drafted last first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record ArrangementPage(
    [property: MaxLength(ArrangementSearch.MaxLimit)] ImmutableArray<ArrangementListItem> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>An arrangement as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it has this status.</param>
/// <param name="Signatories">Who is bound, or would be.</param>
/// <param name="Classes">Classes of certificates that are recognised.</param>
/// <param name="Scope">Scope codes that are recognised.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
internal sealed record ArrangementListItem(
    [property: RegularExpression(ArrangementId.Pattern)] string Id,
    [property: AtLeast(1)] long Version,
    [property: StringLength(ArrangementLimits.Title)] string Title,
    ArrangementStatus Status,
    DateTimeOffset Since,
    [property: MaxLength(ArrangementLimits.Signatories)] ImmutableArray<ListedSignatory> Signatories,
    [property: MaxLength(ArrangementLimits.Classes)] ImmutableArray<CertificateClass> Classes,
    [property: MaxLength(ArrangementLimits.ScopeCodes), StringLength(ArrangementLimits.ScopeCode)] ImmutableArray<string> Scope,
    DateTimeOffset UpdatedAt)
{
    public static ArrangementListItem Of(ArrangementItem item) => new(
        item.Id,
        item.Version,
        item.Title,
        item.Status,
        item.Since,
        [.. item.Signatories.Select(signatory => new ListedSignatory(signatory.Jurisdiction, signatory.Roles, signatory.TakesPart))],
        item.Classes,
        item.Scope,
        item.UpdatedAt);
}

/// <summary>A signatory as lists show it.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction.</param>
/// <param name="Roles">What it does under the arrangement.</param>
/// <param name="TakesPart">False when its part is suspended or has ended.</param>
internal sealed record ListedSignatory(
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: MaxLength(ArrangementLimits.Roles)] ImmutableArray<SignatoryRole> Roles,
    bool TakesPart);
