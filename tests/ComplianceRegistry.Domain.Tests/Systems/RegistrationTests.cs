using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Tests.Systems;

public sealed class RegistrationTests
{
    [Fact]
    public void A_verified_provider_registers_and_the_listings_open()
    {
        var command = SystemLives.Register() with { Contact = new Contact("a@provider.example"), Deployments = [Sample.OnMarket("FR"), Sample.OnMarket("DE")] };
        var system = SystemLives.Given().When(command).Then(new SystemListed
        {
            Content = command.Content,
            Version = command.Version,
            Deployments = command.Deployments,
            Listings = [new Listing("DE", ListingStatus.Listed), new Listing("FR", ListingStatus.Listed)],
            Home = "DE",
            Bases = [command.Actor.Basis!],
            Personal = command.Contact,
        });
        Assert.Equal(ListingStatus.Listed, system.Status);
    }

    [Theory]
    [InlineData(new string[0], "DE")]
    [InlineData(new[] { "FR", "DE" }, "DE")]
    [InlineData(new[] { "FR", "ES" }, "FR")]
    public void Home_is_where_the_provider_is_established_or_else_where_it_deploys_first(string[] places, string home) => Assert.Equal(
        home,
        SystemLives.Given().When(SystemLives.Register() with { Deployments = [.. places.Select(Sample.OnMarket)] }).ThenAccepted().Home);

    [Theory]
    [InlineData(DeploymentStatus.Withdrawn)]
    [InlineData(DeploymentStatus.Recalled)]
    public void A_deployment_that_has_ended_opens_no_listing(DeploymentStatus status) => SystemLives.Given()
        .When(SystemLives.Register() with { Deployments = [Sample.OnMarket("DE"), new Deployment("FR", null, status)] })
        .ThenFaults("/deployments/1/status choice");

    [Theory]
    [InlineData(PartyStatus.Recorded)]
    [InlineData(PartyStatus.Applied)]
    [InlineData(PartyStatus.EvidenceRequested)]
    [InlineData(PartyStatus.Suspended)]
    [InlineData(PartyStatus.Refused)]
    [InlineData(PartyStatus.Ceased)]
    public void An_unverified_party_files_nothing(PartyStatus status) => SystemLives.Given()
        .When(SystemLives.Register() with { Actor = SystemLives.TheProvider with { Status = status } })
        .ThenRefused(RejectionKind.NotAllowed, SystemGuards.Filer);

    [Fact]
    public void Nobody_registers_for_another_provider() => SystemLives.Given()
        .When(SystemLives.Register() with { Actor = SystemLives.TheProvider with { Party = Sample.Id("PTY", "another") } })
        .ThenRefused(RejectionKind.NotAllowed, SystemGuards.Filer);

    [Fact]
    public void A_deployer_is_no_provider() => SystemLives.Given()
        .When(SystemLives.Register() with { Actor = SystemLives.TheProvider with { Roles = [PartyRole.Deployer] } })
        .ThenRefused(RejectionKind.NotAllowed, SystemGuards.Filer);

    [Fact]
    public void A_representative_registers_with_an_accepted_mandate()
    {
        var command = SystemLives.Register(Sample.Content() with { Representative = Sample.Representative }) with
        {
            Actor = SystemLives.TheRepresentative,
            Provider = SystemLives.Represented,
            Representative = Sample.Standing(Sample.Representative, "DE", PartyRole.AuthorisedRepresentative),
        };
        SystemLives.Given().When(command).ThenAccepted();
        SystemLives.Given().When(command with { Provider = Sample.ProviderIn("US", new Mandate(Sample.Representative, MandateStatus.Given)) })
            .ThenRefused(RejectionKind.NotAllowed, SystemGuards.Filer);
        SystemLives.Given().When(command with { Content = Sample.Content() }).ThenRefused(RejectionKind.NotAllowed, SystemGuards.Filer);
    }

    [Fact]
    public void A_provider_names_only_a_representative_who_accepted()
    {
        var content = Sample.Content() with { Representative = Sample.Representative };
        SystemLives.Given().When(SystemLives.Register(content)).ThenFaults("/representative unknown-party");
        SystemLives.Given()
            .When(SystemLives.Register(content) with { Representative = Sample.Standing(Sample.Representative, "DE", PartyRole.AuthorisedRepresentative) })
            .ThenFaults("/representative no-mandate");
        SystemLives.Given()
            .When(SystemLives.Register(content) with { Representative = Sample.Standing(Sample.Representative, "DE", PartyRole.Provider), Provider = SystemLives.Represented })
            .ThenFaults("/representative not-a-representative");
    }

    [Fact]
    public void An_import_is_filed_by_the_keeper_for_a_recorded_provider()
    {
        var command = SystemLives.Import();
        var system = SystemLives.Given().When(command).ThenAccepted();
        Assert.Equal(("US", new ImportOrigin(command.Source, command.Actor.Party)), (system.Home, system.Origin));
        SystemLives.Given().When(command with { Actor = SystemLives.TheProvider }).ThenRefused(RejectionKind.NotAllowed, SystemGuards.RegisterKeeper);
        SystemLives.Given().When(command with { Actor = Sample.AuthorityOf("NL") }).ThenFaults("/deployments/0/jurisdiction other-jurisdiction");
    }

    [Fact]
    public void Importing_again_changes_nothing() => SystemLives.Given().When(SystemLives.Import()).When(SystemLives.Import()).Then();

    [Fact]
    public void The_keeper_corrects_an_imported_entry_in_place_of_a_provider_who_may_not_file()
    {
        var scenario = SystemLives.Given().When(SystemLives.Import());
        scenario.When(new CorrectSystem { Actor = Sample.AuthorityOf("US"), Content = Sample.Content() with { Name = "Corrected" } });
        Assert.Equal("Corrected", scenario.ThenAccepted().Content!.Name);
        scenario.When(new CorrectSystem { Actor = SystemLives.TheProvider with { Status = PartyStatus.Recorded }, Content = Sample.Content() })
            .ThenRefused(RejectionKind.NotAllowed, SystemGuards.Filer);
    }
}
