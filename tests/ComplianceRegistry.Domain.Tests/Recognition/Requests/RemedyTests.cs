using ComplianceRegistry.Domain.Recognition.Requests;
using static ComplianceRegistry.Domain.Tests.Recognition.Requests.RequestLives;

namespace ComplianceRegistry.Domain.Tests.Recognition.Requests;

/// <summary>Rows 15 to 17 of the table, and refusals for reasons of national security.</summary>
public sealed class RemedyTests
{
    [Theory]
    [InlineData(AppealOutcome.Upheld, RequestStatus.Refused)]
    [InlineData(AppealOutcome.Remitted, RequestStatus.Remitted)]
    [InlineData(AppealOutcome.Overturned, RequestStatus.Recognised)]
    public void Row_15_The_review_body_of_the_receiving_jurisdiction_decides_on_an_appeal(AppealOutcome outcome, RequestStatus after)
    {
        var decided = Refusing.And(Appeal, Decide(outcome)).State;
        Assert.Equal((after, outcome), (decided.Status, decided.Appeal));
        Assert.Equal(outcome == AppealOutcome.Overturned, decided.RecognisedSince is not null);
    }

    [Fact]
    public void Row_15_Conditions_are_appealed_against_and_stay_unless_they_are_overturned()
    {
        var appealed = To(RequestStatus.RecognisedWithConditions).And(Appeal);
        Assert.NotEmpty(appealed.State.Recognised(3)!.Conditions);
        Assert.Equal(RequestStatus.RecognisedWithConditions, To(RequestStatus.RecognisedWithConditions).And(Appeal, Decide(AppealOutcome.Upheld)).State.Status);
        Assert.Empty(appealed.And(Decide(AppealOutcome.Overturned)).State.Recognised(4)!.Conditions);
        Assert.True(To(RequestStatus.RecognisedWithConditions).Pass(RequestClocks.Appeal).State.IsFinal);
        To(RequestStatus.RecognisedWithConditions).Pass(RequestClocks.Appeal).When(Appeal).ThenRefused(RejectionKind.WrongState, "decision-final");
    }

    [Fact]
    public void Row_15_An_appeal_on_which_the_review_body_is_silent_goes_back_and_a_second_silence_leaves_the_refusal_open_to_a_dispute()
    {
        var appealed = Refusing.And(Appeal).Pass(RequestClocks.AppealDecision);
        Assert.Equal((RequestStatus.Remitted, 20), (appealed.State.Status, appealed.State.Clocks.Find(RequestClocks.Remitted)!.Clock.Rule.Period.Amount));
        var final = appealed.Pass(RequestClocks.Remitted);
        Assert.Equal((RequestStatus.Refused, true), (final.State.Status, final.State.IsFinal));
        Assert.NotNull(final.State.Clocks.Find(RequestClocks.Dispute));
        final.When(Appeal).ThenRefused(RejectionKind.WrongState, "decision-final");
        Assert.Equal(RequestStatus.DisputePending, final.And(Escalate).State.Status);
    }

    [Fact]
    public void Row_15_What_was_remitted_is_decided_anew_and_not_appealed_against_again()
    {
        var remitted = To(RequestStatus.Remitted);
        Assert.Equal(RequestStatus.Recognised, To(RequestStatus.Remitted).Decided(DecisionKind.Recognition).State.Status);
        var again = remitted.Decided(DecisionKind.Refusal);
        Assert.NotNull(again.State.Clocks.Find(RequestClocks.Dispute));
        again.When(Appeal).ThenRefused(RejectionKind.WrongState, "decision-final");
    }

    [Fact]
    public void Row_15_An_appeal_comes_within_thirty_days() =>
        Refusing.Pass(RequestClocks.Appeal).When(Appeal).ThenRefused(RejectionKind.WrongState, "decision-final");

    [Fact]
    public void Row_16_Problem_solving_binds_nobody_stops_the_time_for_remedies_and_ends_with_the_refusal()
    {
        var solving = To(RequestStatus.ProblemSolving);
        Assert.Null(solving.State.Clocks.Find(RequestClocks.Appeal)!.Due);
        var due = solving.DueOf(RequestClocks.ProblemSolving);
        solving.And(new RequestOpinion { Actor = Issuing, Now = Sample.Now });
        Assert.InRange((solving.DueOf(RequestClocks.ProblemSolving) - due).TotalDays, 62, 65);
        solving.When(new RequestOpinion { Actor = Issuing, Now = Sample.Now }).ThenRefused(RejectionKind.WrongState, "opinion-requested-already");
        var ended = solving.Pass(RequestClocks.ProblemSolving);
        Assert.Equal(RequestStatus.Refused, ended.State.Status);
        Assert.NotNull(ended.State.Clocks.Find(RequestClocks.Appeal)!.Due);
        Assert.Equal(RequestStatus.Recognised, To(RequestStatus.ProblemSolving).Decided(DecisionKind.Recognition).State.Status);
        Refusing.Pass(RequestClocks.Appeal).Pass(RequestClocks.Dispute)
            .When(new OpenProblemSolving { Actor = Provider, Now = Sample.Now, Text = "Let us talk." }).ThenRefused(RejectionKind.WrongState, "remedies-over");
    }

