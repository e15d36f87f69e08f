using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Parties;
using static ComplianceRegistry.Domain.Tests.EvidenceItems.EvidenceLives;

namespace ComplianceRegistry.Domain.Tests.EvidenceItems;

/// <summary>Walks every pair of state and trigger, with an actor who may and with a stranger.</summary>
public sealed class EvidenceWorkflowTests
{
    private static readonly Dictionary<(EvidenceStatus From, EvidenceTrigger Trigger), EvidenceStatus> Table = new()
    {
        [(EvidenceStatus.Absent, EvidenceTrigger.Announce)] = EvidenceStatus.Announced,
        [(EvidenceStatus.Announced, EvidenceTrigger.Receive)] = EvidenceStatus.Received,
        [(EvidenceStatus.Announced, EvidenceTrigger.Read)] = EvidenceStatus.Announced,
        [(EvidenceStatus.Announced, EvidenceTrigger.Erase)] = EvidenceStatus.Erased,
        [(EvidenceStatus.Received, EvidenceTrigger.Read)] = EvidenceStatus.Received,
        [(EvidenceStatus.Received, EvidenceTrigger.Replace)] = EvidenceStatus.Replacing,
        [(EvidenceStatus.Received, EvidenceTrigger.Erase)] = EvidenceStatus.Erased,
        [(EvidenceStatus.Replacing, EvidenceTrigger.Receive)] = EvidenceStatus.Received,
        [(EvidenceStatus.Replacing, EvidenceTrigger.Read)] = EvidenceStatus.Replacing,
        [(EvidenceStatus.Replacing, EvidenceTrigger.Replace)] = EvidenceStatus.Replacing,
        [(EvidenceStatus.Replacing, EvidenceTrigger.Erase)] = EvidenceStatus.Erased,
    };

    public static TheoryData<EvidenceStatus, EvidenceTrigger> Pairs()
    {
        var pairs = new TheoryData<EvidenceStatus, EvidenceTrigger>();
        foreach (var status in Enum.GetValues<EvidenceStatus>())
        {
            foreach (var trigger in Enum.GetValues<EvidenceTrigger>())
            {
                pairs.Add(status, trigger);
            }
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(EvidenceStatus from, EvidenceTrigger trigger)
    {
        var command = Command(trigger, from switch { EvidenceStatus.Replacing => Second, EvidenceStatus.Received => Document('f'), _ => First });
        var scenario = Given(To(from, new Audience(VisibilityClass.PartiesOnly, [], [])));
        var machine = EvidenceWorkflow.Machine(scenario.State, command.Actor);
        Assert.Equal(trigger, EvidenceWorkflow.TriggerOf(command));
        scenario.When(command);
        if (!Table.TryGetValue((from, trigger), out var to))
        {
            Assert.Equal("wrong-state", Assert.Single(scenario.Decision.Rejections).Code);
            Assert.False(machine.CanFire(trigger));
            return;
        }

        machine.Fire(trigger);
        Assert.Equal(to, machine.State);
        if ((from, trigger) == (EvidenceStatus.Announced, EvidenceTrigger.Read))
        {
            scenario.ThenRefused(RejectionKind.NotFound, "not-found");
        }
        else
        {
            Assert.Equal(to, scenario.ThenAccepted().Status);
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_stranger_changes_nothing_but_leaves_a_trace_of_what_it_wanted_to_read(EvidenceStatus from, EvidenceTrigger trigger)
    {
        var stranger = Sample.Acting(Sample.Id("PTY", "stranger"), "DE", PartyRole.CompetentAuthority) with { Status = PartyStatus.Suspended };
        var scenario = Given(To(from, new Audience(VisibilityClass.LeadAuthority, [], ["DE"]))).When(Command(trigger, from == EvidenceStatus.Replacing ? Second : First) with { Actor = stranger });
        if (trigger == EvidenceTrigger.Read && Table.ContainsKey((from, trigger)))
        {
            Assert.Equal(new Reading(stranger.Party, stranger.Member, 1, Granted: false), scenario.Then(new EvidenceReadRefused(stranger.Party, stranger.Member, 1, stranger.Basis)).LastReading);
        }
        else
        {
            Assert.Empty(scenario.Decision.Events);
            Assert.NotEmpty(scenario.Decision.Rejections);
        }
    }

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        Assert.Equal<string>(["receive"], EvidenceWorkflow.ActionsFor(Given(To(EvidenceStatus.Announced)).State, Owner));
        Assert.Equal<string>(["replace"], EvidenceWorkflow.ActionsFor(Given(To(EvidenceStatus.Received)).State, Owner));
        Assert.Equal<string>(["receive", "replace"], EvidenceWorkflow.ActionsFor(Given(To(EvidenceStatus.Replacing)).State, Owner));
        Assert.Equal<string>(["erase"], EvidenceWorkflow.ActionsFor(Given(To(EvidenceStatus.Received)).State, Sample.TheSecretariat));
        Assert.Empty(EvidenceWorkflow.ActionsFor(Given(To(EvidenceStatus.Erased)).State, Sample.TheSecretariat));
        Assert.Empty(EvidenceWorkflow.ActionsFor(Given(To(EvidenceStatus.Received)).State, null));
    }
}
