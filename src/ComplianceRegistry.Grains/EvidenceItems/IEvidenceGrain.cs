using ComplianceRegistry.Domain.EvidenceItems;

namespace ComplianceRegistry.Grains.EvidenceItems;

/// <summary>The case of one item of evidence.</summary>
[Alias("cr.IEvidenceGrain"), GrainInterfaceType("cr.IEvidenceGrain")]
public interface IEvidenceGrain : IAggregateGrain<EvidenceItem, EvidenceCommand>;
