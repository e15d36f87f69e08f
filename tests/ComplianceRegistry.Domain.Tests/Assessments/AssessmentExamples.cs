using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Assessments;

/// <summary>A life of an assessment in which every kind of event happens.</summary>
internal static class AssessmentExamples
{
    public static IReadOnlyList<IEvent> All { get; } =
    [
        .. AssessmentLives.To(AssessmentStatus.Submitted, AssessmentKind.IndependentAudit),
        new AssessmentContentReadRefused(Sample.Deployer, Sample.Official, new Basis(Sample.Deployer, 2)),
        new AssessmentReturned(AssessmentLives.Sign(AssessmentLives.TheAuthority), new Basis(Sample.Authority, 3)),
        new AssessmentRemarked(new AssessmentRemark("return", "The scope is not described.", Sample.Authority, Sample.Now)),
        new AssessmentRevised(AssessmentOutline.Of(AssessmentSamples.Of(AssessmentKind.IndependentAudit)), AssessmentLives.Second),
        new AssessmentContentRead(Sample.Authority, Sample.Official, new Basis(Sample.Authority, 3)),
        new AssessmentReviewed(AssessmentLives.Sign(AssessmentLives.TheAuthority), new Basis(Sample.Authority, 3)),
        new AssessmentApproved(AssessmentLives.Sign(AssessmentLives.TheAuthority), new Basis(Sample.Authority, 3))
        {
            Seat = AssessmentLives.Berlin,
            Clocks = ClockMoves.Start(Rules.Book.Start("finding-N-1", "assessment-milestone", "assessment.approved", Sample.Now, AssessmentLives.Berlin, Sample.Provider)),
        },
        new AssessmentMilestoneOverdue(MilestoneKind.Finding, "N-2", new DateOnly(2026, 8, 1), new DateTimeOffset(2026, 8, 1, 22, 0, 0, TimeSpan.Zero)),
        new AssessmentMilestoneMet("M-1", new DateOnly(2026, 12, 1), AssessmentLives.Sign(AssessmentLives.TheProvider), new Basis(Sample.Provider, 3)),
        new FindingFollowedUp(new FindingFollowUp("N-1", FollowUpOutcome.Closed, AssessmentLives.Sign(AssessmentLives.TheAuthority)), new Basis(Sample.Authority, 3))
        {
            Clocks = ClockMoves.End("finding-N-1"),
        },
        new ApprovalLapsed(AssessmentLives.Second, AssessmentStatus.Approved, LapseCause.EvidenceReplaced) { Clocks = ClockMoves.End(ClockMoves.Every) },
        new NamedEvidenceReplaced([new NamedEvidence { Evidence = AssessmentSamples.Evidence, Commitment = AssessmentLives.Second }]),
    ];
}
