using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Domain.Parties;
using static ComplianceRegistry.Domain.Tests.Differences.DifferenceLives;

namespace ComplianceRegistry.Domain.Tests.Differences;

/// <summary>Walks every pair of state and trigger, with an actor who may and with others.</summary>
public sealed class DifferenceWorkflowTests
{
    private static readonly Dictionary<(DifferenceStatus From, DifferenceTrigger Trigger), DifferenceStatus> Table = Transitions().ToDictionary(row => (row.From, row.Trigger), row => row.To);

    public static TheoryData<DifferenceStatus, DifferenceTrigger> Pairs()
    {
        var pairs = new TheoryData<DifferenceStatus, DifferenceTrigger>();
        foreach (var status in Enum.GetValues<DifferenceStatus>())
        {
            foreach (var trigger in Enum.GetValues<DifferenceTrigger>())
                pairs.Add(status, trigger);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(DifferenceStatus from, DifferenceTrigger trigger)
    {
        var before = To(from).State;
        var machine = DifferenceWorkflow.Machine(before, Command(trigger)?.Actor ?? Sample.Registry);
        Assert.Equal(from, before.Status);
        if (Table.TryGetValue((from, trigger), out var to))
        {
            machine.Fire(trigger);
            Assert.Equal((to, to), (machine.State, Happens(from, trigger).Status));
        }
        else
        {
            Assert.False(machine.CanFire(trigger));
            if (Command(trigger) is { } command)
            {
                Assert.Equal(trigger, DifferenceWorkflow.TriggerOf(command));
                To(from).When(command).ThenRefused(RejectionKind.WrongState, "wrong-state");
            }
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Who_is_not_a_verified_authority_of_the_right_jurisdiction_changes_nothing(DifferenceStatus from, DifferenceTrigger trigger)
    {
        foreach (var other in Others(trigger))
        {
            Assert.False(DifferenceWorkflow.Machine(To(from).State, other).CanFire(trigger));
            if (Command(trigger) is not { } command)
                continue;
            var expected = Table.ContainsKey((from, trigger)) ? GuardOf(trigger) : "wrong-state";
            Assert.Equal(expected, Assert.Single(To(from).When(command with { Actor = other }).Decision.Rejections).Code);
        }
    }

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        Assert.Equal<string>(["amend", "open-review", "withdraw"], DifferenceWorkflow.ActionsFor(To(DifferenceStatus.InForce).State, Korean));
        Assert.Equal<string>(["amend", "confirm", "withdraw"], DifferenceWorkflow.ActionsFor(To(DifferenceStatus.Dormant).State, Korean));
        Assert.Equal<string>(["comment"], DifferenceWorkflow.ActionsFor(To(DifferenceStatus.ReviewDue).State, French));
        Assert.Empty(DifferenceWorkflow.ActionsFor(To(DifferenceStatus.InForce).State, French));
        Assert.Empty(DifferenceWorkflow.ActionsFor(To(DifferenceStatus.UnderReview).State, null));
        Assert.Empty(DifferenceWorkflow.ActionsFor(To(DifferenceStatus.UnderReview).State, Sample.Registry));
        Assert.Empty(DifferenceWorkflow.ActionsFor(To(DifferenceStatus.Absent).State, Korean));
    }

    private static IEnumerable<(DifferenceStatus From, DifferenceTrigger Trigger, DifferenceStatus To)> Transitions()
    {
        yield return (DifferenceStatus.Absent, DifferenceTrigger.Publish, DifferenceStatus.InForce);
        yield return (DifferenceStatus.InForce, DifferenceTrigger.OpenReview, DifferenceStatus.UnderReview);
        yield return (DifferenceStatus.InForce, DifferenceTrigger.FallDue, DifferenceStatus.ReviewDue);
        yield return (DifferenceStatus.UnderReview, DifferenceTrigger.FallDue, DifferenceStatus.ReviewDue);
        yield return (DifferenceStatus.ReviewDue, DifferenceTrigger.FallDormant, DifferenceStatus.Dormant);
        foreach (var reviewed in new[] { DifferenceStatus.UnderReview, DifferenceStatus.ReviewDue, DifferenceStatus.Dormant })
        {
            yield return (reviewed, DifferenceTrigger.Comment, reviewed);
            yield return (reviewed, DifferenceTrigger.Confirm, DifferenceStatus.InForce);
        }

        foreach (var alive in new[] { DifferenceStatus.InForce, DifferenceStatus.UnderReview, DifferenceStatus.ReviewDue, DifferenceStatus.Dormant })
        {
            yield return (alive, DifferenceTrigger.Amend, alive);
            yield return (alive, DifferenceTrigger.Withdraw, DifferenceStatus.Withdrawn);
        }
    }

    private static NationalDifference Happens(DifferenceStatus from, DifferenceTrigger trigger) => trigger switch
    {
        DifferenceTrigger.FallDue => To(from).Pass(DifferenceClocks.Review).State,
        DifferenceTrigger.FallDormant => To(from).Pass(DifferenceClocks.OverdueReview).State,
        _ => To(from).And(Command(trigger)!).State,
    };

    private static Actor[] Others(DifferenceTrigger trigger) =>
    [
        Sample.TheSecretariat,
        Sample.Acting(Sample.Provider, "KR", PartyRole.Provider),
        (trigger == DifferenceTrigger.Comment ? French : Korean) with { Status = PartyStatus.Suspended },
        .. trigger switch
        {
            DifferenceTrigger.Publish => new[] { Sample.Registry },
            DifferenceTrigger.Comment => [Sample.Registry, Korean],
            DifferenceTrigger.FallDue or DifferenceTrigger.FallDormant => [Korean, French],
            _ => [Sample.Registry, French],
        },
    ];

    private static string GuardOf(DifferenceTrigger trigger) => trigger switch
    {
        DifferenceTrigger.Publish => DifferenceWorkflow.Publisher,
        DifferenceTrigger.Comment => DifferenceWorkflow.OtherAuthority,
        _ => DifferenceWorkflow.Authority,
    };

    private static DifferenceCommand? Command(DifferenceTrigger trigger) => trigger switch
    {
        DifferenceTrigger.Publish => Publish,
        DifferenceTrigger.Amend => Amend,
        DifferenceTrigger.OpenReview => Open,
        DifferenceTrigger.Comment => Comment,
        DifferenceTrigger.Confirm => Confirm,
        DifferenceTrigger.Withdraw => Withdraw,
        _ => null,
    };
}
