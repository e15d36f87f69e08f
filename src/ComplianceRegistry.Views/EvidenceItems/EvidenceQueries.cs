using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.EvidenceItems;

/// <summary>What can be asked about public evidence.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class EvidenceQueries(ViewStore store, byte[] cursorSecret)
{
    /// <summary>Most items that a list answers.</summary>
    public const int MaxLimit = 200;

    /// <summary>The item with this id; null when there is none that is public.</summary>
    public EvidenceRow? Find(string id) => store.Read(view => view.First("SELECT record FROM evidence WHERE id = ?1", row => Record(row).Row, id));

    /// <summary>What an item of public evidence has now, as approvals are bound to it; null when it has no content.</summary>
    public ContentBinding? BindingOf(string id) => Find(id)?.Binding;

    /// <summary>Public evidence about a system or of a party, or both, the latest announced first.</summary>
    /// <param name="system">Registry id of the system; null for any and none.</param>
    /// <param name="owner">Registry id of the party that handed it in; null for any.</param>
    /// <param name="limit">Most items to answer, up to <see cref="MaxLimit"/>.</param>
    /// <param name="cursor">The <see cref="EvidenceList.Next"/> of the page before; null for the first page.</param>
    /// <returns>A page; null when the cursor was changed, or belongs to another list or registry.</returns>
    public EvidenceList? List(string? system, string? owner, int limit = 50, string? cursor = null)
    {
        var identity = $"evidence {system} {owner}";
        var before = cursor is null ? long.MaxValue : PageCursor.Read(cursor, cursorSecret, identity)?.Number;
        if (before is null)
        {
            return null;
        }

        var most = Math.Clamp(limit, 1, MaxLimit);
        var found = Matching(system, owner, before.Value, most + 1);
        return new EvidenceList(
            [.. found.Take(most).Select(record => record.Row)],
            found.Count <= most ? null : new PageCursor(found[most - 1].Position, "").Write(cursorSecret, identity));
    }

    internal static EvidenceRecord Record(Statement row) => JsonSerializer.Deserialize<EvidenceRecord>(row.Bytes(0), RegistryJson.Options)!;

    private List<EvidenceRecord> Matching(string? system, string? owner, long before, int limit)
    {
        (string Column, string? Value)[] wanted = [("system", system), ("owner", owner)];
        var filters = wanted.Where(filter => filter.Value is not null).ToArray();
        var conditions = string.Concat(filters.Select((filter, index) => $" AND {filter.Column} = ?{index + 3}"));
        return store.Read(view => view.All(
            $"SELECT record FROM evidence WHERE position < ?1{conditions} ORDER BY position DESC LIMIT ?2",
            Record,
            [before, limit, .. filters.Select(filter => filter.Value)]));
    }
}
