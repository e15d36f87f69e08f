using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Jurisdictions;
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
        Links = [],
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
    public void Fields_outside_the_reduced_set_are_refused_one_by_one()
    {
        var content = Police with
        {
            DataAndLogic = "Calls and their places; a boosted tree.",
            Links = [.. Enum.GetValues<SystemLinkKind>().Select(kind => new SystemLink(kind, "https://provider.example/document"))],
        };
        var command = SystemLives.Register(content) with { Version = Sample.FirstVersion with { SubstantialModification = "Ranks by recordings as well." } };

        SystemLives.Given().When(Prepared(command)).ThenFaults(
            "/dataAndLogic not-in-non-public-section",
            "/version/substantialModification not-in-non-public-section",
            "/links/0 not-in-non-public-section",
            "/links/1 not-in-non-public-section",
            "/links/2 not-in-non-public-section",
            "/links/3 not-in-non-public-section",
            "/links/4 not-in-non-public-section",
            "/links/5 not-in-non-public-section");
    }

    [Fact]
    public void A_refused_field_is_told_with_the_law_and_what_to_do()
    {
        var decision = SystemLives.Given().When(Prepared(SystemLives.Register(Police with { DataAndLogic = "Calls." }))).Decision;
        var fault = Assert.Single(Assert.Single(decision.Rejections).Faults);
        Assert.Contains("Regulation (EU) 2024/1689, Article 49(4)", fault.Detail, StringComparison.Ordinal);
        Assert.Contains("Leave it out", fault.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reduced_set_is_taken_and_the_public_section_takes_every_field()
    {
        var reduced = Police with { Links = [new SystemLink(SystemLinkKind.RegisterEntry, "https://register.example/entries/7")] };
        SystemLives.Given().When(Prepared(SystemLives.Register(reduced))).ThenAccepted();
        SystemLives.Given().When(Prepared(SystemLives.Register(Sample.Content() with { Sector = "justice-law-enforcement" }))).ThenAccepted();
    }

    [Fact]
    public void Later_acts_keep_to_the_reduced_set_too()
    {
        var scenario = SystemLives.Given().When(Prepared(SystemLives.Register(Police)));
        scenario.When(Rules.Prepare(scenario.State, new CorrectSystem { Actor = SystemLives.TheProvider, Now = Sample.Now, Content = Police with { DataAndLogic = "Calls." } }))
            .ThenFaults("/dataAndLogic not-in-non-public-section");
        var next = Sample.FirstVersion with { Label = "2", SubstantialModification = "Ranks by recordings as well." };
        scenario.When(Rules.Prepare(scenario.State, new AddVersion { Actor = SystemLives.TheProvider, Now = Sample.Now, Version = next }))
            .ThenFaults("/substantialModification not-in-non-public-section");
        scenario.When(Rules.Prepare(scenario.State, new AddVersion { Actor = SystemLives.TheProvider, Now = Sample.Now, Version = next with { SubstantialModification = null } }))
            .ThenAccepted();
    }

    [Fact]
    public void Each_place_decides_what_its_section_takes()
    {
        var open = new NonPublicRule(NonPublicArea.LawEnforcement, "National law") { Fields = [EntryField.DataAndLogic] };
        var places = new JurisdictionCatalog(JurisdictionSeedTests.Seed.Jurisdictions.Select(known => known.Code == "CH" ? known with { NonPublicSection = [open] } : known));
        var rules = new SystemRules(Tests.Classification.Frameworks.Catalog, places);
        var swiss = SystemLives.Register(Police with { DataAndLogic = "Calls." }) with { Deployments = [Sample.OnMarket("CH")] };

        var scenario = SystemLives.Given().When(rules.Prepare(AiSystemDecider.Absent(Sample.System), swiss));
        scenario.ThenAccepted();
        scenario.When(rules.Prepare(scenario.State, new SetDeployment { Actor = SystemLives.TheProvider, Now = Sample.Now, Deployment = Sample.OnMarket("DE") }))
            .ThenFaults("/jurisdiction more-than-reduced-fields");
        SystemLives.Given().When(rules.Prepare(AiSystemDecider.Absent(Sample.System), swiss with { Deployments = [Sample.OnMarket("CH"), Sample.OnMarket("DE")] }))
            .ThenFaults("/dataAndLogic not-in-non-public-section");
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

    private static SystemCommand Prepared(SystemCommand command) => Rules.Prepare(AiSystemDecider.Absent(Sample.System), command);
}
