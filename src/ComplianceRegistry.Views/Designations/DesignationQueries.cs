using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Views.Parties;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Designations;

/// <summary>What can be asked about designations and bodies.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class DesignationQueries(ViewStore store, byte[] cursorSecret)
{
    private const string Select = "SELECT d.item, p.record FROM designation d LEFT JOIN party p ON p.id = d.body";
    private const int MaxWords = 16;

    /// <summary>The designation with this id; null when there is none.</summary>
    public DesignationItem? Find(string id) => store.Read(view => view.First($"{Select} WHERE d.id = ?1", Item, id));

    /// <summary>Every designation that a body has or had under its number, in the order of their ids; empty when no body has it.</summary>
    public IReadOnlyList<DesignationItem> OfNumber(string number) => store.Read(view => view.All($"{Select} WHERE d.number = ?1 ORDER BY d.id", Item, number));

    /// <summary>The designations that a search finds, by number.</summary>
    /// <returns>A page; null when the cursor was changed, or belongs to another search or registry.</returns>
    public DesignationList? Search(DesignationSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var identity = "designations " + JsonSerializer.Serialize(search with { Cursor = null, Limit = 0 }, RegistryJson.Options);
        var after = search.Cursor is null ? [] : PageCursor.Read(search.Cursor, cursorSecret, identity)?.Text.Split(':', 2);
        if (after is null)
            return null;
        var most = Math.Clamp(search.Limit, 1, DesignationSearch.MaxLimit);
        var found = Matching(search, most + 1, after is [var id, var number] ? (number, id) : ("", ""));
        return found.Count <= most
            ? new DesignationList(found, null)
            : new DesignationList(found.GetRange(0, most), After(found[most - 1]).Write(cursorSecret, identity));
    }

    private List<DesignationItem> Matching(DesignationSearch search, int limit, (string Number, string Id) after)
    {
        var (conditions, values) = (new List<string> { "(d.number, d.id) > (?1, ?2)" }, new List<object?> { after.Number, after.Id, limit });
        Where("d.jurisdiction = ?", search.Jurisdiction);
        Where("d.status = ?", (int?)search.Status);
        Where("d.body = ?", search.Body);
        Where("d.number = ?", search.Number);
        Where("EXISTS (SELECT 1 FROM designation_scope s WHERE s.designation = d.id AND s.scope = ?)", search.Scope);
        foreach (var word in NameKey.Of(search.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWords))
            Where("instr(' ' || p.name_key, ?) > 0", ' ' + word);
        return store.Read(view => view.All($"{Select} WHERE {string.Join(" AND ", conditions)} ORDER BY d.number, d.id LIMIT ?3", Item, [.. values]));

        void Where(string condition, object? value)
        {
            if (value is null)
                return;
            values.Add(value);
            conditions.Add(condition.Replace("?", $"?{values.Count}", StringComparison.Ordinal));
        }
    }

    private static PageCursor After(DesignationItem last) => new(0, $"{last.Id}:{last.Number ?? DesignationProjection.NoNumber}");

    private static DesignationItem Item(Statement row)
    {
        var item = JsonSerializer.Deserialize<DesignationItem>(row.Bytes(0), RegistryJson.Options)!;
        return item with { BodyName = row.IsNull(1) ? item.Body : JsonSerializer.Deserialize<PartyRecord>(row.Bytes(1), RegistryJson.Options)!.Item.Name };
    }
}
