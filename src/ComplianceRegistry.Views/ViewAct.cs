using System.Collections.Immutable;
using System.Security.Cryptography;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Views.SealedCases;

namespace ComplianceRegistry.Views;

/// <summary>
/// An entry of the log as projections see it. The personal part of a payload is never decoded, so the views hold no
/// personal data and an erasure has nothing to remove from them.
/// </summary>
/// <param name="Event">What happened; null when the entry is sealed or of a kind without event.</param>
/// <param name="Clocks">What it does to the clocks of its case; also of a sealed act whose key is at hand. Null when it does nothing.</param>
/// <param name="Bound">Items of evidence on which its case rests from now on; also of a sealed act whose key is at hand. Null when it does not say.</param>
/// <param name="Linked">To what a sealed certificate or recognition is linked from now on, if its key is at hand; kept as keyed hashes only. Empty when it does not say.</param>
internal sealed record ViewAct(
    long Position, string Stream, long Version, DateTimeOffset At, string Kind, bool IsSealed, byte[] LeafHash, IEvent? Event, ClockMoves? Clocks, ImmutableArray<string>? Bound,
    ImmutableArray<string> Linked)
{
    /// <summary>Reads an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="keys">Keys of sealed cases; null when neither their clocks, their evidence nor their links are followed.</param>
    public static ViewAct Of(LogEntry entry, CaseKeys? keys)
    {
        var @event = entry.Facts is { } facts ? EventOf(entry.Kind, facts) : null;
        var opened = entry.IsSealed ? Open(entry, keys) : @event;
        var clocks = (opened as IMovesClocks)?.Clocks;
        return new ViewAct(
            entry.Position,
            entry.Stream,
            entry.Version,
            entry.At,
            entry.Kind,
            entry.IsSealed,
            entry.LeafHash,
            @event,
            clocks is { IsNone: false } ? clocks : null,
            (opened as IBindsEvidence)?.Bound,
            entry.IsSealed ? SealedLinks.Of(opened) : []);
    }

    private static IEvent? EventOf(string kind, ReadOnlySpan<byte> facts) =>
        EventCodec.Kinds.ContainsKey(kind) ? EventCodec.Read(kind, facts, []) : null;

    // A destroyed key opens nothing, and the case's clocks and evidence are gone with it.
    private static IEvent? Open(LogEntry entry, CaseKeys? keys)
    {
        if (keys?.Find(entry.Stream) is not { } key)
            return null;
        try
        {
            var content = EntryReader.Open(entry, key);
            return EventOf(content.Kind, content.Facts.Span);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
