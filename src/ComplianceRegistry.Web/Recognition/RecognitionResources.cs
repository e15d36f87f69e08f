using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Views.Recognition;
using ComplianceRegistry.Web.Arrangements;
using ComplianceRegistry.Web.Deadlines;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>A recognition.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it stands there.</param>
/// <param name="Request">Registry id of the request that was recognised.</param>
/// <param name="Arrangement">Registry id of the arrangement.</param>
/// <param name="Issuing">Code of the jurisdiction that designated the body.</param>
/// <param name="IssuingSignatory">Code of the signatory that binds it.</param>
/// <param name="Receiving">Code of the jurisdiction in which it holds.</param>
/// <param name="ReceivingSignatory">Code of the signatory that binds it.</param>
/// <param name="Certificate">The certificate as it was last followed.</param>
/// <param name="System">Registry id of the system.</param>
/// <param name="Provider">Registry id of the provider.</param>
/// <param name="VersionHashes">Hashes of the releases that are recognised, that of the request first.</param>
/// <param name="EffectiveVersions">Hashes of the releases for which it is in force.</param>
/// <param name="Class">Class of the certificate.</param>
/// <param name="Scope">Scope codes that are recognised.</param>
/// <param name="EffectiveScope">Scope codes in force; empty when it is not in force.</param>
/// <param name="Route">The route on which it was recognised.</param>
/// <param name="Tacit">Whether it was recognised by silence.</param>
/// <param name="Granted">The instant from which it is recognised.</param>
/// <param name="DaysUsed">Whole days from the filing to then; null when the filing is not known.</param>
/// <param name="Expires">The first instant at which it ends, with the certificate at the latest; null when that is open.</param>
/// <param name="UnderTransfer">Whether another body is taking the certificate over; the recognition stays.</param>
/// <param name="Restraints">What takes force from it or puts it in doubt, conditions aside.</param>
/// <param name="Conditions">What has to be met.</param>
/// <param name="Proposal">What waits for a second member of the receiving authority; null when nothing does.</param>
/// <param name="Suspensions">Suspensions by the receiving authority, oldest first.</param>
/// <param name="ArrangementEnded">The instant at which the arrangement, or a signatory's part in it, ended; null while it has not.</param>
/// <param name="End">How it ended; null while it has not.</param>
/// <param name="Clocks">The clocks that run or stand still, each with how its end came about.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record RecognitionResource(
    [property: RegularExpression(Limits.RecognitionId)] string Id,
    [property: AtLeast(1)] long Version,
    RecognitionStatus Status,
    DateTimeOffset Since,
    [property: RegularExpression(Limits.RequestId)] string Request,
    [property: RegularExpression(ArrangementId.Pattern)] string Arrangement,
    [property: RegularExpression(Limits.JurisdictionCode)] string Issuing,
    [property: RegularExpression(Limits.JurisdictionCode)] string IssuingSignatory,
    [property: RegularExpression(Limits.JurisdictionCode)] string Receiving,
    [property: RegularExpression(Limits.JurisdictionCode)] string ReceivingSignatory,
    FollowedCertificateResource Certificate,
    [property: RegularExpression(Limits.SystemId)] string System,
    [property: RegularExpression(Limits.PartyId)] string Provider,
    [property: MaxLength(RecognitionLimits.Releases), RegularExpression(Limits.Hash)] ImmutableArray<string> VersionHashes,
    [property: MaxLength(RecognitionLimits.Releases), RegularExpression(Limits.Hash)] ImmutableArray<string> EffectiveVersions,
    CertificateClass Class,
    [property: MaxLength(RequestLimits.ScopeCodes), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string> Scope,
    [property: MaxLength(RequestLimits.ScopeCodes), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string> EffectiveScope,
    RecognitionRoute Route,
    bool Tacit,
    DateTimeOffset Granted,
    [property: AtLeast(0)] int? DaysUsed,
    DateTimeOffset? Expires,
    bool UnderTransfer,
    [property: MaxLength(10)] ImmutableArray<RecognitionRestraintResource> Restraints,
    [property: MaxLength(RecognitionLimits.Conditions)] ImmutableArray<ConditionResource> Conditions,
    RecognitionProposalResource? Proposal,
    [property: MaxLength(RecognitionLimits.Suspensions)] ImmutableArray<ProvisionalSuspensionResource> Suspensions,
    DateTimeOffset? ArrangementEnded,
    RecognitionEndResource? End,
    [property: MaxLength(200)] ImmutableArray<RunningClockResource> Clocks,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static RecognitionResource Of(
        GrantedRecognition recognition, long version, int? daysUsed, Rulebook rules, bool seesEvidence, ImmutableArray<string> actions)
    {
        var request = recognition.Request!;
        return new RecognitionResource(
            recognition.Id,
            version,
            recognition.Status,
            recognition.Since,
            request.Request,
            request.Arrangement,
            request.Issuing,
            request.IssuingSignatory,
            request.Receiving.Jurisdiction,
            request.ReceivingSignatory,
            FollowedCertificateResource.Of(recognition.Certificate!),
            request.System,
            request.Provider,
            recognition.VersionHashes,
            recognition.EffectiveVersions,
            request.Class,
            request.Scope,
            recognition.EffectiveScope,
            request.Route,
            request.IsTacit,
            request.Since,
            daysUsed,
            recognition.Expires,
            recognition.IsUnderTransfer,
            [.. recognition.Restraints.Select(RecognitionRestraintResource.Of)],
            [.. recognition.Conditions.Select(condition => ConditionResource.Of(condition, seesEvidence))],
            RecognitionProposalResource.Of(recognition.Proposal),
            [.. recognition.Suspensions.Select(ProvisionalSuspensionResource.Of)],
            recognition.ArrangementEnded,
            RecognitionEndResource.Of(recognition.End),
            [.. recognition.Clocks.All.Select(clock => RunningClockResource.Of(clock, rules))],
            actions);
    }
}

/// <summary>A page of recognitions.</summary>
/// <param name="Items">Those that changed last come first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record RecognitionPage(
    [property: MaxLength(RecognitionSearch.MaxLimit)] ImmutableArray<RecognitionListItem> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>A recognition as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it stands there.</param>
/// <param name="Request">Registry id of the request that was recognised.</param>
/// <param name="Receiving">Code of the jurisdiction in which it holds.</param>
/// <param name="Issuing">Code of the jurisdiction that designated the body.</param>
/// <param name="Arrangement">Registry id of the arrangement.</param>
/// <param name="Certificate">Registry id of the certificate.</param>
/// <param name="System">Registry id of the system.</param>
/// <param name="Provider">Registry id of the provider.</param>
/// <param name="VersionHashes">Hashes of the releases that are recognised.</param>
/// <param name="Class">Class of the certificate.</param>
/// <param name="Scope">Scope codes that are recognised.</param>
/// <param name="EffectiveScope">Scope codes in force.</param>
/// <param name="Route">The route on which it was recognised.</param>
/// <param name="Tacit">Whether it was recognised by silence.</param>
/// <param name="PendingConditions">How many conditions are still to be met.</param>
/// <param name="Granted">The instant from which it is recognised.</param>
/// <param name="DaysUsed">Whole days from the filing to then; null when the filing is not known.</param>
/// <param name="Expires">The first instant at which it ends; null when that is open.</param>
/// <param name="UpdatedAt">The instant of its last act.</param>
internal sealed record RecognitionListItem(
    [property: RegularExpression(Limits.RecognitionId)] string Id,
    [property: AtLeast(1)] long Version,
    RecognitionStatus Status,
    DateTimeOffset Since,
    [property: RegularExpression(Limits.RequestId)] string Request,
    [property: RegularExpression(Limits.JurisdictionCode)] string Receiving,
    [property: RegularExpression(Limits.JurisdictionCode)] string Issuing,
    [property: RegularExpression(ArrangementId.Pattern)] string Arrangement,
    [property: RegularExpression(Limits.CertificateId)] string Certificate,
    [property: RegularExpression(Limits.SystemId)] string System,
    [property: RegularExpression(Limits.PartyId)] string Provider,
    [property: MaxLength(RecognitionLimits.Releases), RegularExpression(Limits.Hash)] ImmutableArray<string> VersionHashes,
    CertificateClass Class,
    [property: MaxLength(RequestLimits.ScopeCodes), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string> Scope,
    [property: MaxLength(RequestLimits.ScopeCodes), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string> EffectiveScope,
    RecognitionRoute Route,
    bool Tacit,
    [property: AtLeast(0)] int PendingConditions,
    DateTimeOffset Granted,
    [property: AtLeast(0)] int? DaysUsed,
    DateTimeOffset? Expires,
    DateTimeOffset UpdatedAt)
{
    public static RecognitionListItem Of(RecognitionItem item) => new(
        item.Id,
        item.Version,
        item.Status,
        item.Since,
        item.Request,
        item.Receiving,
        item.Issuing,
        item.Arrangement,
        item.Certificate,
        item.System,
        item.Provider,
        item.VersionHashes,
        item.Class,
        item.Scope,
        item.EffectiveScope,
        item.Route,
        item.IsTacit,
        item.PendingConditions,
        item.Granted,
        item.DaysUsed,
        item.Expires,
        item.UpdatedAt);
}
