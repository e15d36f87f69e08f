using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Domain.Parties;
using static ComplianceRegistry.Domain.Tests.Monitoring.MonitoringLives;

namespace ComplianceRegistry.Domain.Tests.Monitoring;

/// <summary>Walks every pair of state and trigger of a monitoring plan, and compares with the table written out here.</summary>
public sealed class MonitoringWorkflowTests
{
    private static readonly Dictionary<(PlanStatus, MonitoringTrigger), PlanStatus> Table = new()
    {
        [(PlanStatus.Absent, MonitoringTrigger.Submit)] = PlanStatus.Active,
        [(PlanStatus.Active, MonitoringTrigger.Amend)] = PlanStatus.Active,
        [(PlanStatus.Active, MonitoringTrigger.Measure)] = PlanStatus.Active,
        [(PlanStatus.Active, MonitoringTrigger.RunOut)] = PlanStatus.Active,
        [(PlanStatus.Active, MonitoringTrigger.Breach)] = PlanStatus.BreachOpen,
        [(PlanStatus.Active, MonitoringTrigger.Close)] = PlanStatus.Closed,
        [(PlanStatus.BreachOpen, MonitoringTrigger.Amend)] = PlanStatus.BreachOpen,
        [(PlanStatus.BreachOpen, MonitoringTrigger.Measure)] = PlanStatus.BreachOpen,
        [(PlanStatus.BreachOpen, MonitoringTrigger.RunOut)] = PlanStatus.BreachOpen,
        [(PlanStatus.BreachOpen, MonitoringTrigger.Breach)] = PlanStatus.BreachOpen,
        [(PlanStatus.BreachOpen, MonitoringTrigger.AnswerBreach)] = PlanStatus.BreachOpen,
        [(PlanStatus.BreachOpen, MonitoringTrigger.Settle)] = PlanStatus.Active,
        [(PlanStatus.BreachOpen, MonitoringTrigger.Close)] = PlanStatus.Closed,
    };

    public static TheoryData<PlanStatus, MonitoringTrigger> Pairs()
    {
        var pairs = new TheoryData<PlanStatus, MonitoringTrigger>();
        foreach (var status in Enum.GetValues<PlanStatus>())
        {
            foreach (var trigger in Enum.GetValues<MonitoringTrigger>())
                pairs.Add(status, trigger);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(PlanStatus from, MonitoringTrigger trigger)
    {
        var (scenario, command) = (To(from), Command(trigger));
        var machine = MonitoringWorkflow.Machine(from, isProviderSide: true, follows: true);
        if (Table.TryGetValue((from, trigger), out var to))
        {
            machine.Fire(trigger);
            Assert.Equal(to, machine.State);
            if (command is not null)
                Assert.NotEmpty(scenario.When(command).ThenAccepted().Id);
        }
        else
        {
            Assert.False(machine.CanFire(trigger));
            if (command is not null)
                scenario.When(command).ThenRefused(RejectionKind.WrongState, "wrong-state");
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_stranger_changes_nothing_in_any_state(PlanStatus from, MonitoringTrigger trigger)
    {
        var stranger = Sample.Acting(Sample.Id("PTY", "stranger"), "DE", Domain.Parties.PartyRole.Provider);
        Assert.False(MonitoringWorkflow.Machine(from, isProviderSide: false).CanFire(trigger));
        if (Command(trigger) is { } command)
            Assert.Empty(To(from).When(command with { Actor = stranger }).Decision.Events);
    }

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        Assert.Equal<string>(["amend", "measure", "close"], MonitoringWorkflow.ActionsFor(Given(Submit).State, TheProvider));
        Assert.Equal<string>(["amend", "measure", "answer-breach", "close"], MonitoringWorkflow.ActionsFor(Given(Submit, Bad).State, TheProvider));
        Assert.Empty(MonitoringWorkflow.ActionsFor(Given(Submit).State, Sample.AuthorityOf("DE")));
        Assert.Empty(MonitoringWorkflow.ActionsFor(Given(Submit).State, null));
    }

    [Fact]
    public void What_was_measured_is_read_by_the_provider_and_the_authorities_at_home_and_where_the_system_is_recognised()
    {
        var plan = Given(Submit).State;
        Assert.All([TheProvider, Sample.AuthorityOf("DE"), Sample.AuthorityOf("KR")], reader => Assert.True(MonitoringWorkflow.MayReadMeasurements(plan, reader, null, ["KR"])));
        Assert.False(MonitoringWorkflow.MayReadMeasurements(plan, Sample.AuthorityOf("KR"), null, []));
        Assert.False(MonitoringWorkflow.MayReadMeasurements(plan, Sample.Acting(Sample.Deployer, "KR", PartyRole.Deployer), null, ["KR"]));
        Assert.False(MonitoringWorkflow.MayReadMeasurements(plan, null, null, ["KR"]));
    }

    private static MonitoringCommand? Command(MonitoringTrigger trigger) => trigger switch
    {
        MonitoringTrigger.Submit => Submit,
        MonitoringTrigger.Amend => Amend,
        MonitoringTrigger.Measure => MeasureAt(Sample.Now.AddHours(1), "93"),
        MonitoringTrigger.AnswerBreach => Answer,
        MonitoringTrigger.Close => Close,
        _ => null,
    };
}
