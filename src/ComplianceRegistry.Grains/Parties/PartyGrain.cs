using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Parties;

/// <summary>The case of one party.</summary>
[GrainType("party")]
internal sealed class PartyGrain(CaseLog log) : AggregateGrain<PartyDecider, Party, PartyCommand>(log), IPartyGrain;
