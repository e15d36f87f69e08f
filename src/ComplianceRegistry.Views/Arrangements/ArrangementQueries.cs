using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Arrangements;

/// <summary>What can be asked about arrangements.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class ArrangementQueries(ViewStore store, byte[] cursorSecret)
{
    private const int MaxWords = 16;

    /// <summary>The arrangement with this id; null when there is none.</summary>
    public ArrangementItem? Find(string id) => store.Read(view => view.First("SELECT item FROM arrangement WHERE id = ?1", Item, id));

    /// <summary>
    /// The arrangements under which a certificate of one jurisdiction can be recognised in another, or could be once they are in force: a signatory of the first
    /// codes authorises, and another one, of the second codes, recognises; both take part. Those drafted first come first. Class, scope and edition are not looked at.
    /// </summary>
    /// <param name="issuing">Codes of the signatories that would bind the issuing jurisdiction: its own and those of its unions.</param>
    /// <param name="receiving">Codes of the signatories that would bind the receiving jurisdiction.</param>
    public CoveringArrangements ArrangementsCovering(ImmutableArray<string> issuing, ImmutableArray<string> receiving)
    {
        var (from, to) = (Places(issuing.Length, 1), Places(receiving.Length, 1 + issuing.Length));
        var found = store.Read(view => view.All(
            $"""
            SELECT a.item FROM arrangement a WHERE a.status IN ({(int)ArrangementStatus.Signed}, {(int)ArrangementStatus.InForce}) AND EXISTS (
                SELECT 1 FROM arrangement_signatory i, arrangement_signatory r
                WHERE i.arrangement = a.id AND i.authorises AND i.jurisdiction IN ({from})
                  AND r.arrangement = a.id AND r.consumes AND r.jurisdiction IN ({to}) AND r.jurisdiction <> i.jurisdiction)
            ORDER BY a.drafted
            """,
            Item,
            [.. issuing, .. receiving]));
        return new CoveringArrangements([.. found.Where(item => item.Status == ArrangementStatus.InForce)], [.. found.Where(item => item.Status == ArrangementStatus.Signed)]);
    }

    /// <summary>The arrangements that a search finds, those drafted last first.</summary>
    /// <returns>A page; null when the cursor was changed, or belongs to another search or registry.</returns>
    public ArrangementList? Search(ArrangementSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var identity = "arrangements " + JsonSerializer.Serialize(search with { Cursor = null, Limit = 0 }, RegistryJson.Options);
        var before = search.Cursor is null ? long.MaxValue : PageCursor.Read(search.Cursor, cursorSecret, identity)?.Number;
        if (before is null)
            return null;
        var most = Math.Clamp(search.Limit, 1, ArrangementSearch.MaxLimit);
        var found = Matching(search, most + 1, before.Value);
        return new ArrangementList(
            [.. found.Take(most).Select(one => one.Item)], found.Count <= most ? null : new PageCursor(found[most - 1].Drafted, "").Write(cursorSecret, identity));
    }

    private List<(ArrangementItem Item, long Drafted)> Matching(ArrangementSearch search, int limit, long before)
    {
        var (conditions, values) = (new List<string> { "a.drafted < ?1" }, new List<object?> { before, limit });
        Where("a.status = ?", (int?)search.Status);
        Where("EXISTS (SELECT 1 FROM arrangement_signatory s WHERE s.arrangement = a.id AND s.jurisdiction = ?)", search.Jurisdiction);
        foreach (var word in NameKey.Of(search.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWords))
            Where("instr(' ' || a.title_key, ?) > 0", ' ' + word);
        return store.Read(view => view.All(
            $"SELECT a.item, a.drafted FROM arrangement a WHERE {string.Join(" AND ", conditions)} ORDER BY a.drafted DESC LIMIT ?2", row => (Item(row), row.Long(1)), [.. values]));

        void Where(string condition, object? value)
        {
            if (value is null)
                return;
            values.Add(value);
            conditions.Add(condition.Replace("?", $"?{values.Count}", StringComparison.Ordinal));
        }
    }

    private static string Places(int count, int first) => string.Join(", ", Enumerable.Range(first, count).Select(number => $"?{number}"));

    private static ArrangementItem Item(Statement row) => JsonSerializer.Deserialize<ArrangementItem>(row.Bytes(0), RegistryJson.Options)!;
}
