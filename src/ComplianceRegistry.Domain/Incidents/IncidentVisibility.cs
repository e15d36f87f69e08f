using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>How much of an incident somebody may see.</summary>
public enum IncidentAudience
{
    /// <summary>Not even that it is there.</summary>
    Nobody,

    /// <summary>That it is there, and its outcome: kinds, systems, dates, what authorities did, and whether time limits were kept.</summary>
    Everybody,

    /// <summary>All of it: those who report or provide, and the authorities of the jurisdictions concerned.</summary>
    Concerned,
}

/// <summary>
/// The one place that decides who sees what of incidents. Until its report is complete, or it is closed, an incident is known to those concerned only: a
/// suspicion is not for the public, and no evidence for anybody. From then on it is public, without what reports tell and without cases from which they
/// come. An incident with systems of the non-public section is never public; one that was taken over from a public source is so at once.
/// </summary>
public static class IncidentVisibility
{
    /// <summary>How much this actor may see.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="actor">Who asks; null for the public.</param>
    /// <param name="jurisdictions">Which jurisdictions belong to which unions, whose authorities see what those of their members see.</param>
    public static IncidentAudience Of(Incident incident, Actor? actor, JurisdictionCatalog jurisdictions)
    {
        if (actor is { IsVerified: true } && (IsParty(incident, actor.Party) || IsAuthority(incident, actor, jurisdictions)))
            return IncidentAudience.Concerned;
        return incident.IsPublished ? IncidentAudience.Everybody : IncidentAudience.Nobody;
    }

    /// <summary>The class of the act that an event becomes. What reports tell is always sealed.</summary>
    internal static ActClass ClassOf(Incident after, IEvent @event) =>
        @event is IPersonalEvent<ReportNarrative> || !after.IsPublished ? ActClass.Sealed : ActClass.Public;

    /// <summary>Whether the public learns of the incident now.</summary>
    internal static bool IsToBePublished(Incident incident, bool closes) =>
        !incident.IsPublished && !incident.IsNonPublic && (closes || (incident.IsOpen && incident.CompletedAt is not null));

    /// <summary>Whether every authority that acted is done, and no other has time left to act.</summary>
    internal static bool IsDone(Incident incident) =>
        incident.Tracks.Any(track => track.Status == TrackStatus.Concluded)
        && incident.Tracks.All(track => track.Status == TrackStatus.Concluded || (track.IsOverdue && track.Status != TrackStatus.Acted));

    private static bool IsParty(Incident incident, string party) =>
        incident.OpenedBy == party
        || incident.Reports.Any(report => report.Reporter == party)
        || incident.Systems.Any(system => system.Provider == party || system.Representative == party);

    private static bool IsAuthority(Incident incident, Actor actor, JurisdictionCatalog jurisdictions) =>
        actor.Is(PartyRole.CompetentAuthority) && incident.Tracks.Any(track => jurisdictions.IsWithin(track.Jurisdiction, actor.Jurisdiction));
}
