using System.Collections.Immutable;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Grains.Commands;

/// <summary>What became of a command, without the state of the case: <see cref="CommandReply{TState}"/> for those who do not know the case's kind.</summary>
[GenerateSerializer]
public enum CommandOutcomeKind
{
    /// <summary>Accepted, now or under the same key before; what it led to is durable.</summary>
    Done,

    /// <summary>The rules refuse it.</summary>
    Refused,

    /// <summary>Another command was accepted under the same key.</summary>
    KeyReused,

    /// <summary>Nothing happened for a reason that passes: another act came first, the queue is full, the log cannot be written.</summary>
    NotNow,
}

/// <param name="Kind">What became of it.</param>
/// <param name="Receipt">Where its last act stands, when it was accepted.</param>
/// <param name="Rejections">Every reason, when it was refused.</param>
[GenerateSerializer, Immutable, Alias("cr.CommandOutcome")]
public sealed record CommandOutcome(
    [property: Id(0)] CommandOutcomeKind Kind,
    [property: Id(1)] Receipt? Receipt,
    [property: Id(2)] ImmutableArray<Rejection> Rejections)
{
    /// <summary>A reply without its state.</summary>
    public static CommandOutcome Of<TState>(CommandReply<TState> reply)
        where TState : class => reply switch
        {
            CommandReply<TState>.Done done => new(CommandOutcomeKind.Done, done.Receipt, []),
            CommandReply<TState>.Refused refused => new(CommandOutcomeKind.Refused, null, refused.Rejections),
            CommandReply<TState>.KeyReused => new(CommandOutcomeKind.KeyReused, null, []),
            _ => new(CommandOutcomeKind.NotNow, null, []),
        };
}
