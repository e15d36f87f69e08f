using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Views.Monitoring;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Incidents;

namespace ComplianceRegistry.Web.Monitoring;

/// <summary>A monitoring plan to be submitted.</summary>
internal sealed record SubmitPlanBody
{
    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public required string System { get; init; }

    /// <summary>The provider's name of the version, which must be the latest.</summary>
    [StringLength(SystemLimits.VersionLabel, MinimumLength = 1)]
    public required string Version { get; init; }

    /// <summary>What is measured, and where it ought to stay.</summary>
    [MinLength(1), MaxLength(MonitoringLimits.Metrics)]
    public required ImmutableArray<MetricBody> Metrics { get; init; }

    /// <summary>How often measurements are reported.</summary>
    public required ReportingInterval Interval { get; init; }
}

/// <summary>What a plan says from now on.</summary>
internal sealed record AmendPlanBody
{
    /// <summary>What is measured, and where it ought to stay.</summary>
    [MinLength(1), MaxLength(MonitoringLimits.Metrics)]
    public required ImmutableArray<MetricBody> Metrics { get; init; }

    /// <summary>How often measurements are reported.</summary>
    public required ReportingInterval Interval { get; init; }
}

/// <summary>What is measured, and where it ought to stay.</summary>
internal sealed record MetricBody
{
    /// <summary>Kebab-case name, one of its kind in the plan.</summary>
    [StringLength(MonitoringLimits.MetricName, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Kebab-case unit, such as percent.</summary>
    [StringLength(MonitoringLimits.Unit, MinimumLength = 1)]
    public required string Unit { get; init; }

    /// <summary>On which side of the threshold it ought to stay.</summary>
    public required ThresholdSide Direction { get; init; }

    /// <summary>The threshold as a decimal number in its shortest form, such as 0.95.</summary>
    [StringLength(MonitoringLimits.Number, MinimumLength = 1)]
    public required string Threshold { get; init; }

    public static ImmutableArray<MonitoredMetric> ToMetrics(ImmutableArray<MetricBody> bodies) =>
        [.. bodies.Select(body => new MonitoredMetric(body.Name, body.Unit, body.Direction, body.Threshold))];

    public static MetricBody Of(MonitoredMetric metric) =>
        new() { Name = metric.Name, Unit = metric.Unit, Direction = metric.Direction, Threshold = metric.Threshold };
}

/// <summary>A batch of measurements: all of it is taken, or nothing.</summary>
internal sealed record MeasurementsBody
{
    /// <summary>Of each metric, in the order in which they were made.</summary>
    [MinLength(1), MaxLength(MonitoringLimits.Measurements)]
    public required ImmutableArray<MeasurementBody> Measurements { get; init; }
}

/// <summary>A measurement.</summary>
internal sealed record MeasurementBody
{
    /// <summary>Name of the metric.</summary>
    [StringLength(MonitoringLimits.MetricName, MinimumLength = 1)]
    public required string Metric { get; init; }

    /// <summary>When it was measured.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The value as a decimal number in its shortest form, such as 0.95.</summary>
    [StringLength(MonitoringLimits.Number, MinimumLength = 1)]
    public required string Value { get; init; }

    public Measurement ToMeasurement() => new(Metric, Grains.Time.RegistryClock.Cut(At), Value);
}

/// <summary>The provider's answer to a breach.</summary>
internal sealed record AnswerBreachBody
{
    /// <summary>Name of the metric.</summary>
    [StringLength(MonitoringLimits.MetricName, MinimumLength = 1)]
    public required string Metric { get; init; }

    /// <summary>The answer.</summary>
    public required BreachAnswer Answer { get; init; }

    /// <summary>Registry id of the incident, when it was reported as one.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(IncidentId.Pattern, ErrorMessage = IncidentId.Hint)]
    public string? Incident { get; init; }
}

/// <summary>Why a plan ends.</summary>
internal sealed record ClosePlanBody
{
    /// <summary>The reason.</summary>
    public required PlanEnd Reason { get; init; }
}

/// <summary>Which plans are wanted. Different parameters must all hold.</summary>
internal sealed record PlansQuery
{
    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public string? System { get; init; }

    /// <summary>Code of the jurisdiction of the system's home listing.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Jurisdiction { get; init; }

    /// <summary>Where they stand.</summary>
    public PlanStatus? Status { get; init; }

    /// <summary>Whether a report is missing after the reminder.</summary>
    public bool? Missed { get; init; }

    /// <summary>Most plans on the page.</summary>
    [Range(1, MonitoringQueries.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, under the same search.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }

    public PlanSearch ToSearch() => new(System?.ToUpperInvariant(), Jurisdiction, Status, Missed);
}
