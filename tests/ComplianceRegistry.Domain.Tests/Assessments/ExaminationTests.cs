using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Tests.Assessments;

/// <summary>Who may carry out, examine and approve; and what makes an approval fall away.</summary>
public sealed class ExaminationTests
{
    private static Actor Submitter => AssessmentLives.TheProvider;

    [Fact]
    public void Whoever_handed_it_in_does_not_review_it() => AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Submitted))
        .When(AssessmentLives.Review(AssessmentLives.TheBody with { Member = Submitter.Member }))
        .ThenRefused(RejectionKind.NotAllowed, AssessmentGuards.NotSubmitter);

    [Fact]
    public void The_assessor_does_not_review_its_own_work() => AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Submitted))
        .When(AssessmentLives.Review(Submitter with { Member = Sample.Bob }))
        .ThenRefused(RejectionKind.NotAllowed, AssessmentGuards.Examiner);

    [Theory]
    [InlineData("ada")]
    [InlineData("bob")]
    public void Whoever_handed_it_in_or_reviewed_it_does_not_approve_it(string person) => AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Reviewed))
        .When(AssessmentLives.Approve(AssessmentLives.TheAuthority with { Member = Sample.Person(person) }))
        .ThenRefused(RejectionKind.NotAllowed, AssessmentGuards.FourEyes);

    [Fact]
    public void An_authority_of_another_jurisdiction_does_not_approve_it() => AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Reviewed))
        .When(AssessmentLives.Approve(Sample.AuthorityOf("FR")))
        .ThenRefused(RejectionKind.NotAllowed, AssessmentGuards.Approver);

    [Fact]
    public void An_approval_names_the_content_that_it_is_for() => AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Reviewed))
        .When(AssessmentLives.Approve() with { ContentHash = AssessmentLives.Second })
        .ThenRefused(RejectionKind.WrongState, "other-content");

    [Fact]
    public void A_body_with_a_mandate_of_the_provider_is_not_independent()
    {
        var bound = Sample.ProviderIn("DE", new Mandate(AssessmentLives.Body, MandateStatus.Given));
        var audit = AssessmentLives.Start(AssessmentSamples.Of(AssessmentKind.IndependentAudit), AssessmentLives.TheBody);
        AssessmentLives.Given().When(audit).ThenAccepted();
        AssessmentLives.Given().When(audit with { Provider = bound }).ThenRefused(RejectionKind.NotAllowed, AssessmentGuards.Starter);
        AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Started)).When(AssessmentLives.Submit() with { Provider = bound }).ThenFaults("/examiner not-an-examiner");
    }

    [Theory]
    [InlineData(AssessmentKind.ImpactAssessment, false)]
    [InlineData(AssessmentKind.SocioEconomicImpact, false)]
    [InlineData(AssessmentKind.RedTeamReport, true)]
    [InlineData(AssessmentKind.BenchmarkResult, true)]
    [InlineData(AssessmentKind.IndependentAudit, true)]
    public void Bodies_and_providers_carry_out_what_is_theirs(AssessmentKind kind, bool body)
    {
        Assert.Equal(body, AssessmentLives.Given().When(AssessmentLives.Start(AssessmentSamples.Of(kind), AssessmentLives.TheBody)).Decision.IsAccepted);
        Assert.Equal(kind != AssessmentKind.IndependentAudit, AssessmentLives.Given().When(AssessmentLives.Start(AssessmentSamples.Of(kind))).Decision.IsAccepted);
    }

    [Fact]
    public void An_audit_is_examined_by_other_members_of_the_body()
    {
        var submitted = AssessmentLives.To(AssessmentStatus.Submitted, AssessmentKind.IndependentAudit);
        AssessmentLives.Given(submitted).When(AssessmentLives.Review(AssessmentLives.TheBody)).ThenRefused(RejectionKind.NotAllowed, AssessmentGuards.NotSubmitter);
        var colleague = AssessmentLives.Examiner(AssessmentKind.IndependentAudit);
        AssessmentLives.Given(submitted).When(AssessmentLives.Review(colleague)).ThenAccepted();
        AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Reviewed, AssessmentKind.IndependentAudit))
            .When(AssessmentLives.Approve(colleague)).ThenRefused(RejectionKind.NotAllowed, AssessmentGuards.FourEyes);
    }

    [Fact]
    public void A_change_of_content_makes_the_approval_fall_away()
    {
        var changed = AssessmentSamples.Of(AssessmentKind.RedTeamReport) with { Summary = "Other." };
        var after = AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Approved)).When(AssessmentLives.Revise(changed, AssessmentLives.Second)).Then(
            new ApprovalLapsed(AssessmentLives.First, AssessmentStatus.Approved, LapseCause.ContentChanged),
            new AssessmentContentRecorded(changed, AssessmentLives.Salt),
            new AssessmentRevised(AssessmentOutline.Of(changed), AssessmentLives.Second));
        Assert.Equal((AssessmentStatus.Started, null, false), (after.Status, after.Approved, after.Standing(9).IsApproved));
    }

    [Fact]
    public void A_revision_that_changes_nothing_is_no_act() => AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Approved))
        .When(AssessmentLives.Revise(AssessmentSamples.Of(AssessmentKind.RedTeamReport), AssessmentLives.First)).Then();

    [Fact]
    public void Replaced_evidence_makes_the_approval_fall_away_and_is_named_anew_before_it_is_handed_in()
    {
        var scenario = AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Approved));
        scenario.When(AssessmentLives.Note(Sample.Hash)).Then();
        Assert.Equal(AssessmentStatus.Started, scenario.When(AssessmentLives.Note(AssessmentLives.Second)).ThenAccepted().Status);
        scenario.When(AssessmentLives.Submit()).ThenRefused(RejectionKind.WrongState, "evidence-replaced");
    }

    [Fact]
    public void Evidence_that_is_noted_again_is_no_act_and_what_has_the_named_content_again_may_be_handed_in()
    {
        var scenario = AssessmentLives.Given(
            [.. AssessmentLives.To(AssessmentStatus.Started), new NamedEvidenceReplaced([AssessmentSamples.Named with { Commitment = AssessmentLives.Second }])]);
        scenario.When(AssessmentLives.Note(AssessmentLives.Second)).Then();
        scenario.When(AssessmentLives.Note(Sample.Hash)).Then(new NamedEvidenceReplaced([AssessmentSamples.Named]));
        scenario.When(AssessmentLives.Submit()).ThenAccepted();
    }

    [Fact]
    public void The_gravest_findings_are_closed_and_never_accepted()
    {
        var scenario = AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Approved, AssessmentKind.IndependentAudit));
        Assert.Equal<string>(["N-1", "N-2"], scenario.State.OpenFindings());
        scenario.When(AssessmentLives.FollowUp("N-2", FollowUpOutcome.Accepted, AssessmentLives.Examiner(AssessmentKind.IndependentAudit)))
            .ThenRefused(RejectionKind.Unacceptable, "too-grave-to-accept");
        scenario.When(AssessmentLives.FollowUp("N-1", FollowUpOutcome.Accepted)).ThenRefused(RejectionKind.NotAllowed, AssessmentGuards.NotSubmitter);
        scenario.When(AssessmentLives.FollowUp("N-2", FollowUpOutcome.Closed)).ThenAccepted();
        Assert.Equal<string>(["N-1"], scenario.State.OpenFindings());
        scenario.When(AssessmentLives.FollowUp("N-2", FollowUpOutcome.Closed)).ThenRefused(RejectionKind.WrongState, "finding-not-open");
        scenario.When(AssessmentLives.FollowUp("N-2", FollowUpOutcome.Reopened)).ThenAccepted();
        Assert.Equal<string>(["N-1", "N-2"], scenario.State.OpenFindings());
        scenario.When(AssessmentLives.FollowUp("N-9", FollowUpOutcome.Closed)).ThenFaults("/finding unknown-finding");
    }

    [Fact]
    public void A_deployer_rests_its_part_on_the_approved_part_of_the_provider()
    {
        var deployer = Sample.Acting(Sample.Deployer, "DE", PartyRole.Deployer);
        var basis = AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Approved, AssessmentKind.ImpactAssessment)).State.Standing(6);
        var start = AssessmentLives.Start(AssessmentSamples.Deployment, deployer) with { BasedOn = new BasedOn(AssessmentLives.Id, AssessmentLives.First), Base = basis };
        AssessmentLives.Given().When(start).ThenAccepted();
        AssessmentLives.Given().When(start with { BasedOn = null }).ThenFaults("/basedOn required");
        AssessmentLives.Given().When(start with { Base = null }).ThenFaults("/basedOn/assessment unknown-assessment");
        AssessmentLives.Given().When(start with { Base = basis with { Status = AssessmentStatus.Reviewed } }).ThenFaults("/basedOn/assessment not-approved");
        AssessmentLives.Given().When(start with { BasedOn = start.BasedOn with { ContentHash = AssessmentLives.Second } }).ThenFaults("/basedOn/contentHash other-content");
        AssessmentLives.Given().When(start with { Base = basis with { Assessor = Sample.Deployer } }).ThenFaults("/basedOn/assessment not-the-providers-part");
        AssessmentLives.Given().When(start with { Actor = AssessmentLives.TheProvider }).ThenRefused(RejectionKind.NotAllowed, AssessmentGuards.Starter);
    }

    [Fact]
    public void Who_reads_the_content_is_recorded_and_so_is_who_was_refused()
    {
        var scenario = AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Submitted));
        scenario.When(new ReadAssessment { Actor = AssessmentLives.TheProvider }).Then();
        scenario.When(new ReadAssessment { Actor = AssessmentLives.TheBody }).Then(new AssessmentContentRead(AssessmentLives.Body, Sample.Bob, new Basis(AssessmentLives.Body, 3)));
        var stranger = Sample.Acting(Sample.Deployer, "DE", PartyRole.Deployer);
        scenario.When(new ReadAssessment { Actor = stranger, IsDeployer = true }).Then(new AssessmentContentReadRefused(Sample.Deployer, Sample.Official, new Basis(Sample.Deployer, 3)));
    }

    [Fact]
    public void What_is_not_for_everybody_is_sealed_and_all_of_it_in_the_non_public_section()
    {
        var open = AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Started)).State;
        var hidden = open with { Release = AssessmentLives.Release with { IsNonPublic = true } };
        Assert.Equal(
            ["assessment.content-read", "assessment.content-read-refused", "assessment.content-recorded", "assessment.evidence-replaced", "assessment.remarked"],
            AssessmentExamples.All.Where(act => AssessmentDecider.Head(open, act).Class == ActClass.Sealed).Select(EventCodec.KindOf).Distinct().Order(StringComparer.Ordinal));
        Assert.All(AssessmentExamples.All, act => Assert.Equal(ActClass.Sealed, AssessmentDecider.Head(hidden, act).Class));
    }
}
