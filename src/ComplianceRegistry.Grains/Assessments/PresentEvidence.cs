using System.Collections.Immutable;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Grains.EvidenceItems;

namespace ComplianceRegistry.Grains.Assessments;

/// <summary>Which content the evidence that assessments name has now, as its own cases say.</summary>
public sealed class PresentEvidence(EvidenceGrains evidence)
{
    /// <summary>An item with its present commitment, which is empty when it has no content, since that was erased.</summary>
    /// <param name="id">Registry id, validated.</param>
    public async ValueTask<NamedEvidence> OfItem(string id) => new() { Evidence = id, Commitment = (await evidence.BindingAsync(id))?.Commitment ?? "" };

    /// <summary>Every item that an assessment names.</summary>
    public async ValueTask<ImmutableArray<NamedEvidence>> Of(Assessment assessment)
    {
        var present = ImmutableArray.CreateBuilder<NamedEvidence>();
        foreach (var named in assessment.Content?.Evidence ?? [])
            present.Add(await OfItem(named.Evidence));
        return present.ToImmutable();
    }
}
