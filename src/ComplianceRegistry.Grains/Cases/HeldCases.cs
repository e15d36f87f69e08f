using System.Collections.Concurrent;
using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Grains.Cases;

/// <summary>
/// Cases that grains of this node hold in memory, to be read without a message. Each answer is the one that the grain would give: a grain takes its case out
/// before it appends to it and when it leaves memory, and a case with a due clock is not answered for.
/// </summary>
internal sealed class HeldCases
{
    private readonly ConcurrentDictionary<string, object> _cases = new(StringComparer.Ordinal);

    /// <summary>The case, if a grain holds it at rest; null says nothing about whether it exists.</summary>
    /// <param name="id">Registry id of the case.</param>
    /// <param name="now">The registry's time.</param>
    /// <param name="erasures">Count of erasures on this node.</param>
    public CaseReading<TState>? Find<TState>(string id, DateTimeOffset now, long erasures)
        where TState : class =>
        _cases.TryGetValue(id, out var found) && found is HeldCase<TState> held && held.Erasures == erasures && held.IsAtRest(held.Reading.State, now)
            ? held.Reading
            : null;

    public void Put<TState>(string id, HeldCase<TState> held)
        where TState : class => _cases[id] = held;

    public void Take(string id) => _cases.TryRemove(id, out _);
}

/// <summary>A case at rest.</summary>
/// <param name="Reading">What readers get.</param>
/// <param name="Erasures">Count of erasures on this node when the case was loaded.</param>
/// <param name="IsAtRest">Whether no clock of a state is due at an instant.</param>
internal sealed record HeldCase<TState>(CaseReading<TState> Reading, long Erasures, Func<TState, DateTimeOffset, bool> IsAtRest)
    where TState : class;
