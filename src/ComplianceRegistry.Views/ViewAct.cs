using ComplianceRegistry.Domain;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Views;

/// <summary>
/// An entry of the log as projections see it. The personal part of a payload is never decoded, so the views hold no
/// personal data and an erasure has nothing to remove from them.
/// </summary>
/// <param name="Event">What happened; null when the entry is sealed or of a kind without event.</param>
internal sealed record ViewAct(long Position, string Stream, long Version, DateTimeOffset At, string Kind, bool IsSealed, byte[] LeafHash, IEvent? Event)
{
    public static ViewAct Of(LogEntry entry) =>
        new(entry.Position, entry.Stream, entry.Version, entry.At, entry.Kind, entry.IsSealed, entry.LeafHash, EventOf(entry));

    private static IEvent? EventOf(LogEntry entry) =>
        entry.Facts is { } facts && EventCodec.Kinds.ContainsKey(entry.Kind) ? EventCodec.Read(entry.Kind, facts, []) : null;
}
