using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Designations;
using static ComplianceRegistry.Domain.Tests.Certification.CertificateLives;

namespace ComplianceRegistry.Domain.Tests.Certification;

/// <summary>How certificates lose force and regain it: by decisions and appeals, and by what becomes of designations and systems.</summary>
public sealed class CertificateMeasureTests
{
    [Fact]
    public void A_restriction_leaves_a_part_of_the_scope()
    {
        Assert.Equal<string>([Employment], InForce.And(Restrict).State.Standing(3).Scope);
        InForce.When(Restrict with { Scope = ["annex-iii-education"] }).ThenFaults("/scope no-part");
        InForce.When(Suspend with { Measure = Measure with { Ground = CertificateGround.DesignationSuspended, Evidence = [] } })
            .ThenFaults("/ground by-the-registry", "/evidence required");
    }

    [Fact]
    public void A_withdrawal_that_is_overturned_leaves_the_certificate_as_it_was_and_its_time_runs_on()
    {
        var before = InForce.And(Restrict).State;
        var withdrawn = InForce.And(Restrict).And(Withdraw);
        Assert.Equal(2, withdrawn.State.Clocks.All.Length);
        var after = withdrawn.And(Appeal with { Decision = 2 }).And(Overturn with { Decision = 2 }).State;
        Assert.Equal((CertificateStatus.Restricted, before.Expires), (after.Status, after.Expires));
        Assert.NotNull(after.Clocks.Find(CertificateClocks.Surveillance));
    }

    [Fact]
    public void A_certificate_whose_time_ran_out_during_the_appeal_expires_when_the_withdrawal_is_overturned()
    {
        var content = Content with { LastDay = new DateOnly(2026, 9, 1) };
        var late = Sample.Now.AddDays(40);
        var scenario = Given(Drafting with { Content = content }, Issue, Withdraw, Appeal).And(Overturn with { Now = late }).At(late);
        Assert.Equal(CertificateStatus.Expired, scenario.State.Status);
        Assert.Equal(new DateTimeOffset(2026, 9, 1, 22, 0, 0, TimeSpan.Zero), scenario.State.Since);
    }

    [Fact]
    public void A_refusal_that_is_overturned_is_a_draft_again() =>
        Assert.Equal(CertificateStatus.Draft, Given(Drafting, Refuse, Appeal, Overturn).State.Status);

    [Fact]
    public void An_appeal_is_in_time_until_the_due_instant_and_not_at_it()
    {
        var due = InForce.And(Suspend).DueOf(CertificateClocks.AppealOf(1));
        InForce.And(Suspend).At(due.AddTicks(-1)).When(Appeal with { Now = due.AddTicks(-1) }).ThenAccepted();
        InForce.And(Suspend).At(due).When(Appeal with { Now = due }).ThenRefused(RejectionKind.WrongState, "decision-final");
    }

    [Fact]
    public void Whoever_took_the_decision_does_not_decide_on_the_appeal()
    {
        var byAuthority = Suspend with { Actor = Authority };
        InForce.And(byAuthority).And(Appeal).When(Overturn).ThenRefused(RejectionKind.NotAllowed, CertificateGuards.AppealDecider);
        InForce.And(byAuthority).And(Appeal).When(Overturn with { Actor = Sample.TheSecretariat }).ThenAccepted();
        InForce.And(Suspend).And(Appeal).When(Overturn with { Actor = Authority with { Member = Sample.Bob } }).ThenRefused(RejectionKind.NotAllowed, CertificateGuards.AppealDecider);
        InForce.And(Suspend).And(Appeal).When(Overturn with { Actor = Sample.TheSecretariat }).ThenRefused(RejectionKind.NotAllowed, CertificateGuards.AppealDecider);
    }

    [Fact]
    public void The_secretariat_decides_when_the_authority_is_overdue_and_the_suspension_holds_until_then()
    {
        var overdue = InForce.And(Suspend).And(Appeal).Pass(CertificateClocks.DecisionOf(1));
        Assert.Equal((CertificateStatus.Suspended, AppealStatus.Overdue), (overdue.State.Status, overdue.State.Decisions[0].Appeal));
        Assert.Equal(CertificateStatus.Active, overdue.And(Overturn with { Actor = Sample.TheSecretariat }).State.Status);
    }

    [Fact]
    public void Reinstating_lifts_what_was_decided_here_and_not_what_another_case_did()
    {
        var suspended = Designated with { Status = DesignationStatus.Suspended, Scope = [], Basis = Designated.Basis with { Version = 5 } };
        var both = InForce.And(Suspend).And(Follow(suspended));
        Assert.Equal(CertificateStatus.Suspended, both.And(Reinstate).State.Status);
        Assert.Equal(CertificateStatus.Active, both.And(Follow(Designated with { Basis = Designated.Basis with { Version = 6 } })).State.Status);
        InForce.And(Follow(suspended)).When(Reinstate).ThenRefused(RejectionKind.WrongState, "nothing-to-lift");
    }

    [Fact]
    public void A_designation_that_comes_back_does_not_lift_what_the_body_decided()
    {
        var suspended = Designated with { Status = DesignationStatus.Suspended, Scope = [] };
        Assert.Equal(CertificateStatus.Suspended, InForce.And(Suspend).And(Follow(suspended)).And(Follow(Designated)).State.Status);
    }

