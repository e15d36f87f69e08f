using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>Checks which systems an incident concerns.</summary>
internal static class IncidentSystemChecks
{
    public static void Systems(FaultList faults, ImmutableArray<ConcernedSystem> systems)
    {
        if (systems.IsEmpty)
            faults.Add("/systems", "min-items", "An incident concerns at least one system.");
        faults.MaxItems("/systems", systems, IncidentLimits.Systems);
        if (systems.DistinctBy(system => system.System).Count() < systems.Length)
            faults.Add("/systems", "repeated", "A system is named twice, or concerned already.");
        if (systems.Select(system => system.IsNonPublic).Distinct().Count() > 1)
            faults.Add("/systems", "mixed-sections", "Systems of the public and of the non-public section have incidents of their own, which may refer to each other.");
        if (systems.SelectMany(system => system.Jurisdictions).Distinct().Count() > IncidentLimits.Jurisdictions)
            faults.Add("/systems", "max-items", $"An incident concerns at most {IncidentLimits.Jurisdictions} jurisdictions.");
    }

    /// <summary>Every jurisdiction where a system is deployed has an authority that keeps its days somewhere.</summary>
    public static void Seats(FaultList faults, ImmutableArray<ConcernedSystem> systems, ImmutableArray<Seat> seats)
    {
        foreach (var code in systems.SelectMany(system => system.Jurisdictions).Distinct().Where(code => seats.All(seat => seat.Jurisdiction != code)))
            faults.Add("/systems", "unknown-jurisdiction", $"The registry knows no jurisdiction '{code}'.");
    }
}
