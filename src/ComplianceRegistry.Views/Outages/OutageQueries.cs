using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Outages;

/// <summary>A declared outage.</summary>
/// <param name="Outage">As its case has it.</param>
/// <param name="Version">Version of its stream.</param>
public sealed record OutageItem(DeclaredOutage Outage, long Version);

/// <summary>A page of declared outages.</summary>
/// <param name="Items">The latest declared first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record OutageList(IReadOnlyList<OutageItem> Items, string? Next);

/// <summary>What can be asked about declared outages.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class OutageQueries(ViewStore store, byte[] cursorSecret)
{
    /// <summary>Most outages that a list answers.</summary>
    public const int MaxLimit = 200;

    private const string Identity = "outages";

    /// <summary>Every declared outage, the latest first.</summary>
    /// <param name="limit">Most to answer, up to <see cref="MaxLimit"/>.</param>
    /// <param name="cursor">The <see cref="OutageList.Next"/> of the page before; null for the first page.</param>
    /// <returns>A page; null when the cursor was changed, or belongs to another list or registry.</returns>
    public OutageList? List(int limit = 50, string? cursor = null)
    {
        var before = cursor is null ? long.MaxValue : PageCursor.Read(cursor, cursorSecret, Identity)?.Number;
        if (before is null)
            return null;
        var most = Math.Clamp(limit, 1, MaxLimit);
        var found = store.Read(view => view.All(
            "SELECT record, declared FROM outage WHERE declared < ?1 ORDER BY declared DESC LIMIT ?2", row => (Item: Item(row), Declared: row.Long(1)), before.Value, most + 1));
        return new OutageList(
            [.. found.Take(most).Select(one => one.Item)], found.Count <= most ? null : new PageCursor(found[most - 1].Declared, "").Write(cursorSecret, Identity));
    }

    /// <summary>The outages that are open, or end at an instant or after it; in the order in which they were declared.</summary>
    public IReadOnlyList<OutageItem> EndingFrom(DateTimeOffset instant) => store.Read(view => view.All(
        "SELECT record FROM outage WHERE ends >= ?1 ORDER BY declared", Item, instant.ToUnixTimeMilliseconds()));

    internal static OutageItem Item(Statement row) => JsonSerializer.Deserialize<OutageItem>(row.Bytes(0), RegistryJson.Options)!;
}
