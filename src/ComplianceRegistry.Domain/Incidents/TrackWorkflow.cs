using Stateless;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>What can happen to an authority's part of an incident.</summary>
public enum TrackTrigger
{
    /// <summary>The report reaches the authority.</summary>
    Notify,

    /// <summary>Its time to act runs out.</summary>
    RunOut,
    Acknowledge,
    Act,
    RequireCorrection,
    ReleaseFreeze,
    Conclude,
}

/// <summary>The single table of states and triggers of an authority's part of an incident. Who may fire them is in <see cref="IncidentWorkflow"/>.</summary>
internal static class TrackWorkflow
{
    public static Rejection? Refusal(TrackStatus status, TrackTrigger trigger) => Machine(status).CanFire(trigger)
        ? null
        : Rejection.WrongState("wrong-state", $"'{Kebab.Of(trigger)}' is not possible while the authority's part is '{Kebab.Of(status)}'.");

    /// <summary>What a trigger of the incident is to the part of the authority that acts; null when it is nothing to it.</summary>
    public static TrackTrigger? TriggerOf(IncidentTrigger trigger) => trigger switch
    {
        IncidentTrigger.Acknowledge => TrackTrigger.Acknowledge,
        IncidentTrigger.Act => TrackTrigger.Act,
        IncidentTrigger.RequireCorrection => TrackTrigger.RequireCorrection,
        IncidentTrigger.ReleaseFreeze => TrackTrigger.ReleaseFreeze,
        IncidentTrigger.Conclude => TrackTrigger.Conclude,
        _ => null,
    };

    public static StateMachine<TrackStatus, TrackTrigger> Machine(TrackStatus current)
    {
        var status = current;
        var machine = new StateMachine<TrackStatus, TrackTrigger>(() => status, next => status = next);
        machine.Configure(TrackStatus.Concerned).Permit(TrackTrigger.Notify, TrackStatus.Notified);
        foreach (var waiting in new[] { TrackStatus.Concerned, TrackStatus.Notified })
            machine.Configure(waiting).Permit(TrackTrigger.Acknowledge, TrackStatus.Acknowledged).Permit(TrackTrigger.Act, TrackStatus.Acted);
        foreach (var idle in new[] { TrackStatus.Notified, TrackStatus.Acknowledged })
            machine.Configure(idle).PermitReentry(TrackTrigger.RunOut);
        machine.Configure(TrackStatus.Acknowledged).Permit(TrackTrigger.Act, TrackStatus.Acted);
        machine.Configure(TrackStatus.Acted).PermitReentry(TrackTrigger.Act).PermitReentry(TrackTrigger.RequireCorrection);
        foreach (var working in new[] { TrackStatus.Acknowledged, TrackStatus.Acted })
            machine.Configure(working).PermitReentry(TrackTrigger.ReleaseFreeze);
        foreach (var open in new[] { TrackStatus.Concerned, TrackStatus.Notified, TrackStatus.Acknowledged, TrackStatus.Acted })
            machine.Configure(open).Permit(TrackTrigger.Conclude, TrackStatus.Concluded);
        return machine;
    }
}
