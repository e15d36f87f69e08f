using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>Something that happened to a recognition.</summary>
public abstract record RecognitionEvent : IMovesClocks
{
    private protected RecognitionEvent()
    {
    }

    /// <summary>The instant from which it holds: of the decision, the due instant of the clock that caused it, or of the act that is followed.</summary>
    public required DateTimeOffset Effective { get; init; }

    /// <summary>Where the recognition stands after it.</summary>
    public RecognitionStatus Status { get; init; }

    /// <summary>The certificate as it is followed from now on; null when it is followed as before.</summary>
    public CertificateStanding? Certificate { get; init; }

    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>A request was recognised, and so is the certificate from now on.</summary>
[EventKind("recognition.granted")]
public sealed record RecognitionGranted(RecognisedRequest Request) : RecognitionEvent;

/// <summary>The request was decided on anew: these conditions hold in the place of those before. What was met stays met.</summary>
/// <param name="Request">What the request is recognised for.</param>
[EventKind("recognition.conditions-revised")]
public sealed record ConditionsRevised(RecognisedRequest Request) : RecognitionEvent;

/// <summary>The certificate has changed in a way that leaves the recognition standing: its scope, body or end, or it is under transfer.</summary>
[EventKind("recognition.certificate-followed")]
public sealed record CertificateFollowed : RecognitionEvent;

/// <summary>The recognition is not in force until what restrains it is lifted.</summary>
/// <param name="Restraint">What takes the force.</param>
/// <param name="Suspension">The decision of the receiving authority; null when the registry followed the certificate.</param>
[EventKind("recognition.suspended")]
public sealed record RecognitionSuspended(RecognitionRestraint Restraint, ProvisionalSuspension? Suspension) : RecognitionEvent;

/// <summary>The restraint of a cause was lifted; others may stand.</summary>
/// <param name="Cause">The cause.</param>
[EventKind("recognition.reinstated")]
public sealed record RecognitionReinstated(RecognitionCause Cause) : RecognitionEvent
{
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>The recognition is examined anew.</summary>
/// <param name="Restraint">Why.</param>
[EventKind("recognition.reassessment-begun")]
public sealed record ReassessmentBegun(RecognitionRestraint Restraint) : RecognitionEvent;

/// <summary>The reassessment is over.</summary>
/// <param name="Cause">What was examined.</param>
/// <param name="Outcome">How it ended.</param>
[EventKind("recognition.reassessed")]
public sealed record RecognitionReassessed(RecognitionCause Cause, ReassessmentOutcome Outcome) : RecognitionEvent
{
    /// <summary>Hash of the release that is recognised as well; null when none is.</summary>
    public string? VersionHash { get; init; }

    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>The arrangement has ended, or a signatory's part in it; the recognition stays for the run-on that the terms name.</summary>
/// <param name="Basis">State of the arrangement.</param>
[EventKind("recognition.arrangement-ended")]
public sealed record RecognitionArrangementEnded(Basis Basis) : RecognitionEvent;

/// <summary>The recognition has ended by a decision, or with the request, the certificate, the arrangement or a condition that was not met.</summary>
[EventKind("recognition.revoked")]
public sealed record RecognitionRevoked(RecognitionEnd End) : RecognitionEvent;

/// <summary>The certificate's time ran out, and so did that of the recognition.</summary>
[EventKind("recognition.expired")]
public sealed record RecognitionExpired(RecognitionEnd End) : RecognitionEvent;

/// <summary>Another recognition took its place.</summary>
/// <param name="Successor">Registry id of that recognition.</param>
/// <param name="End">How this one ended.</param>
[EventKind("recognition.transferred")]
public sealed record RecognitionTransferred(string Successor, RecognitionEnd End) : RecognitionEvent;

/// <summary>The certificate is in force after all, and so is the recognition that had ended with it.</summary>
[EventKind("recognition.restored")]
public sealed record RecognitionRestored : RecognitionEvent;

/// <summary>The provider says that a condition is met.</summary>
/// <param name="Condition">Number of the condition.</param>
[EventKind("recognition.condition-reported")]
public sealed record ConditionReported(int Condition) : RecognitionEvent
{
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>A condition is met, by the authority's word or by its silence.</summary>
/// <param name="Condition">Number of the condition.</param>
/// <param name="IsTacit">Whether by silence.</param>
[EventKind("recognition.condition-met")]
public sealed record ConditionMet(int Condition, bool IsTacit) : RecognitionEvent
{
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>The authority finds that a condition is not met; the time for it runs on.</summary>
/// <param name="Condition">Number of the condition.</param>
[EventKind("recognition.condition-unmet")]
public sealed record ConditionUnmet(int Condition) : RecognitionEvent
{
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>A condition was not met by its date; the time to make up for it runs.</summary>
/// <param name="Condition">Number of the condition.</param>
[EventKind("recognition.condition-missed")]
public sealed record ConditionMissed(int Condition) : RecognitionEvent;

/// <summary>A condition was not made up for in time: the recognition is suspended until it is met.</summary>
/// <param name="Condition">Number of the condition.</param>
[EventKind("recognition.condition-failed")]
public sealed record ConditionFailed(int Condition) : RecognitionEvent;
