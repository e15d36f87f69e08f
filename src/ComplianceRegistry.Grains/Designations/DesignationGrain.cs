using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Designations;

/// <summary>The case of one designation.</summary>
[GrainType("designation")]
internal sealed class DesignationGrain(CaseLog log) : AggregateGrain<DesignationDecider, Designation, DesignationCommand>(log), IDesignationGrain;
