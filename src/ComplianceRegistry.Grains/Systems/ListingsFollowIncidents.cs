using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Incidents;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Systems;

/// <summary>While a public incident asks that systems be left as they are, their listings say so. An incident that is still confidential is told by no listing.</summary>
internal sealed class ListingsFollowIncidents(IncidentGrains incidents) : IReaction
{
    public string Name => "listings-follow-incidents";

    public ImmutableArray<string> Kinds => ["incident.published", "incident.system-linked", "incident.freeze-released", "incident.concluded", "incident.merged", "incident.closed"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await incidents.ReadAsync(act.Stream) is not { State.IsPublished: true } incident)
            yield break;
        foreach (var concerned in incident.State.Systems)
            yield return new ReactionCommand(concerned.System, incident.State.IsFrozen ? Raise(act) : Lower(act));
    }

    private static RaiseFlag Raise(Occurrence act) => new() { Actor = Actor.OfRegistry, Flag = new ListingFlag(FlagCode.Frozen, act.Stream, act.At) };

    private static LowerFlag Lower(Occurrence act) => new() { Actor = Actor.OfRegistry, Code = FlagCode.Frozen, Case = act.Stream };
}
