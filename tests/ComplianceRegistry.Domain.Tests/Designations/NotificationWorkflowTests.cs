using ComplianceRegistry.Domain.Designations;
using static ComplianceRegistry.Domain.Tests.Designations.DesignationLives;

namespace ComplianceRegistry.Domain.Tests.Designations;

/// <summary>Walks every pair of state and trigger of a notification and of a contest, with an actor who may.</summary>
public sealed class NotificationWorkflowTests
{
    private static readonly Dictionary<(NotificationStatus, NotificationTrigger), NotificationStatus> Notified = new()
    {
        [(NotificationStatus.Open, NotificationTrigger.TakeEffect)] = NotificationStatus.None,
        [(NotificationStatus.Open, NotificationTrigger.Object)] = NotificationStatus.Objected,
        [(NotificationStatus.Open, NotificationTrigger.AmendNotification)] = NotificationStatus.Open,
        [(NotificationStatus.Open, NotificationTrigger.WithdrawNotification)] = NotificationStatus.None,
        [(NotificationStatus.Objected, NotificationTrigger.Object)] = NotificationStatus.Objected,
        [(NotificationStatus.Objected, NotificationTrigger.WithdrawObjection)] = NotificationStatus.Open,
        [(NotificationStatus.Objected, NotificationTrigger.Maintain)] = NotificationStatus.Maintained,
        [(NotificationStatus.Objected, NotificationTrigger.AmendNotification)] = NotificationStatus.Open,
        [(NotificationStatus.Objected, NotificationTrigger.WithdrawNotification)] = NotificationStatus.None,
        [(NotificationStatus.Objected, NotificationTrigger.Fail)] = NotificationStatus.None,
        [(NotificationStatus.Maintained, NotificationTrigger.Object)] = NotificationStatus.Objected,
        [(NotificationStatus.Maintained, NotificationTrigger.WithdrawObjection)] = NotificationStatus.Open,
        [(NotificationStatus.Maintained, NotificationTrigger.AmendNotification)] = NotificationStatus.Open,
        [(NotificationStatus.Maintained, NotificationTrigger.WithdrawNotification)] = NotificationStatus.None,
        [(NotificationStatus.Maintained, NotificationTrigger.DismissObjections)] = NotificationStatus.Open,
        [(NotificationStatus.Maintained, NotificationTrigger.UpholdObjections)] = NotificationStatus.None,
        [(NotificationStatus.Maintained, NotificationTrigger.Fail)] = NotificationStatus.None,
    };

    private static readonly Dictionary<(ContestStatus, ContestTrigger), ContestStatus> Contested = new()
    {
        [(ContestStatus.None, ContestTrigger.Contest)] = ContestStatus.Open,
        [(ContestStatus.Open, ContestTrigger.RefuteContest)] = ContestStatus.Refuted,
        [(ContestStatus.Open, ContestTrigger.DismissContest)] = ContestStatus.None,
        [(ContestStatus.Open, ContestTrigger.Suspend)] = ContestStatus.None,
        [(ContestStatus.Refuted, ContestTrigger.DismissContest)] = ContestStatus.None,
        [(ContestStatus.Refuted, ContestTrigger.Fall)] = ContestStatus.None,
    };

    public static TheoryData<NotificationStatus, NotificationTrigger, bool> NotificationPairs()
    {
        var pairs = new TheoryData<NotificationStatus, NotificationTrigger, bool>();
        foreach (var status in Enum.GetValues<NotificationStatus>())
        {
            foreach (var trigger in Enum.GetValues<NotificationTrigger>())
            {
                pairs.Add(status, trigger, false);
                pairs.Add(status, trigger, true);
            }
        }

        return pairs;
    }

    public static TheoryData<ContestStatus, ContestTrigger> ContestPairs()
    {
        var pairs = new TheoryData<ContestStatus, ContestTrigger>();
        foreach (var status in Enum.GetValues<ContestStatus>())
        {
            foreach (var trigger in Enum.GetValues<ContestTrigger>())
                pairs.Add(status, trigger);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(NotificationPairs))]
    public void Each_state_of_a_notification_knows_exactly_the_triggers_of_the_table(NotificationStatus from, NotificationTrigger trigger, bool extension)
    {
        var (scenario, command) = (At(from, extension), Command(trigger, extension));
        var machine = NotificationWorkflow.Machine(scenario.State, command?.Actor ?? Sample.Registry);
        if (!Notified.TryGetValue((from, trigger), out var to))
        {
            Assert.False(machine.CanFire(trigger));
            if (command is not null)
                scenario.When(command).ThenRefused(RejectionKind.WrongState, "wrong-state");
            return;
        }

        machine.Fire(trigger);
        Assert.Equal(to, machine.State);
        var after = command is null ? scenario.At(scenario.State.Clocks.All.Min(clock => clock.Due)!.Value).State : scenario.And(command).State;
        Assert.Equal(to, after.NotificationStatus);
        Assert.Equal(Status(trigger, to, extension), after.Status);
    }