    [Fact]
    public void Row_17_Only_the_issuing_authority_takes_a_refusal_to_a_dispute_and_only_in_time()
    {
        Assert.Equal(RequestStatus.DisputePending, Refusing.And(Escalate).State.Status);
        Assert.Equal(RequestStatus.DisputePending, Refusing.Pass(RequestClocks.Appeal).And(Escalate).State.Status);
        foreach (var actor in new[] { Provider, Receiving, Brazil })
            Refusing.When(Escalate with { Actor = actor }).ThenRefused(RejectionKind.NotAllowed, RequestGuards.Issuing);
        Refusing.Pass(RequestClocks.Appeal).Pass(RequestClocks.Dispute).When(Escalate).ThenRefused(RejectionKind.WrongState, "dispute-time-over");
        Refusing.When(Escalate with { Interest = "", Relief = "" }).ThenFaults("/interest required", "/relief required");
    }

    [Fact]
    public void Reasons_of_national_security_are_in_a_sealed_act_and_only_provision_and_end_are_public()
    {
        var (refused, events) = RefusedForSecurity();
        var told = Assert.IsType<RecognitionRefused>(events[0]);
        Assert.True(told.Sealed && told.Until > Sample.Now.AddDays(360));
        Assert.Equal(("Security Act, Article 4", "", "", 0), (told.Refusal.Grounds[0].Provision, told.Refusal.Grounds[0].Risk, told.Refusal.Reasons, told.Refusal.Grounds[0].Evidence.Length));
        Assert.Contains("Secret reasons.", Assert.IsType<ReasonsSealed>(events[1]).Reasons, StringComparison.Ordinal);
        Assert.Equal(Domain.ActClass.Public, RequestDecider.Head(refused.State, told).Class);
        Assert.Equal(Domain.ActClass.Sealed, RequestDecider.Head(refused.State, events[1]).Class);
        Consulting.When(Prepare(DecisionKind.Refusal) with { Refusal = Refusal with { IsSealed = true } }).ThenFaults("/refusal/sealed national-security-only");
    }

    [Fact]
    public void A_sealed_refusal_is_justified_anew_every_year_or_lapses_and_the_time_that_was_left_runs_on()
    {
        var (refused, _) = RefusedForSecurity();
        var first = refused.DueOf(RequestClocks.Security);
        var justify = new JustifyRefusal { Actor = Receiving, Now = first.AddDays(-3), Provision = "Security Act, Article 4", Reasons = "As before." };
        refused.At(justify.Now).And(justify);
        Assert.True(refused.DueOf(RequestClocks.Security) > first.AddDays(300));
        var lapse = refused.DueOf(RequestClocks.Security);
        Assert.Equal(RequestStatus.Refused, refused.At(lapse.AddSeconds(-1)).State.Status);
        var back = refused.At(lapse).State;
        Assert.Equal((RequestStatus.UnderReview, lapse, null), (back.Status, back.Since, back.Refusal));
        Assert.True(back.Clocks.Find(RequestClocks.Review)!.Due > lapse);
        Refusing.When(justify with { Now = Sample.Now }).ThenRefused(RejectionKind.WrongState, "not-sealed");
    }

    private static (RequestScenario Scenario, IReadOnlyList<IEvent> Events) RefusedForSecurity()
    {
        var objected = On(Domain.Arrangements.RecognitionRoute.Streamlined).And(
            Prepare(DecisionKind.Objection) with { Grounds = [Security] }, Confirm(DecisionKind.Objection), Cure,
            Prepare(DecisionKind.Refusal) with { Refusal = Refusal with { Grounds = [Security], Reasons = "Secret reasons.", IsSealed = true } });
        var refused = objected.When(Confirm(DecisionKind.Refusal));
        refused.ThenAccepted();
        return (refused, refused.Decision.Events);
    }
}
