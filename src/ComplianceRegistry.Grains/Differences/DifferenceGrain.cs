using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Differences;

/// <summary>The case of one declared national difference.</summary>
[GrainType("difference")]
internal sealed class DifferenceGrain(CaseLog log) : AggregateGrain<DifferenceDecider, NationalDifference, DifferenceCommand>(log), IDifferenceGrain;
