using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Tests.Systems;

public sealed class ListingTests
{
    private static readonly IEvent InFrance = new SystemDeployed(Sample.OnMarket("FR"));

    [Fact]
    public void An_authority_moves_only_its_own_jurisdictions_listing()
    {
        var scenario = SystemLives.Given(SystemLives.Listed, InFrance);
        scenario.When(new RestrictListing { Actor = Sample.AuthorityOf("FR"), Jurisdiction = "DE", Grounds = SystemLives.Grounds })
            .ThenRefused(RejectionKind.NotAllowed, SystemGuards.Authority);
        var system = scenario.When(new RestrictListing { Actor = Sample.AuthorityOf("FR"), Jurisdiction = "FR", Grounds = SystemLives.Grounds }).ThenAccepted();
        Assert.Equal((ListingStatus.Listed, ListingStatus.Restricted), (system.Status, system.StatusIn("FR")));
    }

    [Fact]
    public void Grounds_stand_with_the_restriction_and_go_with_it()
    {
        var scenario = SystemLives.Given(SystemLives.To(ListingStatus.Restricted));
        Assert.Equal(SystemLives.Grounds, scenario.State.Listings[0].Grounds);
        Assert.Null(scenario.When(new LiftRestriction { Actor = Sample.AuthorityOf("DE"), Jurisdiction = "DE" }).ThenAccepted().Listings[0].Grounds);
    }

    [Fact]
    public void The_authority_recalls_on_grounds_and_the_provider_without()
    {
        var recall = new RecallListing { Actor = Sample.AuthorityOf("DE"), Jurisdiction = "DE" };
        SystemLives.Given(SystemLives.Listed).When(recall).ThenFaults("/grounds required");
        SystemLives.Given(SystemLives.Listed).When(recall with { Grounds = new MeasureGrounds(MeasureGround.NationalRule) }).ThenFaults("/grounds/provision required");
        SystemLives.Given(SystemLives.Listed).When(recall with { Grounds = SystemLives.Grounds }).Then(new ListingRecalled("DE", SystemLives.Grounds));
        SystemLives.Given(SystemLives.Listed).When(recall with { Actor = SystemLives.TheProvider }).Then(new ListingRecalled("DE", null));
    }

    [Fact]
    public void The_end_of_a_listing_ends_the_deployments_there_and_nowhere_else()
    {
        var system = SystemLives.Given(SystemLives.Listed, InFrance)
            .When(new WithdrawListing { Actor = SystemLives.TheProvider, Jurisdiction = "FR" }).ThenAccepted();
        Assert.Equal<Deployment>([Sample.OnMarket("DE"), Sample.OnMarket("FR") with { Status = DeploymentStatus.Withdrawn }], system.Deployments);
    }

    [Fact]
    public void A_suspended_provider_may_still_take_its_system_off_the_market()
    {
        var suspended = SystemLives.TheProvider with { Status = PartyStatus.Suspended };
        SystemLives.Given(SystemLives.Listed).When(new WithdrawListing { Actor = suspended, Jurisdiction = "DE" }).ThenAccepted();
        SystemLives.Given(SystemLives.Listed).When(new CorrectSystem { Actor = suspended, Content = Sample.Content() })
            .ThenRefused(RejectionKind.NotAllowed, SystemGuards.Filer);
    }

    [Fact]
    public void A_ceased_provider_does_nothing() => SystemLives.Given(SystemLives.Listed)
        .When(new WithdrawListing { Actor = SystemLives.TheProvider with { Status = PartyStatus.Ceased }, Jurisdiction = "DE" })
        .ThenRefused(RejectionKind.NotAllowed, SystemGuards.Withdrawer);

    [Fact]
    public void A_representative_whose_mandate_ended_does_nothing()
    {
        var listed = (SystemListed)SystemLives.Listed with { Content = Sample.Content() with { Representative = Sample.Representative } };
        var withdraw = new WithdrawListing { Actor = SystemLives.TheRepresentative, Jurisdiction = "DE", Provider = SystemLives.Represented };
        SystemLives.Given(listed).When(withdraw).ThenAccepted();
        SystemLives.Given(listed).When(withdraw with { Provider = Sample.ProviderIn("US") }).ThenRefused(RejectionKind.NotAllowed, SystemGuards.Withdrawer);
        SystemLives.Given(listed).When(withdraw with { Provider = null }).ThenRefused(RejectionKind.NotAllowed, SystemGuards.Withdrawer);
    }

    [Fact]
    public void A_listing_that_is_not_there_is_not_moved() => SystemLives.Given(SystemLives.Listed)
        .When(new WithdrawListing { Actor = SystemLives.TheProvider, Jurisdiction = "FR" })
        .ThenRefused(RejectionKind.WrongState, "no-listing");

    [Fact]
    public void A_deployment_in_a_new_jurisdiction_opens_its_listing()
    {
        var system = SystemLives.Given(SystemLives.Listed).When(new SetDeployment { Actor = SystemLives.TheProvider, Deployment = Sample.OnMarket("FR") }).ThenAccepted();
        Assert.Equal<Listing>([new Listing("DE", ListingStatus.Listed), new Listing("FR", ListingStatus.Listed)], system.Listings);
        Assert.Equal("DE", system.Home);
    }

    [Fact]
    public void A_deployment_opens_no_listing_when_it_has_ended() => SystemLives.Given(SystemLives.Listed)
        .When(new SetDeployment { Actor = SystemLives.TheProvider, Deployment = Sample.OnMarket("FR") with { Status = DeploymentStatus.Withdrawn } })
        .ThenFaults("/status choice");

    [Fact]
    public void A_listing_that_has_ended_is_not_opened_again() => SystemLives.Given(SystemLives.Listed, InFrance, new ListingWithdrawn("FR", null))
        .When(new SetDeployment { Actor = SystemLives.TheProvider, Deployment = Sample.OnMarket("FR") })
        .ThenRefused(RejectionKind.WrongState, "wrong-state");

    [Fact]
    public void A_deployer_states_its_own_use_where_the_system_is_listed()
    {
        var own = new SetDeployment { Actor = SystemLives.TheDeployer, Deployment = new Deployment("DE", Sample.Deployer, DeploymentStatus.InService) };
        SystemLives.Given(SystemLives.Listed).When(own).Then(new SystemDeployed(own.Deployment));
        SystemLives.Given(SystemLives.Listed).When(own with { Deployment = own.Deployment with { Jurisdiction = "FR" } })
            .ThenRefused(RejectionKind.NotAllowed, SystemGuards.Filer);
        SystemLives.Given(SystemLives.Listed).When(own with { Deployment = own.Deployment with { Deployer = Sample.Provider } })
            .ThenRefused(RejectionKind.NotAllowed, "deployment-of-another");
    }

    [Fact]
    public void Stating_what_stands_already_changes_nothing() =>
        SystemLives.Given(SystemLives.Listed).When(new SetDeployment { Actor = SystemLives.TheProvider, Deployment = Sample.OnMarket("DE") }).Then();
}
