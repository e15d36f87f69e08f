using ComplianceRegistry.Domain.Arrangements;

namespace ComplianceRegistry.Grains.Arrangements;

/// <summary>The case of one arrangement.</summary>
[Alias("cr.IArrangementGrain"), GrainInterfaceType("cr.IArrangementGrain")]
public interface IArrangementGrain : IAggregateGrain<Arrangement, ArrangementCommand>;
