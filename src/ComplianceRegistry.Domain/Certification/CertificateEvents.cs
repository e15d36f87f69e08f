using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>Something that happened to a certificate.</summary>
public abstract record CertificateEvent : IMovesClocks
{
    private protected CertificateEvent()
    {
    }

    /// <summary>The instant from which it holds: of the decision, the due instant of the clock that caused it, of the act that is followed, or the source's date.</summary>
    public required DateTimeOffset Effective { get; init; }

    /// <summary>Where the certificate stands after it.</summary>
    public CertificateStatus Status { get; init; }

    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>A member of the body began the certificate.</summary>
[EventKind("certificate.drafted")]
public sealed record CertificateDrafted : CertificateEvent
{
    /// <summary>Registry id of the designation on which the body acts.</summary>
    public required string Designation { get; init; }

    public required Seat Seat { get; init; }

    /// <summary>Registry id of the provider of the system.</summary>
    public required string Holder { get; init; }

    public bool IsNonPublic { get; init; }

    public required CertificateProposal Proposal { get; init; }

    /// <summary>States of other cases that it rests on.</summary>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>A renewal, supplement or transfer waits for the decider.</summary>
[EventKind("certificate.change-proposed")]
public sealed record ChangeProposed : CertificateEvent
{
    public required CertificateProposal Proposal { get; init; }

    /// <inheritdoc cref="CertificateDrafted.Bases"/>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>What waits for the decider was replaced.</summary>
[EventKind("certificate.proposal-revised")]
public sealed record ProposalRevised : CertificateEvent
{
    public required CertificateProposal Proposal { get; init; }

    /// <inheritdoc cref="CertificateDrafted.Bases"/>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>What waited for the decider was taken back.</summary>
[EventKind("certificate.proposal-withdrawn")]
public sealed record ProposalWithdrawn : CertificateEvent;

/// <summary>The decider certified what was proposed.</summary>
public abstract record ProposalApproved : CertificateEvent
{
    private protected ProposalApproved()
    {
    }

    /// <summary>What is certified.</summary>
    public required CertificateContent Content { get; init; }

    /// <summary>Pseudonym of the person who decided.</summary>
    public required string Decider { get; init; }

    /// <summary>Id and version of the rule on needed assessments that was applied.</summary>
    public required string NeededBy { get; init; }

    /// <summary>Registry ids of the certificates that other bodies refused, suspended or withdrew for this system, as the decider acknowledged them.</summary>
    public ImmutableArray<string> Acknowledged { get; init; } = [];

    /// <inheritdoc cref="CertificateDrafted.Bases"/>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>The certificate is in force.</summary>
[EventKind("certificate.issued")]
public sealed record CertificateIssued : ProposalApproved
{
    public required string Number { get; init; }

    public required DateTimeOffset Until { get; init; }
}

/// <summary>The certificate is in force for a new period.</summary>
[EventKind("certificate.renewed")]
public sealed record CertificateRenewed : ProposalApproved
{
    public required DateTimeOffset Until { get; init; }
}

/// <summary>The certificate certifies more, for the time that it has left.</summary>
[EventKind("certificate.supplemented")]
public sealed record CertificateSupplemented : ProposalApproved;

/// <summary>The accepting body has assessed anew, and the certificate is its own.</summary>
[EventKind("certificate.transferred")]
public sealed record CertificateTransferred : ProposalApproved
{
    public required string Number { get; init; }

    public required DateTimeOffset Until { get; init; }
}

/// <summary>A certificate of the past was recorded, without assessment and without consequences.</summary>
[EventKind("certificate.recorded")]
public sealed record CertificateRecorded : CertificateEvent
{
    public required string Body { get; init; }

    public required string Designation { get; init; }

    public required Seat Seat { get; init; }

    public required string Holder { get; init; }

    public bool IsNonPublic { get; init; }

    public required string Number { get; init; }

    public required CertificateContent Content { get; init; }

    /// <summary>The first instant at which it is, or was, valid no more; null when that is open.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Kebab-case name of the source.</summary>
    public required string Source { get; init; }

    /// <summary>Its own number in that source.</summary>
    public required string SourceReference { get; init; }

    /// <inheritdoc cref="CertificateDrafted.Bases"/>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>Its time ran out.</summary>
[EventKind("certificate.expired")]
public sealed record CertificateExpired : CertificateEvent;

/// <summary>The holder gave it up.</summary>
[EventKind("certificate.cancelled")]
public sealed record CertificateCancelled : CertificateEvent;

/// <summary>Surveillance was done.</summary>
/// <param name="Order">Number of the order that it fulfils; null for the periodic one.</param>
[EventKind("certificate.surveillance-recorded")]
public sealed record SurveillanceRecorded(int? Order) : CertificateEvent
{
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>Surveillance was not done in time.</summary>
/// <param name="Order">Number of the order; null for the periodic one.</param>
[EventKind("certificate.surveillance-missed")]
public sealed record SurveillanceMissed(int? Order) : CertificateEvent;

/// <summary>An incident made surveillance necessary.</summary>
[EventKind("certificate.surveillance-ordered")]
public sealed record SurveillanceOrdered(SurveillanceOrder Order) : CertificateEvent
{
    /// <summary>State of the incident.</summary>
    public required Basis Basis { get; init; }
}
