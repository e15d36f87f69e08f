using System.Collections.Immutable;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>What each event makes of an assessment.</summary>
internal static class AssessmentEvolution
{
    public static Assessment Evolve(Assessment state, IEvent @event)
    {
        var next = After(state, @event);
        return @event is IMovesClocks moved ? next with { Clocks = state.Clocks.After(moved) } : next;
    }

    private static Assessment After(Assessment state, IEvent @event) => @event switch
    {
        AssessmentStarted started => Started(state, started),
        AssessmentContentRecorded recorded => state with { Content = recorded.Content, Salt = recorded.Salt, Replaced = [] },
        AssessmentRevised revised => Revised(state, revised),
        ApprovalLapsed => Unexamined(state) with { Status = AssessmentStatus.Started },
        NamedEvidenceReplaced replaced => Replaced(state, replaced.Present),
        AssessmentSubmitted submitted => Unexamined(state) with { Status = AssessmentStatus.Submitted, Examiner = submitted.Examiner, Submitted = submitted.By },
        AssessmentReviewed reviewed => state with { Status = AssessmentStatus.Reviewed, Reviewed = reviewed.By },
        AssessmentApproved approved => state with { Status = AssessmentStatus.Approved, Approved = approved.By, Seat = approved.Seat },
        AssessmentReturned => Unexamined(state) with { Status = AssessmentStatus.Returned },
        FindingFollowedUp followed => state with { FollowUps = state.FollowUps.Add(followed.FollowUp) },
        AssessmentMilestoneMet met => Milestone(state, MilestoneKind.Reskilling, met.Milestone, milestone => milestone with { Met = met.By }),
        AssessmentMilestoneOverdue overdue => Milestone(state, overdue.Kind, overdue.Milestone, milestone => milestone with { OverdueSince = overdue.Effective }),
        AssessmentRemarked remarked => state with { Remarks = state.Remarks.Add(remarked.Remark) },
        AssessmentContentRead read => state with { LastReading = new ContentReading(read.Party, read.Member, Granted: true) },
        AssessmentContentReadRefused refused => state with { LastReading = new ContentReading(refused.Party, refused.Member, Granted: false) },
        _ => throw new UnreachableEventException(@event),
    };

    private static Assessment Started(Assessment state, AssessmentStarted started) => state with
    {
        Status = AssessmentStatus.Started,
        Kind = started.Kind,
        Schema = started.Schema,
        Release = started.Release,
        Assessor = started.Assessor,
        Jurisdiction = started.Jurisdiction,
        BasedOn = started.BasedOn,
        Outline = started.Outline,
        ContentHash = started.ContentHash,
    };

    /// <summary>A step that was taken stays taken while the content promises it for the same day; findings are followed up anew.</summary>
    private static Assessment Revised(Assessment state, AssessmentRevised revised) => state with
    {
        Outline = revised.Outline,
        ContentHash = revised.ContentHash,
        FollowUps = [],
        Milestones = [.. state.Milestones.Where(known => known.Met is not null && revised.Outline.Steps.Contains(new DueStep(known.Id, known.Day)))],
    };

    private static Assessment Milestone(Assessment state, MilestoneKind kind, string id, Func<AssessmentMilestone, AssessmentMilestone> change) =>
        AssessmentMilestones.Find(state, kind, id) is { } milestone
            ? state with { Milestones = [.. state.Milestones.Where(known => (known.Kind, known.Id) != (kind, id)), change(milestone)] }
            : state;

    /// <summary>An item that has the content again which the assessment names is no longer another.</summary>
    private static Assessment Replaced(Assessment state, ImmutableArray<NamedEvidence> present) => state with
    {
        Replaced = [.. state.Replaced.Where(known => present.All(now => now.Evidence != known.Evidence)), .. present.Except(state.Content!.Evidence)],
    };

    /// <summary>The examiner stays named: it is the one that may read why it was returned.</summary>
    private static Assessment Unexamined(Assessment state) => state with { Submitted = null, Reviewed = null, Approved = null };
}
