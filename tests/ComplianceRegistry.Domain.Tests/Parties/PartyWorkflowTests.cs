using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Tests.Parties;

/// <summary>Walks every pair of state and trigger, with an actor who may, and compares with the table written out here.</summary>
public sealed class PartyWorkflowTests
{
    private static readonly Dictionary<(PartyStatus From, PartyTrigger Trigger), PartyStatus> Table = Transitions().ToDictionary(row => (row.From, row.Trigger), row => row.To);

    public static TheoryData<PartyStatus, PartyTrigger> Pairs()
    {
        var pairs = new TheoryData<PartyStatus, PartyTrigger>();
        foreach (var status in Enum.GetValues<PartyStatus>())
        {
            foreach (var trigger in Enum.GetValues<PartyTrigger>())
            {
                pairs.Add(status, trigger);
            }
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(PartyStatus from, PartyTrigger trigger)
    {
        var command = Command(trigger);
        var scenario = PartyLives.Given([.. PartyLives.To(from), .. Mandate(from, trigger)]);
        var machine = PartyWorkflow.Machine(scenario.State, command.Actor);
        var before = scenario.State;
        Assert.Equal(trigger, PartyWorkflow.TriggerOf(command));
        scenario.When(command);
        if (Table.TryGetValue((from, trigger), out var to))
        {
            Assert.NotEmpty(scenario.Decision.Events);
            Assert.Equal(to, scenario.ThenAccepted().Status);
            machine.Fire(trigger);
            Assert.Equal(to, machine.State);
        }
        else if (trigger == PartyTrigger.Record)
        {
            Assert.Same(before, scenario.Then());
        }
        else
        {
            var code = Assert.Single(scenario.Decision.Rejections).Code;
            Assert.Equal(from == PartyStatus.Refused && trigger == PartyTrigger.Claim ? PartyGuards.PersonForRecorded : "wrong-state", code);
            Assert.False(machine.CanFire(trigger));
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_stranger_changes_nothing_in_any_state(PartyStatus from, PartyTrigger trigger)
    {
        var stranger = Sample.Acting(Sample.Id("PTY", "stranger"), "FR", PartyRole.Provider) with { Member = Sample.Person("stranger") };
        var scenario = PartyLives.Given(PartyLives.To(from)).When(Command(trigger) with { Actor = stranger });
        if (trigger is PartyTrigger.Apply or PartyTrigger.Claim && Table.ContainsKey((from, trigger)))
        {
            Assert.Equal(PartyStatus.Applied, scenario.ThenAccepted().Status);
        }
        else
        {
            Assert.Empty(scenario.Decision.Events);
        }
    }

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        var applied = PartyLives.Given(PartyLives.To(PartyStatus.Applied)).State;
        Assert.Equal<string>(["request-evidence", "verify", "refuse", "cease"], PartyWorkflow.ActionsFor(applied, Sample.AuthorityOf("DE")));
        Assert.Equal<string>(
            ["provide-evidence", "cease", "give-mandate", "add-member", "remove-member"],
            PartyWorkflow.ActionsFor(applied, PartyLives.Member(Sample.Ada)));
        Assert.Empty(PartyWorkflow.ActionsFor(applied, PartyLives.TheRepresentative));
        var mandated = PartyLives.Given(PartyLives.Applied, new MandateGiven(Sample.Representative)).State;
        Assert.Equal<string>(["accept-mandate", "end-mandate"], PartyWorkflow.ActionsFor(mandated, PartyLives.TheRepresentative));
        Assert.Empty(PartyWorkflow.ActionsFor(applied, Sample.AuthorityOf("FR")));
        Assert.Empty(PartyWorkflow.ActionsFor(applied, null));
        Assert.Equal<string>(["claim"], PartyWorkflow.ActionsFor(PartyLives.Given(PartyLives.Recorded).State, Sample.PersonFor(Sample.Provider, Sample.Bob)));
    }

    private static IEnumerable<(PartyStatus From, PartyTrigger Trigger, PartyStatus To)> Transitions()
    {
        yield return (PartyStatus.Absent, PartyTrigger.Record, PartyStatus.Recorded);
        yield return (PartyStatus.Absent, PartyTrigger.Apply, PartyStatus.Applied);
        yield return (PartyStatus.Absent, PartyTrigger.RegisterFounder, PartyStatus.Verified);
        yield return (PartyStatus.Recorded, PartyTrigger.Claim, PartyStatus.Applied);
        yield return (PartyStatus.Recorded, PartyTrigger.Cease, PartyStatus.Ceased);
        yield return (PartyStatus.Applied, PartyTrigger.RequestEvidence, PartyStatus.EvidenceRequested);
        foreach (var pending in new[] { PartyStatus.Applied, PartyStatus.EvidenceRequested })
        {
            yield return (pending, PartyTrigger.ProvideEvidence, PartyStatus.Applied);
            yield return (pending, PartyTrigger.Verify, PartyStatus.Verified);
            yield return (pending, PartyTrigger.Refuse, PartyStatus.Refused);
        }

        yield return (PartyStatus.Verified, PartyTrigger.Suspend, PartyStatus.Suspended);
        yield return (PartyStatus.Suspended, PartyTrigger.Reinstate, PartyStatus.Verified);
        foreach (var live in new[] { PartyStatus.Applied, PartyStatus.EvidenceRequested, PartyStatus.Verified, PartyStatus.Suspended })
        {
            yield return (live, PartyTrigger.Cease, PartyStatus.Ceased);
            yield return (live, PartyTrigger.AddMember, live);
            yield return (live, PartyTrigger.RemoveMember, live);
            yield return (live, PartyTrigger.EndMandate, live);
        }

        foreach (var unsuspended in new[] { PartyStatus.Applied, PartyStatus.EvidenceRequested, PartyStatus.Verified })
        {
            yield return (unsuspended, PartyTrigger.GiveMandate, unsuspended);
            yield return (unsuspended, PartyTrigger.AcceptMandate, unsuspended);
        }
    }

    /// <summary>What must have happened for the trigger to find something to act on.</summary>
    private static IEvent[] Mandate(PartyStatus from, PartyTrigger trigger) =>
        from is PartyStatus.Absent or PartyStatus.Recorded ? []
        : trigger is PartyTrigger.AcceptMandate or PartyTrigger.EndMandate ? [new MandateGiven(Sample.Representative)]
        : trigger is PartyTrigger.RemoveMember ? [new MemberAdded(new PartyMember(Sample.Bob, MemberRole.Member))]
        : [];

    private static PartyCommand Command(PartyTrigger trigger)
    {
        var (authority, ada) = (Sample.AuthorityOf("DE"), PartyLives.Member(Sample.Ada));
        return trigger switch
        {
            PartyTrigger.Record => new RecordParty { Actor = authority, Content = Sample.Company(), Source = "nl-algorithm-register" },
            PartyTrigger.Apply => new ApplyForParty { Actor = Sample.PersonFor(Sample.Provider, Sample.Ada), Content = Sample.Company() },
            PartyTrigger.RegisterFounder => new RegisterFounder { Actor = Sample.Registry, Content = Sample.Company() },
            PartyTrigger.RequestEvidence => new RequestEvidence { Actor = authority },
            PartyTrigger.ProvideEvidence => new ProvideEvidence { Actor = ada, Evidence = [Sample.CompanyExtract] },
            PartyTrigger.Verify => new VerifyParty { Actor = authority },
            PartyTrigger.Refuse => new RefuseParty { Actor = authority },
            PartyTrigger.Suspend => new SuspendParty { Actor = authority },
            PartyTrigger.Reinstate => new ReinstateParty { Actor = authority },
            PartyTrigger.Cease => new CeaseParty { Actor = authority },
            PartyTrigger.Claim => new ClaimParty { Actor = Sample.PersonFor(Sample.Provider, Sample.Ada) },
            PartyTrigger.GiveMandate => new GiveMandate { Actor = ada, Representative = Sample.Representative },
            PartyTrigger.AcceptMandate => new AcceptMandate { Actor = PartyLives.TheRepresentative },
            PartyTrigger.EndMandate => new EndMandate { Actor = ada, Representative = Sample.Representative },
            PartyTrigger.AddMember => new AddMember { Actor = ada, Member = new PartyMember(Sample.Official, MemberRole.Member) },
            PartyTrigger.RemoveMember => new RemoveMember { Actor = ada, Subject = Sample.Bob },
            _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
        };
    }
}
