using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Tests.Certification;
using static ComplianceRegistry.Domain.Recognition.RecognitionStatus;
using static ComplianceRegistry.Domain.Tests.Recognition.RecognitionLives;

namespace ComplianceRegistry.Domain.Tests.Recognition;

/// <summary>A recognition is granted by the registry alone and goes wherever its certificate goes.</summary>
public sealed class FollowCertificateTests
{
    private static readonly DateTimeOffset Later = Sample.Now.AddDays(10);

    [Fact]
    public void A_request_is_recognised_once()
    {
        var granted = Given(Grant);
        Assert.Equal((Active, Sample.Now), (granted.State.Status, granted.State.Since));
        granted.When(Grant with { Now = Later, Certificate = Suspended(Later) }).Then();
        Assert.True(granted.State.Standing(1).IsInForce(Sample.Now));
    }

    [Fact]
    public void What_is_no_recognition_of_the_certificate_or_the_request_is_refused_with_every_fault() =>
        new RecognitionScenario(Sample.Id("RCG", "other"), []).When(Grant with { Certificate = Certified with { Certificate = "CRT", Number = null } })
            .ThenFaults("/request another-id", "/certificate another-certificate", "/certificate not-issued");

    [Fact]
    public void A_grant_meets_the_certificate_as_it_is_by_then()
    {
        var suspended = Given(Grant with { Now = Later, Certificate = Suspended(Sample.Now.AddDays(-3)) }).State;
        Assert.Equal((SuspendedDerivative, Sample.Now), (suspended.Status, suspended.Since));
        var withdrawn = Given(GrantWithCondition with { Now = Later, Certificate = As(CertificateStatus.Withdrawn, Later) }).State;
        Assert.Equal((Revoked, Later), (withdrawn.Status, withdrawn.Since));
        Assert.Empty(withdrawn.Clocks.All);
        Assert.Equal(Expired, Given(Grant with { Now = Later, Certificate = As(CertificateStatus.Expired, Later) }).State.Status);
    }

    [Fact]
    public void A_suspended_certificate_suspends_from_its_own_instant_however_late_that_is_recorded()
    {
        var suspended = Given(Grant, Follow(Suspended(Later), now: Later.AddDays(2))).State;
        Assert.Equal((SuspendedDerivative, Later), (suspended.Status, suspended.Since));
        Assert.Empty(suspended.EffectiveScope);
        Assert.False(suspended.Standing(2).IsInForce(Later));
    }

    [Fact]
    public void The_same_fact_or_an_older_one_changes_nothing()
    {
        var suspended = Given(Grant, Follow(Suspended(Later)));
        suspended.When(Follow(Suspended(Later))).Then();
        suspended.When(Follow(As(CertificateStatus.Active, Sample.Now, version: 2))).Then();
        suspended.When(Follow(As(CertificateStatus.Active, Sample.Now, version: 9) with { Certificate = "CRT" })).Then();
    }

    [Theory]
    [InlineData(-1, Active)]
    [InlineData(0, UnderReassessment)]
    public void A_certificate_that_comes_back_within_ninety_days_brings_the_recognition_back_by_itself(long ticks, RecognitionStatus expected)
    {
        var suspended = Given(Grant, Follow(Suspended(Later)));
        var tooLate = suspended.State.RestraintBy(RecognitionCause.Certificate)!.ReturnsBefore!.Value;
        Assert.Equal(91, (tooLate.ToOffset(TimeSpan.FromHours(9)).Date - Later.ToOffset(TimeSpan.FromHours(9)).Date).Days);
        var back = suspended.And(Follow(As(CertificateStatus.Active, tooLate.AddTicks(ticks)), now: tooLate.AddDays(5))).State;
        Assert.Equal((expected, tooLate.AddTicks(ticks)), (back.Status, back.Since));
        Assert.Equal(expected == Active, back.Standing(3).IsInForce(tooLate));
    }

