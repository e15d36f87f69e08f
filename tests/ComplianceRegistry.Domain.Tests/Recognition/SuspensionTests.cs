using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using static ComplianceRegistry.Domain.Recognition.RecognitionStatus;
using static ComplianceRegistry.Domain.Tests.Recognition.RecognitionLives;

namespace ComplianceRegistry.Domain.Tests.Recognition;

/// <summary>The receiving authority's own measures: with four eyes, told to all, open to objections, and never for ever.</summary>
public sealed class SuspensionTests
{
    private static RecognitionScenario Suspension => Given(Grant, SuspensionProposal, SuspensionConfirmation);

    [Fact]
    public void Whoever_proposes_does_not_confirm()
    {
        Given(Grant, SuspensionProposal).When(SuspensionConfirmation with { Actor = Proposer }).ThenRefused(RejectionKind.NotAllowed, "four-eyes");
        Given(Grant, RevocationProposal).When(RevocationConfirmation with { Actor = Proposer }).ThenRefused(RejectionKind.NotAllowed, "four-eyes");
        Suspension.When(Uphold with { Actor = Proposer }).ThenRefused(RejectionKind.NotAllowed, "four-eyes");
    }

    [Fact]
    public void Only_what_was_proposed_is_confirmed()
    {
        Given(Grant).When(SuspensionConfirmation).ThenRefused(RejectionKind.WrongState, "nothing-proposed");
        Given(Grant, RevocationProposal).When(SuspensionConfirmation).ThenRefused(RejectionKind.WrongState, "nothing-proposed");
        Given(Grant, RevocationProposal).When(SuspensionProposal).ThenRefused(RejectionKind.WrongState, "proposed-already");
        Suspension.When(SuspensionProposal).ThenRefused(RejectionKind.WrongState, "suspended-already");
    }

    [Fact]
    public void A_proposal_that_nobody_confirms_lapses_after_fifteen_working_days()
    {
        var scenario = Given(Grant, SuspensionProposal);
        var due = scenario.DueOf(RecognitionClocks.Proposal);
        Assert.NotNull(scenario.At(due.AddTicks(-1)).State.Proposal);
        Assert.Null(scenario.At(due).State.Proposal);
        Assert.Equal(Active, scenario.State.Status);
    }

    [Fact]
    public void A_suspension_says_all_that_the_others_have_to_know()
    {
        var empty = SuspensionProposal.Notice with { Identification = " ", Origin = "", Risk = "", Nature = "", Duration = "", OperatorArguments = "" };
        Given(Grant).When(SuspensionProposal with { Measure = new RecognitionMeasure(RecognitionGround.CabCompetence, ""), Notice = empty }).ThenFaults(
            "/provision required", "/evidence required", "/ground no-ground-of-suspension", "/notice/identification required", "/notice/origin required",
            "/notice/risk required", "/notice/nature required", "/notice/duration required", "/notice/operatorArguments required");
    }

    [Fact]
    public void A_revocation_has_ground_provision_evidence_and_remedy()
    {
        Given(Grant).When(RevocationProposal with { Measure = new RecognitionMeasure(RecognitionGround.NationalSecurity, ""), Remedy = "" })
            .ThenFaults("/provision required", "/evidence required", "/ground no-ground-of-revocation", "/remedy required");
        var revoked = Given(GrantWithCondition, RevocationProposal, RevocationConfirmation).State;
        Assert.Equal((Revoked, RecognitionEndCause.Decision, "Appeal to the review board within 30 days."), (revoked.Status, revoked.End!.Cause, revoked.End.Decision!.Remedy));
        Assert.Empty(revoked.Clocks.All);
    }

    [Fact]
    public void The_others_are_notified_within_two_working_days_and_then_have_three_months()
    {
        var scenario = Suspension;
        Assert.Equal(new DateTimeOffset(2026, 8, 12, 15, 0, 0, TimeSpan.Zero), scenario.DueOf(RecognitionClocks.Notice));
        scenario.And(Notify);
        Assert.Null(scenario.State.Clocks.Find(RecognitionClocks.Notice));
        Assert.InRange(scenario.DueOf(RecognitionClocks.Objections), Sample.Now.AddMonths(3), Sample.Now.AddMonths(3).AddDays(5));
        scenario.When(Notify).ThenRefused(RejectionKind.WrongState, "notified-already");
    }

