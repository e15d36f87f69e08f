using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Tests.Systems;

/// <summary>Walks every pair of state and trigger of a listing, with an actor who may, and compares with the table written out here.</summary>
public sealed class ListingWorkflowTests
{
    private static readonly Dictionary<(ListingStatus From, ListingTrigger Trigger), ListingStatus> Table = new()
    {
        [(ListingStatus.Absent, ListingTrigger.Open)] = ListingStatus.Listed,
        [(ListingStatus.Absent, ListingTrigger.Import)] = ListingStatus.Listed,
        [(ListingStatus.Listed, ListingTrigger.Restrict)] = ListingStatus.Restricted,
        [(ListingStatus.Restricted, ListingTrigger.Lift)] = ListingStatus.Listed,
        [(ListingStatus.Listed, ListingTrigger.Withdraw)] = ListingStatus.Withdrawn,
        [(ListingStatus.Restricted, ListingTrigger.Withdraw)] = ListingStatus.Withdrawn,
        [(ListingStatus.Listed, ListingTrigger.Recall)] = ListingStatus.Recalled,
        [(ListingStatus.Restricted, ListingTrigger.Recall)] = ListingStatus.Recalled,
        [(ListingStatus.Withdrawn, ListingTrigger.Archive)] = ListingStatus.Archived,
        [(ListingStatus.Recalled, ListingTrigger.Archive)] = ListingStatus.Archived,
    };

    public static TheoryData<ListingStatus, ListingTrigger> Pairs()
    {
        var pairs = new TheoryData<ListingStatus, ListingTrigger>();
        foreach (var status in Enum.GetValues<ListingStatus>())
        {
            foreach (var trigger in Enum.GetValues<ListingTrigger>())
            {
                pairs.Add(status, trigger);
            }
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(ListingStatus from, ListingTrigger trigger)
    {
        var command = Command(trigger);
        var scenario = SystemLives.Given(SystemLives.To(from));
        var jurisdiction = trigger == ListingTrigger.Import ? "US" : "DE";
        var machine = ListingWorkflow.Machine(from, jurisdiction, SystemWorkflow.GuardsOf(scenario.State, command));
        scenario.When(command);
        if (Table.TryGetValue((from, trigger), out var to))
        {
            Assert.Single(scenario.Decision.Events);
            Assert.Equal(to, scenario.ThenAccepted().StatusIn(jurisdiction));
            machine.Fire(trigger);
            Assert.Equal(to, machine.State);
        }
        else
        {
            Assert.Empty(scenario.Decision.Events);
            Assert.Equal(from, scenario.State.StatusIn("DE"));
            Assert.False(machine.CanFire(trigger));
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_stranger_changes_nothing_in_any_state(ListingStatus from, ListingTrigger trigger)
    {
        var stranger = Sample.Acting(Sample.Id("PTY", "stranger"), "FR", Domain.Parties.PartyRole.Provider);
        Assert.Empty(SystemLives.Given(SystemLives.To(from)).When(Command(trigger) with { Actor = stranger }).Decision.Events);
    }

    [Theory]
    [InlineData(ListingStatus.Listed)]
    [InlineData(ListingStatus.Restricted)]
    [InlineData(ListingStatus.Withdrawn)]
    [InlineData(ListingStatus.Recalled)]
    [InlineData(ListingStatus.Archived)]
    public void An_imported_listing_has_the_status_of_its_register(ListingStatus status)
    {
        var import = SystemLives.Import(status);
        var system = SystemLives.Given().When(import).ThenAccepted();
        Assert.Equal(status, system.Status);
        var entry = SystemWorkflow.Machine(SystemPhase.Absent, SystemWorkflow.GuardsOf(SystemLives.Given().State, import), system.Phase);
        entry.Fire(SystemTrigger.Import);
        Assert.Equal(system.Phase, entry.State);
    }

    private static SystemCommand Command(ListingTrigger trigger) => trigger switch
    {
        ListingTrigger.Open => SystemLives.Register(),
        ListingTrigger.Import => SystemLives.Import(),
        ListingTrigger.Restrict => new RestrictListing { Actor = Sample.AuthorityOf("DE"), Jurisdiction = "DE", Grounds = SystemLives.Grounds },
        ListingTrigger.Lift => new LiftRestriction { Actor = Sample.AuthorityOf("DE"), Jurisdiction = "DE" },
        ListingTrigger.Withdraw => new WithdrawListing { Actor = SystemLives.TheProvider, Jurisdiction = "DE" },
        ListingTrigger.Recall => new RecallListing { Actor = SystemLives.TheProvider, Jurisdiction = "DE" },
        ListingTrigger.Archive => new ArchiveListing { Actor = SystemLives.TheProvider, Jurisdiction = "DE" },
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };
}
