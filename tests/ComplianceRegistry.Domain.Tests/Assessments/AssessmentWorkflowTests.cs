using ComplianceRegistry.Domain.Assessments;

namespace ComplianceRegistry.Domain.Tests.Assessments;

/// <summary>Walks every pair of status and trigger, with an actor who may, and compares with the table written out here.</summary>
public sealed class AssessmentWorkflowTests
{
    private static readonly Dictionary<(AssessmentStatus From, AssessmentTrigger Trigger), AssessmentStatus> Table = new()
    {
        [(AssessmentStatus.Absent, AssessmentTrigger.Start)] = AssessmentStatus.Started,
        [(AssessmentStatus.Started, AssessmentTrigger.Revise)] = AssessmentStatus.Started,
        [(AssessmentStatus.Started, AssessmentTrigger.Submit)] = AssessmentStatus.Submitted,
        [(AssessmentStatus.Submitted, AssessmentTrigger.Revise)] = AssessmentStatus.Started,
        [(AssessmentStatus.Submitted, AssessmentTrigger.Review)] = AssessmentStatus.Reviewed,
        [(AssessmentStatus.Submitted, AssessmentTrigger.Return)] = AssessmentStatus.Returned,
        [(AssessmentStatus.Submitted, AssessmentTrigger.FollowUp)] = AssessmentStatus.Submitted,
        [(AssessmentStatus.Reviewed, AssessmentTrigger.Revise)] = AssessmentStatus.Started,
        [(AssessmentStatus.Reviewed, AssessmentTrigger.Approve)] = AssessmentStatus.Approved,
        [(AssessmentStatus.Reviewed, AssessmentTrigger.Return)] = AssessmentStatus.Returned,
        [(AssessmentStatus.Reviewed, AssessmentTrigger.FollowUp)] = AssessmentStatus.Reviewed,
        [(AssessmentStatus.Approved, AssessmentTrigger.Revise)] = AssessmentStatus.Started,
        [(AssessmentStatus.Approved, AssessmentTrigger.FollowUp)] = AssessmentStatus.Approved,
        [(AssessmentStatus.Approved, AssessmentTrigger.MeetMilestone)] = AssessmentStatus.Approved,
        [(AssessmentStatus.Returned, AssessmentTrigger.Revise)] = AssessmentStatus.Returned,
        [(AssessmentStatus.Returned, AssessmentTrigger.Submit)] = AssessmentStatus.Submitted,
    };

    public static TheoryData<AssessmentStatus, AssessmentTrigger> Pairs()
    {
        var pairs = new TheoryData<AssessmentStatus, AssessmentTrigger>();
        foreach (var status in Enum.GetValues<AssessmentStatus>())
        {
            foreach (var trigger in Enum.GetValues<AssessmentTrigger>())
            {
                pairs.Add(status, trigger);
            }
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_status_knows_exactly_the_triggers_of_the_table(AssessmentStatus from, AssessmentTrigger trigger)
    {
        var command = Command(trigger);
        var kind = trigger == AssessmentTrigger.MeetMilestone ? AssessmentKind.SocioEconomicImpact : AssessmentKind.RedTeamReport;
        var scenario = AssessmentLives.Given(AssessmentLives.To(from, kind));
        var machine = AssessmentWorkflow.Machine(from, AssessmentWorkflow.GuardsOf(scenario.State, command));
        Assert.Equal((from, trigger), (scenario.State.Status, AssessmentWorkflow.TriggerOf(command)));
        scenario.When(command);
        if (Destination(from, trigger) is { } to)
        {
            Assert.NotEmpty(scenario.Decision.Events);
            machine.Fire(trigger);
            Assert.Equal((to, to), (scenario.ThenAccepted().Status, machine.State));
        }
        else
        {
            scenario.ThenRefused(RejectionKind.WrongState, "wrong-state");
        }
    }

    /// <summary>Replaced evidence takes back whatever was handed in; reading moves nothing.</summary>
    private static AssessmentStatus? Destination(AssessmentStatus from, AssessmentTrigger trigger) => trigger switch
    {
        AssessmentTrigger.NoteEvidence or AssessmentTrigger.Read when from == AssessmentStatus.Absent => null,
        AssessmentTrigger.Read => from,
        AssessmentTrigger.NoteEvidence => from == AssessmentStatus.Returned ? from : AssessmentStatus.Started,
        _ => Table.TryGetValue((from, trigger), out var to) ? to : null,
    };

    private static AssessmentCommand Command(AssessmentTrigger trigger) => trigger switch
    {
        AssessmentTrigger.Start => AssessmentLives.Start(AssessmentSamples.Of(AssessmentKind.RedTeamReport)),
        AssessmentTrigger.NoteEvidence => AssessmentLives.Note(AssessmentLives.Second),
        AssessmentTrigger.Read => new ReadAssessment { Actor = AssessmentLives.TheAuthority },
        AssessmentTrigger.Revise => AssessmentLives.Revise(AssessmentSamples.Of(AssessmentKind.RedTeamReport) with { Summary = "Other." }, AssessmentLives.Second),
        AssessmentTrigger.Submit => AssessmentLives.Submit(),
        AssessmentTrigger.Review => AssessmentLives.Review(),
        AssessmentTrigger.Approve => AssessmentLives.Approve(),
        AssessmentTrigger.Return => AssessmentLives.Return(),
        AssessmentTrigger.FollowUp => AssessmentLives.FollowUp("F-1", FollowUpOutcome.Closed),
        AssessmentTrigger.MeetMilestone => AssessmentLives.Meet(),
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };
}
