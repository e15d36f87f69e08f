using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Tests.Parties;

public sealed class MandateAndMemberTests
{
    private static readonly IEvent Given = new MandateGiven(Sample.Representative);

    [Fact]
    public void A_mandate_binds_once_the_representative_accepts_it()
    {
        var scenario = Verified().When(new GiveMandate { Actor = PartyLives.Member(Sample.Ada), Representative = Sample.Representative });
        Assert.False(scenario.State.Standing(3).IsRepresentedBy(Sample.Representative));
        scenario.When(new AcceptMandate { Actor = PartyLives.TheRepresentative })
            .Then(new MandateAccepted(Sample.Representative, PartyLives.TheRepresentative.Basis));
        Assert.True(scenario.State.Standing(4).IsRepresentedBy(Sample.Representative));
    }

    [Fact]
    public void Nobody_accepts_a_mandate_that_was_not_given() =>
        Verified().When(new AcceptMandate { Actor = PartyLives.TheRepresentative }).ThenRefused(RejectionKind.NotAllowed, "authorised-representative");

    [Fact]
    public void Only_a_verified_representative_accepts()
    {
        Verified(Given).When(new AcceptMandate { Actor = PartyLives.TheRepresentative with { Status = PartyStatus.Applied } })
            .ThenRefused(RejectionKind.NotAllowed, "authorised-representative");
        Verified(Given).When(new AcceptMandate { Actor = PartyLives.TheRepresentative with { Roles = [PartyRole.Provider] } })
            .ThenRefused(RejectionKind.NotAllowed, "authorised-representative");
    }

    [Fact]
    public void Accepting_twice_records_one_act() =>
        Verified(Given, new MandateAccepted(Sample.Representative, null)).When(new AcceptMandate { Actor = PartyLives.TheRepresentative }).Then();

    [Fact]
    public void A_representative_ends_its_own_mandate_only()
    {
        var other = Sample.Id("PTY", "other-representative");
        Verified(Given, new MandateGiven(other)).When(new EndMandate { Actor = PartyLives.TheRepresentative, Representative = other })
            .ThenRefused(RejectionKind.NotAllowed, "mandate-of-another");
        Assert.Empty(Verified(Given).When(new EndMandate { Actor = PartyLives.TheRepresentative, Representative = Sample.Representative }).ThenAccepted().Mandates);
    }

    [Fact]
    public void Only_a_provider_gives_a_mandate()
    {
        var deployer = new PartyApplied { Content = Sample.Company("DE", PartyRole.Deployer), FirstMember = new PartyMember(Sample.Ada, MemberRole.Administrator) };
        PartyLives.Given(deployer).When(new GiveMandate { Actor = PartyLives.Member(Sample.Ada), Representative = Sample.Representative })
            .ThenRefused(RejectionKind.Unacceptable, "not-a-provider");
    }

    [Fact]
    public void A_plain_member_adds_nobody()
    {
        var command = new AddMember { Actor = PartyLives.Member(Sample.Bob), Member = new PartyMember(Sample.Official, MemberRole.Member) };
        Verified(new MemberAdded(new PartyMember(Sample.Bob, MemberRole.Member))).When(command)
            .ThenRefused(RejectionKind.NotAllowed, "administrator-of-the-party");
    }

    [Fact]
    public void The_last_administrator_neither_leaves_nor_steps_down()
    {
        Verified().When(new RemoveMember { Actor = PartyLives.Member(Sample.Ada), Subject = Sample.Ada })
            .ThenRefused(RejectionKind.WrongState, "last-administrator");
        Verified().When(new AddMember { Actor = PartyLives.Member(Sample.Ada), Member = new PartyMember(Sample.Ada, MemberRole.Member) })
            .ThenRefused(RejectionKind.WrongState, "last-administrator");
    }

    [Fact]
    public void A_second_administrator_lets_the_first_leave()
    {
        var scenario = Verified().When(new AddMember { Actor = PartyLives.Member(Sample.Ada), Member = new PartyMember(Sample.Bob, MemberRole.Administrator) });
        scenario.When(new RemoveMember { Actor = PartyLives.Member(Sample.Ada), Subject = Sample.Ada }).Then(new MemberRemoved(Sample.Ada));
        Assert.Equal<PartyMember>([new PartyMember(Sample.Bob, MemberRole.Administrator)], scenario.State.Members);
    }

    private static PartyScenario Verified(params IEvent[] more) => PartyLives.Given([.. PartyLives.To(PartyStatus.Verified), .. more]);
}
