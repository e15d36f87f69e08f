using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Grains.Systems;

/// <summary>The case of one AI system.</summary>
[Alias("cr.IAiSystemGrain"), GrainInterfaceType("cr.IAiSystemGrain")]
public interface IAiSystemGrain : IAggregateGrain<AiSystem, SystemCommand>;
