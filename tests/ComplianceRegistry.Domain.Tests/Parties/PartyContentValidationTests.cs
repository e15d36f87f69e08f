using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Tests.Parties;

public sealed class PartyContentValidationTests
{
    [Fact]
    public void Every_fault_of_an_application_is_listed() => Apply(
        new PartyContent { Roles = [PartyRole.Provider, PartyRole.Provider], Name = " ", Jurisdiction = "Germany", RegistrationNumber = new string('1', 101) },
        new Contact("no address", "a\0b"))
        .ThenFaults("/roles/1 repeated", "/name required", "/jurisdiction pattern", "/registrationNumber max-length", "/contact/email pattern", "/contact/person control-character");

    [Fact]
    public void A_party_without_a_role_is_refused() => Apply(Sample.Company() with { Roles = [] }).ThenFaults("/roles required");

    [Theory]
    [InlineData("شركة الأنظمة الذكية")]
    [InlineData("Cafe\u0301 Systems")]
    [InlineData("株式会社\U0001F680")]
    [InlineData("  spaced  ")]
    public void A_name_in_any_script_is_kept_exactly(string name) =>
        Assert.Equal(name, Apply(Sample.Company() with { Name = name }).ThenAccepted().Content!.Name);

    [Theory]
    [InlineData('\0', "control-character")]
    [InlineData('\u001b', "control-character")]
    [InlineData('\u007f', "control-character")]
    [InlineData('\ud800', "unpaired-surrogate")]
    [InlineData('\udc00', "unpaired-surrogate")]
    public void A_text_that_is_none_is_refused(char character, string code) =>
        Apply(Sample.Company() with { Name = $"a{character}b" }).ThenFaults($"/name {code}");

    [Fact]
    public void Lengths_are_counted_in_characters_not_in_code_units()
    {
        Apply(Sample.Company() with { Name = string.Concat(Enumerable.Repeat("\U0001F680", PartyLimits.Name)) }).ThenAccepted();
        Apply(Sample.Company() with { Name = string.Concat(Enumerable.Repeat("\U0001F680", PartyLimits.Name + 1)) }).ThenFaults("/name max-length");
    }

    [Fact]
    public void Faults_that_the_caller_found_are_listed_with_the_others()
    {
        var known = new JurisdictionCatalog(Jurisdictions.JurisdictionSeedTests.Seed.Jurisdictions);
        var content = Sample.Company("ZZ") with { Name = "" };
        PartyLives.Given().When(new ApplyForParty
        {
            Actor = Sample.PersonFor(Sample.Provider, Sample.Ada),
            Content = content,
            Faults = PartyContentValidation.AgainstJurisdictions(content, known),
        }).ThenFaults("/name required", "/jurisdiction unknown-jurisdiction");
    }

    [Fact]
    public void Evidence_needs_a_title_an_address_and_a_hash() => PartyLives.Given(PartyLives.To(PartyStatus.EvidenceRequested))
        .When(new ProvideEvidence { Actor = PartyLives.Member(Sample.Ada), Evidence = [Sample.CompanyExtract, new Evidence("", "file:///etc/passwd", "ABC")] })
        .ThenFaults("/evidence/1/title required", "/evidence/1/url url", "/evidence/1/contentHash pattern");

    private static PartyScenario Apply(PartyContent content, Contact? contact = null) => PartyLives.Given()
        .When(new ApplyForParty { Actor = Sample.PersonFor(Sample.Provider, Sample.Ada), Content = content, Contact = contact });
}
