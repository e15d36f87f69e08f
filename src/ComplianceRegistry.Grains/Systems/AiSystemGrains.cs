using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Systems;

/// <summary>The cases of AI systems.</summary>
public sealed class AiSystemGrains(CaseLog log, KnownCases known, IGrainFactory grains) : CasesOf<IAiSystemGrain, AiSystem, SystemCommand>(log, known, grains);
