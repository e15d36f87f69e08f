using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Tests.Certification;
using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Recognition.RecognitionStatus;
using static ComplianceRegistry.Domain.Tests.Recognition.RecognitionLives;

namespace ComplianceRegistry.Domain.Tests.Recognition;

/// <summary>What is examined anew keeps its force meanwhile, and silence leaves it as it was.</summary>
public sealed class ReassessmentTests
{
    private static readonly string OfModification = RecognitionClocks.ReassessmentOf(RecognitionCause.SubstantialModification);

    [Fact]
    public void A_modified_release_is_examined_for_sixty_days_and_silence_leaves_it_unrecognised()
    {
        var scenario = Given(Grant, Modify);
        Assert.Equal((UnderReassessment, true), (scenario.State.Status, scenario.State.Standing(2).IsInForce(Sample.Now)));
        var due = scenario.DueOf(OfModification);
        Assert.InRange(due, Sample.Now.AddDays(60), Sample.Now.AddDays(66));
        Assert.Equal(UnderReassessment, scenario.At(due.AddTicks(-1)).State.Status);
        Assert.Equal((Active, due), (scenario.At(due).State.Status, scenario.State.Since));
        Assert.Equal<string>([Sample.Hash], scenario.State.VersionHashes);
        scenario.When(Modify with { Now = due }).Then();
    }

    [Fact]
    public void It_is_extended_to_the_later_release_only_when_the_certificate_certifies_that()
    {
        var scenario = Given(Grant, Modify);
        scenario.When(Leave with { Extends = true }).ThenFaults("/extends not-certified");
        scenario.And(Follow(As(CertificateStatus.Active, Sample.Now, 5) with { VersionHashes = [Sample.Hash, CertificateLives.NextHash] }), Leave with { Extends = true });
        Assert.Equal(Active, scenario.State.Status);
        Assert.Equal<string>([Sample.Hash, CertificateLives.NextHash], scenario.State.EffectiveVersions);
    }

    [Fact]
    public void The_authority_can_leave_it_as_it_was() => Assert.Equal(Active, Given(Grant, Modify, Leave).State.Status);

    [Fact]
    public void What_is_not_examined_cannot_be_decided() =>
        Given(Grant, Modify).When(Leave with { Cause = RecognitionCause.EditionRetired }).ThenRefused(RejectionKind.WrongState, "nothing-to-reassess");

    [Fact]
    public void The_edition_of_the_certificate_is_examined_once_its_transition_is_over_and_another_edition_ends_that()
    {
        var scenario = Given(Grant, Retire);
        Assert.Equal(UnderReassessment, scenario.State.Status);
        scenario.When(Retire).Then();
        var renewed = As(CertificateStatus.Active, Sample.Now, 5) with { RequirementSet = Certified.RequirementSet! with { Edition = "2027-11" } };
        Assert.Equal(Active, scenario.And(Follow(renewed)).State.Status);
        Assert.Empty(scenario.State.Clocks.All.Where(clock => clock.Name != RecognitionClocks.Validity));
        Given(Grant).When(Retire with { Edition = "common@2020-01" }).Then();
    }

    [Fact]
    public void Each_cause_is_lifted_by_itself()
    {
        var scenario = Given(Grant, Modify, Retire, Leave);
        Assert.Equal((UnderReassessment, RecognitionCause.EditionRetired), (scenario.State.Status, Assert.Single(scenario.State.Restraints).Cause));
    }

    [Fact]
    public void After_the_arrangement_it_stays_for_the_run_on_of_the_terms()
    {
        var scenario = Given(Grant, Terminate);
        var due = scenario.DueOf(RecognitionClocks.RunOn);
        Assert.InRange(due, Sample.Now.AddMonths(6), Sample.Now.AddMonths(6).AddDays(6));
        Assert.Equal((due, Active), (scenario.State.Expires, scenario.At(due.AddTicks(-1)).State.Status));
        Assert.Equal((Revoked, due, RecognitionEndCause.Arrangement), (scenario.At(due).State.Status, scenario.State.Since, scenario.State.End!.Cause));
        scenario.When(Follow(As(CertificateStatus.Restricted, due))).Then();
    }

    [Fact]
    public void It_stays_as_long_when_one_of_its_two_signatories_leaves_and_nothing_happens_when_another_does()
    {
        var runOn = RunningOn(new Period(3, TimeUnit.Month), Sample.Now);
        var goesOn = Terminated(runOn: null) with { Status = ArrangementStatus.InForce };
        foreach (var leaving in new[] { "EU", "JP" })
        {
            var left = Given(Grant, Terminate with { Arrangement = goesOn with { Departures = [new SignatoryDeparture(leaving, Sample.Now, runOn)] } }).State;
            Assert.Equal((Active, Sample.Now, runOn.Due), (left.Status, left.ArrangementEnded, left.Expires));
        }

        Given(Grant).When(Terminate with { Arrangement = goesOn with { Departures = [new SignatoryDeparture("KR", Sample.Now, runOn)] } }).Then();
    }

    [Fact]
    public void Without_a_run_on_in_the_terms_it_stays_to_the_end_of_the_certificate()
    {
        var scenario = Given(Grant, Terminate with { Arrangement = Terminated(runOn: null) });
        Assert.Equal((Active, Certified.Expires), (scenario.State.Status, scenario.State.Expires));
        scenario.When(Terminate).Then();
    }
}
