using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ComplianceRegistry.Domain.Time;

/// <summary>An event that starts, changes or ends clocks of its case. The state of the case and the list of deadlines both follow it by <see cref="RunningClocks.After"/>.</summary>
public interface IMovesClocks : IEvent
{
    ClockMoves Clocks { get; }
}

/// <summary>What an event does to the clocks of its case.</summary>
/// <param name="Running">Clocks that start, or go on changed under a name that was there.</param>
/// <param name="Ended">Names of clocks that end, met or run out; <see cref="Every"/> ends all that are not in <paramref name="Running"/>.</param>
[GenerateSerializer, Immutable, Alias("cr.ClockMoves")]
public sealed record ClockMoves([property: Id(0)] ImmutableArray<RunningClock> Running, [property: Id(1)] ImmutableArray<string> Ended)
{
    /// <summary>In the place of a name: all clocks.</summary>
    public const string Every = "*";

    public static ClockMoves None { get; } = new([], []);

    [JsonIgnore]
    public bool IsNone => Running.IsEmpty && Ended.IsEmpty;

    public static ClockMoves Start(params ImmutableArray<RunningClock> clocks) => new(clocks, []);

    public static ClockMoves End(params ImmutableArray<string> names) => new([], names);

    public bool Ends(string name) => Ended.Contains(name) || Ended.Contains(Every);
}
