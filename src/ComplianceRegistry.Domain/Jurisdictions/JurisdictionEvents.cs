namespace ComplianceRegistry.Domain.Jurisdictions;

/// <summary>The jurisdiction is part of the registry.</summary>
[EventKind("jurisdiction.established")]
public sealed record JurisdictionEstablished(JurisdictionContent Content) : IEvent;

/// <summary>What is recorded of the jurisdiction has changed.</summary>
[EventKind("jurisdiction.amended")]
public sealed record JurisdictionAmended(JurisdictionContent Content) : IEvent;
