using System.Collections.Immutable;
using ComplianceRegistry.Domain.Assessments.Schemas;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>What everybody may know of what an assessment says: its summary, and what others rely on. It follows from the content.</summary>
[GenerateSerializer, Immutable, Alias("cr.AssessmentOutline")]
public sealed record AssessmentOutline
{
    /// <summary>What everybody may read of it.</summary>
    [Id(0)]
    public required string Summary { get; init; }

    /// <summary>Whose part of an impact assessment it is; null for other kinds.</summary>
    [Id(1)]
    public ImpactPart? Part { get; init; }

    /// <summary>Set and edition of an audit; null for other kinds.</summary>
    [Id(2)]
    public string? RequirementSet { get; init; }

    /// <summary>Ids of the requirements that an audit found met.</summary>
    [Id(3)]
    public ImmutableArray<string> RequirementsMet { get; init; } = [];

    /// <summary>Findings, without what they say.</summary>
    [Id(4)]
    public ImmutableArray<FindingOutline> Findings { get; init; } = [];

    /// <summary>What was measured; null for other kinds.</summary>
    [Id(5)]
    public BenchmarkOutline? Benchmark { get; init; }

    /// <summary>What is to be done by which day.</summary>
    [Id(6)]
    public ImmutableArray<DueStep> Steps { get; init; } = [];

    /// <summary>The outline of sound content.</summary>
    public static AssessmentOutline Of(AssessmentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new AssessmentOutline
        {
            Summary = content.Summary,
            Part = content.ImpactAssessment?.Part,
            RequirementSet = content.IndependentAudit?.RequirementSet,
            RequirementsMet = [.. Results(content).Where(result => result.Result == RequirementResult.Met).Select(result => result.Requirement)],
            Findings = [.. OfAudit(content.IndependentAudit), .. OfRedTeam(content.RedTeamReport)],
            Benchmark = BenchmarkOutline.Of(content.BenchmarkResult),
            Steps = [.. content.SocioEconomicImpact?.Reskilling.SelectMany(commitment => commitment.Milestones).Select(step => new DueStep(step.Id, step.Due)) ?? []],
        };
    }

    private static ImmutableArray<AuditResult> Results(AssessmentContent content) => content.IndependentAudit?.Results ?? [];

    private static IEnumerable<FindingOutline> OfAudit(IndependentAudit? audit) => audit is null
        ? []
        : audit.Findings.Select(finding => new FindingOutline(finding.Id, IsMended: false, finding.Grade < AuditFinding.Gravest, finding.Due, finding.Grade));

    private static IEnumerable<FindingOutline> OfRedTeam(RedTeamReport? report) => report is null
        ? []
        : report.Findings.Select(finding => new FindingOutline(finding.Id, finding.Fix == FixStatus.Fixed, finding.Severity < HarmSeverity.Critical, finding.Due, Severity: finding.Severity));
}

/// <summary>A finding, without what it says.</summary>
/// <param name="Id">Its id in the assessment.</param>
/// <param name="IsMended">Whether the assessment itself says that it is mended.</param>
/// <param name="MayBeAccepted">Whether it may be accepted as it is: not the gravest.</param>
/// <param name="Due">Day by which it is to be closed; null when none is set.</param>
/// <param name="Grade">From 1 to 5, in an audit.</param>
/// <param name="Severity">In a report of an adversarial test.</param>
[GenerateSerializer, Immutable, Alias("cr.FindingOutline")]
public sealed record FindingOutline(
    [property: Id(0)] string Id,
    [property: Id(1)] bool IsMended,
    [property: Id(2)] bool MayBeAccepted,
    [property: Id(3)] DateOnly? Due = null,
    [property: Id(4)] int? Grade = null,
    [property: Id(5)] HarmSeverity? Severity = null);

/// <summary>A step of a reskilling commitment.</summary>
[GenerateSerializer, Immutable, Alias("cr.DueStep")]
public sealed record DueStep([property: Id(0)] string Id, [property: Id(1)] DateOnly Due);

/// <summary>The result of a benchmark, as it was filed.</summary>
[GenerateSerializer, Immutable, Alias("cr.BenchmarkOutline")]
public sealed record BenchmarkOutline(
    [property: Id(0)] string Definition,
    [property: Id(1)] string DefinitionVersion,
    [property: Id(2)] string Metric,
    [property: Id(3)] string Unit,
    [property: Id(4)] MetricDirection Direction,
    [property: Id(5)] string Threshold,
    [property: Id(6)] string Value,
    [property: Id(7)] string DataSetHash,
    [property: Id(8)] DateOnly MeasuredOn)
{
    internal static BenchmarkOutline? Of(BenchmarkResult? result) => result is null
        ? null
        : new(result.Definition, result.DefinitionVersion, result.Metric, result.Unit, result.Direction, result.Threshold, result.Value, result.DataSetHash, result.MeasuredOn);
}