    [Theory, MemberData(nameof(ContestPairs))]
    public void Each_state_of_a_contest_knows_exactly_the_triggers_of_the_table(ContestStatus from, ContestTrigger trigger)
    {
        var (scenario, command) = (At(from), Command(trigger));
        var machine = ContestWorkflow.Machine(scenario.State, command?.Actor ?? Sample.Registry);
        if (!Contested.TryGetValue((from, trigger), out var to))
        {
            Assert.False(machine.CanFire(trigger));
            if (command is not null)
                scenario.When(command).ThenRefused(RejectionKind.WrongState, "wrong-state");
            return;
        }

        machine.Fire(trigger);
        Assert.Equal(to, machine.State);
        var after = command is null ? scenario.At(scenario.State.Clocks.All.Min(clock => clock.Due)!.Value).State : scenario.And(command).State;
        Assert.Equal(to, after.ContestStatus);
        Assert.Equal(trigger == ContestTrigger.Suspend ? DesignationStatus.Suspended : DesignationStatus.Active, after.Status);
    }

    [Theory]
    [InlineData(DesignationStatus.Applied)]
    [InlineData(DesignationStatus.Notified)]
    [InlineData(DesignationStatus.Suspended)]
    [InlineData(DesignationStatus.Withdrawn)]
    public void Competence_is_contested_only_while_the_designation_is_in_force(DesignationStatus status) =>
        To(status).When(Contesting).ThenRefused(RejectionKind.WrongState, "wrong-state");

    private static DesignationStatus Status(NotificationTrigger trigger, NotificationStatus to, bool extension) =>
        extension || trigger == NotificationTrigger.TakeEffect ? DesignationStatus.Active
        : to == NotificationStatus.None ? DesignationStatus.Closed
        : DesignationStatus.Notified;

    private static DesignationScenario At(NotificationStatus status, bool extension)
    {
        var open = status == NotificationStatus.None ? Active : extension ? Active.And(Extend) : To(DesignationStatus.Notified);
        return status switch
        {
            NotificationStatus.Objected => open.And(Objecting with { Actor = Korean, Now = Instant }),
            NotificationStatus.Maintained => open.And(Objecting with { Actor = Korean, Now = Instant }).And(Maintain),
            _ => open,
        };
    }

    private static DateTimeOffset Instant => Sample.Now;

    private static DesignationScenario At(ContestStatus status) => status switch
    {
        ContestStatus.Open => Active.And(Contesting),
        ContestStatus.Refuted => Active.And(Contesting).And(Refute),
        _ => Active,
    };

    private static DesignationCommand? Command(NotificationTrigger trigger, bool extension) => trigger switch
    {
        NotificationTrigger.Object => Objecting,
        NotificationTrigger.WithdrawObjection => new WithdrawObjection { Actor = Korean, Now = Instant },
        NotificationTrigger.Maintain => Maintain,
        NotificationTrigger.AmendNotification => new AmendNotification
        {
            Actor = Authority,
            Now = Instant,
            Scope = extension ? Extend.Scope : Assess.Scope,
            Proof = CompetenceProof.DocumentaryEvidence,
            Evidence = [Sample.CompanyExtract],
        },
        NotificationTrigger.WithdrawNotification => new WithdrawNotification { Actor = Authority, Now = Instant },
        NotificationTrigger.DismissObjections => new DismissObjections { Actor = Sample.TheSecretariat, Now = Instant, Evidence = [Sample.CompanyExtract] },
        NotificationTrigger.UpholdObjections => new UpholdObjections { Actor = Sample.TheSecretariat, Now = Instant, Evidence = [Sample.CompanyExtract] },
        _ => null,
    };

    private static DesignationCommand? Command(ContestTrigger trigger) => trigger switch
    {
        ContestTrigger.Contest => Contesting,
        ContestTrigger.RefuteContest => Refute,
        ContestTrigger.DismissContest => new DismissContest { Actor = Authority, Now = Sample.Now, Evidence = [Sample.CompanyExtract] },
        _ => null,
    };
}
