using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Grains.Incidents;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>
/// When an incident is made public, the bodies whose certificates its systems have survey for that cause. Not before: the order stands in a public act, which
/// must not tell of an incident that is still confidential.
/// </summary>
internal sealed class CertificatesFollowIncidents(IncidentGrains incidents, ICertificateIndex certificates) : IReaction
{
    public string Name => "certificates-follow-incidents";

    public ImmutableArray<string> Kinds => ["incident.published"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await incidents.ReadAsync(act.Stream) is not { } incident)
            yield break;
        foreach (var certificate in incident.State.Systems.SelectMany(concerned => certificates.AllOf(concerned.System)))
            yield return new ReactionCommand(certificate, new FollowIncident { Actor = Actor.OfRegistry, Incident = act.Basis, Effective = act.At });
    }
}
