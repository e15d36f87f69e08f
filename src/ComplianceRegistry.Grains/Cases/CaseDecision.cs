using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Cases;

/// <summary>Acts that a case is about to get: written one on the other, ready to be appended.</summary>
internal sealed class CaseDecision<TDecider, TState, TCommand>(CaseLog log, string stream, Case<TState> before, DateTimeOffset now)
    where TDecider : IDecider<TState, TCommand>
    where TState : class
    where TCommand : Command
{
    private const int MostDue = 10_000;
    private ImmutableArray<LogEntry> _entries = [];

    /// <summary>The state after the acts so far.</summary>
    public TState State { get; private set; } = before.State;

    public long Version => before.Version + _entries.Length;

    public bool IsEmpty => _entries.IsEmpty;

    public bool IsOfRecordedCase => before.IsRecorded;

    /// <summary>Lets the clocks that are due fire, in order of due, until none is due.</summary>
    public void FireDue()
    {
        if (!before.IsRecorded)
            return;
        for (var due = TDecider.Due(State, now, log.Rules); due.Length > 0; due = TDecider.Due(State, now, log.Rules))
        {
            Add(due, Actor.Registry, mark: null);
            if (_entries.Length > MostDue)
                throw new InvalidOperationException($"The clocks of {stream} never come to rest.");
        }
    }

    /// <summary>Decides on the command and takes over what it leads to, or nothing of it: acts too large to be recorded are refused.</summary>
    public Decision Decide(Command command, CommandMark? mark)
    {
        var decision = DecideNow(command with { Now = now });
        try
        {
            if (decision.IsAccepted && !decision.Events.IsEmpty)
                Add(decision.Events, ActorOf(command), mark);
            return decision;
        }
        catch (EntryTooLargeException tooLarge)
        {
            return Decision.Refuse(Rejection.Unacceptable("act-too-large", tooLarge.Message));
        }
    }

    /// <summary>The state after an event: of the aggregate, or one that the clocks of any case follow.</summary>
    public static TState Evolve(TState state, IEvent @event) =>
        ClockKeeping.Follows(state, @event) ? ClockKeeping.Evolve(state, @event) : TDecider.Evolve(state, @event);

    public AppendRequest Request() => new(stream, before.Version, _entries);

    /// <summary>The case once these acts are durable.</summary>
    public Case<TState> After(Receipt last) => new(State, last, now, before.Erasures);

    private Decision DecideNow(Command command) => command is TakeOverOutage takeOver
        ? ClockKeeping.Decide(State, takeOver, log.Rules)
        : TDecider.Decide(State, (TCommand)command, log.Rules);

    // A person who applies for a party, or claims one, acts for no other yet.
    private string ActorOf(Command command) => command.Actor.Party.Length > 0 ? command.Actor.Party : stream;

    // The last act carries the mark by which a repetition finds it: its version is the one that was answered.
    private void Add(ImmutableArray<IEvent> events, string actor, CommandMark? mark)
    {
        var (state, entries) = (State, _entries.ToBuilder());
        foreach (var @event in events)
        {
            state = Evolve(state, @event);
            entries.Add(log.Write(@event, TDecider.Head(state, @event), stream, before.Version + entries.Count + 1, now, actor));
        }

        entries[^1] = entries[^1] with { Command = mark?.CommandHash, Fingerprint = mark?.Fingerprint };
        (State, _entries) = (state, entries.ToImmutable());
    }
}
