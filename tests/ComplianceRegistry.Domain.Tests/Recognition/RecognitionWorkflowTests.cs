using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;
using static ComplianceRegistry.Domain.Recognition.RecognitionStatus;
using static ComplianceRegistry.Domain.Tests.Recognition.RecognitionLives;
using Trigger = ComplianceRegistry.Domain.Recognition.RecognitionTrigger;

namespace ComplianceRegistry.Domain.Tests.Recognition;

/// <summary>Walks every pair of state and trigger of a recognition, with an actor who may, and compares with the table written out here.</summary>
public sealed class RecognitionWorkflowTests
{
    private static readonly RecognitionStatus[] Live = [Active, ConditionsPending, SuspendedDerivative, SuspendedProvisional, UnderReassessment];
    private static readonly Dictionary<(RecognitionStatus From, Trigger Trigger), RecognitionStatus> Table = Transitions().ToDictionary(row => (row.From, row.Trigger), row => row.To);

    public static TheoryData<RecognitionStatus, RecognitionTrigger> Pairs()
    {
        var pairs = new TheoryData<RecognitionStatus, RecognitionTrigger>();
        foreach (var status in Enum.GetValues<RecognitionStatus>())
        {
            foreach (var trigger in Enum.GetValues<RecognitionTrigger>())
                pairs.Add(status, trigger);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(RecognitionStatus from, RecognitionTrigger trigger)
    {
        var before = To(from).State;
        Assert.Equal(from, before.Status);
        var machine = RecognitionWorkflow.Machine(before, Command(trigger)?.Actor ?? Sample.Registry);
        if (Table.TryGetValue((from, trigger), out var to))
        {
            Assert.True(machine.CanFire(trigger));
            Assert.Equal(to, Happens(from, trigger).Status);
        }
        else
        {
            Assert.False(machine.CanFire(trigger));
            if (Command(trigger) is { Actor.IsRegistry: true } follow)
                To(from).When(follow).Then();
            else if (Command(trigger) is { } command)
                To(from).When(command).ThenRefused(RejectionKind.WrongState, "wrong-state");
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_stranger_changes_nothing_in_any_state(RecognitionStatus from, RecognitionTrigger trigger)
    {
        if (Command(trigger) is not { } command)
            return;
        var stranger = Sample.Acting(Sample.Id("PTY", "stranger"), "KR", PartyRole.Provider) with { Member = Sample.Person("stranger") };
        var refused = To(from).When(command with { Actor = stranger }).Decision;
        Assert.Empty(refused.Events);
        Assert.Single(refused.Rejections);
    }

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        var pending = To(ConditionsPending).State;
        Assert.Equal<string>(["meet-condition"], RecognitionWorkflow.ActionsFor(pending, Provider));
        Assert.Equal<string>(["propose-suspension", "propose-revocation"], RecognitionWorkflow.ActionsFor(pending, Proposer));
        Assert.Empty(RecognitionWorkflow.ActionsFor(pending, Korean));
        Assert.Empty(RecognitionWorkflow.ActionsFor(pending, null));
        var proposed = Given(Grant, SuspensionProposal).State;
        Assert.Equal<string>(["withdraw-measure"], RecognitionWorkflow.ActionsFor(proposed, Proposer));
        Assert.Equal<string>(["confirm-suspension", "withdraw-measure"], RecognitionWorkflow.ActionsFor(proposed, Confirmer));
        var suspended = Given(Grant, SuspensionProposal, SuspensionConfirmation).State;
        Assert.Equal<string>(["propose-revocation", "notify-suspension", "lift-suspension"], RecognitionWorkflow.ActionsFor(suspended, Proposer));
        Assert.Equal<string>(["propose-revocation", "notify-suspension", "uphold-suspension", "lift-suspension"], RecognitionWorkflow.ActionsFor(suspended, Confirmer));
        Assert.Equal<string>(["object-to-suspension"], RecognitionWorkflow.ActionsFor(suspended, Korean));
        Assert.Equal<string>(["decide-reassessment", "propose-suspension", "propose-revocation"], RecognitionWorkflow.ActionsFor(Given(Grant, Modify).State, Proposer));
    }

    private static IEnumerable<(RecognitionStatus From, Trigger Trigger, RecognitionStatus To)> Transitions()
    {
        yield return (Absent, Trigger.Grant, Active);
        foreach (var status in Live)
        {
            yield return (status, Trigger.FollowRequest, status == ConditionsPending ? Active : status);
            yield return (status, Trigger.FollowCertificate, status == SuspendedProvisional ? SuspendedProvisional : SuspendedDerivative);
            yield return (status, Trigger.FollowModification, status is Active or ConditionsPending ? UnderReassessment : status);
            yield return (status, Trigger.FollowEdition, status is Active or ConditionsPending ? UnderReassessment : status);
            yield return (status, Trigger.FollowArrangement, status);
            yield return (status, Trigger.FollowSuccessor, status is SuspendedDerivative or SuspendedProvisional ? status : Transferred);
            yield return (status, Trigger.Expire, Expired);
            yield return (status, Trigger.EndRunOn, Revoked);
            foreach (var trigger in new[] { Trigger.ProposeSuspension, Trigger.ProposeRevocation, Trigger.WithdrawMeasure, Trigger.LapseMeasure })
                yield return (status, trigger, status);
            yield return (status, Trigger.ConfirmSuspension, SuspendedProvisional);
            yield return (status, Trigger.ConfirmRevocation, Revoked);
        }

        foreach (var status in Live.Except([Active]))
        {
            yield return (status, Trigger.MeetCondition, status);
            yield return (status, Trigger.MissCondition, status);
            yield return (status, Trigger.FailCondition, SuspendedProvisional);
            yield return (status, Trigger.DecideCondition, status == ConditionsPending ? Active : status);
            yield return (status, Trigger.DeemConditionMet, status == ConditionsPending ? Active : status);
        }

        foreach (var status in new[] { SuspendedDerivative, SuspendedProvisional, UnderReassessment })
        {
            yield return (status, Trigger.DecideReassessment, status == UnderReassessment ? ConditionsPending : status);
            yield return (status, Trigger.PassReassessment, status == UnderReassessment ? ConditionsPending : status);
        }

        foreach (var trigger in new[] { Trigger.NotifySuspension, Trigger.PassNotice, Trigger.ObjectToSuspension, Trigger.CloseObjections, Trigger.UpholdSuspension })
            yield return (SuspendedProvisional, trigger, SuspendedProvisional);
        yield return (SuspendedProvisional, Trigger.EndCondition, Revoked);
        yield return (SuspendedProvisional, Trigger.LiftSuspension, UnderReassessment);
        yield return (SuspendedProvisional, Trigger.LapseSuspension, UnderReassessment);
        yield return (Revoked, Trigger.FollowCertificate, ConditionsPending);
        yield return (Expired, Trigger.FollowCertificate, ConditionsPending);
    }

    /// <summary>The recognition after the trigger: by a command, or by the clock that it stands for and no other.</summary>
    private static GrantedRecognition Happens(RecognitionStatus from, Trigger trigger) => trigger switch
    {
        Trigger.FollowCertificate when from is Revoked or Expired => To(from).And(Follow(As(CertificateStatus.Active, Sample.Now, 5))).State,
        Trigger.FollowSuccessor when from != SuspendedDerivative => To(from).And(Follow(UnderTransfer), Succeed).State,
        Trigger.Expire => To(from).Only(RecognitionClocks.Validity).State,
        Trigger.EndRunOn => To(from).And(Terminate).Only(RecognitionClocks.RunOn).State,
        Trigger.MissCondition => To(from).Only(RecognitionClocks.ConditionOf(1)).State,
        Trigger.FailCondition => To(from).Only(RecognitionClocks.ConditionOf(1)).Only(RecognitionClocks.ConditionOf(1)).State,
        Trigger.EndCondition => To(from).Only(RecognitionClocks.ConditionOf(1)).Only(RecognitionClocks.ConditionOf(1)).Only(RecognitionClocks.ConditionOf(1)).State,
        Trigger.DecideCondition => To(from).And(Meet, FindMet).State,
        Trigger.DeemConditionMet => To(from).And(Meet).Only(RecognitionClocks.AnswerOf(1)).State,
        Trigger.PassReassessment => To(from).Only(RecognitionClocks.ReassessmentOf(RecognitionCause.SubstantialModification)).State,
        Trigger.ProposeSuspension when from == SuspendedProvisional => Failing.And(SuspensionProposal).State,
        Trigger.ConfirmSuspension => (from == SuspendedProvisional ? Failing : To(from)).And(SuspensionProposal, SuspensionConfirmation).State,
        Trigger.ConfirmRevocation => To(from).And(RevocationProposal, RevocationConfirmation).State,
        Trigger.WithdrawMeasure => To(from).And(RevocationProposal, TakeBack).State,
        Trigger.LapseMeasure => To(from).And(RevocationProposal).Only(RecognitionClocks.Proposal).State,
        Trigger.PassNotice => To(from).Only(RecognitionClocks.Notice).State,
        Trigger.CloseObjections => To(from).And(Notify).Only(RecognitionClocks.Objections).State,
        Trigger.LapseSuspension => To(from).Only(RecognitionClocks.Suspension).State,
        _ => To(from).And(Command(trigger)!).State,
    };

    /// <summary>Suspended because a condition was not met.</summary>
    private static RecognitionScenario Failing => Given(GrantWithCondition).Only(RecognitionClocks.ConditionOf(1)).Only(RecognitionClocks.ConditionOf(1));

    private static RecognitionCommand? Command(Trigger trigger) => trigger switch
    {
        Trigger.Grant => Grant,
        Trigger.FollowRequest => DropConditions,
        Trigger.FollowCertificate => Follow(Suspended(Sample.Now.AddTicks(1), version: 4)),
        Trigger.FollowModification => Modify,
        Trigger.FollowEdition => Retire,
        Trigger.FollowArrangement => Terminate,
        Trigger.FollowSuccessor => Succeed,
        Trigger.MeetCondition => Meet,
        Trigger.DecideCondition => FindMet,
        Trigger.DecideReassessment => Leave,
        Trigger.ProposeSuspension => SuspensionProposal,
        Trigger.ConfirmSuspension => SuspensionConfirmation,
        Trigger.ProposeRevocation => RevocationProposal,
        Trigger.ConfirmRevocation => RevocationConfirmation,
        Trigger.WithdrawMeasure => TakeBack,
        Trigger.NotifySuspension => Notify,
        Trigger.ObjectToSuspension => Objection,
        Trigger.UpholdSuspension => Uphold,
        Trigger.LiftSuspension => Lift,
        _ => null,
    };
}
