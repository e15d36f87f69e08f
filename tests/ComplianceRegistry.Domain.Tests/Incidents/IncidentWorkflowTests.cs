using ComplianceRegistry.Domain.Incidents;
using static ComplianceRegistry.Domain.Tests.Incidents.IncidentLives;

namespace ComplianceRegistry.Domain.Tests.Incidents;

/// <summary>Walks every pair of state and trigger of an incident, with an actor who may, and compares with the table written out here.</summary>
public sealed class IncidentWorkflowTests
{
    private static readonly IncidentStatus[] OpenOnes = [IncidentStatus.Aware, IncidentStatus.InitialReported, IncidentStatus.Completed, IncidentStatus.AuthorityAction];
    private static readonly Dictionary<(IncidentStatus From, IncidentTrigger Trigger), IncidentStatus> Table = Transitions().ToDictionary(row => (row.From, row.Trigger), row => row.To);

    public static TheoryData<IncidentStatus, IncidentTrigger> Pairs()
    {
        var pairs = new TheoryData<IncidentStatus, IncidentTrigger>();
        foreach (var status in Enum.GetValues<IncidentStatus>())
        {
            foreach (var trigger in Enum.GetValues<IncidentTrigger>())
                pairs.Add(status, trigger);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(IncidentStatus from, IncidentTrigger trigger)
    {
        var scenario = Prepared(from, trigger);
        var command = Command(trigger);
        var machine = IncidentWorkflow.Machine(scenario.State, new IncidentGuards([TheSystem], command?.Actor ?? Sample.Registry, null));
        Assert.Equal(from, scenario.State.Status);
        if (Table.TryGetValue((from, trigger), out var to))
        {
            machine.Fire(trigger);
            Assert.Equal(to, machine.State);
            if (command is not null)
            {
                Assert.Equal(to, scenario.When(command).ThenAccepted().Status);
                Assert.NotEmpty(scenario.Decision.Events);
            }
        }
        else
        {
            Assert.False(machine.CanFire(trigger));
            if (command is not null && (from, trigger) != (IncidentStatus.Recorded, IncidentTrigger.RecordHistoric))
                scenario.When(command).ThenRefused(RejectionKind.WrongState, "wrong-state");
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_stranger_changes_nothing_in_any_state(IncidentStatus from, IncidentTrigger trigger)
    {
        var stranger = Sample.Acting(Sample.Id("PTY", "stranger"), "KR", Domain.Parties.PartyRole.Provider);
        var scenario = Prepared(from, trigger);
        Assert.False(IncidentWorkflow.Machine(scenario.State, new IncidentGuards([TheSystem], stranger, null)).CanFire(trigger));
        if (Command(trigger) is { } command)
            Assert.Empty(scenario.When(command with { Actor = stranger }).Decision.Events);
    }

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        var aware = Given(Open).State;
        Assert.Equal<string>(["file-report", "complete-report", "reclassify", "link-report", "link-system", "acknowledge-freeze"], IncidentWorkflow.ActionsFor(aware, TheProvider));
        Assert.Equal<string>(["file-report", "complete-report", "reclassify", "link-report"], IncidentWorkflow.ActionsFor(aware, TheDeployer));
        Assert.Equal<string>(["reclassify", "link-report", "link-system", "merge", "acknowledge", "act"], IncidentWorkflow.ActionsFor(aware, German));
        Assert.Empty(IncidentWorkflow.ActionsFor(aware, Sample.AuthorityOf("KR")));
        Assert.Empty(IncidentWorkflow.ActionsFor(aware, null));
        var corrected = Given(Open, Complete, Act, Require).State;
        Assert.Contains("meet-milestone", IncidentWorkflow.ActionsFor(corrected, TheProvider));
        Assert.DoesNotContain("complete-report", IncidentWorkflow.ActionsFor(corrected, TheProvider));
        Assert.DoesNotContain("require-correction", IncidentWorkflow.ActionsFor(corrected, French));
    }

    [Fact]
    public void A_representative_acts_while_the_provider_has_given_it_a_mandate()
    {
        var representative = Sample.Acting(Sample.Representative, "DE", Domain.Parties.PartyRole.AuthorisedRepresentative);
        var mandated = Sample.ProviderIn("US", new Domain.Parties.Mandate(Sample.Representative, Domain.Parties.MandateStatus.Accepted));
        Given(Open).When(Filing with { Actor = representative, Provider = mandated }).ThenAccepted();
        Given(Open).When(Filing with { Actor = representative, Provider = Sample.ProviderIn("US") }).ThenRefused(RejectionKind.NotAllowed, IncidentGuards.Reporter);
        Given(Open).When(Filing with { Actor = representative }).ThenRefused(RejectionKind.NotAllowed, IncidentGuards.Reporter);
    }

    private static IEnumerable<(IncidentStatus From, IncidentTrigger Trigger, IncidentStatus To)> Transitions()
    {
        yield return (IncidentStatus.Absent, IncidentTrigger.Open, IncidentStatus.Aware);
        yield return (IncidentStatus.Absent, IncidentTrigger.RecordHistoric, IncidentStatus.Recorded);
        yield return (IncidentStatus.Aware, IncidentTrigger.FileReport, IncidentStatus.InitialReported);
        yield return (IncidentStatus.Aware, IncidentTrigger.CompleteReport, IncidentStatus.Completed);
        yield return (IncidentStatus.InitialReported, IncidentTrigger.CompleteReport, IncidentStatus.Completed);
        yield return (IncidentStatus.AuthorityAction, IncidentTrigger.FileReport, IncidentStatus.AuthorityAction);
        yield return (IncidentStatus.AuthorityAction, IncidentTrigger.CompleteReport, IncidentStatus.AuthorityAction);
        yield return (IncidentStatus.AuthorityAction, IncidentTrigger.RequireCorrection, IncidentStatus.AuthorityAction);
        foreach (var open in OpenOnes)
        {
            yield return (open, IncidentTrigger.RunOut, open);
            yield return (open, IncidentTrigger.Close, IncidentStatus.Closed);
            yield return (open, IncidentTrigger.Reclassify, open);
            yield return (open, IncidentTrigger.LinkReport, open);
            yield return (open, IncidentTrigger.LinkSystem, open);
            yield return (open, IncidentTrigger.Merge, IncidentStatus.Merged);
            yield return (open, IncidentTrigger.AcknowledgeFreeze, open);
            yield return (open, IncidentTrigger.MeetMilestone, open);
            yield return (open, IncidentTrigger.Acknowledge, open);
            yield return (open, IncidentTrigger.Act, IncidentStatus.AuthorityAction);
            yield return (open, IncidentTrigger.ReleaseFreeze, open);
            yield return (open, IncidentTrigger.Conclude, open);
        }
    }

    /// <summary>The state with what the trigger needs to find something to act on.</summary>
    private static IncidentScenario Prepared(IncidentStatus from, IncidentTrigger trigger)
    {
        var scenario = To(from);
        if (!OpenOnes.Contains(from))
            return scenario;
        if (trigger == IncidentTrigger.Acknowledge && from == IncidentStatus.AuthorityAction)
            return Given(Open, Act with { Actor = French });
        if (trigger is IncidentTrigger.ReleaseFreeze or IncidentTrigger.Conclude && from != IncidentStatus.AuthorityAction)
            scenario.When(Acknowledge).ThenAccepted();
        if (trigger == IncidentTrigger.Conclude)
            scenario.When(Release).ThenAccepted();
        if (trigger == IncidentTrigger.MeetMilestone)
            return new IncidentScenario(Id, [.. Events(scenario.State), new CorrectionRequired(new Correction(1, "DE", CorrectionKind.Retraining, [new Milestone(MilestoneStep.Containment, null)]), Sample.Authority)]);
        return scenario;

        IEnumerable<IEvent> Events(Incident state) => state.Status switch
        {
            IncidentStatus.Aware => Decided(Open),
            IncidentStatus.InitialReported => Decided(Open, Filing),
            IncidentStatus.Completed => Decided(Open, Complete),
            _ => Decided(Open, Act),
        };
    }

    private static List<IEvent> Decided(params IncidentCommand[] commands)
    {
        var scenario = new IncidentScenario(Id, []);
        return [.. commands.SelectMany(command => scenario.When(command).Decision.Events)];
    }

    private static IncidentCommand? Command(IncidentTrigger trigger) => trigger switch
    {
        IncidentTrigger.RunOut or IncidentTrigger.Close => null,
        IncidentTrigger.Open => Open,
        IncidentTrigger.RecordHistoric => Recording,
        IncidentTrigger.FileReport => Filing,
        IncidentTrigger.CompleteReport => Complete,
        IncidentTrigger.Reclassify => Reclassify,
        IncidentTrigger.LinkReport => Join,
        IncidentTrigger.LinkSystem => LinkOther,
        IncidentTrigger.Merge => Merge,
        IncidentTrigger.AcknowledgeFreeze => Freeze,
        IncidentTrigger.MeetMilestone => Meet,
        IncidentTrigger.Acknowledge => Acknowledge,
        IncidentTrigger.Act => Act,
        IncidentTrigger.RequireCorrection => Require,
        IncidentTrigger.ReleaseFreeze => Release,
        IncidentTrigger.Conclude => Conclude,
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };
}
