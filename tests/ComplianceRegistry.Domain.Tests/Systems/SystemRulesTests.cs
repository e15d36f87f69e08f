using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Tests.Jurisdictions;

namespace ComplianceRegistry.Domain.Tests.Systems;

public sealed class SystemRulesTests
{
    private static readonly JurisdictionCatalog Places = JurisdictionSeedTests.Catalog;
    private static readonly SystemRules Rules = new(Tests.Classification.Frameworks.Catalog, Places);
    private static readonly AiSystem Absent = AiSystemDecider.Absent(Sample.System);

    [Fact]
    public void Classes_are_computed_from_the_answers_and_recorded()
    {
        var system = SystemLives.Given().When(Rules.Prepare(Absent, SystemLives.Register(Recruiting()))).ThenAccepted();
        Assert.Equal("high-risk", system.Classifications.Single(result => result.Jurisdiction == "EU").Class);
    }

    [Fact]
    public void Faults_against_vocabularies_are_listed_with_those_of_form()
    {
        var content = Sample.Content() with { Name = "", Sector = "astrology", Answers = Tests.Classification.Frameworks.Answer(("no-such-question", true)) };
        SystemLives.Given().When(Rules.Prepare(Absent, SystemLives.Register(content) with { Deployments = [Sample.OnMarket("ZZ")] })).ThenFaults(
            "/name required", "/sector unknown-sector", "/answers/values/no-such-question unknown-question", "/deployments/0/jurisdiction unknown-jurisdiction");
    }

    [Fact]
    public void A_foreign_provider_lists_a_high_risk_system_in_the_EU_only_through_a_representative_there()
    {
        var foreign = SystemLives.Register(Recruiting()) with { Provider = Sample.ProviderIn("US") };
        SystemLives.Given().When(Rules.Prepare(Absent, foreign)).ThenFaults("/representative representative-required");

        var represented = foreign with
        {
            Content = foreign.Content with { Representative = Sample.Representative },
            Provider = SystemLives.Represented,
            Representative = Sample.Standing(Sample.Representative, "FR", PartyRole.AuthorisedRepresentative),
        };
        SystemLives.Given().When(Rules.Prepare(Absent, represented)).ThenAccepted();

        var elsewhere = represented with { Representative = represented.Representative! with { Jurisdiction = "CH" } };
        SystemLives.Given().When(Rules.Prepare(Absent, elsewhere)).ThenFaults("/representative representative-required");
    }

    [Fact]
    public void No_representative_is_needed_outside_the_EU_or_for_a_milder_class()
    {
        var abroad = SystemLives.Register(Recruiting()) with { Provider = Sample.ProviderIn("US"), Deployments = [Sample.OnMarket("US")] };
        SystemLives.Given().When(Rules.Prepare(Absent, abroad)).ThenAccepted();
        SystemLives.Given().When(Rules.Prepare(Absent, SystemLives.Register() with { Provider = Sample.ProviderIn("US") })).ThenAccepted();
    }

    [Fact]
    public void A_later_deployment_in_the_EU_needs_the_representative_too()
    {
        var listed = (SystemListed)SystemLives.Listed with
        {
            Home = "US",
            Deployments = [],
            Listings = [new Listing("US", ListingStatus.Listed)],
            Classifications = Classifier.Classify(Tests.Classification.Frameworks.Catalog, Recruiting().Answers),
        };
        var scenario = SystemLives.Given(listed);
        var deploy = new SetDeployment { Actor = SystemLives.TheProvider, Provider = Sample.ProviderIn("US"), Deployment = Sample.OnMarket("FR") };
        scenario.When(Rules.Prepare(scenario.State, deploy)).ThenFaults("/jurisdiction representative-required");
    }

    [Fact]
    public void An_edition_of_the_rules_does_not_change_what_was_decided()
    {
        var scenario = SystemLives.Given().When(Rules.Prepare(Absent, SystemLives.Register(Recruiting())));
        var decided = scenario.State.Classifications;
        scenario.When(new AddVersion { Actor = SystemLives.TheProvider, Now = Sample.Now, Version = Sample.FirstVersion with { Label = "2" } });
        Assert.Equal(decided, scenario.ThenAccepted().Classifications);
    }

    internal static SystemContent Recruiting() => Sample.Content() with
    {
        Answers = Tests.Classification.Frameworks.Answer(("ai-system", true), ("annex-iii-areas", new[] { "employment" }), ("annex-iii-employment", new[] { "recruitment" }), ("prohibited-practices", Array.Empty<string>())),
    };
}
