using System.Collections.Immutable;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Grains.Commands;

/// <summary>
/// What became of a command: one of the records below and no other. Anything else, a failed write for instance, is an exception, after which the outcome is
/// unknown until the command is repeated under its idempotency key.
/// </summary>
/// <typeparam name="TState">State of the case.</typeparam>
[GenerateSerializer, Immutable, Alias("cr.CommandReply`1")]
public abstract record CommandReply<TState>
    where TState : class
{
    private protected CommandReply()
    {
    }

    /// <summary>The command was accepted, and what it led to is durable.</summary>
    /// <param name="Receipt">Where its last act stands; the case's last act when the command asked for what already is.</param>
    /// <param name="State">The case right after the command; of a repeated command, as it was then.</param>
    /// <param name="Replay">Whether the command had been accepted before, under the same key.</param>
    [GenerateSerializer, Immutable, Alias("cr.CommandReply.Done`1")]
    public sealed record Done([property: Id(0)] Receipt Receipt, [property: Id(1)] TState State, [property: Id(2)] bool Replay) : CommandReply<TState>
    {
        /// <summary>Version of the case that <see cref="State"/> shows.</summary>
        public long Version => Receipt.Version;
    }

    /// <summary>The rules refuse the command; nothing happened.</summary>
    /// <param name="Rejections">Every reason, at least one.</param>
    [GenerateSerializer, Immutable, Alias("cr.CommandReply.Refused`1")]
    public sealed record Refused([property: Id(0)] ImmutableArray<Rejection> Rejections) : CommandReply<TState>;

    /// <summary>The case is at another version than the caller saw, or another act came first; nothing happened.</summary>
    /// <param name="Actual">The version of the case now; 0 when it is absent.</param>
    [GenerateSerializer, Immutable, Alias("cr.CommandReply.VersionConflict`1")]
    public sealed record VersionConflict([property: Id(0)] long Actual) : CommandReply<TState>;

    /// <summary>Another command was accepted under the same idempotency key; nothing happened.</summary>
    [GenerateSerializer, Immutable, Alias("cr.CommandReply.KeyReused`1")]
    public sealed record KeyReused : CommandReply<TState>;

    /// <summary>The log's queue is full, or its clock and this node's are too far apart; nothing happened. Repeat after a short while.</summary>
    [GenerateSerializer, Immutable, Alias("cr.CommandReply.Busy`1")]
    public sealed record Busy : CommandReply<TState>;

    /// <summary>The log accepts nothing for now; nothing happened.</summary>
    /// <param name="Reason">Why, and what to do about it.</param>
    [GenerateSerializer, Immutable, Alias("cr.CommandReply.ReadOnly`1")]
    public sealed record ReadOnly([property: Id(0)] string Reason) : CommandReply<TState>;
}
