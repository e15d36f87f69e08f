using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Time;

/// <summary>What holds for the clocks of every case alike.</summary>
public static class ClockKeeping
{
    /// <summary>Whether the clocks of a state can follow an event without the decider of its aggregate.</summary>
    public static bool Follows(object state, IEvent @event) => @event is ClocksMoved && state is IKeepsClocks;

    /// <summary>The state after an event that <see cref="Follows"/>.</summary>
    public static TState Evolve<TState>(TState state, IEvent @event)
        where TState : class
    {
        var keeps = (IKeepsClocks)state;
        return (TState)keeps.With(keeps.Clocks.After((ClocksMoved)@event));
    }

    /// <summary>Moves the clocks whose deadlines lie in the outage; those that have taken it over while its end was open learn the end.</summary>
    public static Decision Decide(object state, TakeOverOutage command, Rulebook rules)
    {
        if (!command.Actor.IsRegistry)
            return Decision.Refuse(Rejection.NotAllowed("registry-only", "The registry alone lets cases take over an outage."));
        if (state is not IKeepsClocks keeps)
            return Decision.Accept();
        var moved = keeps.Clocks.All
            .Where(running => IsIn(running, command.Jurisdictions) && IsNewsTo(running, command.Outage))
            .Select(running => rules.Change(running, clock => clock.WithOutage(command.Outage)));
        var moves = ClockMoves.Start([.. moved]);
        return moves.IsNone ? Decision.Accept() : Decision.Accept(new ClocksMoved(moves, command.Basis));
    }

    /// <summary>
    /// Whether a clock has yet to take an outage over: its deadline lies within, or it has taken it over while its end was open and learns the end now.
    /// What it has with an end it does not take over again.
    /// </summary>
    public static bool IsNewsTo(RunningClock running, Outage outage)
    {
        var known = running.Clock.Outages.FirstOrDefault(known => known.Reference == outage.Reference);
        return known is null
            ? running.Due > outage.From && (outage.To is null || running.Due <= outage.To)
            : known.To is null && outage.To is not null;
    }

    /// <summary>Whether a clock is of an authority in one of the jurisdictions; of any when none is named.</summary>
    public static bool IsIn(RunningClock running, ImmutableArray<string> jurisdictions) => jurisdictions.IsEmpty || jurisdictions.Contains(running.Jurisdiction);
}
