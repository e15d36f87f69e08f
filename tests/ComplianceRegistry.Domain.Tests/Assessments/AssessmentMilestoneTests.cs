using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;

namespace ComplianceRegistry.Domain.Tests.Assessments;

/// <summary>The days that an approved assessment names: when their clocks run, what ends them, and what happens when they run out.</summary>
public sealed class AssessmentMilestoneTests
{
    private static readonly DateTimeOffset FirstOfOctoberOver = new(2026, 10, 1, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FirstOfDecemberOver = new(2026, 12, 1, 23, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_approval_starts_a_clock_for_each_day_to_come_and_records_what_is_overdue_already()
    {
        var scenario = Approving(AssessmentKind.IndependentAudit);
        var state = scenario.ThenAccepted();
        var clock = Assert.Single(state.Clocks.All);
        Assert.Equal(("finding-N-1", FirstOfOctoberOver, Sample.Provider, "DE"), (clock.Name, clock.Due!.Value, clock.Bearer, clock.Jurisdiction));
        var overdue = Assert.IsType<AssessmentMilestoneOverdue>(scenario.Decision.Events[^1]);
        Assert.Equal((2, "N-2", new DateTimeOffset(2026, 8, 1, 22, 0, 0, TimeSpan.Zero)), (scenario.Decision.Events.Length, overdue.Milestone, overdue.Effective!.Value));
    }

    [Fact]
    public void A_day_that_passes_is_recorded_with_the_instant_after_it_and_not_before()
    {
        var scenario = Approving(AssessmentKind.SocioEconomicImpact);
        Assert.Null(Step(scenario.At(FirstOfDecemberOver.AddMilliseconds(-1)).State).OverdueSince);
        var late = scenario.At(FirstOfDecemberOver.AddDays(3)).State;
        Assert.Equal(FirstOfDecemberOver, Step(late).OverdueSince);
        Assert.Empty(late.Clocks.All);

        var met = Step(scenario.When(AssessmentLives.Meet(at: FirstOfDecemberOver.AddDays(4))).ThenAccepted());
        Assert.Equal((FirstOfDecemberOver, FirstOfDecemberOver.AddDays(4)), (met.OverdueSince!.Value, met.Met!.At));
    }

    [Fact]
    public void A_step_that_is_met_in_time_is_never_overdue()
    {
        var scenario = Approving(AssessmentKind.SocioEconomicImpact).When(AssessmentLives.Meet());
        Assert.Empty(scenario.ThenAccepted().Clocks.All);
        Assert.Null(Step(scenario.At(FirstOfDecemberOver.AddYears(1)).State).OverdueSince);
        scenario.When(AssessmentLives.Meet()).ThenRefused(RejectionKind.WrongState, "milestone-met");
        scenario.When(AssessmentLives.Meet("M-9")).ThenFaults("/milestone unknown-milestone");
        scenario.When(AssessmentLives.Meet() with { Actor = AssessmentLives.TheBody }).ThenRefused(RejectionKind.NotAllowed, AssessmentGuards.Assessor);
    }

    [Theory]
    [InlineData(FollowUpOutcome.Closed)]
    [InlineData(FollowUpOutcome.Accepted)]
    public void Following_a_finding_up_ends_its_clock_and_reopening_it_starts_it_again(FollowUpOutcome outcome)
    {
        var examiner = AssessmentLives.Examiner(AssessmentKind.IndependentAudit);
        var scenario = Approving(AssessmentKind.IndependentAudit).When(AssessmentLives.FollowUp("N-1", outcome, examiner));
        Assert.Empty(scenario.ThenAccepted().Clocks.All);
        Assert.NotNull(AssessmentMilestones.Find(scenario.State, MilestoneKind.Finding, "N-1")!.Met);

        var reopened = scenario.When(AssessmentLives.FollowUp("N-1", FollowUpOutcome.Reopened)).ThenAccepted();
        Assert.Equal(FirstOfOctoberOver, Assert.Single(reopened.Clocks.All).Due);
        Assert.Null(AssessmentMilestones.Find(reopened, MilestoneKind.Finding, "N-1")!.Met);
    }

    [Fact]
    public void A_finding_that_is_reopened_after_its_day_is_overdue_at_once_and_once()
    {
        var scenario = Approving(AssessmentKind.IndependentAudit).When(AssessmentLives.FollowUp("N-1", FollowUpOutcome.Closed));
        var late = AssessmentLives.FollowUp("N-1", FollowUpOutcome.Reopened) with { Now = FirstOfOctoberOver.AddDays(9) };
        Assert.Equal(FirstOfOctoberOver, Assert.IsType<AssessmentMilestoneOverdue>(scenario.When(late).Decision.Events[^1]).Effective);
        scenario.When(AssessmentLives.FollowUp("N-1", FollowUpOutcome.Closed));
        Assert.IsType<AssessmentRemarked>(scenario.When(late).Decision.Events[^1]);
    }

    [Fact]
    public void A_lapse_ends_the_clocks_and_what_was_met_stays_met_for_the_same_day()
    {
        var scenario = Approving(AssessmentKind.SocioEconomicImpact);
        Assert.Empty(AssessmentLives.Given(Events(scenario)).When(AssessmentLives.Note(AssessmentLives.Second)).ThenAccepted().Clocks.All);

        var met = scenario.When(AssessmentLives.Meet()).ThenAccepted();
        var outline = met.Outline! with { Summary = "Other words." };
        Assert.NotNull(Step(AssessmentDecider.Evolve(met, new AssessmentRevised(outline, AssessmentLives.Second))).Met);
        var moved = new AssessmentRevised(outline with { Steps = [new DueStep("M-1", new DateOnly(2027, 1, 1))] }, AssessmentLives.Second);
        Assert.Null(Step(AssessmentDecider.Evolve(met, moved)).Met);
    }

    [Theory]
    [InlineData("2026-08-09", "2026-08-09T22:00:00Z")]
    [InlineData("2026-08-10", "2026-08-10T22:00:00Z")]
    [InlineData("2026-08-16", "2026-08-16T22:00:00Z")]
    [InlineData("2126-08-01", "2126-08-01T22:00:00Z")]
    [InlineData("9999-12-31", null)]
    public void Every_day_to_come_counts_to_its_end_whatever_day_it_is(string day, string? due)
    {
        var state = Approving(DateOnly.Parse(day, null)).ThenAccepted();
        Assert.Equal(due is null ? (DateTimeOffset?)null : DateTimeOffset.Parse(due, null), state.Clocks.All.SingleOrDefault()?.Due);
        Assert.Null(Step(state).OverdueSince);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2026-08-08")]
    public void A_day_that_is_over_has_no_clock(string day)
    {
        var state = Approving(DateOnly.Parse(day, null)).ThenAccepted();
        Assert.Empty(state.Clocks.All);
        Assert.NotNull(Step(state).OverdueSince);
    }

    [Fact]
    public void A_statement_has_at_most_a_hundred_milestones()
    {
        var content = AssessmentSamples.Of(AssessmentKind.SocioEconomicImpact);
        var many = Enumerable.Range(0, 51).Select(number => new ReskillingMilestone { Id = $"A{number}", Step = "Course", Due = new DateOnly(2027, 1, 1) });
        var statement = content.SocioEconomicImpact! with
        {
            Reskilling =
            [
                new ReskillingCommitment { Promise = "One.", Milestones = [.. many] },
                new ReskillingCommitment { Promise = "Two.", Milestones = [.. many.Select(step => step with { Id = "B" + step.Id })] },
            ],
        };
        AssessmentLives.Given().When(AssessmentLives.Start(content with { SocioEconomicImpact = statement })).ThenFaults("/content/socioEconomicImpact/reskilling max-items");
    }

    private static AssessmentScenario Approving(AssessmentKind kind) => AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Reviewed, kind)).When(AssessmentLives.Approve());

    /// <summary>A statement of one step, approved on 9 August 2026.</summary>
    private static AssessmentScenario Approving(DateOnly day)
    {
        IEvent[] reviewed = AssessmentLives.To(AssessmentStatus.Reviewed, AssessmentKind.SocioEconomicImpact);
        var started = (AssessmentStarted)reviewed[0];
        reviewed[0] = started with { Outline = started.Outline with { Steps = [new DueStep("M-1", day)] } };
        return AssessmentLives.Given(reviewed).When(AssessmentLives.Approve());
    }

    private static IEvent[] Events(AssessmentScenario approved) => [.. AssessmentLives.To(AssessmentStatus.Reviewed, AssessmentKind.SocioEconomicImpact), .. approved.Decision.Events];

    private static AssessmentMilestone Step(Assessment state) => AssessmentMilestones.Find(state, MilestoneKind.Reskilling, "M-1")!;
}
