using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Tests.Systems;

public sealed class CorrectionTests
{
    private static readonly Contact Earlier = new("office@provider.example");

    [Fact]
    public void A_correction_that_does_not_name_the_contact_keeps_it_without_repeating_it()
    {
        var system = Given().When(Correct("Renamed") with { KeepsContact = true, Contact = Earlier })
            .Then(new SystemCorrected { Content = Content("Renamed"), Bases = [SystemLives.TheProvider.Basis!], KeepsContact = true });
        Assert.Equal(Earlier, system.Contact);
    }

    [Fact]
    public void A_correction_that_names_no_contact_takes_it_away() =>
        Assert.Null(Given().When(Correct("Renamed")).ThenAccepted().Contact);

    [Fact]
    public void An_act_from_before_contacts_were_kept_replaces_the_contact()
    {
        var (facts, personal) = ("""{"content":{"provider":"PTY-1","name":"N","intendedPurpose":"P","section":"public","sector":"employment"}}""", """{"email":"new@provider.example"}""");
        var corrected = EventCodec.Read("system.corrected", System.Text.Encoding.UTF8.GetBytes(facts), System.Text.Encoding.UTF8.GetBytes(personal));
        Assert.Equal(new Contact("new@provider.example"), AiSystemDecider.Evolve(Given().State, corrected).Contact);
    }

    [Fact]
    public void A_correction_that_changes_nothing_is_no_act() => Given().When(Correct(Sample.Content().Name) with { KeepsContact = true }).Then();

    [Fact]
    public void What_is_said_of_a_contact_is_not_compared() =>
        Assert.Single(Given().When(Correct(Sample.Content().Name) with { Contact = Earlier }).Decision.Events);

    private static SystemScenario Given() => SystemLives.Given((SystemListed)SystemLives.Listed with { Personal = Earlier });

    private static SystemContent Content(string name) => Sample.Content() with { Name = name };

    private static CorrectSystem Correct(string name) => new() { Actor = SystemLives.TheProvider, Now = Sample.Now, Content = Content(name) };
}
