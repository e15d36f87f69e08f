using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Systems;

/// <summary>The flags that a plan raises.</summary>
internal static class MonitoringFlags
{
    public static ReactionCommand Follow(Occurrence act, FlagCode code, bool warns)
    {
        var system = ((MonitoringEvent)act.Event).System;
        return warns
            ? new ReactionCommand(system, new RaiseFlag { Actor = Actor.OfRegistry, Flag = new ListingFlag(code, act.Stream, act.At) })
            : new ReactionCommand(system, new LowerFlag { Actor = Actor.OfRegistry, Code = code, Case = act.Stream });
    }
}