    [Fact]
    public void A_designation_that_loses_a_code_restricts_and_one_that_loses_all_suspends()
    {
        var reduced = Designated with { Scope = [Employment] };
        var state = InForce.And(Follow(reduced)).State;
        Assert.Equal((CertificateStatus.Restricted, CertificateGround.DesignationScopeLost), (state.Status, state.Restraints[0].Ground));
        Assert.Equal<string>([Employment], state.Standing(3).Scope);
        Assert.Equal(CertificateStatus.Suspended, InForce.And(Follow(reduced)).And(Follow(reduced with { Scope = ["panel-radiology"] })).State.Status);
    }

    [Fact]
    public void A_lost_body_suspends_a_certificate_and_a_body_that_accepts_it_afterwards_puts_it_under_transfer()
    {
        var lost = InForce.And(Lose);
        Assert.Equal(CertificateStatus.Suspended, lost.State.Status);
        var accepted = lost.And(Accept).State;
        Assert.Equal((CertificateStatus.UnderTransfer, OtherBody), (accepted.Status, accepted.ResponsibleBody));
        Assert.True(accepted.Standing(5).IsInForce(Sample.Now));
        Assert.Equal(OtherBody, accepted.Clocks.Find(CertificateClocks.Transfer)!.Bearer);
    }

    [Fact]
    public void A_transfer_has_nine_months_from_when_the_designation_was_lost_whenever_that_is_recorded()
    {
        var scenario = InForce.And(Accept).And(Lose with { Now = Sample.Now.AddMonths(2) });
        var due = scenario.DueOf(CertificateClocks.Transfer);
        Assert.Equal(new DateTimeOffset(2027, 5, 10, 22, 0, 0, TimeSpan.Zero), due);
        Assert.Equal(CertificateStatus.UnderTransfer, scenario.At(due.AddTicks(-1)).State.Status);
        Assert.Equal((CertificateStatus.Suspended, due), (scenario.At(due).State.Status, scenario.State.Since));
        scenario.When(Propose(ProposalKind.Transfer)).ThenRefused(RejectionKind.WrongState, "wrong-state");
    }

    [Fact]
    public void Nobody_accepts_a_certificate_when_the_time_for_it_has_run_out() =>
        InForce.And(Lose).Pass(CertificateClocks.Transfer).When(Accept).ThenRefused(RejectionKind.WrongState, "transfer-lapsed");

    [Fact]
    public void A_transferred_certificate_is_the_new_bodys_under_a_new_number_and_the_old_one_stays_its_own()
    {
        var state = To(CertificateStatus.UnderTransfer).And(Propose(ProposalKind.Transfer)).And(CompleteTransfer).State;
        Assert.Equal((CertificateStatus.Active, OtherBody, 2), (state.Status, state.Body, state.Numbers.Length));
        Assert.StartsWith("0002-", state.Number, StringComparison.Ordinal);
        Assert.Null(state.Clocks.Find(CertificateClocks.Transfer));
    }

    [Fact]
    public void The_accepting_body_has_to_cover_the_whole_scope_and_is_another()
    {
        InForce.When(Accept with { Designation = OtherDesignation with { Scope = [Employment] } }).ThenFaults("/designation outside-designation");
        InForce.When(Accept with { Actor = Assessor, Designation = Designated }).ThenRefused(RejectionKind.NotAllowed, CertificateGuards.OtherBody);
        InForce.And(Accept).When(Accept).ThenRefused(RejectionKind.WrongState, "accepted-already");
    }

    [Fact]
    public void The_same_fact_twice_changes_nothing()
    {
        InForce.And(Lose).When(Lose).Then();
        InForce.And(Modify).When(Modify).Then();
        InForce.And(Hear).When(Hear with { Incident = new Basis(Incident, 7) }).Then();
        var suspended = Follow(Designated with { Status = DesignationStatus.Suspended, Scope = [] });
        InForce.And(suspended).When(suspended).Then();
        InForce.When(Follow(OtherDesignation)).Then();
        InForce.When(Modify with { System = Registered }).Then();
        InForce.When(Lose with { Actor = Authority }).ThenRefused(RejectionKind.NotAllowed, CertificateGuards.Registry);
    }

    [Fact]
    public void Surveillance_that_is_missed_is_flagged_and_made_up_for()
    {
        var missed = InForce.Pass(CertificateClocks.Surveillance);
        Assert.True(missed.State.SurveillanceMissed);
        Assert.Equal(CertificateStatus.Active, missed.State.Status);
        Assert.False(missed.And(Survey).State.SurveillanceMissed);
        InForce.When(Survey with { Evidence = [] }).ThenFaults("/evidence required");
    }

    [Fact]
    public void An_incident_gives_the_body_thirty_days_from_the_incident()
    {
        var ordered = InForce.And(Hear with { Now = Sample.Now.AddDays(5) });
        Assert.Equal(new DateTimeOffset(2026, 9, 8, 22, 0, 0, TimeSpan.Zero), ordered.DueOf(CertificateClocks.OrderOf(1)));
        Assert.Equal(SurveillanceStatus.Met, ordered.And(Survey with { Order = 1 }).State.Orders[0].Status);
        InForce.When(Survey with { Order = 1 }).ThenFaults("/order no-such-order");
    }
}
