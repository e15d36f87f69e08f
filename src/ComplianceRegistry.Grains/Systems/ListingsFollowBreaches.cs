using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Monitoring;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Systems;

/// <summary>A listing warns while a breach of a threshold waits for the provider's answer.</summary>
internal sealed class ListingsFollowBreaches(MonitoringGrains plans) : IReaction
{
    public string Name => "listings-follow-breaches";

    public ImmutableArray<string> Kinds => ["monitoring.breached", "monitoring.breach-answered", "monitoring.closed"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await plans.ReadAsync(act.Stream) is { } plan)
            yield return MonitoringFlags.Follow(act, FlagCode.MonitoringThresholdBreached, !plan.State.Breaches.IsEmpty);
    }
}
