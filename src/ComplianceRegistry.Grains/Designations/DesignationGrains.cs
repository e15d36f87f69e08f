using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Designations;

/// <summary>The cases of designations.</summary>
public sealed class DesignationGrains(CaseLog log, KnownCases known, IGrainFactory grains) : CasesOf<IDesignationGrain, Designation, DesignationCommand>(log, known, grains);
