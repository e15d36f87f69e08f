using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Incidents;

/// <summary>The case of one incident.</summary>
[GrainType("incident")]
internal sealed class IncidentGrain(CaseLog log) : AggregateGrain<IncidentDecider, Incident, IncidentCommand>(log), IIncidentGrain;
