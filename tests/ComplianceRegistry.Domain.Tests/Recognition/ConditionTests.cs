using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using static ComplianceRegistry.Domain.Recognition.RecognitionStatus;
using static ComplianceRegistry.Domain.Tests.Recognition.RecognitionLives;

namespace ComplianceRegistry.Domain.Tests.Recognition;

/// <summary>Conditions are met by their date, by word or by silence; those that are not end in a suspension, and that does not last for ever.</summary>
public sealed class ConditionTests
{
    private static readonly string Clock = RecognitionClocks.ConditionOf(1);

    [Fact]
    public void A_condition_leaves_the_recognition_in_force_to_the_end_of_its_last_day()
    {
        var scenario = Given(GrantWithCondition);
        Assert.Equal((ConditionsPending, true), (scenario.State.Status, scenario.State.HasForce));
        Assert.Equal(new DateTimeOffset(2026, 10, 16, 0, 0, 0, TimeSpan.FromHours(9)), scenario.DueOf(Clock));
    }

    [Fact]
    public void A_date_that_is_over_already_leaves_a_day()
    {
        var past = Recognised with { Conditions = [LocalLanguage with { Due = new DateOnly(2026, 8, 1) }] };
        Assert.True(Given(Grant with { Request = past }).DueOf(Clock) > Sample.Now.AddHours(23));
    }

    [Fact]
    public void An_appeal_that_drops_the_conditions_leaves_nothing_to_meet_and_lifts_the_suspension_that_came_of_them()
    {
        var dropped = Given(GrantWithCondition, DropConditions).State;
        Assert.Equal((Active, RecognitionClocks.Validity), (dropped.Status, Assert.Single(dropped.Clocks.All).Name));
        Assert.Empty(dropped.Conditions);
        var suspended = Given(GrantWithCondition).Pass(Clock).Pass(Clock);
        Assert.Equal(SuspendedProvisional, suspended.State.Status);
        Assert.Equal(Active, suspended.And(DropConditions with { Now = suspended.State.Since, Decided = suspended.State.Since }).State.Status);
    }

    [Fact]
    public void Conditions_that_are_decided_on_anew_run_from_that_decision_and_what_was_met_stays_met()
    {
        var (second, decided) = (LocalLanguage with { Number = 2, Text = "A contact in Japan.", Due = new DateOnly(2026, 12, 1) }, Sample.Now.AddDays(20));
        var scenario = Given(GrantWithCondition, Meet, FindMet);
        scenario.And(DropConditions with { Now = decided, Decided = decided, Request = Recognised with { Conditions = [LocalLanguage, second] } });
        Assert.Equal<ConditionStatus>([ConditionStatus.Met, ConditionStatus.Open], scenario.State.Conditions.Select(condition => condition.Status));
        Assert.Equal((ConditionsPending, new DateTimeOffset(2026, 12, 2, 0, 0, 0, TimeSpan.FromHours(9))), (scenario.State.Status, scenario.DueOf(RecognitionClocks.ConditionOf(2))));
        scenario.When(DropConditions with { Now = decided, Decided = decided, Request = Recognised with { Conditions = [LocalLanguage, second] } }).Then();
    }

    [Fact]
    public void A_request_that_is_refused_after_all_ends_the_recognition_for_good()
    {
        var scenario = Given(GrantWithCondition, DropConditions with { Request = null });
        Assert.Equal((Revoked, RecognitionEndCause.Request), (scenario.State.Status, scenario.State.End!.Cause));
        Assert.Empty(scenario.State.Clocks.All);
        scenario.When(Follow(As(CertificateStatus.Restricted, Sample.Now))).Then();
        Given(Grant).When(DropConditions with { Request = null, Basis = new Basis(Sample.Id("REQ", "another"), 2) }).Then();
    }

