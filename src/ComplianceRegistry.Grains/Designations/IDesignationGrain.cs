using ComplianceRegistry.Domain.Designations;

namespace ComplianceRegistry.Grains.Designations;

/// <summary>The case of one designation.</summary>
[Alias("cr.IDesignationGrain"), GrainInterfaceType("cr.IDesignationGrain")]
public interface IDesignationGrain : IAggregateGrain<Designation, DesignationCommand>;
