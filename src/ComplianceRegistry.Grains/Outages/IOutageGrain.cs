using ComplianceRegistry.Domain.Outages;

namespace ComplianceRegistry.Grains.Outages;

/// <summary>The case of one declared outage.</summary>
[Alias("cr.IOutageGrain"), GrainInterfaceType("cr.IOutageGrain")]
public interface IOutageGrain : IAggregateGrain<DeclaredOutage, OutageCommand>;
