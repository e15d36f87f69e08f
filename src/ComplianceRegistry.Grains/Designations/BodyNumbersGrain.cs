using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Designations;

/// <summary>The case of the numbers of all bodies.</summary>
[GrainType("body-numbers")]
internal sealed class BodyNumbersGrain(CaseLog log) : AggregateGrain<BodyNumbersDecider, BodyNumbers, AssignBodyNumber>(log), IBodyNumbersGrain;
