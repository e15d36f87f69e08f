using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Grains.Parties;

/// <summary>The case of one party.</summary>
[Alias("cr.IPartyGrain"), GrainInterfaceType("cr.IPartyGrain")]
public interface IPartyGrain : IAggregateGrain<Party, PartyCommand>;