    [Fact]
    public void Of_a_prohibited_practice_the_others_have_thirty_days()
    {
        var byGround = SuspensionProposal with { Measure = Measure with { Ground = RecognitionGround.ProhibitedHere } };
        var byCause = SuspensionProposal with { Notice = SuspensionProposal.Notice with { Cause = SafeguardCause.ProhibitedPractice } };
        foreach (var propose in new[] { byGround, byCause })
            Assert.InRange(Given(Grant, propose, SuspensionConfirmation, Notify).DueOf(RecognitionClocks.Objections), Sample.Now.AddDays(30), Sample.Now.AddDays(35));
    }

    [Fact]
    public void A_missed_notice_is_recorded_and_the_public_act_begins_the_others_time()
    {
        var scenario = Suspension;
        var due = scenario.DueOf(RecognitionClocks.Notice);
        scenario.At(due);
        Assert.True(scenario.State.Suspension!.IsNoticeOverdue);
        var window = scenario.DueOf(RecognitionClocks.Objections);
        Assert.InRange(window, due.AddMonths(3), due.AddMonths(3).AddDays(5));
        Assert.Equal(window, scenario.And(Notify with { Now = due.AddDays(1) }).DueOf(RecognitionClocks.Objections));
        Assert.Equal(due.AddDays(1), scenario.State.Suspension!.NotifiedAt);
    }

    [Fact]
    public void Silence_of_the_others_deems_it_justified()
    {
        var scenario = Suspension.And(Notify).Pass(RecognitionClocks.Objections);
        Assert.True(scenario.State.Suspension!.IsJustified);
        scenario.When(Objection).ThenRefused(RejectionKind.WrongState, "objections-closed");
    }

    [Fact]
    public void An_objection_contests_it_and_it_keeps_its_effect()
    {
        var scenario = Suspension.And(Notify, Objection);
        Assert.Equal((true, SuspendedProvisional), (scenario.State.IsContested, scenario.State.Status));
        scenario.When(Objection).ThenRefused(RejectionKind.WrongState, "objected-already");
        Assert.False(scenario.Pass(RecognitionClocks.Objections).State.Suspension!.IsJustified);
    }

    [Fact]
    public void Only_authorities_that_the_arrangement_binds_object() => Suspension
        .When(Objection with { Signatory = null, Arrangement = null, Reasons = "", Evidence = [] }).ThenFaults(" not-bound", "/reasons required", "/evidence required");

    [Fact]
    public void It_lapses_after_six_months_unless_upheld()
    {
        var scenario = Suspension;
        var due = scenario.DueOf(RecognitionClocks.Suspension);
        Assert.InRange(due, Sample.Now.AddMonths(6), Sample.Now.AddMonths(6).AddDays(6));
        Assert.Equal(SuspendedProvisional, scenario.At(due.AddTicks(-1)).State.Status);
        Assert.Equal((Active, due, SuspensionOutcome.Lapsed), (scenario.At(due).State.Status, scenario.State.Since, scenario.State.Suspensions[0].Outcome));
        var upheld = Suspension.And(Uphold with { Now = due.AddTicks(-1) });
        Assert.Equal(SuspendedProvisional, upheld.At(due).State.Status);
        Assert.Equal(Active, upheld.Pass(RecognitionClocks.Suspension).State.Status);
    }

    [Fact]
    public void Lifting_one_suspension_leads_to_where_the_other_leaves_it()
    {
        var both = Suspension.And(Follow(Suspended(Sample.Now)));
        Assert.Equal(SuspendedProvisional, both.State.Status);
        Assert.Equal(SuspendedDerivative, both.And(Lift).State.Status);
        Assert.Equal(Active, both.And(Follow(As(CertificateStatus.Active, Sample.Now.AddDays(1)))).State.Status);
        both.When(Lift).ThenRefused(RejectionKind.WrongState, "wrong-state");
        Assert.Equal(RecognitionClocks.Validity, Assert.Single(both.State.Clocks.All).Name);
    }

    [Fact]
    public void The_provider_is_no_authority_of_its_own_recognition() => Given(Grant)
        .When(SuspensionProposal with { Actor = Proposer with { Party = Sample.Provider } }).ThenRefused(RejectionKind.NotAllowed, RecognitionGuards.Receiving);
}
