using ComplianceRegistry.Domain.Jurisdictions;
using JurisdictionScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Jurisdictions.JurisdictionDecider,
    ComplianceRegistry.Domain.Jurisdictions.Jurisdiction,
    ComplianceRegistry.Domain.Jurisdictions.JurisdictionCommand>;

namespace ComplianceRegistry.Domain.Tests.Jurisdictions;

public sealed class JurisdictionDeciderTests
{
    private static readonly JurisdictionContent Norway = JurisdictionSeedTests.Catalog.Find("NO")!;

    [Theory]
    [InlineData(JurisdictionStatus.Absent, JurisdictionTrigger.Establish, true)]
    [InlineData(JurisdictionStatus.Absent, JurisdictionTrigger.Amend, false)]
    [InlineData(JurisdictionStatus.Established, JurisdictionTrigger.Establish, false)]
    [InlineData(JurisdictionStatus.Established, JurisdictionTrigger.Amend, true)]
    public void Each_state_knows_exactly_the_triggers_of_the_table(JurisdictionStatus from, JurisdictionTrigger trigger, bool possible)
    {
        var command = Command(trigger);
        var scenario = Given(from == JurisdictionStatus.Absent ? [] : [new JurisdictionEstablished(Norway)]);
        var machine = JurisdictionWorkflow.Machine(scenario.State, command.Actor);
        Assert.Equal(trigger, JurisdictionWorkflow.TriggerOf(command));
        Assert.Equal(possible, machine.CanFire(trigger));
        scenario.When(command);
        if (possible)
        {
            machine.Fire(trigger);
            Assert.Equal(machine.State, scenario.ThenAccepted().Status);
        }
        else
        {
            scenario.ThenRefused(RejectionKind.WrongState, "wrong-state");
        }
    }

    [Fact]
    public void Only_the_secretariat_or_the_registry_establishes()
    {
        Given().When(Command(JurisdictionTrigger.Establish) with { Actor = Sample.AuthorityOf("NO") }).ThenRefused(RejectionKind.NotAllowed, "secretariat");
        Given().When(Command(JurisdictionTrigger.Establish) with { Actor = Sample.Registry }).Then(new JurisdictionEstablished(Norway));
    }

    [Fact]
    public void A_jurisdiction_never_becomes_another_one() => Given(new JurisdictionEstablished(Norway))
        .When(new AmendJurisdiction { Actor = Sample.TheSecretariat, Content = Norway with { Code = "CH" } })
        .ThenFaults("/code other-jurisdiction");

    [Fact]
    public void The_act_names_the_jurisdiction()
    {
        var established = new JurisdictionEstablished(Norway);
        var header = JurisdictionDecider.Head(Given(established).State, established);
        Assert.Equal(("NO", ActClass.Public), (header.Jurisdiction, header.Class));
    }

    [Fact]
    public void The_id_follows_from_the_code() => Assert.Equal(Jurisdiction.IdOf("NO"), Jurisdiction.IdOf("NO"));

    private static JurisdictionScenario Given(params IEvent[] events) => new(Jurisdiction.IdOf("NO").ToString(), events);

    private static JurisdictionCommand Command(JurisdictionTrigger trigger) => trigger == JurisdictionTrigger.Establish
        ? new EstablishJurisdiction { Actor = Sample.TheSecretariat, Content = Norway }
        : new AmendJurisdiction { Actor = Sample.TheSecretariat, Content = Norway };
}
