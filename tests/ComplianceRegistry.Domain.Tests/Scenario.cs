using System.Text;

namespace ComplianceRegistry.Domain.Tests;

/// <summary><c>Given(events).When(command).Then(events | refusal)</c> for one decider. Events are compared by their JSON.</summary>
internal sealed class Scenario<TDecider, TState, TCommand>
    where TDecider : IDecider<TState, TCommand>
    where TState : class
    where TCommand : Command
{
    private Decision? decision;

    public Scenario(string id, IEnumerable<IEvent> events) => State = events.Aggregate(TDecider.Absent(id), TDecider.Evolve);

    public TState State { get; private set; }

    public Decision Decision => decision ?? throw new InvalidOperationException("When comes before Then.");

    public Scenario<TDecider, TState, TCommand> When(TCommand command)
    {
        decision = TDecider.Decide(State, command, Rules.Book);
        State = decision.Events.Aggregate(State, TDecider.Evolve);
        return this;
    }

    /// <summary>Lets the clocks that are due at an instant fire, in order, as the base grain does.</summary>
    public Scenario<TDecider, TState, TCommand> At(DateTimeOffset now)
    {
        for (var due = TDecider.Due(State, now, Rules.Book); due.Length > 0; due = TDecider.Due(State, now, Rules.Book))
        {
            State = due.Aggregate(State, TDecider.Evolve);
        }

        return this;
    }

    /// <summary>Goes on after events that were decided elsewhere.</summary>
    public Scenario<TDecider, TState, TCommand> After(IEnumerable<IEvent> events)
    {
        State = events.Aggregate(State, TDecider.Evolve);
        return this;
    }

    public TState Then(params IEvent[] expected)
    {
        Assert.Empty(Decision.Rejections);
        Assert.Equal(expected.Select(Text), Decision.Events.Select(Text));
        return State;
    }

    public TState ThenAccepted()
    {
        Assert.Empty(Decision.Rejections);
        return State;
    }

    public void ThenRefused(RejectionKind kind, string code)
    {
        var rejection = Assert.Single(Decision.Rejections);
        Assert.Equal((kind, code), (rejection.Kind, rejection.Code));
        Assert.Empty(Decision.Events);
    }

    /// <summary>Refused for exactly these faults, each written as pointer, space, code.</summary>
    public void ThenFaults(params string[] expected)
    {
        var rejection = Assert.Single(Decision.Rejections);
        Assert.Equal(RejectionKind.Unacceptable, rejection.Kind);
        Assert.Equal(expected.Order(StringComparer.Ordinal), rejection.Faults.Select(fault => $"{fault.Pointer} {fault.Code}").Order(StringComparer.Ordinal));
    }

    private static string Text(IEvent @event) =>
        $"{EventCodec.KindOf(@event)} {Encoding.UTF8.GetString(EventCodec.WriteFacts(@event))} {Encoding.UTF8.GetString(EventCodec.WritePersonal(@event))}";
}
