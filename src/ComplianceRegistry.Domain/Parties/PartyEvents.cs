using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Parties;

/// <summary>An imported register names the party.</summary>
[EventKind("party.recorded")]
public sealed record PartyRecorded : IEvent
{
    public required PartyContent Content { get; init; }

    public required string Source { get; init; }
}

/// <summary>A person applied for the party and is its first member.</summary>
[EventKind("party.applied")]
public sealed record PartyApplied : IPersonalEvent<Contact>
{
    public required PartyContent Content { get; init; }

    public required PartyMember FirstMember { get; init; }

    public Contact? Personal { get; init; }
}

/// <summary>The registry registered a founder, verified at once.</summary>
[EventKind("party.registered")]
public sealed record PartyRegistered : IPersonalEvent<Contact>
{
    public required PartyContent Content { get; init; }

    public ImmutableArray<PartyMember> Members { get; init; } = [];

    public Contact? Personal { get; init; }
}

/// <summary>A person claims to act for a recorded party and asks for its verification.</summary>
[EventKind("party.claimed")]
public sealed record PartyClaimed : IPersonalEvent<Contact>
{
    public required PartyMember FirstMember { get; init; }

    public string? RegistrationNumber { get; init; }

    public Contact? Personal { get; init; }
}

/// <summary>The verifying authority asked for evidence.</summary>
[EventKind("party.evidence-requested")]
public sealed record EvidenceRequested(string? Request) : IEvent;

/// <summary>The party provided evidence.</summary>
[EventKind("party.evidence-provided")]
public sealed record EvidenceProvided : IEvent
{
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>The party is verified and may file.</summary>
[EventKind("party.verified")]
public sealed record PartyVerified : IEvent
{
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What the verifier's competence rests on; null for the registry.</summary>
    public Basis? Basis { get; init; }
}

/// <summary>The application is refused.</summary>
[EventKind("party.refused")]
public sealed record PartyRefused(string? Reason) : IEvent;

/// <summary>The party may not file until reinstated.</summary>
[EventKind("party.suspended")]
public sealed record PartySuspended(string? Reason) : IEvent;

/// <summary>The party may file again.</summary>
[EventKind("party.reinstated")]
public sealed record PartyReinstated(string? Reason) : IEvent;

/// <summary>The party has ended.</summary>
[EventKind("party.ceased")]
public sealed record PartyCeased(string? Reason) : IEvent;

/// <summary>The party gave a mandate; it binds when the representative accepts.</summary>
[EventKind("party.mandate-given")]
public sealed record MandateGiven(string Representative) : IEvent;

/// <summary>The representative accepted the mandate.</summary>
/// <param name="Representative">Registry id of the representative.</param>
/// <param name="Basis">What its verification rests on.</param>
[EventKind("party.mandate-accepted")]
public sealed record MandateAccepted(string Representative, Basis? Basis) : IEvent;

/// <summary>The mandate has ended.</summary>
[EventKind("party.mandate-ended")]
public sealed record MandateEnded(string Representative) : IEvent;

/// <summary>A person may act for the party, in the role given.</summary>
[EventKind("party.member-added")]
public sealed record MemberAdded(PartyMember Member) : IEvent;

/// <summary>A person acts for the party no more.</summary>
[EventKind("party.member-removed")]
public sealed record MemberRemoved(string Subject) : IEvent;
