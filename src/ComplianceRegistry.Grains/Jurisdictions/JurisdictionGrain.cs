using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Jurisdictions;

/// <summary>The case of one jurisdiction.</summary>
[GrainType("jurisdiction")]
internal sealed class JurisdictionGrain(CaseLog log)
    : AggregateGrain<JurisdictionDecider, Jurisdiction, JurisdictionCommand>(log), IJurisdictionGrain;
