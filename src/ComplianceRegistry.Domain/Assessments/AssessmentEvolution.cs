using System.Collections.Immutable;
using ComplianceRegistry.Domain.Assessments.Schemas;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>What each event makes of an assessment.</summary>
internal static class AssessmentEvolution
{
    public static Assessment Evolve(Assessment state, IEvent @event) => @event switch
    {
        AssessmentStarted started => Started(state, started),
        AssessmentContentRecorded recorded => state with { Content = recorded.Content, Salt = recorded.Salt, Replaced = [] },
        AssessmentRevised revised => state with { Outline = revised.Outline, ContentHash = revised.ContentHash, FollowUps = [] },
        ApprovalLapsed => Unexamined(state) with { Status = AssessmentStatus.Started },
        NamedEvidenceReplaced replaced => Replaced(state, replaced.Present),
        AssessmentSubmitted submitted => Unexamined(state) with { Status = AssessmentStatus.Submitted, Examiner = submitted.Examiner, Submitted = submitted.By },
        AssessmentReviewed reviewed => state with { Status = AssessmentStatus.Reviewed, Reviewed = reviewed.By },
        AssessmentApproved approved => state with { Status = AssessmentStatus.Approved, Approved = approved.By },
        AssessmentReturned => Unexamined(state) with { Status = AssessmentStatus.Returned },
        FindingFollowedUp followed => state with { FollowUps = state.FollowUps.Add(followed.FollowUp) },
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

    /// <summary>An item that has the content again which the assessment names is no longer another.</summary>
    private static Assessment Replaced(Assessment state, ImmutableArray<NamedEvidence> present) => state with
    {
        Replaced = [.. state.Replaced.Where(known => present.All(now => now.Evidence != known.Evidence)), .. present.Except(state.Content!.Evidence)],
    };

    /// <summary>The examiner stays named: it is the one that may read why it was returned.</summary>
    private static Assessment Unexamined(Assessment state) => state with { Submitted = null, Reviewed = null, Approved = null };
}
