using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using static ComplianceRegistry.Domain.Certification.CertificateStatus;
using static ComplianceRegistry.Domain.Tests.Certification.CertificateLives;
using Trigger = ComplianceRegistry.Domain.Certification.CertificateTrigger;

namespace ComplianceRegistry.Domain.Tests.Certification;

/// <summary>Walks every pair of state and trigger of a certificate, with an actor who may, and compares with the table written out here.</summary>
public sealed class CertificateWorkflowTests
{
    private static readonly CertificateStatus[] Live = [Active, Restricted, Suspended, UnderTransfer];
    private static readonly Dictionary<(CertificateStatus From, Trigger Trigger), CertificateStatus> Table = Transitions().ToDictionary(row => (row.From, row.Trigger), row => row.To);

    public static TheoryData<CertificateStatus, CertificateTrigger> Pairs()
    {
        var pairs = new TheoryData<CertificateStatus, CertificateTrigger>();
        foreach (var status in Enum.GetValues<CertificateStatus>())
        {
            foreach (var trigger in Enum.GetValues<CertificateTrigger>())
                pairs.Add(status, trigger);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(CertificateStatus from, CertificateTrigger trigger)
    {
        var before = To(from).State;
        Assert.Equal(from, before.Status);
        var actor = Command(from, trigger)?.Actor ?? Sample.Registry;
        var machine = CertificateWorkflow.Machine(before, actor);
        if (Table.TryGetValue((from, trigger), out var to))
        {
            Assert.True(machine.CanFire(trigger));
            Assert.Equal(to, Happens(from, trigger).Status);
        }
        else
        {
            Assert.False(machine.CanFire(trigger));
            if (Command(from, trigger) is FollowCommand follow)
                To(from).When(follow).Then();
            else if (Command(from, trigger) is { } command)
                To(from).When(command).ThenRefused(RejectionKind.WrongState, "wrong-state");
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_stranger_changes_nothing_in_any_state(CertificateStatus from, CertificateTrigger trigger)
    {
        if (Command(from, trigger) is not { } command)
            return;
        var stranger = Sample.Acting(Sample.Id("PTY", "stranger"), "KR", PartyRole.Provider) with { Member = Sample.Person("stranger") };
        var refused = To(from).When(command with { Actor = stranger }).Decision;
        Assert.Empty(refused.Events);
        Assert.Single(refused.Rejections);
    }

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        var draft = To(Draft).State;
        Assert.Equal<string>(["revise-proposal"], CertificateWorkflow.ActionsFor(draft, Assessor));
        Assert.Equal<string>(["revise-proposal", "issue", "refuse"], CertificateWorkflow.ActionsFor(draft, Decider));
        Assert.Equal<string>(["cancel"], CertificateWorkflow.ActionsFor(draft, Holder));
        Assert.Empty(CertificateWorkflow.ActionsFor(draft, null));
        var suspended = To(Suspended).State;
        Assert.Equal<string>(["record-surveillance", "reinstate", "withdraw"], CertificateWorkflow.ActionsFor(suspended, Decider));
        Assert.Equal<string>(["appeal", "cancel"], CertificateWorkflow.ActionsFor(suspended, Holder));
        Assert.Equal<string>(["accept-transfer"], CertificateWorkflow.ActionsFor(suspended, Accepting));
        Assert.Equal<string>(["reinstate", "withdraw"], CertificateWorkflow.ActionsFor(suspended, Authority));
    }

    private static IEnumerable<(CertificateStatus From, Trigger Trigger, CertificateStatus To)> Transitions()
    {
        yield return (Absent, Trigger.Draft, Draft);
        yield return (Absent, Trigger.RecordHistoric, Active);
        yield return (Draft, Trigger.ReviseProposal, Draft);
        yield return (Draft, Trigger.Issue, Active);
        yield return (Draft, Trigger.Refuse, Refused);
        yield return (Draft, Trigger.Cancel, Cancelled);
        foreach (var status in new[] { Active, Restricted })
        {
            foreach (var trigger in new[] { Trigger.ProposeRenewal, Trigger.Renew, Trigger.ProposeSupplement, Trigger.Supplement, Trigger.AcceptTransfer })
                yield return (status, trigger, status);
            yield return (status, Trigger.Restrict, Restricted);
        }

        foreach (var status in new[] { Active, Restricted, UnderTransfer })
        {
            yield return (status, Trigger.ReviseProposal, status);
            yield return (status, Trigger.WithdrawProposal, status);
            yield return (status, Trigger.Suspend, Suspended);
        }

        yield return (Suspended, Trigger.AcceptTransfer, Suspended);
        yield return (Suspended, Trigger.LapseTransfer, Suspended);
        yield return (UnderTransfer, Trigger.LapseTransfer, Suspended);
        yield return (UnderTransfer, Trigger.ProposeTransfer, UnderTransfer);
        yield return (UnderTransfer, Trigger.CompleteTransfer, Active);
        yield return (UnderTransfer, Trigger.Restrict, UnderTransfer);
        yield return (UnderTransfer, Trigger.Reinstate, UnderTransfer);
        yield return (Restricted, Trigger.Reinstate, Active);
        yield return (Suspended, Trigger.Reinstate, Active);
        foreach (var status in Live)
        {
            yield return (status, Trigger.Withdraw, Withdrawn);
            yield return (status, Trigger.Cancel, Cancelled);
            yield return (status, Trigger.Expire, Expired);
            foreach (var trigger in new[] { Trigger.RecordSurveillance, Trigger.MissSurveillance, Trigger.FollowIncident })
                yield return (status, trigger, status);
            yield return (status, Trigger.FollowDesignation, Suspended);
            yield return (status, Trigger.FollowSystem, status == Active ? Restricted : status);
        }

        foreach (var status in Live.Append(Refused).Append(Withdrawn))
        {
            yield return (status, Trigger.Appeal, status);
            yield return (status, Trigger.PassAppealTime, status);
            yield return (status, Trigger.DecideAppeal, status is Refused ? Draft : status is UnderTransfer ? UnderTransfer : Active);
        }
    }

    /// <summary>The certificate after the trigger: by a command, or by the clock that it stands for.</summary>
    private static Certificate Happens(CertificateStatus from, Trigger trigger) => trigger switch
    {
        Trigger.Expire => (from == UnderTransfer ? UnderTransferToTheEnd : To(from)).Pass(CertificateClocks.Validity).State,
        Trigger.MissSurveillance => To(from).And(Hear).Pass(CertificateClocks.OrderOf(1)).State,
        Trigger.LapseTransfer => (from == Suspended ? InForce.And(Lose) : To(from)).Pass(CertificateClocks.Transfer).State,
        Trigger.PassAppealTime => Decided(from).Pass(CertificateClocks.AppealOf(1)).State,
        Trigger.Appeal => Decided(from).And(Appeal).State,
        Trigger.DecideAppeal => Decided(from).And(Appeal).And(Command(from, trigger)!).State,
        Trigger.Renew => To(from).And(Propose(ProposalKind.Renewal)).And(Approve(ProposalKind.Renewal)).State,
        Trigger.Supplement => To(from).And(Propose(ProposalKind.Supplement)).And(Approve(ProposalKind.Supplement)).State,
        Trigger.CompleteTransfer => To(from).And(Propose(ProposalKind.Transfer)).And(CompleteTransfer).State,
        Trigger.WithdrawProposal or Trigger.ReviseProposal when from != Draft =>
            To(from).And(Propose(from == UnderTransfer ? ProposalKind.Transfer : ProposalKind.Renewal)).And(Command(from, trigger)!).State,
        Trigger.Reinstate when from == UnderTransfer => To(from).And(Restrict with { Actor = Accepting }).And(Command(from, trigger)!).State,
        Trigger.FollowDesignation when from == UnderTransfer =>
            To(from).And(Follow(OtherDesignation with { Status = Domain.Designations.DesignationStatus.Suspended, Scope = [] })).State,
        _ => To(from).And(Command(from, trigger)!).State,
    };

    /// <summary>A certificate in a state, with a first decision that can be appealed.</summary>
    private static CertificateScenario Decided(CertificateStatus from) => from switch
    {
        Active => To(from).And(Suspend).And(Reinstate),
        UnderTransfer => To(from).And(Restrict with { Actor = Accepting }),
        _ => To(from),
    };

    /// <summary>A certificate that expires before the time for its transfer has run out.</summary>
    private static CertificateScenario UnderTransferToTheEnd =>
        Given(Drafting with { Content = Content with { LastDay = new DateOnly(2026, 12, 1) } }, Issue, Accept, Lose);

    private static CertificateCommand? Command(CertificateStatus from, Trigger trigger)
    {
        var transfer = from == UnderTransfer;
        return trigger switch
        {
            Trigger.Draft => Drafting,
            Trigger.RecordHistoric => Historic,
            Trigger.FollowDesignation => Lose,
            Trigger.FollowSystem => Modify,
            Trigger.FollowIncident => Hear,
            Trigger.ReviseProposal => transfer ? Revise with { Actor = Accepting, Designation = OtherDesignation } : Revise,
            Trigger.WithdrawProposal => new WithdrawProposal { Actor = transfer ? Accepting : Assessor, Now = Sample.Now },
            Trigger.Issue => Issue,
            Trigger.Renew => Approve(ProposalKind.Renewal),
            Trigger.Supplement => Approve(ProposalKind.Supplement),
            Trigger.CompleteTransfer => CertificateLives.CompleteTransfer,
            Trigger.ProposeRenewal => Propose(ProposalKind.Renewal),
            Trigger.ProposeSupplement => Propose(ProposalKind.Supplement),
            Trigger.ProposeTransfer => Propose(ProposalKind.Transfer),
            Trigger.Refuse => Refuse,
            Trigger.RecordSurveillance => By(Survey),
            Trigger.Restrict => By(Restrict),
            Trigger.Suspend => By(Suspend),
            Trigger.Reinstate => By(Reinstate),
            Trigger.Withdraw => By(Withdraw),
            Trigger.Appeal => Appeal,
            Trigger.DecideAppeal => Overturn with { Actor = transfer ? Sample.AuthorityOf("FR") : Authority },
            Trigger.AcceptTransfer => Accept,
            Trigger.Cancel => Cancel,
            _ => null,
        };

        CertificateCommand By(CertificateCommand command) => transfer ? command with { Actor = Accepting } : command;
    }
}
