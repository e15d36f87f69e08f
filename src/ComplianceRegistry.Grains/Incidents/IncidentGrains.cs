using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Incidents;

/// <summary>The cases of incidents.</summary>
public sealed class IncidentGrains(CaseLog log, KnownCases known, IGrainFactory grains) : CasesOf<IIncidentGrain, Incident, IncidentCommand>(log, known, grains);
