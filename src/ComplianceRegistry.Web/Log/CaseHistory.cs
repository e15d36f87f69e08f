using System.Collections.Immutable;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Web.Systems;
using static ComplianceRegistry.Web.Log.EntryWriting;

namespace ComplianceRegistry.Web.Log;

/// <summary>The acts of a case, with proofs. Sealed acts are opened: who may read them is decided before.</summary>
internal sealed class CaseHistory(Replica replica, CaseKeys keys)
{
    /// <summary>A page of the acts of a case.</summary>
    /// <param name="id">Registry id of the case.</param>
    /// <param name="query">Which acts.</param>
    public HistoryPage Read(string id, HistoryQuery query)
    {
        var entries = replica.ReadStream(id, query.After, query.After + query.Limit);
        var size = replica.Size;
        ImmutableArray<HistoryItem> items = [.. entries.Select(entry => Describe(entry, size))];
        return new HistoryPage(items, items.Length == query.Limit ? items[^1].Version : null, size, Hex(replica.Root(size)));
    }

    private HistoryItem Describe(LogEntry entry, long size)
    {
        var (kind, actor, jurisdiction) = Open(entry);
        return new HistoryItem(
            entry.Version, kind, entry.At, actor, jurisdiction, entry.Position, Hex(entry.LeafHash), [.. replica.InclusionProof(entry.Position, size).Select(Hex)]);
    }

    private (string Kind, string Actor, string? Jurisdiction) Open(LogEntry entry)
    {
        if (!entry.IsSealed)
        {
            var act = EntryReader.ReadAct(entry.Leaf);
            return (act.Kind, act.Actor, act.Jurisdiction);
        }

        var key = keys.Find(entry.Stream);
        if (key is null)
            return (Act.SealedKind, "", null);
        var content = EntryReader.Open(entry, key);
        return (content.Kind, content.Actor, content.Jurisdiction);
    }
}
