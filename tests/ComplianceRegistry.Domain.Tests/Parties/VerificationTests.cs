using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Tests.Parties;

public sealed class VerificationTests
{
    private static readonly PartyStatus Applied = PartyStatus.Applied;

    [Fact]
    public void The_authority_of_establishment_verifies_and_its_competence_is_recorded()
    {
        var authority = Sample.AuthorityOf("DE");
        PartyLives.Given(PartyLives.To(Applied))
            .When(new VerifyParty { Actor = authority, Evidence = [Sample.CompanyExtract] })
            .Then(new PartyVerified { Evidence = [Sample.CompanyExtract], Basis = authority.Basis });
    }

    [Theory]
    [InlineData("FR")]
    [InlineData("EU")]
    public void Another_authority_does_not_verify(string jurisdiction) => PartyLives.Given(PartyLives.To(Applied))
        .When(new VerifyParty { Actor = Sample.AuthorityOf(jurisdiction) })
        .ThenRefused(RejectionKind.NotAllowed, "authority-of-establishment");

    [Fact]
    public void An_authority_that_is_suspended_does_not_verify() => PartyLives.Given(PartyLives.To(Applied))
        .When(new VerifyParty { Actor = Sample.AuthorityOf("DE") with { Status = PartyStatus.Suspended } })
        .ThenRefused(RejectionKind.NotAllowed, "authority-of-establishment");

    [Fact]
    public void The_secretariat_verifies_where_there_is_no_authority_yet()
    {
        var scenario = PartyLives.Given(PartyLives.To(Applied));
        scenario.When(new VerifyParty { Actor = Sample.TheSecretariat }).ThenRefused(RejectionKind.NotAllowed, "authority-of-establishment");
        Assert.Equal(PartyStatus.Verified, scenario.When(new VerifyParty { Actor = Sample.TheSecretariat, AuthorityExists = false }).ThenAccepted().Status);
    }

    [Fact]
    public void Authorities_are_verified_by_the_secretariat_and_not_by_each_other()
    {
        var authority = Applicant(PartyRole.CompetentAuthority);
        authority.When(new VerifyParty { Actor = Sample.AuthorityOf("DE") }).ThenRefused(RejectionKind.NotAllowed, "authority-of-establishment");
        Assert.Equal(PartyStatus.Verified, authority.When(new VerifyParty { Actor = Sample.TheSecretariat }).ThenAccepted().Status);
    }

    [Fact]
    public void A_secretariat_is_made_by_the_registry_alone()
    {
        var secretariat = Applicant(PartyRole.Secretariat);
        secretariat.When(new VerifyParty { Actor = Sample.TheSecretariat }).ThenRefused(RejectionKind.NotAllowed, "authority-of-establishment");
        Assert.Equal(PartyStatus.Verified, secretariat.When(new VerifyParty { Actor = Sample.Registry }).ThenAccepted().Status);
    }

    [Fact]
    public void A_party_never_verifies_itself()
    {
        var own = Sample.AuthorityOf("DE") with { Party = Sample.Provider };
        PartyLives.Given(PartyLives.To(Applied)).When(new VerifyParty { Actor = own }).ThenRefused(RejectionKind.NotAllowed, "authority-of-establishment");
    }

    [Fact]
    public void An_official_does_not_verify_a_party_of_which_they_are_a_member()
    {
        var partial = Sample.AuthorityOf("DE") with { Member = Sample.Ada };
        PartyLives.Given(PartyLives.To(Applied)).When(new VerifyParty { Actor = partial }).ThenRefused(RejectionKind.NotAllowed, "authority-of-establishment");
    }

    [Fact]
    public void A_person_who_is_not_signed_in_does_not_apply() => PartyLives.Given()
        .When(new ApplyForParty { Actor = Sample.PersonFor(Sample.Provider, ""), Content = Sample.Company() })
        .ThenRefused(RejectionKind.NotAllowed, "authenticated-person");

    [Fact]
    public void The_applicant_becomes_the_first_member_and_administrator()
    {
        var contact = new Contact("compliance@provider.example");
        var party = PartyLives.Given()
            .When(new ApplyForParty { Actor = Sample.PersonFor(Sample.Provider, Sample.Ada), Content = Sample.Company(), Contact = contact })
            .Then(new PartyApplied { Content = Sample.Company(), FirstMember = new PartyMember(Sample.Ada, MemberRole.Administrator), Personal = contact });
        Assert.Equal(PartyStatus.Applied, party.Status);
    }

    [Fact]
    public void A_claimed_entry_must_be_verified_before_it_may_file()
    {
        var scenario = PartyLives.Given(PartyLives.Recorded).When(new ClaimParty { Actor = Sample.PersonFor(Sample.Provider, Sample.Ada), RegistrationNumber = "HRB 9" });
        Assert.Equal((PartyStatus.Applied, "HRB 9"), (scenario.State.Status, scenario.State.Content!.RegistrationNumber));
        Assert.Equal(PartyStatus.Verified, scenario.When(new VerifyParty { Actor = Sample.AuthorityOf("DE") }).ThenAccepted().Status);
    }

    [Fact]
    public void A_false_claim_that_was_refused_does_not_bar_the_real_party()
    {
        var scenario = PartyLives.Given(PartyLives.Recorded)
            .When(new ClaimParty { Actor = Sample.PersonFor(Sample.Provider, Sample.Bob) })
            .When(new RefuseParty { Actor = Sample.AuthorityOf("DE"), Reason = "Not the company." })
            .When(new ClaimParty { Actor = Sample.PersonFor(Sample.Provider, Sample.Ada) });
        Assert.Equal<PartyMember>([new PartyMember(Sample.Ada, MemberRole.Administrator)], scenario.ThenAccepted().Members);
    }

    private static PartyScenario Applicant(PartyRole role) => PartyLives.Given(new PartyApplied
    {
        Content = Sample.Company("DE", role),
        FirstMember = new PartyMember(Sample.Ada, MemberRole.Administrator),
    });
}
