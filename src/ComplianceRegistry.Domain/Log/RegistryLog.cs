namespace ComplianceRegistry.Domain.Log;

/// <summary>The acts that concern the log itself and no case. They have a stream of their own, so that no case's order is disturbed.</summary>
public static class RegistryLog
{
    /// <summary>The id of that stream.</summary>
    public static string Stream { get; } = RegistryId.Create("LOG", new byte[8]).ToString();
}

/// <summary>The personal part of an act was erased on a legal order. Every copy of the log carries it out.</summary>
/// <param name="Position">Position of the act.</param>
/// <param name="Basis">Reference of the legal order.</param>
[EventKind("entry.erased")]
public sealed record EntryErased(long Position, string Basis) : IEvent;

/// <summary>
/// Says nothing: it takes the last places of a segment of the store, where the acts of one decision, which are never split, found no room.
/// </summary>
[EventKind("log.filled")]
public sealed record LogFilled : IEvent;
