using ComplianceRegistry.Domain.Assessments;

namespace ComplianceRegistry.Views.Assessments;

/// <summary>What each act makes of an assessment as lists show it.</summary>
internal static class AssessmentEvolution
{
    /// <summary>The item after an act; null when nothing is known of the assessment, or when it is none.</summary>
    public static AssessmentItem? Next(AssessmentItem? item, ViewAct act)
    {
        if (act.Event is AssessmentStarted started)
        {
            return New(started, act);
        }

        return item is null ? null : After(item, act) with { Version = act.Version, UpdatedAt = act.At };
    }

    private static AssessmentItem New(AssessmentStarted started, ViewAct act) => new()
    {
        Id = act.Stream,
        Version = act.Version,
        Kind = started.Kind,
        Status = AssessmentStatus.Started,
        Release = started.Release,
        Assessor = started.Assessor,
        Outline = started.Outline,
        ContentHash = started.ContentHash,
        UpdatedAt = act.At,
    };

    /// <summary>Of a sealed act only the version is seen.</summary>
    private static AssessmentItem After(AssessmentItem item, ViewAct act) => act.Event switch
    {
        AssessmentRevised revised => item with { Outline = revised.Outline, ContentHash = revised.ContentHash, FollowUps = [] },
        ApprovalLapsed => item with { Status = AssessmentStatus.Started },
        AssessmentSubmitted => item with { Status = AssessmentStatus.Submitted },
        AssessmentReviewed => item with { Status = AssessmentStatus.Reviewed },
        AssessmentApproved => item with { Status = AssessmentStatus.Approved },
        AssessmentReturned => item with { Status = AssessmentStatus.Returned },
        FindingFollowedUp followed => item with { FollowUps = item.FollowUps.Add(followed.FollowUp) },
        _ => item,
    };
}
