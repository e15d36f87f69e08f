using ComplianceRegistry.Domain.Arrangements;
using static ComplianceRegistry.Domain.Tests.Arrangements.ArrangementLives;

namespace ComplianceRegistry.Domain.Tests.Arrangements;

/// <summary>How the part of one signatory is suspended and ends.</summary>
public sealed class SignatoryTests
{
    [Fact]
    public void A_signatory_suspends_its_own_part_and_takes_it_up_again()
    {
        var paused = InForce.And(Pause(Korean));
        Assert.False(paused.State.Standing(9)!.Binds("KR", SignatoryRole.CertificateConsuming));
        Assert.True(paused.State.Standing(9)!.Binds("EU", SignatoryRole.CertificateConsuming));
        paused.When(Pause(Korean)).ThenRefused(RejectionKind.WrongState, "suspended-already");
        paused.When(TakeUp(Union)).ThenRefused(RejectionKind.WrongState, "not-suspended");
        Assert.True(paused.And(TakeUp(Korean)).State.Standing(10)!.Binds("KR", SignatoryRole.CertificateConsuming));
        Assert.Empty(paused.State.Clocks.All);
    }

    [Fact]
    public void All_others_suspend_the_part_of_a_signatory_and_it_is_not_asked()
    {
        var proposed = InForce.And(Against("KR", Union));
        Assert.Empty(proposed.State.Suspensions);
        proposed.When(Agree(Korean)).ThenRefused(RejectionKind.NotAllowed, "not-deciding");
        proposed.And(Agree(Singaporean));
        Assert.Equal(("KR", false), Assert.Single(proposed.State.Suspensions) is var part ? (part.Jurisdiction, part.IsByItself) : default);
        proposed.When(TakeUp(Korean)).ThenRefused(RejectionKind.NotAllowed, "suspended-by-others");
        proposed.And(For("KR", Korean));
        Assert.Empty(proposed.State.Proposals[0].Signatures);
        Assert.Empty(proposed.And(Agree(Union, 2), Agree(Singaporean, 2)).State.Suspensions);
        Assert.Empty(proposed.State.Clocks.All);
    }

    [Fact]
    public void With_two_signatories_one_suspends_the_part_of_the_other()
    {
        var suspended = OfTwo.And(Against("KR", Union));
        Assert.Equal(["suspension-kr"], suspended.ClockNames());
        Assert.False(suspended.State.Standing(9)!.Binds("KR", SignatoryRole.CertificateAuthorising));
        Assert.Empty(suspended.And(For("KR", Union)).State.Suspensions);
    }

    [Fact]
    public void A_part_that_is_not_suspended_anew_is_taken_up_after_a_year()
    {
        var suspended = OfTwo.And(Against("KR", Union));
        var due = suspended.DueOf("suspension-kr");
        Assert.Equal(new DateTimeOffset(2027, 8, 9, 22, 0, 0, TimeSpan.Zero), due);
        Assert.Single(suspended.At(due.AddTicks(-1)).State.Suspensions);
        Assert.Empty(suspended.At(due).State.Suspensions);
    }

    [Fact]
    public void Nobody_suspends_himself_by_proposal_nor_a_stranger_nor_twice()
    {
        InForce.When(Against("EU", Union)).ThenFaults("/signatory own-part");
        InForce.When(Against("CH", Union)).ThenFaults("/signatory not-a-signatory");
        OfTwo.And(Against("KR", Union)).When(Against("KR", Union)).ThenFaults("/signatory suspended-already");
        InForce.And(Pause(Korean)).When(For("KR", Union)).ThenFaults("/signatory not-suspended");
        Assert.False(InForce.And(Pause(Korean), Against("KR", Union), Agree(Singaporean)).State.Suspensions[0].IsByItself);
    }

    [Fact]
    public void A_signatory_withdraws_with_the_notice_of_the_terms_or_a_later_last_day()
    {
        Assert.Equal(new DateTimeOffset(2027, 8, 9, 22, 0, 0, TimeSpan.Zero), InForce.And(Leave(Singaporean)).DueOf("withdrawal-sg"));
        Assert.Equal(new DateTimeOffset(2027, 12, 31, 23, 0, 0, TimeSpan.Zero), InForce.And(Leave(Singaporean) with { LastDay = new DateOnly(2027, 12, 31) }).DueOf("withdrawal-sg"));
        InForce.When(Leave(Singaporean) with { LastDay = new DateOnly(2027, 8, 8) }).ThenFaults("/lastDay too-early");
        InForce.And(Leave(Singaporean)).When(Leave(Singaporean)).ThenRefused(RejectionKind.WrongState, "announced-already");
    }

    [Fact]
    public void Until_its_notice_is_over_a_signatory_is_bound_and_may_stay()
    {
        var leaving = InForce.And(Leave(Singaporean));
        Assert.True(leaving.At(leaving.DueOf("withdrawal-sg").AddTicks(-1)).State.Standing(9)!.Binds("SG", SignatoryRole.CertificateConsuming));
        Assert.Empty(leaving.And(Stay(Singaporean)).State.Clocks.All);
        leaving.When(Stay(Singaporean)).ThenRefused(RejectionKind.WrongState, "nothing-announced");
    }

    [Fact]
    public void When_one_of_several_leaves_the_others_go_on_and_recognitions_run_on()
    {
        var leaving = InForce.And(Leave(Singaporean), Pause(Singaporean), Terminate);
        var due = leaving.DueOf("withdrawal-sg");
        var left = leaving.At(due).State;
        Assert.Equal(ArrangementStatus.InForce, left.Status);
        var departure = left.Standing(9)!.DepartureOf("SG")!;
        Assert.Equal((due, new DateTimeOffset(2028, 5, 10, 22, 0, 0, TimeSpan.Zero)), (departure.Since, departure.RecognitionsUntil));
        Assert.Null(left.Standing(9)!.DepartureOf("EU"));
        Assert.Equal<string>(["SG"], left.Standing(9)!.Absent);
        Assert.Empty(left.Clocks.All);
        Assert.Empty(ArrangementWorkflow.ActionsFor(left, Singaporean));
        Assert.Equal<string>(["EU", "KR"], left.Bound);
    }

    [Fact]
    public void When_one_of_two_leaves_or_the_last_who_recognises_the_arrangement_ends()
    {
        var ofTwo = OfTwo.And(Leave(Korean)).Pass("withdrawal-kr").State;
        Assert.Equal((ArrangementStatus.Terminated, ArrangementEnd.SignatoriesLeft), (ofTwo.Status, ofTwo.End));
        Assert.Empty(ofTwo.Clocks.All);

        var authorising = Terms.Signatories[0] with { Roles = [SignatoryRole.CertificateAuthorising] };
        var ofThree = Given(Draft with { Terms = Terms with { Signatories = [authorising, authorising with { Jurisdiction = "KR" }, Singapore] } }, Open, Sign(Union), Sign(Korean), Sign(Singaporean));
        Assert.Equal(ArrangementStatus.Terminated, ofThree.Pass(ArrangementClocks.EntryIntoForce).And(Leave(Singaporean)).Pass("withdrawal-sg").State.Status);
    }
}
