using ComplianceRegistry.Domain.Incidents;

namespace ComplianceRegistry.Grains.Incidents;

/// <summary>The case of one incident.</summary>
[Alias("cr.IIncidentGrain"), GrainInterfaceType("cr.IIncidentGrain")]
public interface IIncidentGrain : IAggregateGrain<Incident, IncidentCommand>;
