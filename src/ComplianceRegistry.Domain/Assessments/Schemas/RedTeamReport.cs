using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>Report of an adversarial test.</summary>
[GenerateSerializer, Immutable, Alias("cr.RedTeamReport")]
public sealed record RedTeamReport
{
    /// <summary>What was attacked, and what was not.</summary>
    [Id(0), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Scope { get; init; }

    /// <summary>How it was attacked.</summary>
    [Id(1), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Method { get; init; }

    [Id(2)]
    public required TeamIndependence Independence { get; init; }

    /// <summary>First day of the test.</summary>
    [Id(3)]
    public required DateOnly From { get; init; }

    /// <summary>Last day of the test.</summary>
    [Id(4)]
    public required DateOnly To { get; init; }

    /// <summary>What was found; none when nothing was.</summary>
    [Id(5), MaxLength(SchemaLimits.Items)]
    public required ImmutableArray<RedTeamFinding> Findings { get; init; }
}

/// <summary>A weakness that an adversarial test found.</summary>
[GenerateSerializer, Immutable, Alias("cr.RedTeamFinding")]
public sealed record RedTeamFinding
{
    /// <summary>Id of the finding, unique in the assessment.</summary>
    [Id(0), StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.LocalId, ErrorMessage = SchemaLimits.LocalIdHint)]
    public required string Id { get; init; }

    [Id(1)]
    public required HarmSeverity Severity { get; init; }

    /// <summary>What was found.</summary>
    [Id(2), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Description { get; init; }

    [Id(3)]
    public required FixStatus Fix { get; init; }

    /// <summary>What was or will be done about it; required once it is mitigated or fixed.</summary>
    [Id(4), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public string? Measure { get; init; }

    /// <summary>Day by which it is to be mended; null when it is, or when none is set.</summary>
    [Id(5)]
    public DateOnly? Due { get; init; }
}