    [Fact]
    public void The_authority_finds_it_met()
    {
        var scenario = Given(GrantWithCondition, Meet, FindMet);
        Assert.Equal((Active, false), (scenario.State.Status, scenario.State.Conditions[0].IsTacit));
        Assert.Equal(RecognitionClocks.Validity, Assert.Single(scenario.State.Clocks.All).Name);
    }

    [Fact]
    public void Silence_of_the_authority_for_thirty_days_meets_it()
    {
        var scenario = Given(GrantWithCondition, Meet);
        var due = scenario.DueOf(RecognitionClocks.AnswerOf(1));
        Assert.InRange(due, Sample.Now.AddDays(30), Sample.Now.AddDays(36));
        Assert.Equal(ConditionsPending, scenario.At(due.AddTicks(-1)).State.Status);
        Assert.Equal((Active, due, true), (scenario.At(due).State.Status, scenario.State.Since, scenario.State.Conditions[0].IsTacit));
    }

    [Fact]
    public void The_providers_time_stands_still_while_the_authority_looks()
    {
        var scenario = Given(GrantWithCondition);
        var before = scenario.DueOf(Clock);
        scenario.And(Meet with { Now = Sample.Now.AddDays(1) });
        Assert.Null(scenario.State.Clocks.Find(Clock)!.Due);
        scenario.And(FindMet with { Now = Sample.Now.AddDays(11), IsMet = false });
        Assert.Equal((ConditionStatus.Open, true), (scenario.State.Conditions[0].Status, scenario.DueOf(Clock) >= before.AddDays(9)));
    }

    [Fact]
    public void Missed_it_can_be_made_up_for_within_thirty_days_and_then_suspends()
    {
        var scenario = Given(GrantWithCondition).Pass(Clock);
        Assert.Equal((ConditionsPending, ConditionStage.InCure), (scenario.State.Status, scenario.State.Conditions[0].Stage));
        var cure = scenario.DueOf(Clock);
        Assert.Equal(ConditionsPending, scenario.At(cure.AddTicks(-1)).State.Status);
        Assert.Equal((SuspendedProvisional, cure), (scenario.At(cure).State.Status, scenario.State.Since));
        Assert.Null(scenario.State.Suspension);
    }

    [Fact]
    public void A_condition_that_is_met_after_all_lifts_the_suspension()
    {
        var failed = Given(GrantWithCondition).Pass(Clock).Pass(Clock);
        failed.And(Meet with { Now = failed.State.Since });
        Assert.Equal(SuspendedProvisional, failed.State.Status);
        Assert.Equal(Active, failed.Pass(RecognitionClocks.AnswerOf(1)).State.Status);
    }

    [Fact]
    public void A_suspension_for_a_condition_ends_in_a_revocation_after_six_months()
    {
        var failed = Given(GrantWithCondition).Pass(Clock).Pass(Clock);
        var due = failed.DueOf(Clock);
        Assert.InRange(due, failed.State.Since.AddMonths(6), failed.State.Since.AddMonths(6).AddDays(6));
        Assert.Equal((Revoked, RecognitionEndCause.Condition), (failed.At(due).State.Status, failed.State.End!.Cause));
    }

    [Fact]
    public void What_was_not_asked_not_reported_or_met_is_refused()
    {
        Given(GrantWithCondition).When(Meet with { Condition = 2 }).ThenFaults("/condition no-such-condition");
        Given(GrantWithCondition).When(Meet with { Evidence = [] }).ThenFaults("/evidence required");
        Given(GrantWithCondition).When(FindMet with { Condition = 2 }).ThenFaults("/condition no-such-condition");
        Given(GrantWithCondition).When(FindMet).ThenRefused(RejectionKind.WrongState, "not-reported");
        Given(GrantWithCondition, Meet).When(Meet).ThenRefused(RejectionKind.WrongState, "reported-already");
        Given(GrantWithCondition, Meet, FindMet, Modify).When(Meet).ThenRefused(RejectionKind.WrongState, "condition-met");
    }
}
