using System.Collections.Immutable;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using static ComplianceRegistry.Web.Log.EntryWriting;

namespace ComplianceRegistry.Web.Systems;

/// <summary>The acts of a system's case, with proofs. Sealed acts are opened for those who may read the system.</summary>
internal sealed class SystemHistory(Replica replica, CaseKeys keys)
{
    public static async Task<Results<Reply<HistoryPage>, Problem>> Get(SystemId which, Reader reader, QueryOf<HistoryQuery> query, SystemCases cases, SystemHistory history) =>
        await cases.Read(which.ToString(), reader.Actor) is { } system
            ? new Reply<HistoryPage>(history.Read(which.ToString(), query.Value)) { Version = system.Version, Position = system.Position }
            : Problems.NoSuchSystem(which.ToString());

    private HistoryPage Read(string id, HistoryQuery query)
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