    [Fact]
    public void A_late_return_is_checked_and_silence_agrees_after_twenty_eight_days()
    {
        var late = Given(Grant, Follow(Suspended(Sample.Now)), Follow(As(CertificateStatus.Active, Sample.Now.AddDays(100))));
        var clock = RecognitionClocks.ReassessmentOf(RecognitionCause.LateReturn);
        var due = late.DueOf(clock);
        Assert.InRange(due, Sample.Now.AddDays(128), Sample.Now.AddDays(133));
        Assert.Equal(UnderReassessment, late.At(due.AddTicks(-1)).State.Status);
        Assert.Equal((Active, due), (late.At(due).State.Status, late.State.Since));
    }

    [Fact]
    public void A_certificate_that_is_suspended_anew_gives_ninety_days_anew()
    {
        var again = Given(Grant, Follow(Suspended(Sample.Now)), Follow(Suspended(Later, version: 5))).State;
        Assert.Equal(Later, Assert.Single(again.Restraints).Since);
    }

    [Fact]
    public void Scope_follows_and_with_none_left_the_recognition_is_suspended()
    {
        var both = Recognised with { Scope = [CertificateLives.Biometrics, CertificateLives.Employment] };
        var restricted = As(CertificateStatus.Restricted, Later) with { Scope = [CertificateLives.Employment] };
        var part = Given(Grant with { Request = both }, Follow(restricted)).State;
        Assert.Equal(Active, part.Status);
        Assert.Equal<string>([CertificateLives.Employment], part.EffectiveScope);
        Assert.Equal<string>([CertificateLives.Employment], part.Standing(2).Scope);
        var none = Given(Grant, Follow(restricted));
        Assert.Equal((SuspendedDerivative, Later), (none.State.Status, none.State.Since));
        Assert.Equal(Active, none.And(Follow(As(CertificateStatus.Active, Later.AddDays(1), 5))).State.Status);
    }

    [Fact]
    public void A_release_that_the_certificate_no_longer_certifies_is_not_in_force()
    {
        var renewed = As(CertificateStatus.Active, Sample.Now) with { VersionHashes = [CertificateLives.NextHash] };
        Assert.Equal((SuspendedDerivative, Later), (Given(Grant, Follow(renewed, now: Later)).State.Status, Later));
    }

    [Fact]
    public void It_ends_with_the_certificate_to_the_instant_and_moves_with_its_renewal()
    {
        var granted = Given(GrantWithCondition);
        Assert.Equal(Certified.Expires, granted.State.Expires);
        var renewal = CertificateLives.InForce.And(CertificateLives.Propose(ProposalKind.Renewal)).And(CertificateLives.Approve(ProposalKind.Renewal) with { Now = Later }).State.Standing(4);
        Assert.True(renewal.Expires > Certified.Expires);
        Assert.Equal(renewal.Expires, granted.And(Follow(renewal)).State.Expires);
        Assert.NotEqual(Expired, granted.Only(RecognitionClocks.ConditionOf(1)).State.Status);
        var ended = Given(Grant);
        var due = ended.State.Expires!.Value;
        Assert.Equal(Active, ended.At(due.AddTicks(-1)).State.Status);
        Assert.Equal((Expired, due), (ended.At(due.AddDays(3)).State.Status, ended.State.Since));
    }

    [Fact]
    public void A_renewal_that_arrives_after_the_old_end_brings_the_recognition_back()
    {
        var expired = Given(Grant).Pass(RecognitionClocks.Validity);
        var due = expired.State.Since;
        var renewal = CertificateLives.InForce.And(CertificateLives.Propose(ProposalKind.Renewal)).And(CertificateLives.Approve(ProposalKind.Renewal) with { Now = Later }).State.Standing(4);
        var back = expired.And(Follow(renewal, now: due.AddMinutes(1))).State;
        Assert.Equal((Active, renewal.Expires), (back.Status, back.Expires));
        Assert.Null(back.End);
    }

