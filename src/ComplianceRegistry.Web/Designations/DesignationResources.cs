using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Web.Deadlines;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Designations;

/// <summary>A designation.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Number">The body's number; null before the first notification. It is never given to another, and stays when the designation ends.</param>
/// <param name="Body">Registry id of the body.</param>
/// <param name="Authority">Registry id of the designating authority.</param>
/// <param name="Jurisdiction">Code of its jurisdiction.</param>
/// <param name="Scope">Scope codes: asked for while applied, found while assessed, designated from then on.</param>
/// <param name="EffectiveScope">Scope codes in force now; empty when it is not in force.</param>
/// <param name="Proof">On what the finding of competence rests; null until assessed.</param>
/// <param name="Evidence">Documents of application and assessment, oldest first.</param>
/// <param name="Notification">What is notified to the other authorities and not decided; null when nothing is.</param>
/// <param name="Contest">The contest of the body's competence that is open; null when none is.</param>
/// <param name="Measure">The measure that restricts, suspends or withdrew it; null when none does.</param>
/// <param name="LastDay">The last day that the body announced; null when it announced none.</param>
/// <param name="Duties">What is to be done since force or scope were lost last.</param>
/// <param name="Periods">What it was good for, by the instants from which it held.</param>
/// <param name="RecordedFrom">Name of the source from which it was recorded; null when it was notified here.</param>
/// <param name="Clocks">The clocks that run, each with how its end came about.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record DesignationResource(
    [property: RegularExpression(Limits.DesignationId)] string Id,
    [property: AtLeast(1)] long Version,
    DesignationStatus Status,
    [property: RegularExpression(DesignationLimits.NumberPattern)] string? Number,
    [property: RegularExpression(Limits.PartyId)] string Body,
    [property: RegularExpression(Limits.PartyId)] string Authority,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode)] ImmutableArray<string> Scope,
    [property: MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode)] ImmutableArray<string> EffectiveScope,
    CompetenceProof? Proof,
    [property: MaxLength(10_000)] ImmutableArray<EvidenceBody> Evidence,
    NotificationResource? Notification,
    ContestResource? Contest,
    DesignationMeasureBody? Measure,
    DateOnly? LastDay,
    [property: MaxLength(2)] ImmutableArray<DutyResource> Duties,
    [property: MaxLength(10_000)] ImmutableArray<StandingPeriodResource> Periods,
    [property: StringLength(DesignationLimits.Source)] string? RecordedFrom,
    [property: MaxLength(10)] ImmutableArray<RunningClockResource> Clocks,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static DesignationResource Of(Designation designation, long version, Rulebook rules, ImmutableArray<string> actions) => new(
        designation.Id,
        version,
        designation.Status,
        designation.Number,
        designation.Body,
        designation.Authority,
        designation.Jurisdiction,
        designation.Scope,
        designation.EffectiveScope,
        designation.Proof,
        EvidenceBody.Of(designation.Evidence),
        NotificationResource.Of(designation.Notification),
        ContestResource.Of(designation.Contest),
        DesignationMeasureBody.Of(designation.Measure),
        designation.LastDay,
        [.. designation.Duties.Select(duty => new DutyResource(duty.Kind, duty.Status, duty.Due))],
        [.. designation.Periods.Select(StandingPeriodResource.Of)],
        designation.RecordedFrom,
        [.. designation.Clocks.All.Select(clock => RunningClockResource.Of(clock, rules))],
        actions);
}

/// <summary>What is notified.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Scope">The whole scope that takes effect.</param>
/// <param name="Proof">On what the finding of competence rests.</param>
/// <param name="WindowEnds">The first instant that is too late for an objection.</param>
/// <param name="Objections">The objections that stand.</param>
internal sealed record NotificationResource(
    NotificationStatus Status,
    [property: MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode)] ImmutableArray<string> Scope,
    CompetenceProof Proof,
    DateTimeOffset? WindowEnds,
    [property: MaxLength(1_000)] ImmutableArray<ObjectionResource> Objections)
{
    public static NotificationResource? Of(Notification? notification) => notification is null ? null : new NotificationResource(
        notification.Status, notification.Scope, notification.Proof, notification.Window.Due, [.. notification.Objections.Select(ObjectionResource.Of)]);
}

/// <summary>An objection.</summary>
/// <param name="Authority">Registry id of the authority that objects.</param>
/// <param name="Jurisdiction">Code of its jurisdiction.</param>
/// <param name="Provision">The requirement that is said not to be met.</param>
/// <param name="Evidence">The reasons in writing.</param>
internal sealed record ObjectionResource(
    [property: RegularExpression(Limits.PartyId)] string Authority,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: StringLength(DesignationLimits.Provision)] string Provision,
    [property: MaxLength(100)] ImmutableArray<EvidenceBody> Evidence)
{
    public static ObjectionResource Of(Objection objection) => new(objection.Authority, objection.Jurisdiction, objection.Provision, EvidenceBody.Of(objection.Evidence));
}

/// <summary>A contest of the body's competence.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="By">Registry id of the office that contests.</param>
/// <param name="Provision">The requirement that is said not to be met.</param>
/// <param name="Evidence">The reasons in writing.</param>
/// <param name="Refutation">What the body put against them.</param>
internal sealed record ContestResource(
    ContestStatus Status,
    [property: RegularExpression(Limits.PartyId)] string By,
    [property: StringLength(DesignationLimits.Provision)] string Provision,
    [property: MaxLength(100)] ImmutableArray<EvidenceBody> Evidence,
    [property: MaxLength(100)] ImmutableArray<EvidenceBody> Refutation)
{
    public static ContestResource? Of(Contest? contest) => contest is null ? null : new ContestResource(
        contest.Status, contest.By, contest.Provision, EvidenceBody.Of(contest.Evidence), EvidenceBody.Of(contest.Refutation));
}

/// <summary>A duty after a loss of force or scope.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Status">Whether it was done.</param>
/// <param name="Due">The first instant that is too late.</param>
internal sealed record DutyResource(DutyKind Kind, DutyStatus Status, DateTimeOffset Due);

/// <summary>What a designation was good for from an instant on.</summary>
/// <param name="Since">The instant from which it held.</param>
/// <param name="Status">The status.</param>
/// <param name="Scope">Scope codes in force.</param>
internal sealed record StandingPeriodResource(
    DateTimeOffset Since,
    DesignationStatus Status,
    [property: MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode)] ImmutableArray<string> Scope)
{
    public static StandingPeriodResource Of(StandingPeriod period) => new(period.Since, period.Status, period.Scope);
}
