using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.EvidenceItems;

/// <summary>The cases of evidence.</summary>
public sealed class EvidenceGrains(CaseLog log, KnownCases known, IGrainFactory grains)
    : CasesOf<IEvidenceGrain, EvidenceItem, EvidenceCommand>(log, known, grains)
{
    /// <summary>What an item has now, as approvals are bound to it; null when it has no content, or there is no such item.</summary>
    /// <param name="id">Registry id, validated.</param>
    public async ValueTask<ContentBinding?> BindingAsync(string id) => await ReadAsync(id) is { } reading ? ContentBinding.To(reading.State) : null;
}
