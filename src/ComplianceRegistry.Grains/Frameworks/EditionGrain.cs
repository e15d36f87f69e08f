using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Frameworks;

/// <summary>The case of one edition of a requirement set.</summary>
[GrainType("requirement-set-edition")]
internal sealed class EditionGrain(CaseLog log) : AggregateGrain<EditionDecider, RequirementSetEdition, EditionCommand>(log), IEditionGrain;
