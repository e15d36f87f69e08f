using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition.Requests;
using static ComplianceRegistry.Domain.Tests.Recognition.Requests.RequestLives;

namespace ComplianceRegistry.Domain.Tests.Recognition.Requests;

/// <summary>Rows 6, 7, 9 and 10 of the table: clarification, silence, and how an authority recognises.</summary>
public sealed class ReviewTests
{
    [Fact]
    public void Row_6_A_question_stops_the_clock_of_the_route_and_is_tied_to_a_difference_or_a_requirement()
    {
        var asked = On(RecognitionRoute.Streamlined).And(Ask);
        Assert.Null(asked.State.Clocks.Find(RequestClocks.Review)!.Due);
        On(RecognitionRoute.Streamlined).When(Ask with { Questions = [new ClarificationQuestion("Why?", null, null)] }).ThenFaults("/questions/0 tied-to-one");
        On(RecognitionRoute.Streamlined).When(Ask with { Questions = [new ClarificationQuestion("Why?", Sample.Id("NDF", "later"), null), new ClarificationQuestion("Why?", null, "art-99")] })
            .ThenFaults("/questions/0/difference not-declared-before-filing", "/questions/1/requirement unknown-requirement");
        On(RecognitionRoute.Streamlined).And(Ask, Answer, Ask, Answer).When(Ask).ThenRefused(RejectionKind.WrongState, "no-more-rounds");
    }

    [Fact]
    public void Row_6_Questions_that_nobody_answers_are_decided_on_the_file_with_the_time_that_was_left()
    {
        var asked = On(RecognitionRoute.Streamlined);
        var (due, later) = (asked.DueOf(RequestClocks.Review), Sample.Now.AddDays(10));
        asked.And(Ask with { Now = later });
        var lapse = asked.DueOf(RequestClocks.Clarification);
        var back = asked.Pass(RequestClocks.Clarification).State;
        Assert.Equal((RequestStatus.UnderReview, lapse), (back.Status, back.Since));
        Assert.True(back.Clocks.Find(RequestClocks.Review)!.Due >= due + (lapse - later) - TimeSpan.FromDays(1));
        Assert.Null(back.Clarifications[0].Answer);
    }

    [Fact]
    public void Row_7_The_provider_or_the_issuing_authority_answers_and_the_clock_runs_on()
    {
        foreach (var actor in new[] { Provider, Issuing })
        {
            var answered = On(RecognitionRoute.Streamlined).And(Ask, Answer with { Actor = actor }).State;
            Assert.Equal((RequestStatus.UnderReview, "Every applicant."), (answered.Status, answered.Clarifications[0].Answer));
            Assert.NotNull(answered.Clocks.Find(RequestClocks.Review)!.Due);
        }
    }

    [Theory]
    [InlineData(RecognitionRoute.Automatic)]
    [InlineData(RecognitionRoute.Streamlined)]
    [InlineData(RecognitionRoute.Technical)]
    public void Row_9_Silence_recognises_at_the_due_instant_and_not_a_second_before(RecognitionRoute route)
    {
        var review = On(route);
        var due = review.DueOf(RequestClocks.Review);
        Assert.Equal(RequestStatus.UnderReview, review.At(due.AddSeconds(-1)).State.Status);
        var recognised = review.At(due.AddDays(3)).State;
        Assert.Equal((RequestStatus.Recognised, true, due), (recognised.Status, recognised.IsTacit, recognised.RecognisedSince));
        var standing = recognised.Recognised(7)!;
        Assert.Equal((route, true, "KR", due), (standing.Route, standing.IsTacit, standing.Receiving.Jurisdiction, standing.Since));
    }

    [Fact]
    public void Row_9_Where_law_bars_recognition_by_silence_the_request_is_escalated_published_and_at_last_closed_undecided()
    {
        var overdue = Overdue;
        Assert.Equal(RequestStatus.EscalatedOverdue, overdue.State.Status);
        Assert.Null(overdue.State.RecognisedSince);
        Assert.True(overdue.Pass(RequestClocks.Overdue).State.IsOverdue);
        Assert.Equal(RequestStatus.ClosedUndecided, overdue.Pass(RequestClocks.Undecided).State.Status);
        Assert.Equal(RequestStatus.DisputePending, overdue.And(Escalate).State.Status);
        Assert.Equal(RequestStatus.Recognised, On(RecognitionRoute.Streamlined, Barring).Pass(RequestClocks.Review).State.Status);
    }

    [Fact]
    public void Row_9_An_overdue_request_may_still_be_decided_and_an_objection_that_lapses_leaves_it_overdue()
    {
        Assert.Equal(RequestStatus.Recognised, Overdue.Decided(DecisionKind.Recognition).State.Status);
        var objected = Overdue.Decided(DecisionKind.Objection).And(new DropObjection { Actor = Receiving, Now = Sample.Now });
        Assert.Equal(RequestStatus.EscalatedOverdue, objected.State.Status);
        Assert.Equal(RequestStatus.ClosedUndecided, Overdue.Decided(DecisionKind.Objection).At(Sample.Now.AddYears(2)).State.Status);
    }

