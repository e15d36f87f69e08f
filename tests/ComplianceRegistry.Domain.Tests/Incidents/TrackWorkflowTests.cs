using ComplianceRegistry.Domain.Incidents;

namespace ComplianceRegistry.Domain.Tests.Incidents;

/// <summary>Walks every pair of state and trigger of an authority's part.</summary>
public sealed class TrackWorkflowTests
{
    private static readonly Dictionary<(TrackStatus, TrackTrigger), TrackStatus> Table = new()
    {
        [(TrackStatus.Concerned, TrackTrigger.Notify)] = TrackStatus.Notified,
        [(TrackStatus.Concerned, TrackTrigger.Acknowledge)] = TrackStatus.Acknowledged,
        [(TrackStatus.Concerned, TrackTrigger.Act)] = TrackStatus.Acted,
        [(TrackStatus.Concerned, TrackTrigger.Conclude)] = TrackStatus.Concluded,
        [(TrackStatus.Notified, TrackTrigger.RunOut)] = TrackStatus.Notified,
        [(TrackStatus.Notified, TrackTrigger.Acknowledge)] = TrackStatus.Acknowledged,
        [(TrackStatus.Notified, TrackTrigger.Act)] = TrackStatus.Acted,
        [(TrackStatus.Notified, TrackTrigger.Conclude)] = TrackStatus.Concluded,
        [(TrackStatus.Acknowledged, TrackTrigger.RunOut)] = TrackStatus.Acknowledged,
        [(TrackStatus.Acknowledged, TrackTrigger.Act)] = TrackStatus.Acted,
        [(TrackStatus.Acknowledged, TrackTrigger.ReleaseFreeze)] = TrackStatus.Acknowledged,
        [(TrackStatus.Acknowledged, TrackTrigger.Conclude)] = TrackStatus.Concluded,
        [(TrackStatus.Acted, TrackTrigger.Act)] = TrackStatus.Acted,
        [(TrackStatus.Acted, TrackTrigger.RequireCorrection)] = TrackStatus.Acted,
        [(TrackStatus.Acted, TrackTrigger.ReleaseFreeze)] = TrackStatus.Acted,
        [(TrackStatus.Acted, TrackTrigger.Conclude)] = TrackStatus.Concluded,
    };

    public static TheoryData<TrackStatus, TrackTrigger> Pairs()
    {
        var pairs = new TheoryData<TrackStatus, TrackTrigger>();
        foreach (var status in Enum.GetValues<TrackStatus>())
        {
            foreach (var trigger in Enum.GetValues<TrackTrigger>())
                pairs.Add(status, trigger);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(TrackStatus from, TrackTrigger trigger)
    {
        var machine = TrackWorkflow.Machine(from);
        if (Table.TryGetValue((from, trigger), out var to))
        {
            machine.Fire(trigger);
            Assert.Equal(to, machine.State);
            Assert.Null(TrackWorkflow.Refusal(from, trigger));
        }
        else
        {
            Assert.Equal((RejectionKind.WrongState, "wrong-state"), (TrackWorkflow.Refusal(from, trigger)!.Kind, TrackWorkflow.Refusal(from, trigger)!.Code));
        }
    }
}
