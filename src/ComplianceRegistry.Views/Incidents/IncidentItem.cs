using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Views.Incidents;

/// <summary>What the view keeps of a public incident.</summary>
/// <param name="Incident">Its public part.</param>
/// <param name="Published">Position of the act that made it public.</param>
/// <param name="Version">Version of its stream at its last public act.</param>
/// <param name="UpdatedAt">Instant of that act.</param>
public sealed record IncidentRecord(Incident Incident, long Published, long Version, DateTimeOffset UpdatedAt)
{
    /// <summary>Whether its report came late, or not at all in time.</summary>
    internal bool IsLate => Incident.Outcomes.Any(outcome => outcome is { Clock: "report", Result: ClockResult.Missed });
}

/// <summary>Which incidents are wanted; different criteria must all hold.</summary>
/// <param name="System">Registry id of a system that they concern.</param>
/// <param name="Jurisdiction">Code of a jurisdiction that they concern.</param>
/// <param name="Status">Where they stand.</param>
/// <param name="Kind">What they led to, among others.</param>
public sealed record IncidentSearch(string? System = null, string? Jurisdiction = null, IncidentStatus? Status = null, IncidentKind? Kind = null);

/// <summary>A page of incidents.</summary>
/// <param name="Items">Those that were published last come first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record IncidentList(IReadOnlyList<IncidentRecord> Items, string? Next);

/// <summary>Counts of the public incidents that concern a jurisdiction.</summary>
/// <param name="Jurisdiction">Its code.</param>
/// <param name="Incidents">How many there are.</param>
/// <param name="Open">How many of them are open.</param>
/// <param name="ReportsLate">How many reports came late, or not at all in time.</param>
/// <param name="ActionsOverdue">In how many the authority did not act in time.</param>
public sealed record IncidentCount(string Jurisdiction, long Incidents, long Open, long ReportsLate, long ActionsOverdue);
