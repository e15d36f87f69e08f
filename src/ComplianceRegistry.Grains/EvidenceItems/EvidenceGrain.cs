using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.EvidenceItems;

/// <summary>The case of one item of evidence.</summary>
[GrainType("evidence")]
internal sealed class EvidenceGrain(CaseLog log) : AggregateGrain<EvidenceDecider, EvidenceItem, EvidenceCommand>(log), IEvidenceGrain;
