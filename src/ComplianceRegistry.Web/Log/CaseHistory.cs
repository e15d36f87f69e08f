using System.Collections.Immutable;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Web.Systems;
using static ComplianceRegistry.Web.Log.EntryWriting;

namespace ComplianceRegistry.Web.Log;

/// <summary>The acts of a case, with proofs.</summary>
internal sealed class CaseHistory(Replica replica, CaseKeys keys)
{
    /// <summary>A page of the acts of a case. Sealed acts are opened: who may read them is decided before.</summary>
    /// <param name="id">Registry id of the case.</param>
    /// <param name="query">Which acts.</param>
    public HistoryPage Read(string id, HistoryQuery query) => Page(id, query, Open);

    /// <summary>A page of the acts of a case as the log shows them: of a sealed act that it is there, and on which day (UTC).</summary>
    /// <param name="id">Registry id of the case.</param>
    /// <param name="query">Which acts.</param>
    public HistoryPage ReadUnopened(string id, HistoryQuery query) => Page(id, query, LeaveSealed);

    private HistoryPage Page(string id, HistoryQuery query, Func<LogEntry, Heading> headingOf)
    {
        var entries = replica.ReadStream(id, query.After, query.After + query.Limit);
        var size = replica.Size;
        ImmutableArray<HistoryItem> items = [.. entries.Select(entry => Describe(entry, headingOf(entry), size))];
        return new HistoryPage(items, items.Length == query.Limit ? items[^1].Version : null, size, Hex(replica.Root(size)));
    }

    private HistoryItem Describe(LogEntry entry, Heading heading, long size) => new(
        entry.Version, heading.Kind, heading.At, heading.Actor, heading.Jurisdiction,
        entry.Position, Hex(entry.LeafHash), [.. replica.InclusionProof(entry.Position, size).Select(Hex)]);

    private Heading Open(LogEntry entry)
    {
        if (!entry.IsSealed || keys.Find(entry.Stream) is not { } key)
            return LeaveSealed(entry);
        var content = EntryReader.Open(entry, key);
        return new Heading(content.Kind, entry.At, content.Actor, content.Jurisdiction);
    }

    private static Heading LeaveSealed(LogEntry entry)
    {
        if (entry.IsSealed)
            return new Heading(Act.SealedKind, new DateTimeOffset(entry.At.UtcDateTime.Date, TimeSpan.Zero), "", null);
        var act = EntryReader.ReadAct(entry.Leaf);
        return new Heading(act.Kind, entry.At, act.Actor, act.Jurisdiction);
    }

    private sealed record Heading(string Kind, DateTimeOffset At, string Actor, string? Jurisdiction);
}
