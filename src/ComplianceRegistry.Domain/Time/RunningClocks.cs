using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Time;

/// <summary>The clocks that run in a case, each under its name.</summary>
/// <param name="All">The clocks, in the order in which they were started.</param>
[GenerateSerializer, Immutable, Alias("cr.RunningClocks")]
public sealed record RunningClocks([property: Id(0)] ImmutableArray<RunningClock> All)
{
    /// <summary>No clock runs.</summary>
    public static RunningClocks None { get; } = new([]);

    public RunningClock? Find(string name) => All.FirstOrDefault(clock => clock.Name == name);

    /// <summary>The clocks after an event.</summary>
    public RunningClocks After(IMovesClocks @event)
    {
        var moves = @event.Clocks;
        return moves.IsNone
            ? this
            : new RunningClocks([.. All.Where(clock => !moves.Ends(clock.Name) && !moves.Running.Any(moved => moved.Name == clock.Name)), .. moves.Running]);
    }

    /// <summary>The clock that is due first; null when none is due yet. Of those due at one instant, the one that was started first.</summary>
    public RunningClock? FirstDue(DateTimeOffset now) => All.Where(clock => clock.IsDue(now)).MinBy(clock => clock.Due);
}
