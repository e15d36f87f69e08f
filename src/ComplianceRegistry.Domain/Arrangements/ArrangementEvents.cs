using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>Something that happened to an arrangement.</summary>
public abstract record ArrangementEvent : IMovesClocks
{
    private protected ArrangementEvent()
    {
    }

    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>An authority drafted an arrangement.</summary>
[EventKind("arrangement.drafted")]
public sealed record ArrangementDrafted : ArrangementEvent
{
    public required string Title { get; init; }

    public required ArrangementTerms Terms { get; init; }

    /// <summary>SHA-256 of the terms' canonical JSON (RFC 8785).</summary>
    public required string TermsHash { get; init; }

    public required string Authority { get; init; }

    public required Seat Seat { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the authority's standing rests on.</summary>
    public Basis? Basis { get; init; }
}

/// <summary>Other terms took the place of those before, and signatures under those fell away.</summary>
[EventKind("arrangement.terms-proposed")]
public sealed record TermsProposed(string Jurisdiction, ArrangementTerms Terms, string TermsHash) : ArrangementEvent;

/// <summary>The draft is open to the other signatories.</summary>
[EventKind("arrangement.negotiation-opened")]
public sealed record NegotiationOpened(DateTimeOffset At) : ArrangementEvent;

/// <summary>A signatory signed the terms.</summary>
[EventKind("arrangement.signed")]
public sealed record ArrangementSigned(ArrangementSignature Signature) : ArrangementEvent;

/// <summary>All have signed: the arrangement enters into force on its day.</summary>
[EventKind("arrangement.concluded")]
public sealed record ArrangementConcluded(DateTimeOffset At) : ArrangementEvent;

/// <summary>The draft was given up, or nobody went on with it in time.</summary>
/// <param name="End">Which of these.</param>
/// <param name="Effective">The instant of the decision, or the due instant of the clock.</param>
[EventKind("arrangement.given-up")]
public sealed record ArrangementGivenUp(ArrangementEnd End, DateTimeOffset Effective) : ArrangementEvent;

/// <summary>A signatory proposed a change, and so agreed to it.</summary>
[EventKind("arrangement.change-proposed")]
public sealed record ChangeProposed(ArrangementProposal Proposal) : ArrangementEvent;

/// <summary>A jurisdiction agreed to a proposed change.</summary>
[EventKind("arrangement.change-agreed")]
public sealed record ChangeAgreed(int Proposal, ArrangementSignature Signature) : ArrangementEvent;

/// <summary>All have agreed to an amendment or to the termination: it takes effect on its day.</summary>
[EventKind("arrangement.change-concluded")]
public sealed record ChangeConcluded(int Proposal, DateTimeOffset At) : ArrangementEvent;

/// <summary>A proposed change came to nothing: it was taken back, or not all agreed in time.</summary>
/// <param name="Proposal">Its number.</param>
/// <param name="Effective">The due instant of the clock that ran out; null when it was taken back.</param>
[EventKind("arrangement.change-dropped")]
public sealed record ChangeDropped(int Proposal, DateTimeOffset? Effective = null) : ArrangementEvent;

/// <summary>A signatory announced that it withdraws.</summary>
[EventKind("arrangement.withdrawal-announced")]
public sealed record WithdrawalAnnounced(AnnouncedWithdrawal Withdrawal) : ArrangementEvent;

/// <summary>A signatory took its withdrawal back.</summary>
[EventKind("arrangement.withdrawal-retracted")]
public sealed record WithdrawalRetracted(string Jurisdiction) : ArrangementEvent;
