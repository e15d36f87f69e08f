using System.Collections.Immutable;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>An assessment was started. What it says follows in <see cref="AssessmentContentRecorded"/>.</summary>
[EventKind("assessment.started")]
public sealed record AssessmentStarted : IEvent
{
    public required AssessmentKind Kind { get; init; }

    public required string Schema { get; init; }

    public required AssessedRelease Release { get; init; }

    public required string Assessor { get; init; }

    public required string Jurisdiction { get; init; }

    public BasedOn? BasedOn { get; init; }

    public required AssessmentOutline Outline { get; init; }

    public required string ContentHash { get; init; }

    /// <summary>States of other cases that it rests on: the actor, the provider, the assessment that it is based on.</summary>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>What the assessment says. Sealed.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Salt">See <see cref="AssessmentDocument.Salt"/>.</param>
[EventKind("assessment.content-recorded")]
public sealed record AssessmentContentRecorded(AssessmentContent Content, string Salt) : IBindsEvidence
{
    ImmutableArray<string> IBindsEvidence.Bound => [.. Content.Evidence.Select(named => named.Evidence)];
}

/// <summary>The content is another from now on.</summary>
[EventKind("assessment.revised")]
public sealed record AssessmentRevised(AssessmentOutline Outline, string ContentHash) : IEvent;

/// <summary>Handing in, review and approval fell away.</summary>
/// <param name="ContentHash">Hash of the content for which they were given.</param>
/// <param name="Status">Where the assessment stood.</param>
/// <param name="Cause">Why it fell away.</param>
[EventKind("assessment.approval-lapsed")]
public sealed record ApprovalLapsed(string ContentHash, AssessmentStatus Status, LapseCause Cause) : IMovesClocks
{
    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>Items of evidence have other content than before: than the assessment names, or again the one that it names. Sealed, as it names the evidence.</summary>
[EventKind("assessment.evidence-replaced")]
public sealed record NamedEvidenceReplaced(ImmutableArray<NamedEvidence> Present) : IEvent;

/// <summary>The assessment was handed in.</summary>
[EventKind("assessment.submitted")]
public sealed record AssessmentSubmitted(string Examiner, AssessmentSignature By, Basis? Basis) : IEvent;

/// <summary>The assessment was reviewed.</summary>
[EventKind("assessment.reviewed")]
public sealed record AssessmentReviewed(AssessmentSignature By, Basis? Basis) : IEvent;

/// <summary>The assessment was approved for the content that has the hash: its milestones bind from now on.</summary>
[EventKind("assessment.approved")]
public sealed record AssessmentApproved(AssessmentSignature By, Basis? Basis) : IMovesClocks
{
    /// <summary>Where the assessor keeps its days.</summary>
    public Seat? Seat { get; init; }

    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>The assessment was sent back; the reasons follow in <see cref="AssessmentRemarked"/>.</summary>
[EventKind("assessment.returned")]
public sealed record AssessmentReturned(AssessmentSignature By, Basis? Basis) : IEvent;

/// <summary>A finding was followed up; the reasons follow in <see cref="AssessmentRemarked"/>.</summary>
[EventKind("assessment.finding-followed-up")]
public sealed record FindingFollowedUp(FindingFollowUp FollowUp, Basis? Basis) : IMovesClocks
{
    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>A step of a reskilling commitment was taken.</summary>
/// <param name="Milestone">Id of the step.</param>
/// <param name="Day">The last day on which it was in time.</param>
/// <param name="By">Who says so, of which content, and when.</param>
/// <param name="Basis">What the standing of whoever says so rests on.</param>
[EventKind("assessment.milestone-met")]
public sealed record AssessmentMilestoneMet(string Milestone, DateOnly Day, AssessmentSignature By, Basis? Basis) : IMovesClocks
{
    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>The day of a milestone passed, and it was not recorded as met.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Milestone">Id of the finding or of the step.</param>
/// <param name="Day">The last day on which it would have been in time.</param>
/// <param name="Effective">The instant after that day.</param>
[EventKind("assessment.milestone-overdue")]
public sealed record AssessmentMilestoneOverdue(MilestoneKind Kind, string Milestone, DateOnly Day, DateTimeOffset? Effective) : IMovesClocks
{
    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>Reasons were given. Sealed.</summary>
[EventKind("assessment.remarked")]
public sealed record AssessmentRemarked(AssessmentRemark Remark) : IEvent;

/// <summary>Another party read the content. Sealed.</summary>
[EventKind("assessment.content-read")]
public sealed record AssessmentContentRead(string Party, string Member, Basis? Basis) : IEvent;

/// <summary>Somebody without right asked for the content, and did not get it. Sealed.</summary>
[EventKind("assessment.content-read-refused")]
public sealed record AssessmentContentReadRefused(string Party, string Member, Basis? Basis) : IEvent;
