using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Frameworks;

/// <summary>The cases of editions of requirement sets.</summary>
public sealed class EditionGrains(CaseLog log, KnownCases known, IGrainFactory grains)
    : CasesOf<IEditionGrain, RequirementSetEdition, EditionCommand>(log, known, grains);
