using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Tests.Recognition;

namespace ComplianceRegistry.Domain.Tests.Systems;

/// <summary>Walks every pair of phase and trigger of an entry, with an actor who may, and compares with the table written out here.</summary>
public sealed class SystemWorkflowTests
{
    private static readonly Dictionary<(SystemPhase From, SystemTrigger Trigger), SystemPhase> Table = new()
    {
        [(SystemPhase.Absent, SystemTrigger.Register)] = SystemPhase.Open,
        [(SystemPhase.Absent, SystemTrigger.Import)] = SystemPhase.Open,
        [(SystemPhase.Open, SystemTrigger.Correct)] = SystemPhase.Open,
        [(SystemPhase.Open, SystemTrigger.AddVersion)] = SystemPhase.Open,
        [(SystemPhase.Open, SystemTrigger.SetDeployment)] = SystemPhase.Open,
        [(SystemPhase.Ended, SystemTrigger.Correct)] = SystemPhase.Ended,
        [(SystemPhase.Open, SystemTrigger.ShowBadge)] = SystemPhase.Open,
        [(SystemPhase.Ended, SystemTrigger.ShowBadge)] = SystemPhase.Ended,
        [(SystemPhase.Archived, SystemTrigger.ShowBadge)] = SystemPhase.Archived,
        [(SystemPhase.Open, SystemTrigger.ShowRecognition)] = SystemPhase.Open,
        [(SystemPhase.Ended, SystemTrigger.ShowRecognition)] = SystemPhase.Ended,
        [(SystemPhase.Archived, SystemTrigger.ShowRecognition)] = SystemPhase.Archived,
        [(SystemPhase.Open, SystemTrigger.RaiseFlag)] = SystemPhase.Open,
        [(SystemPhase.Ended, SystemTrigger.RaiseFlag)] = SystemPhase.Ended,
        [(SystemPhase.Archived, SystemTrigger.RaiseFlag)] = SystemPhase.Archived,
        [(SystemPhase.Open, SystemTrigger.LowerFlag)] = SystemPhase.Open,
        [(SystemPhase.Ended, SystemTrigger.LowerFlag)] = SystemPhase.Ended,
        [(SystemPhase.Archived, SystemTrigger.LowerFlag)] = SystemPhase.Archived,
    };

    public static TheoryData<SystemPhase, SystemTrigger> Pairs()
    {
        var pairs = new TheoryData<SystemPhase, SystemTrigger>();
        foreach (var phase in Enum.GetValues<SystemPhase>())
        {
            foreach (var trigger in Enum.GetValues<SystemTrigger>())
            {
                pairs.Add(phase, trigger);
            }
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_phase_knows_exactly_the_triggers_of_the_table(SystemPhase from, SystemTrigger trigger)
    {
        var command = Command(trigger);
        var scenario = SystemLives.Given([.. Life(from), .. trigger == SystemTrigger.LowerFlag && from != SystemPhase.Absent ? [new FlagRaised(Sample.Frozen)] : Array.Empty<IEvent>()]);
        var machine = SystemWorkflow.Machine(from, SystemWorkflow.GuardsOf(scenario.State, command));
        Assert.Equal((from, trigger), (scenario.State.Phase, SystemWorkflow.TriggerOf(command)));
        scenario.When(command);
        if (Table.TryGetValue((from, trigger), out var to))
        {
            Assert.Single(scenario.Decision.Events);
            machine.Fire(trigger);
            Assert.Equal((to, to), (scenario.ThenAccepted().Phase, machine.State));
        }
        else if (trigger == SystemTrigger.Import)
        {
            scenario.Then();
        }
        else
        {
            scenario.ThenRefused(RejectionKind.WrongState, "wrong-state");
        }
    }

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        var listed = SystemLives.Given(SystemLives.Listed).State;
        Assert.Equal<string>(["correct", "versions", "deployments", "withdraw", "recall"], SystemWorkflow.ActionsFor(listed, SystemLives.TheProvider));
        Assert.Equal<string>(["restrict", "recall"], SystemWorkflow.ActionsFor(listed, Sample.AuthorityOf("DE")));
        Assert.Equal<string>(["deployments"], SystemWorkflow.ActionsFor(listed, SystemLives.TheDeployer));
        Assert.Empty(SystemWorkflow.ActionsFor(listed, Sample.AuthorityOf("FR")));
        Assert.Empty(SystemWorkflow.ActionsFor(listed, null));
        var withdrawn = SystemLives.Given(SystemLives.To(ListingStatus.Withdrawn)).State;
        Assert.Equal<string>(["correct", "archive"], SystemWorkflow.ActionsFor(withdrawn, SystemLives.TheProvider));
    }

    private static IEvent[] Life(SystemPhase phase) => SystemLives.To(phase switch
    {
        SystemPhase.Absent => ListingStatus.Absent,
        SystemPhase.Open => ListingStatus.Listed,
        SystemPhase.Ended => ListingStatus.Withdrawn,
        _ => ListingStatus.Archived,
    });

    private static SystemCommand Command(SystemTrigger trigger) => trigger switch
    {
        SystemTrigger.Register => SystemLives.Register(),
        SystemTrigger.Import => SystemLives.Import(),
        SystemTrigger.Correct => new CorrectSystem { Actor = SystemLives.TheProvider, Content = Sample.Content() },
        SystemTrigger.AddVersion => new AddVersion { Actor = SystemLives.TheProvider, Now = Sample.Now, Version = Sample.FirstVersion with { Label = "2.0" } },
        SystemTrigger.SetDeployment => new SetDeployment { Actor = SystemLives.TheProvider, Deployment = Sample.OnMarket("FR") },
        SystemTrigger.ShowBadge => new ShowBadge { Actor = Sample.Registry, Badge = Sample.Badge(BadgeStatus.InForce, version: 2) },
        SystemTrigger.ShowRecognition => new ShowRecognition { Actor = Sample.Registry, Recognition = RecognitionLives.To(RecognitionStatus.Active).State.Standing(1) },
        SystemTrigger.RaiseFlag => new RaiseFlag { Actor = Sample.Registry, Flag = Sample.Frozen },
        SystemTrigger.LowerFlag => new LowerFlag { Actor = Sample.Registry, Code = Sample.Frozen.Code, Case = Sample.Frozen.Case },
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };
}
