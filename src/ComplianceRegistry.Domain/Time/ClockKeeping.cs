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
        var moved = keeps.Clocks.All.Where(running => Concerns(command.Outage, running)).Select(running => rules.Change(running, clock => clock.WithOutage(command.Outage)));
        var moves = ClockMoves.Start([.. moved]);
        return moves.IsNone ? Decision.Accept() : Decision.Accept(new ClocksMoved(moves, command.Basis));
    }

    private static bool Concerns(Outage outage, RunningClock running)
    {
        if (running.Clock.Outages.Contains(outage))
            return false;
        var isOpenThere = running.Clock.Outages.Any(known => known.To is null && known.Reference == outage.Reference);
        return isOpenThere || (running.Due > outage.From && (outage.To is null || running.Due <= outage.To));
    }
}
