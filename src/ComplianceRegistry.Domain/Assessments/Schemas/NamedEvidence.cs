using System.ComponentModel.DataAnnotations;

namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>An item of evidence that an assessment rests on, with the content that it had then: other content is other evidence.</summary>
[GenerateSerializer, Immutable, Alias("cr.NamedEvidence")]
public sealed record NamedEvidence
{
    /// <summary>Registry id of the item.</summary>
    [Id(0), StringLength(SchemaLimits.IdLength, MinimumLength = SchemaLimits.IdLength), RegularExpression(SchemaLimits.EvidenceId, ErrorMessage = SchemaLimits.EvidenceHint)]
    public required string Evidence { get; init; }

    /// <summary>Commitment to its content, as the item tells it; the SHA-256 of public content.</summary>
    [Id(1), StringLength(64, MinimumLength = 64), RegularExpression(SchemaLimits.Hash, ErrorMessage = SchemaLimits.HashHint)]
    public required string Commitment { get; init; }
}
