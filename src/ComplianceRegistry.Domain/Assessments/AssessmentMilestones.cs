using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>What has a day in an assessment.</summary>
[GenerateSerializer]
public enum MilestoneKind
{
    /// <summary>A finding that is to be closed or accepted. It is met by following it up.</summary>
    Finding,

    /// <summary>A step of a reskilling commitment.</summary>
    Reskilling,
}

/// <summary>What is to be done by a day, and what became of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Id of the finding or of the step in the assessment.</param>
/// <param name="Day">The last day on which it is done in time.</param>
/// <param name="Met">Who says that it was done; null until then.</param>
/// <param name="OverdueSince">When its time ran out before that; null while it has not.</param>
[GenerateSerializer, Immutable, Alias("cr.AssessmentMilestone")]
public sealed record AssessmentMilestone(
    [property: Id(0)] MilestoneKind Kind,
    [property: Id(1)] string Id,
    [property: Id(2)] DateOnly Day,
    [property: Id(3)] AssessmentSignature? Met = null,
    [property: Id(4)] DateTimeOffset? OverdueSince = null);

/// <summary>What of an assessment has a day: findings that were not mended, and the steps of reskilling commitments.</summary>
public static class AssessmentMilestones
{
    /// <summary>All of them, findings first.</summary>
    public static ImmutableArray<AssessmentMilestone> Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Outline is { } outline
            ? [.. outline.Findings.SelectMany(finding => OfFinding(assessment, finding)), .. outline.Steps.Select(step => Known(assessment, MilestoneKind.Reskilling, step.Id, step.Due))]
            : [];
    }

    /// <summary>The milestone with this id; null when there is none.</summary>
    public static AssessmentMilestone? Find(Assessment assessment, MilestoneKind kind, string id) =>
        Of(assessment).FirstOrDefault(milestone => milestone.Kind == kind && milestone.Id == id);

    private static IEnumerable<AssessmentMilestone> OfFinding(Assessment assessment, FindingOutline finding)
    {
        var last = AssessmentFindings.Of(finding.Id, assessment.FollowUps);
        if (finding.Due is { } day && (last is not null || !finding.IsMended))
            yield return Known(assessment, MilestoneKind.Finding, finding.Id, day) with { Met = last is { Outcome: not FollowUpOutcome.Reopened } ? last.By : null };
    }

    private static AssessmentMilestone Known(Assessment assessment, MilestoneKind kind, string id, DateOnly day) =>
        assessment.Milestones.FirstOrDefault(known => known.Kind == kind && known.Id == id) ?? new AssessmentMilestone(kind, id, day);
}
