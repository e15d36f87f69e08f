using System.Collections.Concurrent;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Grains.Incidents;
using ComplianceRegistry.Views.Log;

namespace ComplianceRegistry.Web.Incidents;

/// <summary>
/// The incidents that are not public, for those concerned. The view knows of them that they are there, and no more; what they are is read from their cases,
/// and remembered here, in memory alone, until they change.
/// </summary>
internal sealed class ConfidentialIncidents(LogQueries log, IncidentGrains incidents, IncidentCases cases)
{
    private readonly ConcurrentDictionary<string, (long Version, Incident Incident)> _known = new();

    /// <summary>Those that concern an actor and are wanted, in order of id, after an id.</summary>
    public async Task<(IReadOnlyList<Incident> Items, string? Next)> List(Actor actor, ConfidentialQuery query)
    {
        var found = new List<Incident>();
        var after = query.After?.ToUpperInvariant() ?? "";
        foreach (var known in log.SealedOf(Incident.IdPrefix).Where(known => string.CompareOrdinal(known.Id, after) > 0))
        {
            if (await Read(known) is not { IsPublished: false } incident || !query.Wants(incident) || cases.AudienceOf(incident, actor) != IncidentAudience.Concerned)
                continue;
            if (found.Count == query.Limit)
                return (found, found[^1].Id);
            found.Add(incident);
        }

        return (found, null);
    }

    private async ValueTask<Incident?> Read(SealedCase known)
    {
        if (_known.TryGetValue(known.Id, out var remembered) && remembered.Version >= known.Version)
            return remembered.Incident;
        if (await incidents.ReadAsync(known.Id) is not { } read)
            return null;
        _known[known.Id] = (read.Version, read.State with { Narratives = [] });
        return read.State;
    }
}
