using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Parties;

/// <summary>The cases of parties.</summary>
public sealed class PartyGrains(CaseLog log, KnownCases known, IGrainFactory grains) : CasesOf<IPartyGrain, Party, PartyCommand>(log, known, grains);
