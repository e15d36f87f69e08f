using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Tests.Jurisdictions;

namespace ComplianceRegistry.Domain.Tests.Systems;

public sealed class NonPublicSectionTests
{
    private static readonly SystemContent Police = Sample.Content() with
    {
        Section = SystemSection.NonPublic,
        Sector = "justice-law-enforcement",
        DataAndLogic = null,
    };

    private static readonly SystemRules Rules = new(Tests.Classification.Frameworks.Catalog, JurisdictionSeedTests.Catalog);

    [Fact]
    public void Acts_of_a_non_public_entry_are_sealed_and_those_of_a_public_one_are_not()
    {
        foreach (var (content, expected) in new[] { (Police, ActClass.Sealed), (Sample.Content(), ActClass.Public) })
        {
            var scenario = SystemLives.Given().When(SystemLives.Register(content));
            Assert.Equal(expected, AiSystemDecider.Head(scenario.ThenAccepted(), scenario.Decision.Events[0]).Class);
            scenario.When(new WithdrawListing { Actor = SystemLives.TheProvider, Jurisdiction = "DE" });
            Assert.Equal(expected, AiSystemDecider.Head(scenario.ThenAccepted(), scenario.Decision.Events[0]).Class);
        }
    }

    [Fact]
    public void Data_and_logic_are_required_of_public_entries_only()
    {
        SystemLives.Given().When(SystemLives.Register(Police)).ThenAccepted();
        SystemLives.Given().When(SystemLives.Register(Police with { Section = SystemSection.Public })).ThenFaults("/dataAndLogic required");
    }

    [Fact]
    public void Other_uses_are_not_hidden_there() =>
        SystemLives.Given().When(SystemLives.Register(Police with { Sector = "employment" })).ThenFaults("/section not-for-this-use");

    [Fact]
    public void The_answers_may_say_what_the_sector_does_not()
    {
        var answers = new Answers("common@2026-08", System.Collections.Immutable.ImmutableSortedDictionary<string, AnswerValue>.Empty
            .Add("annex-iii-areas", new[] { "migration-border" }));
        SystemLives.Given().When(SystemLives.Register(Police with { Sector = "public-administration", Answers = answers })).ThenAccepted();
    }

    [Fact]
    public void A_jurisdiction_without_such_a_section_keeps_nothing_from_the_public()
    {
        var command = SystemLives.Register(Police) with { Deployments = [Sample.OnMarket("DE"), Sample.OnMarket("CH")] };
        SystemLives.Given().When(Rules.Prepare(AiSystemDecider.Absent(Sample.System), command)).ThenFaults("/section no-non-public-section");
    }

    [Fact]
    public void It_is_read_by_the_parties_to_it_and_the_authorities_of_its_places()
    {
        var system = SystemLives.Given().When(SystemLives.Register(Police)).ThenAccepted();
        Assert.True(MayRead(SystemLives.TheProvider));
        Assert.True(MayRead(Sample.AuthorityOf("DE")));
        Assert.True(MayRead(Sample.AuthorityOf("EU")));
        Assert.False(MayRead(Sample.AuthorityOf("FR")));
        Assert.False(MayRead(Sample.AuthorityOf("DE") with { Status = PartyStatus.Suspended }));
        Assert.False(MayRead(SystemLives.TheDeployer));
        Assert.False(MayRead(Sample.TheSecretariat));
        Assert.False(MayRead(null));

        bool MayRead(Actor? actor) => NonPublicSection.MayRead(system, actor, JurisdictionSeedTests.Catalog);
    }

    [Fact]
    public void Everybody_reads_a_public_entry() =>
        Assert.True(NonPublicSection.MayRead(SystemLives.Given(SystemLives.Listed).State, null, JurisdictionSeedTests.Catalog));
}
