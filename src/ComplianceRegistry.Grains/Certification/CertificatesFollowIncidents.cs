using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Grains.Incidents;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>
/// When an incident is made public, the bodies whose certificates its systems have survey for that cause. Not before: the order stands in a public act, which
/// must not tell of an incident that is still confidential. An incident with systems of the non-public section is never made public, and their certificates'
/// acts are sealed: there the bodies survey as soon as it is opened.
/// </summary>
internal sealed class CertificatesFollowIncidents(IncidentGrains incidents, ICertificateIndex certificates) : IReaction
{
    public string Name => "certificates-follow-incidents";

    public ImmutableArray<string> Kinds => ["incident.published", "incident.opened", "incident.system-linked"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await incidents.ReadAsync(act.Stream) is not { State: var incident } || !(incident.IsPublished || incident.IsNonPublic))
            yield break;
        foreach (var certificate in ConcernedBy(act.Event, incident).SelectMany(concerned => certificates.AllOf(concerned.System)).Distinct())
            yield return new ReactionCommand(certificate, new FollowIncident { Actor = Actor.OfRegistry, Incident = act.Basis, Effective = act.At });
    }

    /// <summary>The systems that an act brings before the bodies. What is not public yet when it is opened comes before them when it is published.</summary>
    private static ImmutableArray<ConcernedSystem> ConcernedBy(IEvent @event, Incident incident) => @event switch
    {
        SystemLinked linked => [linked.System],
        IncidentOpened when !incident.IsNonPublic => [],
        _ => incident.Systems,
    };
}
