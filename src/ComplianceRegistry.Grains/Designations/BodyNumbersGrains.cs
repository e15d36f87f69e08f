using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Designations;

/// <summary>The numbers of bodies.</summary>
public sealed class BodyNumbersGrains(CaseLog log, KnownCases known, IGrainFactory grains) : CasesOf<IBodyNumbersGrain, BodyNumbers, AssignBodyNumber>(log, known, grains)
{
    /// <summary>The one case that there is.</summary>
    public IBodyNumbersGrain TheGrain => Grain(BodyNumbers.TheId.ToString());
}
