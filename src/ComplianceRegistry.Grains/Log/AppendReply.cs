using System.Collections.Immutable;
using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Grains.Log;

/// <summary>What became of an append: one of the records below and no other. Only <see cref="Appended"/> wrote anything.</summary>
[GenerateSerializer, Immutable, Alias("cr.AppendReply")]
public abstract record AppendReply
{
    private protected AppendReply()
    {
    }

    /// <summary>Durable, in the order, and in the replica of the log's node.</summary>
    /// <param name="Receipts">One per entry, in order.</param>
    [GenerateSerializer, Immutable, Alias("cr.AppendReply.Appended")]
    public sealed record Appended([property: Id(0)] ImmutableArray<Receipt> Receipts) : AppendReply;

    /// <summary>The stream is at another version.</summary>
    /// <param name="Actual">Its version; 0 when it is absent.</param>
    /// <param name="Position">Position of its last act; −1 when it is absent.</param>
    [GenerateSerializer, Immutable, Alias("cr.AppendReply.VersionConflict")]
    public sealed record VersionConflict([property: Id(0)] long Actual, [property: Id(1)] long Position) : AppendReply;

    /// <summary>A command with the same hash is in the log already.</summary>
    /// <param name="Position">Position of its last act.</param>
    /// <param name="Stream">Case that it concerned.</param>
    /// <param name="Version">Version of that case after it.</param>
    /// <param name="Fingerprint">Of its target and body.</param>
    [GenerateSerializer, Immutable, Alias("cr.AppendReply.CommandKnown")]
    public sealed record CommandKnown(
        [property: Id(0)] long Position, [property: Id(1)] string Stream, [property: Id(2)] long Version, [property: Id(3)] byte[] Fingerprint) : AppendReply;

    /// <summary>The acts are dated more than <see cref="LogRules.ClockTolerance"/> off the log's clock.</summary>
    /// <param name="LogClock">The later of the registry's clock at the log and the instant of its last act.</param>
    [GenerateSerializer, Immutable, Alias("cr.AppendReply.ClockOff")]
    public sealed record ClockOff([property: Id(0)] DateTimeOffset LogClock) : AppendReply;

    /// <summary>The queue is full.</summary>
    [GenerateSerializer, Immutable, Alias("cr.AppendReply.Busy")]
    public sealed record Busy : AppendReply;

    /// <summary>No public act stands at the position that is to be erased. Sealed acts are erased by destroying their case's key.</summary>
    [GenerateSerializer, Immutable, Alias("cr.AppendReply.NotErasable")]
    public sealed record NotErasable : AppendReply;

    /// <summary>The log accepts nothing for now.</summary>
    /// <param name="Reason">Why, and what to do about it.</param>
    [GenerateSerializer, Immutable, Alias("cr.AppendReply.ReadOnly")]
    public sealed record ReadOnly([property: Id(0)] string Reason) : AppendReply;
}

/// <summary>
/// The log could not be written or reached. Whether the append happened is unknown until the command is repeated under its idempotency key.
/// </summary>
[GenerateSerializer, Alias("cr.LogUnavailableException")]
public sealed class LogUnavailableException : Exception
{
    /// <param name="reason">What happened, without details of the store's own types: they do not cross a grain boundary.</param>
    public LogUnavailableException(string reason)
        : base(reason)
    {
    }
}