    [Fact]
    public void The_technical_route_is_extended_once_with_a_published_work_plan()
    {
        var extend = new ExtendReview { Actor = Receiving, Now = Sample.Now, Plan = new WorkPlan("A laboratory is needed.", ["Test in the laboratory."]) };
        var review = On(RecognitionRoute.Technical);
        var due = review.DueOf(RequestClocks.Review);
        review.And(extend);
        Assert.InRange((review.DueOf(RequestClocks.Review) - due).Days, 28, 33);
        review.When(extend).ThenRefused(RejectionKind.WrongState, "not-extensible");
        On(RecognitionRoute.Streamlined).When(extend).ThenRefused(RejectionKind.WrongState, "not-extensible");
        On(RecognitionRoute.Technical).When(extend with { Plan = new WorkPlan("", []) }).ThenFaults("/plan/reason required", "/plan/steps required");
    }

    [Fact]
    public void Row_10_One_member_prepares_and_another_of_the_same_authority_recognises()
    {
        var prepared = On(RecognitionRoute.Streamlined).And(Prepare(DecisionKind.Recognition));
        prepared.When(Confirm(DecisionKind.Recognition) with { Actor = Receiving }).ThenRefused(RejectionKind.NotAllowed, "four-eyes");
        var elsewhere = Second with { Party = Sample.Id("PTY", "other-authority-kr") };
        prepared.When(Confirm(DecisionKind.Recognition) with { Actor = elsewhere }).ThenRefused(RejectionKind.NotAllowed, "four-eyes");
        prepared.When(Confirm(DecisionKind.RecognitionWithConditions)).ThenRefused(RejectionKind.WrongState, "nothing-prepared");
        var recognised = prepared.And(Confirm(DecisionKind.Recognition)).State;
        Assert.Equal((RequestStatus.Recognised, false, Sample.Now, true), (recognised.Status, recognised.IsTacit, recognised.RecognisedSince, recognised.IsOver));
    }

    [Fact]
    public void Row_10_A_condition_serves_a_declared_difference_is_testable_and_has_a_date_ahead()
    {
        var review = On(RecognitionRoute.Streamlined);
        var conditions = Prepare(DecisionKind.RecognitionWithConditions);
        review.When(conditions with { Conditions = [] }).ThenFaults("/conditions required");
        review.When(conditions with { Conditions = [Condition with { Difference = Sample.Id("NDF", "later"), Test = "", Due = new DateOnly(2026, 8, 9) }] })
            .ThenFaults("/conditions/0/difference not-declared-before-filing", "/conditions/0/due in-the-past", "/conditions/0/test required");
        var recognised = review.Decided(DecisionKind.RecognitionWithConditions).State;
        Assert.Equal((RequestStatus.RecognisedWithConditions, 1), (recognised.Status, recognised.Recognised(5)!.Conditions.Single().Number));
    }

    [Fact]
    public void Nobody_with_an_interest_in_the_outcome_decides()
    {
        var both = Sample.Acting(Sample.Provider, "KR", PartyRole.CompetentAuthority, PartyRole.Provider);
        On(RecognitionRoute.Streamlined).When(Prepare(DecisionKind.Recognition) with { Actor = both }).ThenRefused(RejectionKind.NotAllowed, RequestGuards.Receiving);
        To(RequestStatus.UnderReviewBody).When(Decide(AppealOutcome.Overturned) with { Actor = ReviewBody with { Party = Sample.Provider } })
            .ThenRefused(RejectionKind.NotAllowed, RequestGuards.ReviewBody);
        To(RequestStatus.UnderReviewBody).When(Decide(AppealOutcome.Overturned) with { Actor = Receiving }).ThenRefused(RejectionKind.NotAllowed, RequestGuards.ReviewBody);
    }

    [Fact]
    public void Other_signatories_comment_and_stop_nothing()
    {
        var comment = new CommentOnRequest { Actor = Brazil, Now = Sample.Now, Text = "We recognised it.", Signatory = "BR" };
        var commented = On(RecognitionRoute.Streamlined).And(comment).State;
        Assert.Equal((RequestStatus.UnderReview, "BR"), (commented.Status, commented.Comments.Single().Jurisdiction));
        On(RecognitionRoute.Streamlined).When(comment with { Signatory = null }).ThenFaults(" no-signatory");
        On(RecognitionRoute.Streamlined).When(comment with { Actor = Receiving }).ThenRefused(RejectionKind.NotAllowed, RequestGuards.Signatory);
    }
}