    [Theory]
    [InlineData(CertificateStatus.Withdrawn)]
    [InlineData(CertificateStatus.Cancelled)]
    public void A_certificate_that_is_withdrawn_or_given_up_ends_it(CertificateStatus status)
    {
        var ended = Given(GrantWithCondition, Follow(As(status, Later))).State;
        Assert.Equal((Revoked, Later, RecognitionEndCause.Certificate), (ended.Status, ended.Since, ended.End!.Cause));
        Assert.Empty(ended.Clocks.All);
    }

    [Fact]
    public void A_withdrawal_that_is_overturned_brings_the_recognition_back_with_the_clocks_that_ran()
    {
        var ended = Given(GrantWithCondition, Follow(As(CertificateStatus.Withdrawn, Later)));
        var back = ended.And(Follow(As(CertificateStatus.Active, Later.AddDays(20), 6))).State;
        Assert.Equal((ConditionsPending, Later.AddDays(20)), (back.Status, back.Since));
        Assert.Equal<string>([RecognitionClocks.ConditionOf(1), RecognitionClocks.Validity], back.Clocks.All.Select(clock => clock.Name));
    }

    [Fact]
    public void What_the_authority_revoked_does_not_come_back_with_the_certificate() =>
        Given(Grant, RevocationProposal, RevocationConfirmation).When(Follow(As(CertificateStatus.Restricted, Later))).Then();

    [Fact]
    public void A_certificate_under_transfer_leaves_it_standing_and_says_so()
    {
        var scenario = Given(Grant, Follow(UnderTransfer));
        Assert.Equal((Active, true), (scenario.State.Status, scenario.State.IsUnderTransfer));
        var completed = As(CertificateStatus.Active, Later, 5) with { Body = CertificateLives.OtherBody };
        var done = scenario.And(Follow(completed)).State;
        Assert.Equal((Active, false, CertificateLives.OtherBody), (done.Status, done.IsUnderTransfer, done.Certificate!.Body));
    }

    [Fact]
    public void A_body_of_another_jurisdiction_is_examined_while_the_recognition_keeps_its_force()
    {
        var completed = As(CertificateStatus.Active, Later, 5) with { Body = CertificateLives.OtherBody, Jurisdiction = "FR" };
        var scenario = Given(Grant, Follow(UnderTransfer), Follow(completed));
        Assert.Equal((UnderReassessment, true), (scenario.State.Status, scenario.State.Standing(3).IsInForce(Later)));
        Assert.Equal(Active, scenario.Pass(RecognitionClocks.ReassessmentOf(RecognitionCause.BodyTransfer)).State.Status);
    }

    [Fact]
    public void A_recognition_of_the_accepting_bodys_own_certificate_takes_its_place_when_it_covers_all()
    {
        var under = Given(Grant, Follow(UnderTransfer));
        under.When(Succeed with { Body = CertificateLives.Body }).Then();
        under.When(Succeed with { Successor = Succeed.Successor with { Scope = [] } }).Then();
        under.When(Succeed with { Successor = Succeed.Successor with { Jurisdiction = "KR" } }).Then();
        Assert.Equal(Transferred, under.And(Succeed).State.Status);
        Given(Grant).When(Succeed).Then();
    }

    [Fact]
    public void Acts_about_a_system_of_the_non_public_section_are_sealed()
    {
        var granted = Given(Grant with { Request = Recognised with { IsNonPublic = true } }).State;
        Assert.Equal(ActClass.Sealed, RecognitionDecider.Head(granted, RecognitionExamples.All[0]).Class);
        var header = RecognitionDecider.Head(Given(Grant).State, RecognitionExamples.All[0]);
        Assert.Equal(("JP", ActClass.Public), (header.Jurisdiction, header.Class));
        Assert.Equal<string>([Sample.Provider, Sample.System, CertificateLives.Id], header.Subjects);
    }
}
