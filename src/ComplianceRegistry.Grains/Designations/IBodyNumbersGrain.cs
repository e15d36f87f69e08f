using ComplianceRegistry.Domain.Designations;

namespace ComplianceRegistry.Grains.Designations;

/// <summary>The case of the numbers of all bodies; there is one.</summary>
[Alias("cr.IBodyNumbersGrain"), GrainInterfaceType("cr.IBodyNumbersGrain")]
public interface IBodyNumbersGrain : IAggregateGrain<BodyNumbers, AssignBodyNumber>;
