using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Outages;

/// <summary>The cases of declared outages.</summary>
public sealed class OutageGrains(CaseLog log, KnownCases known, IGrainFactory grains)
    : CasesOf<IOutageGrain, DeclaredOutage, OutageCommand>(log, known, grains);
