using System.Collections.Immutable;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>What can be asked of an assessment's case.</summary>
[GenerateSerializer, Immutable, Alias("cr.AssessmentCommand")]
public abstract record AssessmentCommand : Command
{
    private protected AssessmentCommand()
    {
    }

    /// <summary>Standing of the system's provider, read from its case, with its mandates; without it nobody counts as independent of it.</summary>
    [Id(0)]
    public PartyStanding? Provider { get; init; }
}

/// <summary>A command that brings the content of an assessment.</summary>
[GenerateSerializer, Immutable, Alias("cr.AssessmentContentCommand")]
public abstract record AssessmentContentCommand : AssessmentCommand
{
    private protected AssessmentContentCommand()
    {
    }

    [Id(0)]
    public required AssessmentContent Content { get; init; }

    /// <summary>SHA-256 of the canonical <see cref="AssessmentDocument"/>, computed by the caller.</summary>
    [Id(1)]
    public required string ContentHash { get; init; }

    /// <summary>What the caller found at fault against other cases and against requirement sets; refused together with the rest.</summary>
    [Id(2)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>Starts an assessment. By whoever may carry out its kind: the provider, a deployer, or an independent conformity assessment body.</summary>
[GenerateSerializer, Immutable, Alias("cr.StartAssessment")]
public sealed record StartAssessment : AssessmentContentCommand
{
    [Id(0)]
    public required AssessedRelease Release { get; init; }

    /// <summary>Required of a deployment's part of an impact assessment.</summary>
    [Id(1)]
    public BasedOn? BasedOn { get; init; }

    /// <summary>Standing of the assessment on which it rests; null when there is no such or it was not read.</summary>
    [Id(2)]
    public AssessmentStanding? Base { get; init; }

    /// <summary>Random, lower-case hex, new for each assessment.</summary>
    [Id(3)]
    public required string Salt { get; init; }
}

/// <summary>Replaces the content. By the assessor. Whatever was examined of the earlier content falls away. One that changes nothing is no act.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReviseAssessment")]
public sealed record ReviseAssessment : AssessmentContentCommand;

/// <summary>A command about the content as it stands, which it names by its hash.</summary>
[GenerateSerializer, Immutable, Alias("cr.AssessmentHashCommand")]
public abstract record AssessmentHashCommand : AssessmentCommand
{
    private protected AssessmentHashCommand()
    {
    }

    /// <summary>Hash of the content that is meant; refused when it is not the present one.</summary>
    [Id(0)]
    public required string ContentHash { get; init; }
}

/// <summary>Hands the assessment in to an examiner. By the assessor.</summary>
[GenerateSerializer, Immutable, Alias("cr.SubmitAssessment")]
public sealed record SubmitAssessment : AssessmentHashCommand
{
    /// <summary>Registry id of the party that shall examine it. Of an audit the body itself may be named: then its other members examine it.</summary>
    [Id(0)]
    public required string Examiner { get; init; }

    /// <summary>Standing of that party; null when there is no such party.</summary>
    [Id(1)]
    public PartyStanding? ExaminerStanding { get; init; }
}

/// <summary>Says that the content was reviewed. By the examiner, another person than handed it in.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReviewAssessment")]
public sealed record ReviewAssessment : AssessmentHashCommand;

/// <summary>Approves the content. By the examiner or the authority of the assessor's jurisdiction, another person than handed it in or reviewed it.</summary>
[GenerateSerializer, Immutable, Alias("cr.ApproveAssessment")]
public sealed record ApproveAssessment : AssessmentHashCommand
{
    /// <summary>Where the assessor keeps its days: by them the milestones of the assessment are counted.</summary>
    [Id(0)]
    public required Seat Seat { get; init; }
}

/// <summary>Sends the assessment back for rework. By whoever may review or approve it.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReturnAssessment")]
public sealed record ReturnAssessment : AssessmentHashCommand
{
    [Id(0)]
    public required string Reason { get; init; }
}

/// <summary>Says what became of a finding. By the examiner, or of an audit by the body that carried it out; who handed it in accepts nothing.</summary>
[GenerateSerializer, Immutable, Alias("cr.FollowUpFinding")]
public sealed record FollowUpFinding : AssessmentCommand
{
    /// <summary>Id of the finding in the assessment.</summary>
    [Id(0)]
    public required string Finding { get; init; }

    [Id(1)]
    public required FollowUpOutcome Outcome { get; init; }

    [Id(2)]
    public required string Reason { get; init; }
}

/// <summary>Says that a step of a reskilling commitment was taken, in time or late. By the assessor.</summary>
[GenerateSerializer, Immutable, Alias("cr.MeetReskillingMilestone")]
public sealed record MeetReskillingMilestone : AssessmentCommand
{
    /// <summary>Id of the step in the assessment.</summary>
    [Id(0)]
    public required string Milestone { get; init; }
}

/// <summary>Tells which content an item of evidence has now. By the registry itself. When it is other than the assessment names, what was examined falls away.</summary>
[GenerateSerializer, Immutable, Alias("cr.NoteEvidence")]
public sealed record NoteEvidence : AssessmentCommand
{
    /// <summary>Items with their present commitments; empty commitments where the content was erased.</summary>
    [Id(0)]
    public ImmutableArray<NamedEvidence> Present { get; init; } = [];
}

/// <summary>Asks for the content. It is recorded who got it, and who did not; not of the assessor.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReadAssessment")]
public sealed record ReadAssessment : AssessmentCommand
{
    /// <summary>Whether the actor is named as a deployer of the system, as its case tells.</summary>
    [Id(0)]
    public bool IsDeployer { get; init; }
}
