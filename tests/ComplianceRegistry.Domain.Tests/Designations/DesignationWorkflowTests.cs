using ComplianceRegistry.Domain.Designations;
using static ComplianceRegistry.Domain.Tests.Designations.DesignationLives;

namespace ComplianceRegistry.Domain.Tests.Designations;

/// <summary>Walks every pair of state and trigger of a designation, with an actor who may, and compares with the table written out here.</summary>
public sealed class DesignationWorkflowTests
{
    private static readonly Dictionary<(DesignationStatus From, DesignationTrigger Trigger), DesignationStatus> Table = Transitions().ToDictionary(row => (row.From, row.Trigger), row => row.To);

    public static TheoryData<DesignationStatus, DesignationTrigger> Pairs()
    {
        var pairs = new TheoryData<DesignationStatus, DesignationTrigger>();
        foreach (var status in Enum.GetValues<DesignationStatus>())
        {
            foreach (var trigger in Enum.GetValues<DesignationTrigger>())
                pairs.Add(status, trigger);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(DesignationStatus from, DesignationTrigger trigger)
    {
        var before = To(from).State;
        var machine = DesignationWorkflow.Machine(before, ActorOf(trigger));
        Assert.Equal(from, before.Status);
        if (Table.TryGetValue((from, trigger), out var to))
        {
            machine.Fire(trigger);
            Assert.Equal(to, machine.State);
            Assert.Equal(to, Happens(from, trigger).Status);
        }
        else
        {
            Assert.False(machine.CanFire(trigger));
            if (Command(trigger) is { } command)
                To(from).When(command).ThenRefused(RejectionKind.WrongState, "wrong-state");
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_stranger_changes_nothing_in_any_state(DesignationStatus from, DesignationTrigger trigger)
    {
        var stranger = Sample.Acting(Sample.Id("PTY", "stranger"), "FR", Domain.Parties.PartyRole.Provider);
        Assert.False(DesignationWorkflow.Machine(To(from).State, stranger).CanFire(trigger));
        if (Command(trigger) is { } command)
            Assert.Empty(To(from).When(command with { Actor = stranger }).Decision.Events);
    }

    [Fact]
    public void A_body_that_is_an_authority_too_does_not_decide_on_itself()
    {
        var both = Sample.Acting(Body, "DE", Domain.Parties.PartyRole.ConformityAssessmentBody, Domain.Parties.PartyRole.CompetentAuthority);
        To(DesignationStatus.Applied).When(Assess with { Actor = both }).ThenRefused(RejectionKind.NotAllowed, "designating-authority");
    }

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        var notified = To(DesignationStatus.Notified).State;
        Assert.Equal<string>(["object"], DesignationWorkflow.ActionsFor(notified, French));
        Assert.Equal<string>(["amend-notification", "withdraw-notification"], DesignationWorkflow.ActionsFor(notified, Authority));
        Assert.Empty(DesignationWorkflow.ActionsFor(notified, null));
        var active = Active.State;
        Assert.Equal<string>(["extend-scope", "reduce-scope", "restrict", "suspend", "withdraw", "contest"], DesignationWorkflow.ActionsFor(active, Authority));
        Assert.Equal<string>(["announce-cessation"], DesignationWorkflow.ActionsFor(active, TheBody));
        Assert.Equal<string>(["inform-providers"], DesignationWorkflow.ActionsFor(To(DesignationStatus.Withdrawn).State, TheBody));
        Assert.Equal<string>(["refute-contest", "announce-cessation"], DesignationWorkflow.ActionsFor(Active.And(Contesting).State, TheBody).Order(StringComparer.Ordinal).Reverse());
    }

    private static IEnumerable<(DesignationStatus From, DesignationTrigger Trigger, DesignationStatus To)> Transitions()
    {
        yield return (DesignationStatus.Absent, DesignationTrigger.Apply, DesignationStatus.Applied);
        yield return (DesignationStatus.Absent, DesignationTrigger.RecordHistoric, DesignationStatus.Active);
        yield return (DesignationStatus.Applied, DesignationTrigger.Assess, DesignationStatus.Assessed);
        foreach (var pending in new[] { DesignationStatus.Applied, DesignationStatus.Assessed })
        {
            yield return (pending, DesignationTrigger.Refuse, DesignationStatus.Closed);
            yield return (pending, DesignationTrigger.WithdrawApplication, DesignationStatus.Closed);
            yield return (pending, DesignationTrigger.Lapse, DesignationStatus.Closed);
        }

        yield return (DesignationStatus.Assessed, DesignationTrigger.Notify, DesignationStatus.Notified);
        yield return (DesignationStatus.Notified, DesignationTrigger.TakeEffect, DesignationStatus.Active);
        yield return (DesignationStatus.Notified, DesignationTrigger.Fail, DesignationStatus.Closed);
        yield return (DesignationStatus.Active, DesignationTrigger.ExtendScope, DesignationStatus.Active);
        yield return (DesignationStatus.Active, DesignationTrigger.ReduceScope, DesignationStatus.Active);
        yield return (DesignationStatus.Active, DesignationTrigger.Suspend, DesignationStatus.Suspended);
        yield return (DesignationStatus.Restricted, DesignationTrigger.Suspend, DesignationStatus.Suspended);
        yield return (DesignationStatus.Restricted, DesignationTrigger.Reinstate, DesignationStatus.Active);
        yield return (DesignationStatus.Suspended, DesignationTrigger.Reinstate, DesignationStatus.Active);
        foreach (var alive in new[] { DesignationStatus.Active, DesignationStatus.Restricted, DesignationStatus.Suspended })
        {
            yield return (alive, DesignationTrigger.Restrict, DesignationStatus.Restricted);
            yield return (alive, DesignationTrigger.Withdraw, DesignationStatus.Withdrawn);
            yield return (alive, DesignationTrigger.AnnounceCessation, alive);
            yield return (alive, DesignationTrigger.Cease, DesignationStatus.Ceased);
        }

        foreach (var lived in new[] { DesignationStatus.Active, DesignationStatus.Restricted, DesignationStatus.Suspended, DesignationStatus.Withdrawn, DesignationStatus.Ceased })
        {
            yield return (lived, DesignationTrigger.InformProviders, lived);
            yield return (lived, DesignationTrigger.ReportImpact, lived);
        }
    }

    /// <summary>The designation after the trigger: by a command, or by the clock that it stands for.</summary>
    private static Designation Happens(DesignationStatus from, DesignationTrigger trigger) => trigger switch
    {
        DesignationTrigger.Lapse => To(from).Pass(DesignationClocks.Decision).State,
        DesignationTrigger.TakeEffect => To(from).Pass().State,
        DesignationTrigger.Fail => To(from).And(Objecting).Pass(DesignationClocks.ObjectionAnswer).State,
        DesignationTrigger.Cease => To(from).And(Announce).Pass(DesignationClocks.Cessation).State,
        DesignationTrigger.InformProviders or DesignationTrigger.ReportImpact when from == DesignationStatus.Active =>
            Active.And(Suspend).And(Reinstate).And(Command(trigger)!).State,
        _ => To(from).And(Command(trigger)!).State,
    };

    private static ReinstateDesignation Reinstate => new() { Actor = Authority, Now = Sample.Now, Evidence = [Sample.CompanyExtract] };

    private static Actor ActorOf(DesignationTrigger trigger) => Command(trigger)?.Actor ?? Sample.Registry;

    private static DesignationCommand? Command(DesignationTrigger trigger) => trigger switch
    {
        DesignationTrigger.Apply => Apply,
        DesignationTrigger.RecordHistoric => DesignationExamples.Historic,
        DesignationTrigger.Assess => Assess,
        DesignationTrigger.Refuse => new RefuseDesignation { Actor = Authority, Now = Sample.Now, Provision = "Article 31", Evidence = [Sample.CompanyExtract] },
        DesignationTrigger.WithdrawApplication => new WithdrawApplication { Actor = TheBody, Now = Sample.Now },
        DesignationTrigger.Notify => Notify,
        DesignationTrigger.ExtendScope => Extend,
        DesignationTrigger.ReduceScope => new ReduceScope { Actor = Authority, Now = Sample.Now, Scope = [Employment], Evidence = [Sample.CompanyExtract] },
        DesignationTrigger.Restrict => Restrict,
        DesignationTrigger.Suspend => Suspend,
        DesignationTrigger.Reinstate => Reinstate,
        DesignationTrigger.Withdraw => Withdraw,
        DesignationTrigger.AnnounceCessation => Announce,
        DesignationTrigger.InformProviders => new InformProviders { Actor = TheBody, Now = Sample.Now, Evidence = [Sample.CompanyExtract] },
        DesignationTrigger.ReportImpact => new ReportImpact { Actor = Authority, Now = Sample.Now, Evidence = [Sample.CompanyExtract] },
        _ => null,
    };
}
