using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Outages;

/// <summary>The case of one declared outage.</summary>
[GrainType("outage")]
internal sealed class OutageGrain(CaseLog log) : AggregateGrain<OutageDecider, DeclaredOutage, OutageCommand>(log), IOutageGrain;
