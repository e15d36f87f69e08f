using ComplianceRegistry.Domain.Differences;

namespace ComplianceRegistry.Grains.Differences;

/// <summary>The case of one declared national difference.</summary>
[Alias("cr.IDifferenceGrain"), GrainInterfaceType("cr.IDifferenceGrain")]
public interface IDifferenceGrain : IAggregateGrain<NationalDifference, DifferenceCommand>;
