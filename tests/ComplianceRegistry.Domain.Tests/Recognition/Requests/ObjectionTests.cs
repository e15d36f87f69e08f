using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
using static ComplianceRegistry.Domain.Tests.Recognition.Requests.RequestLives;

namespace ComplianceRegistry.Domain.Tests.Recognition.Requests;

/// <summary>Rows 8 and 11 to 14 of the table: objection, cure, joint verification and refusal.</summary>
public sealed class ObjectionTests
{
    [Fact]
    public void Row_8_An_objection_has_all_five_parts_and_no_difference_that_was_declared_after_filing()
    {
        var review = On(RecognitionRoute.Streamlined);
        var objection = Prepare(DecisionKind.Objection);
        review.When(objection with { Grounds = [] }).ThenFaults("/grounds required");
        review.When(objection with { Grounds = [new ReasonedGround { Ground = RecognitionGround.NationalDifferenceUnmet, Provision = "" }] }).ThenFaults(
            "/grounds/0/cure required", "/grounds/0/difference required", "/grounds/0/evidence required", "/grounds/0/provision required", "/grounds/0/risk required");
        review.When(objection with { Grounds = [Ground with { Difference = Sample.Id("NDF", "declared-after-filing") }] })
            .ThenFaults("/grounds/0/difference not-declared-before-filing");
        review.And(objection).When(Confirm(DecisionKind.Objection) with { Actor = Receiving }).ThenRefused(RejectionKind.NotAllowed, "four-eyes");
    }

    [Fact]
    public void Row_8_An_objection_stops_the_clock_of_the_route()
    {
        var objected = Opposing.State;
        Assert.Equal((RequestStatus.Objected, RecognitionGround.NationalDifferenceUnmet), (objected.Status, objected.Objection.Single().Ground));
        Assert.Null(objected.Clocks.Find(RequestClocks.Review)!.Due);
        Assert.Equal(30, objected.Clocks.Find(RequestClocks.Objection)!.Clock.Rule.Period.Amount);
    }

    [Fact]
    public void An_objection_on_which_its_author_does_not_act_lapses_and_the_time_that_was_left_runs_on()
    {
        var objected = Opposing.Pass(RequestClocks.Objection);
        Assert.Equal((RequestStatus.Objected, true), (objected.State.Status, objected.State.ConsultationOver));
        var lapse = objected.DueOf(RequestClocks.Grace);
        var back = objected.Pass(RequestClocks.Grace).State;
        Assert.Equal((RequestStatus.UnderReview, lapse), (back.Status, back.Since));
        Assert.Empty(back.Objection);
        Assert.True(back.Clocks.Find(RequestClocks.Review)!.Due > lapse);
        Assert.Equal(RequestStatus.Recognised, objected.Pass(RequestClocks.Review).State.Status);
    }

    [Fact]
    public void Row_11_A_cure_answers_each_ground_and_the_authority_has_fourteen_days_and_ten_working_days_more()
    {
        Opposing.When(Cure with { Cures = [] }).ThenFaults("/cures one-for-each-ground");
        Opposing.When(Cure with { Cures = [.. Cure.Cures, new OfferedCure(2, "", [])] }).ThenFaults("/cures/1/ground no-such-ground", "/cures/1/text required");
        var consulting = Consulting;
        Assert.Equal((RequestStatus.Consultation, 14), (consulting.State.Status, consulting.State.Clocks.Find(RequestClocks.Cure)!.Clock.Rule.Period.Amount));
        Assert.Equal(RequestStatus.Consultation, consulting.Pass(RequestClocks.Cure).State.Status);
        Assert.Equal(RequestStatus.UnderReview, consulting.Pass(RequestClocks.Grace).State.Status);
    }

    [Fact]
    public void Row_12_An_objection_is_withdrawn_or_the_request_recognised_outright()
    {
        foreach (var scenario in new[] { Opposing, Consulting })
        {
            var back = scenario.And(new DropObjection { Actor = Receiving, Now = Sample.Now }).State;
            Assert.Equal(RequestStatus.UnderReview, back.Status);
            Assert.NotNull(back.Clocks.Find(RequestClocks.Review)!.Due);
        }

        Assert.Equal(RequestStatus.Recognised, Consulting.Decided(DecisionKind.Recognition).State.Status);
    }

