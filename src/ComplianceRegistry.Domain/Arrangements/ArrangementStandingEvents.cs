using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>Something that changed what an arrangement is good for. Whoever relies on arrangements follows these kinds.</summary>
public abstract record ArrangementStandingEvent : ArrangementEvent
{
    private protected ArrangementStandingEvent()
    {
    }

    /// <summary>The instant from which it holds: of the decision, or the due instant of the clock that caused it.</summary>
    public required DateTimeOffset Effective { get; init; }
}

/// <summary>The arrangement is in force.</summary>
/// <param name="ConfidenceUntil">The first instant after confidence building; null when there is none.</param>
[EventKind("arrangement.entered-into-force")]
public sealed record ArrangementEnteredIntoForce(DateTimeOffset? ConfidenceUntil = null) : ArrangementStandingEvent;

/// <summary>Other terms hold.</summary>
/// <param name="Proposal">Number of the proposal that they come from.</param>
/// <param name="ConfidenceUntil">The first instant after confidence building; null when there is none.</param>
[EventKind("arrangement.amended")]
public sealed record ArrangementAmended(int Proposal, DateTimeOffset? ConfidenceUntil = null) : ArrangementStandingEvent
{
    /// <summary>Signatories that the terms do not name any more.</summary>
    public ImmutableArray<SignatoryDeparture> Departures { get; init; } = [];
}

/// <summary>The arrangement is suspended: no new requests; what was recognised stays.</summary>
[EventKind("arrangement.suspended")]
public sealed record ArrangementSuspended(int Proposal) : ArrangementStandingEvent;

/// <summary>The arrangement is in force again.</summary>
/// <param name="Proposal">Number of the proposal; null when the time of the suspension ran out.</param>
[EventKind("arrangement.resumed")]
public sealed record ArrangementResumed(int? Proposal) : ArrangementStandingEvent;

/// <summary>The part of a signatory is suspended.</summary>
/// <param name="Proposal">Number of the proposal; null when it suspended its part itself.</param>
/// <param name="Suspension">Whose, and why.</param>
[EventKind("arrangement.signatory-suspended")]
public sealed record SignatorySuspended(int? Proposal, SignatorySuspension Suspension) : ArrangementStandingEvent;

/// <summary>A signatory takes part again.</summary>
/// <param name="Proposal">Number of the proposal; null when it took its part up itself, or the time of the suspension ran out.</param>
/// <param name="Jurisdiction">Code of the signatory.</param>
[EventKind("arrangement.signatory-restored")]
public sealed record SignatoryRestored(int? Proposal, string Jurisdiction) : ArrangementStandingEvent;

/// <summary>The notice of a signatory is over: it is not bound any more.</summary>
[EventKind("arrangement.signatory-withdrew")]
public sealed record SignatoryWithdrew(SignatoryDeparture Departure) : ArrangementStandingEvent;

/// <summary>The arrangement has ended.</summary>
/// <param name="End">How.</param>
/// <param name="RunOn">The time for which recognitions under it stay; null when they stay to the end of their certificates.</param>
[EventKind("arrangement.terminated")]
public sealed record ArrangementTerminated(ArrangementEnd End, RunningClock? RunOn = null) : ArrangementStandingEvent;
