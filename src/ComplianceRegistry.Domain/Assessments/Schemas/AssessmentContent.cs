using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>What an assessment says: a summary for everybody, and exactly one of the five schemas, for the parties and authorities concerned.</summary>
[GenerateSerializer, Immutable, Alias("cr.AssessmentContent")]
public sealed record AssessmentContent
{
    /// <summary>What everybody may read of it.</summary>
    [Id(0), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Summary { get; init; }

    /// <summary>Evidence that it rests on, each item once.</summary>
    [Id(1), MaxLength(SchemaLimits.Evidence)]
    public ImmutableArray<NamedEvidence> Evidence { get; init; } = [];

    /// <summary>Schema <c>impact-assessment@2026-11</c>.</summary>
    [Id(2)]
    public ImpactAssessment? ImpactAssessment { get; init; }

    /// <summary>Schema <c>red-team-report@2026-11</c>.</summary>
    [Id(3)]
    public RedTeamReport? RedTeamReport { get; init; }

    /// <summary>Schema <c>benchmark-result@2026-11</c>.</summary>
    [Id(4)]
    public BenchmarkResult? BenchmarkResult { get; init; }

    /// <summary>Schema <c>independent-audit@2026-11</c>.</summary>
    [Id(5)]
    public IndependentAudit? IndependentAudit { get; init; }

    /// <summary>Schema <c>socio-economic-impact@2026-11</c>.</summary>
    [Id(6)]
    public SocioEconomicImpact? SocioEconomicImpact { get; init; }

    /// <summary>The kinds of which a schema is filled in; exactly one in content that is sound.</summary>
    internal ImmutableArray<AssessmentKind> Kinds() =>
    [
        .. new (object? Part, AssessmentKind Kind)[]
        {
            (ImpactAssessment, AssessmentKind.ImpactAssessment),
            (RedTeamReport, AssessmentKind.RedTeamReport),
            (BenchmarkResult, AssessmentKind.BenchmarkResult),
            (IndependentAudit, AssessmentKind.IndependentAudit),
            (SocioEconomicImpact, AssessmentKind.SocioEconomicImpact),
        }.Where(schema => schema.Part is not null).Select(schema => schema.Kind),
    ];
}
