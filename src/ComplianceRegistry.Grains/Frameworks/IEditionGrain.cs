using ComplianceRegistry.Domain.Frameworks.Editions;

namespace ComplianceRegistry.Grains.Frameworks;

/// <summary>The case of one edition of a requirement set; its key is <see cref="RequirementSetEdition.IdOf"/> of the reference.</summary>
[Alias("cr.IEditionGrain"), GrainInterfaceType("cr.IEditionGrain")]
public interface IEditionGrain : IAggregateGrain<RequirementSetEdition, EditionCommand>;
