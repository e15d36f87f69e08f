using ComplianceRegistry.Domain.Jurisdictions;

namespace ComplianceRegistry.Grains.Jurisdictions;

/// <summary>The case of one jurisdiction; its key is <see cref="Jurisdiction.IdOf"/> of the code.</summary>
[Alias("cr.IJurisdictionGrain"), GrainInterfaceType("cr.IJurisdictionGrain")]
public interface IJurisdictionGrain : IAggregateGrain<Jurisdiction, JurisdictionCommand>;
