using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>Which findings are open, and what is overdue.</summary>
public static class AssessmentFindings
{
    /// <summary>Ids of the findings that are neither mended, closed nor accepted.</summary>
    public static ImmutableArray<string> Open(AssessmentOutline? outline, ImmutableArray<FindingFollowUp> followUps) =>
        [.. OpenOf(outline, followUps).Select(finding => finding.Id)];

    /// <summary>Ids of open findings whose day has passed.</summary>
    /// <param name="outline">What is known of the assessment.</param>
    /// <param name="followUps">What became of its findings.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static ImmutableArray<string> Overdue(AssessmentOutline outline, ImmutableArray<FindingFollowUp> followUps, DateOnly today) =>
        [.. OpenOf(outline, followUps).Where(finding => finding.Due < today).Select(finding => finding.Id)];

    /// <summary>The follow-up of a finding that counts; null when there is none.</summary>
    public static FindingFollowUp? Of(string finding, ImmutableArray<FindingFollowUp> followUps) => followUps.LastOrDefault(known => known.Finding == finding);

    private static IEnumerable<FindingOutline> OpenOf(AssessmentOutline? outline, ImmutableArray<FindingFollowUp> followUps) =>
        (outline?.Findings ?? []).Where(finding => IsOpen(finding, Of(finding.Id, followUps)));

    private static bool IsOpen(FindingOutline finding, FindingFollowUp? last) => last is null ? !finding.IsMended : last.Outcome == FollowUpOutcome.Reopened;
}
