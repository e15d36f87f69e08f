using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Incidents;

/// <summary>A serious incident. What is marked as confidential is shown to those concerned only.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Published">Whether it is open to the public.</param>
/// <param name="Kinds">What it led to.</param>
/// <param name="OccurredOn">The day on which it happened.</param>
/// <param name="AwareAt">When the one who has to report became aware of it.</param>
/// <param name="ReportedAt">When the first report came.</param>
/// <param name="CompletedAt">When the report was complete.</param>
/// <param name="Systems">The systems that it concerns.</param>
/// <param name="Frozen">Whether the systems must not be altered in a way that affects the evaluation of causes.</param>
/// <param name="FreezeAcknowledgedAt">When the provider confirmed that.</param>
/// <param name="Authorities">What the authority of each jurisdiction does.</param>
/// <param name="Corrections">Corrective actions that authorities require.</param>
/// <param name="Remedies">How the cause was mended, as a source of the past tells.</param>
/// <param name="Clocks">Every time limit: running, met or missed.</param>
/// <param name="Origin">The source that it was taken over from; absent when it was opened here.</param>
/// <param name="Reports">Confidential: the reports that belong to it.</param>
/// <param name="MergedInto">Confidential: the incident in which it goes on.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record IncidentResource(
    [property: RegularExpression(IncidentId.Pattern)] string Id,
    [property: AtLeast(1)] long Version,
    IncidentStatus Status,
    bool Published,
    [property: MaxLength(IncidentLimits.Kinds)] ImmutableArray<IncidentKind> Kinds,
    DateOnly? OccurredOn,
    DateTimeOffset? AwareAt,
    DateTimeOffset? ReportedAt,
    DateTimeOffset? CompletedAt,
    [property: MaxLength(IncidentLimits.Systems)] ImmutableArray<ConcernedSystemResource> Systems,
    bool Frozen,
    DateTimeOffset? FreezeAcknowledgedAt,
    [property: MaxLength(IncidentLimits.Jurisdictions)] ImmutableArray<AuthorityResource> Authorities,
    [property: MaxLength(IncidentLimits.Corrections)] ImmutableArray<CorrectionResource> Corrections,
    [property: MaxLength(IncidentLimits.Remedies)] ImmutableArray<CorrectionKind> Remedies,
    [property: MaxLength(1_000)] ImmutableArray<TimeLimitResource> Clocks,
    IncidentOriginResource? Origin,
    [property: MaxLength(IncidentLimits.Reports)] ImmutableArray<ReportResource>? Reports,
    [property: RegularExpression(IncidentId.Pattern)] string? MergedInto,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    /// <summary>The incident as an audience sees it.</summary>
    public static IncidentResource Of(Incident incident, long version, IncidentAudience audience, ImmutableArray<string> actions, Rulebook rules) => new(
        incident.Id,
        version,
        incident.Status,
        incident.IsPublished,
        incident.Kinds,
        incident.OccurredOn,
        incident.AwareAt,
        incident.ReportedAt,
        incident.CompletedAt,
        [.. incident.Systems.Select(system => new ConcernedSystemResource(system.System, system.Provider, system.Jurisdictions))],
        incident.IsFrozen,
        incident.FreezeAcknowledgedAt,
        [.. incident.Tracks.Select(AuthorityResource.Of)],
        [.. incident.Corrections.Select(CorrectionResource.Of)],
        incident.Remedies,
        [.. incident.Clocks.All.Select(clock => TimeLimitResource.Of(clock, rules)), .. incident.Outcomes.Select(outcome => TimeLimitResource.Of(outcome, rules))],
        incident.Origin is { } origin ? new IncidentOriginResource(origin.Source, origin.Reference, origin.FollowUps) : null,
        audience == IncidentAudience.Concerned ? [.. incident.Reports.Select(report => ReportResource.Of(report, incident))] : null,
        audience == IncidentAudience.Concerned ? incident.MergedInto : null,
        actions);
}

/// <summary>A system that an incident concerns.</summary>
/// <param name="System">Registry id.</param>
/// <param name="Provider">Registry id of its provider.</param>
/// <param name="Jurisdictions">Codes of the jurisdictions where it was deployed when it was linked.</param>
internal sealed record ConcernedSystemResource(
    [property: RegularExpression(Limits.SystemId)] string System,
    [property: RegularExpression(Limits.PartyId)] string Provider,
    [property: MaxLength(IncidentLimits.Jurisdictions), RegularExpression(Limits.JurisdictionCode)] ImmutableArray<string> Jurisdictions);

/// <summary>What the authority of a jurisdiction does.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Authority">Registry id of the authority; absent until it has done something.</param>
/// <param name="Measures">What it has done.</param>
/// <param name="Overdue">Whether its time to act ran out before it acted.</param>
/// <param name="FreezeReleased">Whether it no longer asks that the systems be left as they are.</param>
internal sealed record AuthorityResource(
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    TrackStatus Status,
    [property: RegularExpression(Limits.PartyId)] string? Authority,
    [property: MaxLength(IncidentLimits.Measures)] ImmutableArray<AuthorityMeasure> Measures,
    bool Overdue,
    bool FreezeReleased)
{
    public static AuthorityResource Of(AuthorityTrack track) =>
        new(track.Jurisdiction, track.Status, track.Authority, track.Measures, track.IsOverdue, track.HasReleasedFreeze);
}

