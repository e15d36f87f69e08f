using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Views.Monitoring;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Monitoring;

/// <summary>A monitoring plan.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="System">Registry id of the system.</param>
/// <param name="SystemVersion">The provider's name of the version that is watched.</param>
/// <param name="Metrics">What is measured, and where it ought to stay.</param>
/// <param name="Interval">How often measurements are reported.</param>
/// <param name="Breaches">Breaches that are not answered.</param>
/// <param name="RemindedSince">Since when a report is missing; absent when none is.</param>
/// <param name="MissedSince">Since when it is missing after the reminder as well; absent when none is.</param>
/// <param name="Latest">The latest measurement of each metric; shown to the provider and to the authority of the home listing only.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record PlanResource(
    [property: RegularExpression(PlanId.Pattern)] string Id,
    [property: AtLeast(1)] long Version,
    PlanStatus Status,
    [property: RegularExpression(Limits.SystemId)] string System,
    [property: StringLength(SystemLimits.VersionLabel)] string SystemVersion,
    [property: MaxLength(MonitoringLimits.Metrics)] ImmutableArray<MetricBody> Metrics,
    ReportingInterval Interval,
    [property: MaxLength(MonitoringLimits.Metrics)] ImmutableArray<BreachResource> Breaches,
    DateTimeOffset? RemindedSince,
    DateTimeOffset? MissedSince,
    [property: MaxLength(1_000)] ImmutableArray<MeasurementBody>? Latest,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static PlanResource Of(MonitoringPlan plan, long version, bool withMeasurements, ImmutableArray<string> actions) => new(
        plan.Id,
        version,
        plan.Status,
        plan.Version!.System,
        plan.Version.Label,
        [.. plan.Metrics.Select(MetricBody.Of)],
        plan.Interval,
        [.. plan.Breaches.Select(breach => new BreachResource(breach.Metric, breach.At, breach.IsOverdue))],
        plan.RemindedSince,
        plan.MissedSince,
        withMeasurements ? [.. plan.Latest.Select(known => new MeasurementBody { Metric = known.Metric, At = known.At, Value = known.Value })] : null,
        actions);
}

/// <summary>A measurement beyond its threshold that is not answered.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="At">When it was measured.</param>
/// <param name="Overdue">Whether the time to answer ran out.</param>
internal sealed record BreachResource([property: StringLength(MonitoringLimits.MetricName)] string Metric, DateTimeOffset At, bool Overdue);

/// <summary>A page of monitoring plans, without measurements and actions.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Next">Cursor of the next page; absent on the last.</param>
internal sealed record PlanPage([property: MaxLength(MonitoringQueries.MaxLimit)] ImmutableArray<PlanResource> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>Counts of monitoring plans.</summary>
/// <param name="Items">One per jurisdiction that has any.</param>
internal sealed record MonitoringStatistics([property: MaxLength(Limits.MaxListings)] ImmutableArray<PlanCountResource> Items);

/// <summary>Counts of the plans of a jurisdiction.</summary>
/// <param name="Jurisdiction">Its code.</param>
/// <param name="Open">Plans that have not ended.</param>
/// <param name="BreachesOpen">Those with a breach that is not answered.</param>
/// <param name="BreachesOverdue">Those with a breach that was not answered in time.</param>
/// <param name="ReportsMissed">Those whose report is missing after the reminder.</param>
internal sealed record PlanCountResource(
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: AtLeast(0)] long Open,
    [property: AtLeast(0)] long BreachesOpen,
    [property: AtLeast(0)] long BreachesOverdue,
    [property: AtLeast(0)] long ReportsMissed);