    [Fact]
    public void Row_13_Either_authority_asks_for_a_joint_verification_on_the_technical_route_or_when_the_body_is_in_doubt()
    {
        foreach (var actor in new[] { Receiving, Issuing })
            Assert.Equal(RequestStatus.JointVerification, Consulting.And(new RequestVerification { Actor = actor, Now = Sample.Now }).State.Status);
        var streamlined = On(RecognitionRoute.Streamlined).Decided(DecisionKind.Objection).And(Cure);
        streamlined.When(new RequestVerification { Actor = Issuing, Now = Sample.Now }).ThenRefused(RejectionKind.WrongState, "verification-not-open");
        var doubted = On(RecognitionRoute.Streamlined).And(
            Prepare(DecisionKind.Objection) with { Grounds = [Ground with { Ground = RecognitionGround.CabCompetence, Difference = null }] }, Confirm(DecisionKind.Objection), Cure,
            new RequestVerification { Actor = Issuing, Now = Sample.Now });
        Assert.Equal(RequestStatus.JointVerification, doubted.State.Status);
    }

    [Fact]
    public void Row_13_The_report_binds_on_facts_when_the_other_authority_agrees()
    {
        var verifying = To(RequestStatus.JointVerification);
        verifying.When(Report with { Facts = [], Evidence = [] }).ThenFaults("/evidence required", "/facts one-for-each-ground");
        var agree = new AgreeToVerification { Actor = Issuing, Now = Sample.Now };
        verifying.And(Report with { Facts = [VerifiedFact.NotConfirmed] }).When(agree with { Actor = Receiving })
            .ThenRefused(RejectionKind.NotAllowed, RequestGuards.OtherReporter);
        verifying.And(agree);
        Assert.Equal((RequestStatus.Consultation, true), (verifying.State.Status, verifying.State.Report!.IsAgreed));
        verifying.When(Prepare(DecisionKind.Refusal)).ThenFaults("/refusal/grounds/0/ground not-confirmed");
    }

    [Fact]
    public void Row_13_A_verification_without_a_report_leads_back_to_consultation_and_then_the_objection_lapses()
    {
        var verifying = To(RequestStatus.JointVerification).Pass(RequestClocks.Verification);
        Assert.Equal(RequestStatus.Consultation, verifying.State.Status);
        Assert.Equal(RequestStatus.UnderReview, verifying.Pass(RequestClocks.Grace).State.Status);
    }

    [Fact]
    public void Row_14_A_refusal_comes_after_consultation_with_reasons_and_remedies_on_grounds_that_were_objected_to()
    {
        Opposing.When(Prepare(DecisionKind.Refusal)).ThenRefused(RejectionKind.WrongState, "consultation-not-over");
        Assert.Equal(RequestStatus.Refused, Opposing.Pass(RequestClocks.Objection).Decided(DecisionKind.Refusal).State.Status);
        Consulting.When(Prepare(DecisionKind.Refusal) with { Refusal = new RefusalStatement() })
            .ThenFaults("/refusal/grounds required", "/refusal/reasons required", "/refusal/remedies required");
        Consulting.When(Prepare(DecisionKind.Refusal) with { Refusal = Refusal with { Grounds = [Ground with { Ground = RecognitionGround.SeriousRisk }] } })
            .ThenFaults("/refusal/grounds/0/ground not-objected");
        Consulting.And(Prepare(DecisionKind.Refusal)).When(Confirm(DecisionKind.Refusal) with { Actor = Receiving }).ThenRefused(RejectionKind.NotAllowed, "four-eyes");
        var refused = Refusing.State;
        Assert.Equal(["appeal", "summary"], refused.Clocks.All.Select(clock => clock.Name).Order());
    }

    [Fact]
    public void Row_14_The_summary_of_a_refusal_is_published_within_twenty_working_days_or_overdue()
    {
        var summary = new PublishSummary { Actor = Receiving, Now = Sample.Now, Text = "Refused, since a difference is not met." };
        Assert.Equal(summary.Text, Refusing.And(summary).State.Summary);
        Assert.Null(Refusing.And(summary).State.Clocks.Find(RequestClocks.Summary));
        var late = Refusing.Pass(RequestClocks.Summary);
        Assert.Null(late.State.Summary);
        Assert.Equal(summary.Text, late.And(summary).State.Summary);
    }
}
