using System.Collections.Immutable;

namespace ComplianceRegistry.Domain;

/// <summary>
/// The rules of one aggregate: pure functions from state and command to events, and from state and event to state.
/// </summary>
/// <typeparam name="TState">Immutable state of one case.</typeparam>
/// <typeparam name="TCommand">Closed family of commands of the aggregate.</typeparam>
public interface IDecider<TState, in TCommand>
    where TState : class
    where TCommand : Command
{
    /// <summary>The state of a case of which nothing is recorded yet.</summary>
    static abstract TState Absent(string id);

    /// <summary>Decides on facts only: never reads what an event carries as personal.</summary>
    /// <param name="state">The case as it is.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="rules">Time limits and calendars for clocks that the decision starts or changes.</param>
    static abstract Decision Decide(TState state, TCommand command, Rulebook rules);

    /// <summary>The state after an event. Total: every event of the aggregate is understood in every state.</summary>
    static abstract TState Evolve(TState state, IEvent @event);

    /// <summary>What the act in the log says about an event besides its kind: jurisdiction, subjects and class.</summary>
    static abstract ActHeader Head(TState after, IEvent @event);

    /// <summary>
    /// The consequences of clocks that are due at <paramref name="now"/>, in order of due. The base grain lets them
    /// happen before any decision or read. Aggregates without clocks have none.
    /// </summary>
    static virtual ImmutableArray<IEvent> Due(TState state, DateTimeOffset now, Rulebook rules) => [];
}

/// <summary>What an act says openly beside its kind, stream, version, instant and actor.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction whose office acts or is concerned; null if none.</param>
/// <param name="Subjects">Registry ids of the parties and systems concerned, beside the stream itself.</param>
/// <param name="Class">Whether the act is public or sealed.</param>
public sealed record ActHeader(string? Jurisdiction, ImmutableArray<string> Subjects, ActClass Class);

/// <summary>Who may read an act in the log.</summary>
public enum ActClass
{
    /// <summary>Act, payload and salts are served to everybody.</summary>
    Public,

    /// <summary>Only that something sealed happened, on which day, and its place in the order, is visible.</summary>
    Sealed,
}
