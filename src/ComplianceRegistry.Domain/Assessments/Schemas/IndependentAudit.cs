using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>Audit against one edition of a requirement set, by a body that is independent of the provider.</summary>
[GenerateSerializer, Immutable, Alias("cr.IndependentAudit")]
public sealed record IndependentAudit
{
    /// <summary>Set and edition, such as <c>common@2026-11</c>.</summary>
    [Id(0), StringLength(SchemaLimits.Reference, MinimumLength = 1), RegularExpression(SchemaLimits.SetReference, ErrorMessage = SchemaLimits.SetHint)]
    public required string RequirementSet { get; init; }

    /// <summary>What was examined, and how.</summary>
    [Id(1), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Scope { get; init; }

    /// <summary>First day of the audit.</summary>
    [Id(2)]
    public required DateOnly From { get; init; }

    /// <summary>Last day of the audit.</summary>
    [Id(3)]
    public required DateOnly To { get; init; }

    /// <summary>What was found of each requirement that was examined, each once.</summary>
    [Id(4), MinLength(1), MaxLength(SchemaLimits.Results)]
    public required ImmutableArray<AuditResult> Results { get; init; }

    /// <summary>Nonconformities.</summary>
    [Id(5), MaxLength(SchemaLimits.Items)]
    public required ImmutableArray<AuditFinding> Findings { get; init; }
}

/// <summary>What was found of a requirement.</summary>
[GenerateSerializer, Immutable, Alias("cr.AuditResult")]
public sealed record AuditResult
{
    /// <summary>Id of the requirement in the set.</summary>
    [Id(0), StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.LocalId, ErrorMessage = SchemaLimits.LocalIdHint)]
    public required string Requirement { get; init; }

    [Id(1)]
    public required RequirementResult Result { get; init; }

    /// <summary>Ids of the evidence relied on, of those that the assessment names. At least one where the requirement is met, in whole or in part.</summary>
    [Id(2), MaxLength(SchemaLimits.Items), StringLength(SchemaLimits.IdLength, MinimumLength = SchemaLimits.IdLength), RegularExpression(SchemaLimits.EvidenceId, ErrorMessage = SchemaLimits.EvidenceHint)]
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Reasons; required where the requirement does not apply.</summary>
    [Id(3), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public string? Reason { get; init; }
}

/// <summary>A nonconformity, graded by its severity.</summary>
[GenerateSerializer, Immutable, Alias("cr.AuditFinding")]
public sealed record AuditFinding
{
    /// <summary>The grade that is never accepted: it is closed, or stays open.</summary>
    public const int Gravest = 5;

    /// <summary>Id of the finding, unique in the assessment.</summary>
    [Id(0), StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.LocalId, ErrorMessage = SchemaLimits.LocalIdHint)]
    public required string Id { get; init; }

    /// <summary>From 1, the mildest, to 5.</summary>
    [Id(1), Range(1, Gravest)]
    public required int Grade { get; init; }

    /// <summary>Id of the requirement that it concerns, one of the results.</summary>
    [Id(2), StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.LocalId, ErrorMessage = SchemaLimits.LocalIdHint)]
    public required string Requirement { get; init; }

    /// <summary>What does not conform.</summary>
    [Id(3), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Description { get; init; }

    /// <summary>Day by which it is to be closed; required from grade 3 on.</summary>
    [Id(4)]
    public DateOnly? Due { get; init; }
}
