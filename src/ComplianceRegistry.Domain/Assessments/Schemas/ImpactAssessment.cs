using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>Fundamental-rights or algorithmic impact assessment; the points are those of Article 27(1) of Regulation (EU) 2024/1689.</summary>
[GenerateSerializer, Immutable, Alias("cr.ImpactAssessment")]
public sealed record ImpactAssessment
{
    /// <summary>Whose part it is.</summary>
    [Id(0)]
    public required ImpactPart Part { get; init; }

    /// <summary>Purpose, in the provider's part; a deployment takes it over.</summary>
    [Id(1), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public string? Purpose { get; init; }

    /// <summary>Code of the jurisdiction of use, in a deployment's part.</summary>
    [Id(2), StringLength(2, MinimumLength = 2), RegularExpression("^[A-Z]{2}$", ErrorMessage = "This must be the code of a jurisdiction.")]
    public string? Jurisdiction { get; init; }

    /// <summary>The process in which the system is used (a).</summary>
    [Id(3), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Process { get; init; }

    /// <summary>The period of use (b).</summary>
    [Id(4), StringLength(SchemaLimits.Line, MinimumLength = 1)]
    public required string Period { get; init; }

    /// <summary>How often it is used (b).</summary>
    [Id(5), StringLength(SchemaLimits.Line, MinimumLength = 1)]
    public required string Frequency { get; init; }

    /// <summary>Categories of persons and groups that are likely to be affected (c).</summary>
    [Id(6), MinLength(1), MaxLength(SchemaLimits.Items), StringLength(SchemaLimits.Line, MinimumLength = 1)]
    public required ImmutableArray<string> AffectedGroups { get; init; }

    /// <summary>Specific risks of harm (d).</summary>
    [Id(7), MinLength(1), MaxLength(SchemaLimits.Items)]
    public required ImmutableArray<HarmRisk> Risks { get; init; }

    /// <summary>How people oversee it (e).</summary>
    [Id(8), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string HumanOversight { get; init; }

    /// <summary>Who decides and answers when risks materialise (f).</summary>
    [Id(9), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Governance { get; init; }

    /// <summary>How affected persons complain (f).</summary>
    [Id(10), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string ComplaintMechanism { get; init; }
}

/// <summary>A risk of harm, and what is done if it materialises.</summary>
[GenerateSerializer, Immutable, Alias("cr.HarmRisk")]
public sealed record HarmRisk
{
    /// <summary>Id of the risk, unique in the assessment.</summary>
    [Id(0), StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.LocalId, ErrorMessage = SchemaLimits.LocalIdHint)]
    public required string Id { get; init; }

    /// <summary>Which harm, to whom.</summary>
    [Id(1), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Harm { get; init; }

    [Id(2)]
    public required HarmSeverity Severity { get; init; }

    [Id(3)]
    public required Likelihood Likelihood { get; init; }

    /// <summary>What is done if it materialises (f).</summary>
    [Id(4), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Measure { get; init; }
}
