using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Parties;
using static ComplianceRegistry.Domain.Tests.Arrangements.ArrangementLives;

namespace ComplianceRegistry.Domain.Tests.Arrangements;

/// <summary>Walks every pair of state and trigger of an arrangement, with an actor who may, and compares with the table written out here.</summary>
public sealed class ArrangementWorkflowTests
{
    private static readonly Dictionary<(ArrangementStatus From, ArrangementTrigger Trigger), ArrangementStatus> Table =
        Transitions().ToDictionary(row => (row.From, row.Trigger), row => row.To);

    public static TheoryData<ArrangementStatus, ArrangementTrigger> Pairs()
    {
        var pairs = new TheoryData<ArrangementStatus, ArrangementTrigger>();
        foreach (var status in Enum.GetValues<ArrangementStatus>())
        {
            foreach (var trigger in Enum.GetValues<ArrangementTrigger>())
                pairs.Add(status, trigger);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(ArrangementStatus from, ArrangementTrigger trigger)
    {
        var before = To(from).State;
        var machine = ArrangementWorkflow.Machine(before, Command(trigger)?.Actor ?? Sample.Registry);
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
    public void A_stranger_changes_nothing_in_any_state(ArrangementStatus from, ArrangementTrigger trigger)
    {
        foreach (var stranger in new[] { Sample.Acting(Sample.Id("PTY", "stranger"), "EU", PartyRole.Provider), Union with { Status = PartyStatus.Suspended } })
        {
            Assert.False(ArrangementWorkflow.Machine(To(from).State, stranger).CanFire(trigger));
            if (Command(trigger) is { } command)
                Assert.Empty(To(from).When(command with { Actor = stranger }).Decision.Events);
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void The_authority_of_a_member_does_not_act_for_its_union_nor_that_of_another_country_for_a_signatory(ArrangementStatus from, ArrangementTrigger trigger)
    {
        if (trigger == ArrangementTrigger.Draft)
            return;
        foreach (var outsider in new[] { Sample.AuthorityOf("DE"), Swiss })
            Assert.False(ArrangementWorkflow.Machine(To(from).State, outsider).CanFire(trigger));
    }

    [Fact]
    public void The_last_signature_concludes_the_arrangement() =>
        Assert.Equal(ArrangementStatus.Signed, Given(Draft, Open, Sign(Singaporean), Sign(Korean), Sign(Union)).State.Status);

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        Assert.Equal<string>(["propose-terms", "open-negotiation", "abandon"], ArrangementWorkflow.ActionsFor(To(ArrangementStatus.Draft).State, Union));
        Assert.Empty(ArrangementWorkflow.ActionsFor(To(ArrangementStatus.Draft).State, Korean));
        Assert.Equal<string>(["propose-terms", "sign"], ArrangementWorkflow.ActionsFor(To(ArrangementStatus.Negotiating).State, Korean));
        Assert.Equal<string>(["propose-terms"], ArrangementWorkflow.ActionsFor(Given(Draft, Open, Sign(Korean)).State, Korean));
        Assert.Equal<string>(
            ["propose-amendment", "propose-suspension", "propose-termination", "propose-signatory-suspension", "suspend-own-part", "announce-withdrawal"],
            ArrangementWorkflow.ActionsFor(InForce.State, Korean));
        Assert.Equal<string>(
            ["propose-amendment", "propose-resumption", "propose-termination", "propose-signatory-suspension", "resume-own-part", "retract-withdrawal"],
            ArrangementWorkflow.ActionsFor(To(ArrangementStatus.Suspended).And(Pause(Korean), Leave(Korean)).State, Korean));
        Assert.Equal<string>(["withdraw-proposal", "suspend-own-part", "announce-withdrawal"], ArrangementWorkflow.ActionsFor(InForce.And(Amend).State, Korean));
        Assert.Contains("agree", ArrangementWorkflow.ActionsFor(InForce.And(Amend).State, Singaporean));
        Assert.Contains("propose-signatory-restoration", ArrangementWorkflow.ActionsFor(OfTwo.And(Against("KR", Union)).State, Korean));
        Assert.Empty(ArrangementWorkflow.ActionsFor(InForce.State, null));
    }

    private static IEnumerable<(ArrangementStatus From, ArrangementTrigger Trigger, ArrangementStatus To)> Transitions()
    {
        yield return (ArrangementStatus.Absent, ArrangementTrigger.Draft, ArrangementStatus.Draft);
        yield return (ArrangementStatus.Draft, ArrangementTrigger.ProposeTerms, ArrangementStatus.Draft);
        yield return (ArrangementStatus.Draft, ArrangementTrigger.OpenNegotiation, ArrangementStatus.Negotiating);
        yield return (ArrangementStatus.Draft, ArrangementTrigger.Abandon, ArrangementStatus.Terminated);
        yield return (ArrangementStatus.Draft, ArrangementTrigger.Lapse, ArrangementStatus.Terminated);
        yield return (ArrangementStatus.Negotiating, ArrangementTrigger.ProposeTerms, ArrangementStatus.Negotiating);
        yield return (ArrangementStatus.Negotiating, ArrangementTrigger.Sign, ArrangementStatus.Negotiating);
        yield return (ArrangementStatus.Negotiating, ArrangementTrigger.Lapse, ArrangementStatus.Terminated);
        yield return (ArrangementStatus.Signed, ArrangementTrigger.EnterIntoForce, ArrangementStatus.InForce);
        yield return (ArrangementStatus.InForce, ArrangementTrigger.ProposeSuspension, ArrangementStatus.InForce);
        yield return (ArrangementStatus.InForce, ArrangementTrigger.Suspend, ArrangementStatus.Suspended);
        yield return (ArrangementStatus.Suspended, ArrangementTrigger.ProposeResumption, ArrangementStatus.Suspended);
        yield return (ArrangementStatus.Suspended, ArrangementTrigger.Resume, ArrangementStatus.InForce);
        foreach (var bound in new[] { ArrangementStatus.Signed, ArrangementStatus.InForce, ArrangementStatus.Suspended })
        {
            yield return (bound, ArrangementTrigger.ProposeTermination, bound);
            yield return (bound, ArrangementTrigger.Agree, bound);
            yield return (bound, ArrangementTrigger.WithdrawProposal, bound);
            yield return (bound, ArrangementTrigger.Terminate, ArrangementStatus.Terminated);
        }

        foreach (var entered in new[] { ArrangementStatus.InForce, ArrangementStatus.Suspended })
        {
            yield return (entered, ArrangementTrigger.ProposeAmendment, entered);
            yield return (entered, ArrangementTrigger.ProposeSignatorySuspension, entered);
            yield return (entered, ArrangementTrigger.ProposeSignatoryRestoration, entered);
            yield return (entered, ArrangementTrigger.SuspendOwnPart, entered);
            yield return (entered, ArrangementTrigger.ResumeOwnPart, entered);
            yield return (entered, ArrangementTrigger.AnnounceWithdrawal, entered);
            yield return (entered, ArrangementTrigger.RetractWithdrawal, entered);
        }
    }

    /// <summary>The arrangement after the trigger: by a command, or by the clock or agreement that it stands for.</summary>
    private static Arrangement Happens(ArrangementStatus from, ArrangementTrigger trigger)
    {
        var before = To(from);
        var next = before.State.Proposed + 1;
        return (trigger switch
        {
            ArrangementTrigger.Lapse => before.Pass(ArrangementClocks.Progress),
            ArrangementTrigger.EnterIntoForce => before.Pass(ArrangementClocks.EntryIntoForce),
            ArrangementTrigger.Suspend => before.And(Suspend, Agree(Korean, next), Agree(Singaporean, next)),
            ArrangementTrigger.Resume => before.And(Resume, Agree(Union, next), Agree(Singaporean, next)),
            ArrangementTrigger.Terminate => before.And(Terminate, Agree(Korean, next), Agree(Singaporean, next)).Pass(ArrangementClocks.EffectOf(next)),
            ArrangementTrigger.Agree => before.And(Terminate, Agree(Korean, next)),
            ArrangementTrigger.WithdrawProposal => before.And(Terminate, new WithdrawChange { Actor = Union, Now = Sample.Now, Proposal = next }),
            ArrangementTrigger.ProposeSignatoryRestoration => before.And(Against("KR", Union), Agree(Singaporean, next), For("KR", Korean)),
            ArrangementTrigger.ResumeOwnPart => before.And(Pause(Korean), TakeUp(Korean)),
            ArrangementTrigger.RetractWithdrawal => before.And(Leave(Korean), Stay(Korean)),
            _ => before.And(Command(trigger)!),
        }).State;
    }

    private static ArrangementCommand? Command(ArrangementTrigger trigger) => trigger switch
    {
        ArrangementTrigger.Draft => Draft,
        ArrangementTrigger.ProposeTerms => Propose with { Actor = Union },
        ArrangementTrigger.OpenNegotiation => Open,
        ArrangementTrigger.Abandon => new AbandonArrangement { Actor = Union, Now = Sample.Now },
        ArrangementTrigger.Sign => Sign(Korean),
        ArrangementTrigger.ProposeAmendment => Amend,
        ArrangementTrigger.ProposeSuspension => Suspend,
        ArrangementTrigger.ProposeResumption => Resume,
        ArrangementTrigger.ProposeTermination => Terminate,
        ArrangementTrigger.ProposeSignatorySuspension => Against("SG", Korean),
        ArrangementTrigger.ProposeSignatoryRestoration => For("SG", Korean),
        ArrangementTrigger.Agree => Agree(Korean),
        ArrangementTrigger.WithdrawProposal => new WithdrawChange { Actor = Union, Now = Sample.Now, Proposal = 1 },
        ArrangementTrigger.SuspendOwnPart => Pause(Korean),
        ArrangementTrigger.ResumeOwnPart => TakeUp(Korean),
        ArrangementTrigger.AnnounceWithdrawal => Leave(Korean),
        ArrangementTrigger.RetractWithdrawal => Stay(Korean),
        _ => null,
    };
}
