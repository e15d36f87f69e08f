using ComplianceRegistry.Domain.Arrangements;
using static ComplianceRegistry.Domain.Tests.Arrangements.ArrangementLives;

namespace ComplianceRegistry.Domain.Tests.Arrangements;

/// <summary>How an arrangement in force is amended, suspended and terminated by agreement.</summary>
public sealed class ArrangementChangeTests
{
    [Fact]
    public void An_amendment_holds_from_its_day_once_all_have_signed_it()
    {
        var proposed = InForce.And(Amend with { Terms = Changed with { EffectiveOn = new DateOnly(2027, 1, 1) } });
        Assert.Equal(["proposal-1"], proposed.ClockNames());
        Assert.Equal("/termsHash", Assert.Single(Assert.Single(proposed.When(Agree(Union)).Decision.Rejections).Faults).Pointer);
        proposed.And(Agree(Union, 1, OtherHash), Agree(Singaporean, 1, OtherHash));
        Assert.Equal((FirstHash, new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero)), (proposed.State.TermsHash, proposed.DueOf("effect-1")));

        var amended = proposed.Pass("effect-1").State;
        Assert.Equal((OtherHash, ArrangementStatus.InForce), (amended.TermsHash, amended.Status));
        Assert.Equal(["KR", "EU", "SG"], amended.Signatures.Select(signature => signature.Jurisdiction));
        Assert.Equal(InForce.State.ConfidenceUntil, amended.ConfidenceUntil);
        Assert.Empty(amended.Proposals);
        Assert.Empty(amended.Clocks.All);
    }

    [Fact]
    public void A_proposal_on_which_not_all_agree_in_time_lapses_and_the_terms_stay()
    {
        var proposed = InForce.And(Amend, Agree(Union, 1, OtherHash));
        var due = proposed.DueOf("proposal-1");
        Assert.Single(proposed.At(due.AddTicks(-1)).State.Proposals);
        Assert.Equal((0, FirstHash), proposed.At(due).State is var state ? (state.Proposals.Length, state.TermsHash) : default);
        proposed.When(Agree(Singaporean, 1, OtherHash)).ThenRefused(RejectionKind.WrongState, "no-open-proposal");
    }

    [Fact]
    public void A_signatory_has_one_open_proposal_and_takes_it_back_itself()
    {
        var proposed = InForce.And(Amend);
        proposed.When(Suspend with { Actor = Korean }).ThenRefused(RejectionKind.WrongState, "proposed-already");
        proposed.When(new WithdrawChange { Actor = Union, Now = Sample.Now, Proposal = 1 }).ThenRefused(RejectionKind.NotAllowed, "proposer");
        proposed.When(Agree(Korean, 1, OtherHash)).ThenRefused(RejectionKind.WrongState, "agreed-already");
        proposed.And(new WithdrawChange { Actor = Korean, Now = Sample.Now, Proposal = 1 }, Suspend with { Actor = Korean });
        Assert.Equal(["proposal-2"], proposed.ClockNames());
    }

    [Fact]
    public void An_agreed_amendment_ends_those_that_are_proposed_on_the_old_terms()
    {
        var other = Amend with { Actor = Union, TermsHash = new string('3', 64) };
        var agreed = InForce.And(Amend, other, Agree(Union, 1, OtherHash), Agree(Singaporean, 1, OtherHash));
        Assert.Equal(["effect-1"], agreed.ClockNames());
        Assert.Equal(1, Assert.Single(agreed.State.Proposals).Number);
        agreed.When(other).ThenRefused(RejectionKind.WrongState, "amendment-pending");
        agreed.And(Terminate).Pass("effect-1");
        Assert.Empty(agreed.State.Proposals);
        Assert.Empty(agreed.State.Clocks.All);
        InForce.When(Amend with { TermsHash = FirstHash }).ThenFaults("/terms no-change");
    }

    [Fact]
    public void Who_joins_signs_too_and_confidence_is_built_anew()
    {
        var wider = Amend with { Terms = Terms with { Signatories = Terms.Signatories.Add(new SignatoryTerms("CH", [SignatoryRole.CertificateConsuming], null)) } };
        var proposed = InForce.And(wider, Agree(Union, 1, OtherHash), Agree(Singaporean, 1, OtherHash));
        Assert.Equal(["proposal-1"], proposed.ClockNames());
        Assert.Equal<string>(["agree"], ArrangementWorkflow.ActionsFor(proposed.State, Swiss));
        proposed.And(Agree(Swiss, 1, OtherHash) with { Now = Sample.Now.AddDays(30) }).Pass("effect-1");
        Assert.True(proposed.State.Standing(9)!.Binds("CH", SignatoryRole.CertificateConsuming));
        Assert.True(proposed.State.ConfidenceUntil > InForce.State.ConfidenceUntil);
    }

    [Fact]
    public void Who_is_not_in_the_amended_terms_leaves_with_the_run_on_that_was_agreed()
    {
        var left = InForce.And(Leave(Singaporean), Amend with { Terms = Bilateral }, Agree(Union, 1, OtherHash), Agree(Singaporean, 1, OtherHash)).Pass("effect-1");
        var departure = Assert.Single(left.State.Departures);
        Assert.Equal(("SG", left.State.Standing(9)!.DepartureOf("SG")), (departure.Jurisdiction, departure));
        Assert.Equal(new DateTimeOffset(2027, 5, 11, 22, 0, 0, TimeSpan.Zero), departure.RecognitionsUntil);
        Assert.Empty(left.State.Clocks.All);
        Assert.Equal(ArrangementStatus.InForce, left.State.Status);
    }

    [Fact]
    public void A_signatory_that_left_comes_back_with_terms_that_it_signs()
    {
        var left = InForce.And(Amend with { Terms = Bilateral }, Agree(Union, 1, OtherHash), Agree(Singaporean, 1, OtherHash)).Pass("effect-1");
        left.And(Amend with { TermsHash = FirstHash, Terms = Terms, Now = Sample.Now.AddDays(30) }, Agree(Union, 2, FirstHash) with { Now = Sample.Now.AddDays(30) });
        left.And(Agree(Singaporean, 2, FirstHash) with { Now = Sample.Now.AddDays(31) }).Pass("effect-2");
        Assert.Empty(left.State.Departures);
        Assert.True(left.State.Standing(9)!.Binds("SG", SignatoryRole.CertificateConsuming));
    }

    [Fact]
    public void All_suspend_the_arrangement_with_grounds_and_put_it_in_force_again()
    {
        InForce.When(Suspend with { Grounds = new ArrangementGrounds("") }).ThenFaults("/provision required", "/evidence required");
        var suspended = InForce.And(Suspend, Agree(Korean));
        Assert.Equal(ArrangementStatus.InForce, suspended.State.Status);
        suspended.And(Agree(Singaporean));
        Assert.Equal((ArrangementStatus.Suspended, Grounds.Provision), (suspended.State.Status, suspended.State.Suspension!.Provision));
        Assert.Equal(["suspension"], suspended.ClockNames());
        suspended.And(Resume, Agree(Union, 2), Agree(Singaporean, 2));
        Assert.Equal((ArrangementStatus.InForce, null), (suspended.State.Status, suspended.State.Suspension));
        Assert.Empty(suspended.State.Clocks.All);
    }

    [Fact]
    public void A_suspension_that_is_not_decided_anew_ends_after_a_year()
    {
        var suspended = To(ArrangementStatus.Suspended).And(Resume);
        var due = suspended.DueOf("suspension");
        Assert.Equal(new DateTimeOffset(2027, 8, 9, 22, 0, 0, TimeSpan.Zero), due);
        Assert.Equal(["suspension"], suspended.At(due.AddTicks(-1)).ClockNames());
        Assert.Equal((ArrangementStatus.InForce, due), suspended.At(due).State is var state ? (state.Status, state.Since) : default);
    }

    [Fact]
    public void Suspending_a_suspended_arrangement_is_not_left_open()
    {
        var suspended = InForce.And(Suspend, Suspend with { Actor = Korean }, Agree(Korean), Agree(Singaporean));
        Assert.Empty(suspended.State.Proposals);
        Assert.Equal(["suspension"], suspended.ClockNames());
    }

    [Fact]
    public void All_end_the_arrangement_on_a_day_and_recognitions_run_on()
    {
        var agreed = InForce.And(Terminate with { On = new DateOnly(2026, 12, 1) }, Agree(Korean), Agree(Singaporean));
        Assert.Equal(ArrangementStatus.InForce, agreed.State.Status);
        var ended = agreed.Pass("effect-1").State;
        Assert.Equal((ArrangementStatus.Terminated, ArrangementEnd.Agreed), (ended.Status, ended.End));
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 23, 0, 0, TimeSpan.Zero), ended.Since);
        Assert.Equal(new DateTimeOffset(2027, 9, 1, 22, 0, 0, TimeSpan.Zero), ended.RunOn!.Due);
        Assert.Equal(new SignatoryDeparture("EU", ended.Since, ended.RunOn), ended.Standing(9)!.DepartureOf("EU"));
        InForce.When(Terminate with { On = new DateOnly(2026, 8, 8) }).ThenFaults("/on in-the-past");
    }

    [Fact]
    public void Without_a_run_on_recognitions_stay_to_the_end_of_their_certificates()
    {
        var terms = Draft with { Terms = Bilateral with { RunOn = null } };
        var ended = Given(terms, Open, Sign(Union), Sign(Korean)).Pass(ArrangementClocks.EntryIntoForce).And(Terminate, Agree(Korean)).Pass("effect-1").State;
        Assert.Equal((ArrangementStatus.Terminated, null), (ended.Status, ended.RunOn));
        Assert.Null(ended.Standing(9)!.DepartureOf("KR")!.RecognitionsUntil);
    }
}
