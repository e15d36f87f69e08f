using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Outages;

/// <summary>
/// The other side of <see cref="DeclaredOutageReaction"/>: when a clock starts or goes on with another deadline, its case takes over the declared outage in
/// which that lies, or the end of one that it has taken over as open. One outage at a time: the act by which that is taken over is looked at again, until
/// there is none left.
/// </summary>
internal sealed class MovedClockReaction(INodeView view) : IReaction
{
    public string Name => "clock-within-outage";

    public ImmutableArray<string> Kinds { get; } =
        [.. EventCodec.Kinds.Where(kind => kind.Value.IsAssignableTo(typeof(IMovesClocks))).Select(kind => kind.Key).Order(StringComparer.Ordinal)];

    public IAsyncEnumerable<ReactionCommand> React(Occurrence act, CancellationToken cancellationToken) => Commands(act).ToAsyncEnumerable();

    private IEnumerable<ReactionCommand> Commands(Occurrence act)
    {
        var clocks = ((IMovesClocks)act.Event).Clocks.Running;
        var earliest = clocks.Select(ReachesFrom).Where(instant => instant is not null).Min();
        if (earliest is not { } instant)
            yield break;
        if (view.Outages(instant).FirstOrDefault(declared => clocks.Any(clock => IsNewsTo(clock, declared.Outage))) is { Outage: { } outage } found)
            yield return new ReactionCommand(act.Stream, DeclaredOutageReaction.CommandOf(outage, new Basis(outage.Id, found.Version)));
    }

    /// <summary>An outage that concerns the clock does not end before that; null when none can concern it.</summary>
    private static DateTimeOffset? ReachesFrom(RunningClock running) =>
        running.Due ?? running.Clock.Outages.Where(outage => outage.To is null).Select(outage => (DateTimeOffset?)outage.From).Min();

    private static bool IsNewsTo(RunningClock running, DeclaredOutage declared) =>
        ClockKeeping.IsIn(running, declared.Jurisdictions) && ClockKeeping.IsNewsTo(running, declared.Outage);
}
