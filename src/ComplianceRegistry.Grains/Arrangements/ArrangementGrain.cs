using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Arrangements;

/// <summary>The case of one arrangement.</summary>
[GrainType("arrangement")]
internal sealed class ArrangementGrain(CaseLog log) : AggregateGrain<ArrangementDecider, Arrangement, ArrangementCommand>(log), IArrangementGrain;
