using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Parties;
using static ComplianceRegistry.Domain.Tests.Outages.OutageLives;

namespace ComplianceRegistry.Domain.Tests.Outages;

/// <summary>Walks every pair of state and trigger, with the secretariat and with others.</summary>
public sealed class OutageWorkflowTests
{
    private static readonly Dictionary<(OutageStatus From, OutageTrigger Trigger), OutageStatus> Table = new()
    {
        [(OutageStatus.Absent, OutageTrigger.Declare)] = OutageStatus.Open,
        [(OutageStatus.Absent, OutageTrigger.DeclareWhole)] = OutageStatus.Ended,
        [(OutageStatus.Open, OutageTrigger.End)] = OutageStatus.Ended,
    };

    public static TheoryData<OutageStatus, OutageTrigger> Pairs()
    {
        var pairs = new TheoryData<OutageStatus, OutageTrigger>();
        foreach (var status in Enum.GetValues<OutageStatus>())
        {
            foreach (var trigger in Enum.GetValues<OutageTrigger>())
            {
                pairs.Add(status, trigger);
            }
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(OutageStatus from, OutageTrigger trigger)
    {
        var command = Command(trigger);
        var scenario = Given(from).When(command);

        Assert.Equal(trigger, OutageWorkflow.TriggerOf(command));
        if (Table.TryGetValue((from, trigger), out var to))
        {
            Assert.Equal(to, scenario.ThenAccepted().Status);
        }
        else
        {
            scenario.ThenRefused(RejectionKind.WrongState, "wrong-state");
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Nobody_but_the_secretariat_does_anything(OutageStatus from, OutageTrigger trigger)
    {
        Actor[] others = [Sample.AuthorityOf("DE"), Sample.Acting(Sample.Provider, "DE", PartyRole.Provider), Sample.TheSecretariat with { Status = PartyStatus.Suspended }];
        foreach (var other in others)
        {
            var expected = Table.ContainsKey((from, trigger)) ? "secretariat" : "wrong-state";
            Assert.Equal(expected, Assert.Single(Given(from).When(Command(trigger) with { Actor = other }).Decision.Rejections).Code);
        }
    }

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        Assert.Equal<string>(["end"], OutageWorkflow.ActionsFor(Given(OutageStatus.Open).State, Sample.TheSecretariat));
        Assert.Empty(OutageWorkflow.ActionsFor(Given(OutageStatus.Ended).State, Sample.TheSecretariat));
        Assert.Empty(OutageWorkflow.ActionsFor(Given(OutageStatus.Open).State, Sample.AuthorityOf("DE")));
        Assert.Empty(OutageWorkflow.ActionsFor(Given(OutageStatus.Open).State, null));
    }
}
