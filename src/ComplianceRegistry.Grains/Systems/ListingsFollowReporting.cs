using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Systems;

/// <summary>A listing warns while a report of its monitoring plan is missing. A plan that has ended warns of nothing.</summary>
internal sealed class ListingsFollowReporting : IReaction
{
    public string Name => "listings-follow-reporting";

    public ImmutableArray<string> Kinds => ["monitoring.report-missed", "monitoring.resumed", "monitoring.closed"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return MonitoringFlags.Follow(act, FlagCode.MonitoringReportMissed, act.Event is ReportMissed);
    }
}