/// <summary>A corrective action.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Jurisdiction">Code of the jurisdiction whose authority requires it.</param>
/// <param name="Kind">How the cause is to be mended.</param>
/// <param name="Milestones">Its steps.</param>
internal sealed record CorrectionResource(
    [property: Range(1, IncidentLimits.Corrections)] int Number,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    CorrectionKind Kind,
    [property: MaxLength(IncidentLimits.Milestones)] ImmutableArray<MilestoneResource> Milestones)
{
    public static CorrectionResource Of(Correction correction) => new(
        correction.Number,
        correction.Jurisdiction,
        correction.Kind,
        [.. correction.Milestones.Select(milestone => new MilestoneResource(milestone.Step, milestone.Due, milestone.DoneAt, milestone.IsOverdue))]);
}

/// <summary>A step of a corrective action.</summary>
/// <param name="Step">What is to be done.</param>
/// <param name="Due">The first instant that is too late.</param>
/// <param name="DoneAt">When it was reported done.</param>
/// <param name="Overdue">Whether its time ran out before that.</param>
internal sealed record MilestoneResource(MilestoneStep Step, DateTimeOffset? Due, DateTimeOffset? DoneAt, bool Overdue);

/// <summary>A time limit of the incident.</summary>
/// <param name="Clock">Its name.</param>
/// <param name="Rule">Id and version of the rule.</param>
/// <param name="Jurisdiction">Code of the jurisdiction of the authority that acts.</param>
/// <param name="Party">Registry id of the party that has to act in time; absent when none is named.</param>
/// <param name="StartedAt">What it is counted from.</param>
/// <param name="Due">The first instant that is too late.</param>
/// <param name="DoneAt">When it was done.</param>
/// <param name="Result">How it ended; absent while it runs.</param>
/// <param name="Explanation">How the end came about, step by step; empty when it was never determined.</param>
internal sealed record TimeLimitResource(
    [property: StringLength(100)] string Clock,
    [property: StringLength(200)] string Rule,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: RegularExpression(Limits.PartyId)] string? Party,
    DateTimeOffset? StartedAt,
    DateTimeOffset? Due,
    DateTimeOffset? DoneAt,
    ClockResult? Result,
    [property: MaxLength(1_000), StringLength(1_000)] ImmutableArray<string> Explanation)
{
    public static TimeLimitResource Of(RunningClock running, Rulebook rules) => new(
        running.Name, running.Clock.Rule.ToReference(), running.Jurisdiction, running.Bearer, running.Clock.StartedAt, running.Due, null, null,
        [.. rules.Explain(running).Steps.Select(step => step.Text)]);

    public static TimeLimitResource Of(ClockOutcome outcome, Rulebook rules) => new(
        outcome.Clock, outcome.Rule, outcome.Jurisdiction, outcome.Bearer, outcome.StartedAt, outcome.Due, outcome.DoneAt, outcome.Result,
        outcome.Reckoning is { } clock ? [.. rules.Explain(clock).Steps.Select(step => step.Text)] : []);
}

/// <summary>Where an incident of the past was taken over from.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Reference">Number of the report there.</param>
/// <param name="FollowUps">How many further reports followed the first.</param>
internal sealed record IncidentOriginResource(
    [property: StringLength(IncidentLimits.Source)] string Source,
    [property: StringLength(IncidentLimits.Reference)] string Reference,
    [property: Range(0, IncidentLimits.FollowUps)] int FollowUps);

/// <summary>A report of an incident.</summary>
/// <param name="Number">From 1, in the order of filing.</param>
/// <param name="Stage">What it is to the incident.</param>
/// <param name="Reporter">Registry id of the party that filed it.</param>
/// <param name="Role">In which capacity.</param>
/// <param name="FiledAt">When.</param>
/// <param name="Reference">Registry id of the case from which it comes.</param>
/// <param name="Narrative">What it tells; absent when it is told elsewhere, or was erased.</param>
internal sealed record ReportResource(
    [property: Range(1, IncidentLimits.Reports)] int Number,
    ReportStage Stage,
    [property: StringLength(Limits.IdLength)] string Reporter,
    ReporterRole Role,
    DateTimeOffset FiledAt,
    [property: RegularExpression(Limits.AnyId)] string? Reference,
    NarrativeBody? Narrative)
{
    public static ReportResource Of(IncidentReport report, Incident incident) => new(
        report.Number,
        report.Stage,
        report.Reporter,
        report.Role,
        report.FiledAt,
        report.Reference,
        NarrativeBody.Of(incident.Narratives.FirstOrDefault(told => told.Report == report.Number)?.Narrative));
}
