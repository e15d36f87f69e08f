using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>A suspension or revocation waits for a second member of the receiving authority.</summary>
[EventKind("recognition.measure-proposed")]
public sealed record MeasureProposed(RecognitionProposal Proposal) : RecognitionEvent;

/// <summary>What was proposed was taken back.</summary>
[EventKind("recognition.measure-withdrawn")]
public sealed record MeasureWithdrawn : RecognitionEvent;

/// <summary>Nobody confirmed in time what was proposed.</summary>
[EventKind("recognition.measure-lapsed")]
public sealed record MeasureLapsed : RecognitionEvent;

/// <summary>The other authorities were notified of the suspension; their time for objections runs, unless it does already.</summary>
/// <param name="Suspension">Number of the suspension.</param>
[EventKind("recognition.suspension-notified")]
public sealed record SuspensionNotified(int Suspension) : RecognitionEvent
{
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>The authority did not notify the others in time. This public act stands in the place of its notice, so that their time runs from here.</summary>
/// <param name="Suspension">Number of the suspension.</param>
[EventKind("recognition.suspension-notice-overdue")]
public sealed record SuspensionNoticeOverdue(int Suspension) : RecognitionEvent;

/// <summary>Another authority objects to the suspension, which keeps its effect.</summary>
/// <param name="Suspension">Number of the suspension.</param>
/// <param name="Objection">What it says.</param>
[EventKind("recognition.suspension-objected")]
public sealed record SuspensionObjected(int Suspension, SuspensionObjection Objection) : RecognitionEvent
{
    /// <summary>State of the arrangement that binds the authority.</summary>
    public Basis? Basis { get; init; }
}

/// <summary>The time for objections is over.</summary>
/// <param name="Suspension">Number of the suspension.</param>
/// <param name="IsJustified">Whether it is deemed justified, since nobody objected.</param>
[EventKind("recognition.objections-closed")]
public sealed record ObjectionsClosed(int Suspension, bool IsJustified) : RecognitionEvent;

/// <summary>The authority upholds the suspension for another period.</summary>
/// <param name="Suspension">Number of the suspension.</param>
[EventKind("recognition.suspension-upheld")]
public sealed record SuspensionUpheld(int Suspension) : RecognitionEvent
{
    /// <summary>Pseudonym of the person who decided.</summary>
    public required string Member { get; init; }

    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>The suspension was not upheld in time and has no effect any more.</summary>
/// <param name="Suspension">Number of the suspension.</param>
[EventKind("recognition.suspension-lapsed")]
public sealed record SuspensionLapsed(int Suspension) : RecognitionEvent;
