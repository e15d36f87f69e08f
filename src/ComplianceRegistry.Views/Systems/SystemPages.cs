using System.Globalization;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

/// <summary>A result, as JSON, with the cursor of the page that would follow it.</summary>
internal sealed record PageRow(byte[] Item, PageCursor After);

/// <summary>
/// Reads one page of a search. Every order is walked from where the page before ended (keyset pagination), so entries that
/// come in meanwhile neither repeat nor hide others.
/// </summary>
internal sealed class SystemPages(ViewConnection view, SystemSearch search, SystemMatch match, PageCursor? after)
{
    /// <summary>Up to so many matches are sorted by name; for more, all names are walked in order.</summary>
    private const int WorthSorting = 2_000;

    private const long BeforeAll = -1;

    /// <summary>Up to <paramref name="count"/> results.</summary>
    public List<PageRow> Read(int count, in Since since) => search.Sort switch
    {
        SystemSort.Rank when match.Phrases > 0 => ByRank(count, since),
        SystemSort.Name => ByName(count, since),
        SystemSort.OldestFirst => ByPosition(count, since, descending: false),
        _ => ByPosition(count, since, descending: true),
    };

    private List<PageRow> ByPosition(int count, in Since since, bool descending)
    {
        var (beyond, direction) = descending ? ("<", "DESC") : (">", "ASC");
        var (indexBeyond, indexDirection) = descending ? (">", "ASC") : ("<", "DESC");
        var source = match.Expression is null
            ? $"system s WHERE ?1 IS NULL AND s.position >= ?2 AND s.position {beyond} ?3 {since.Exactly("s.position", 4)} ORDER BY s.position {direction}"
            : $"""
              system_text t CROSS JOIN system s ON s.position = -t.rowid
              WHERE system_text MATCH ?1 AND t.rowid <= -?2 AND t.rowid {indexBeyond} -?3 {since.Exactly("-t.rowid", 4)} ORDER BY t.rowid {indexDirection}
              """;
        return view.All(
            $"SELECT s.item, s.position FROM {source} LIMIT ?5",
            row => new PageRow(row.Bytes(0).ToArray(), new PageCursor(row.Long(1), "")),
            match.Expression,
            since.Position,
            after?.Number ?? (descending ? long.MaxValue : BeforeAll),
            since.Milliseconds,
            count);
    }

    private List<PageRow> ByRank(int count, in Since since)
    {
        var scored = $"""
            SELECT -rowid AS position, relevance(system_text, ?2) AS score FROM system_text
            WHERE system_text MATCH ?1 AND rowid <= -?3 {since.Exactly("-system_text.rowid", 4)}
            """;
        var first = $"{scored} AND ?5 = 0 AND ?6 = 0 ORDER BY score DESC, position DESC LIMIT ?7";
        var later = $"SELECT * FROM ({scored} LIMIT -1) WHERE score < ?5 OR (score = ?5 AND position < ?6) ORDER BY score DESC, position DESC LIMIT ?7";
        return view.All(
            $"""
            SELECT s.item, p.score, p.position FROM ({(after is null ? first : later)}) p CROSS JOIN system s ON s.position = p.position
            ORDER BY p.score DESC, p.position DESC
            """,
            row => new PageRow(row.Bytes(0).ToArray(), new PageCursor(row.Long(1), row.Long(2).ToString(CultureInfo.InvariantCulture))),
            match.Expression,
            match.Phrases,
            since.Position,
            since.Milliseconds,
            after?.Number ?? 0,
            after is null ? 0 : long.Parse(after.Text, CultureInfo.InvariantCulture),
            count);
    }

    private List<PageRow> ByName(int count, in Since since)
    {
        var source = match.Expression is null ? "system s WHERE ?1 IS NULL"
            : FewMatches() ? "system_text t CROSS JOIN system s ON s.position = -t.rowid WHERE system_text MATCH ?1"
            : "system s INDEXED BY system_name WHERE s.position IN (SELECT -rowid FROM system_text WHERE system_text MATCH ?1)";
        var last = after?.Text.Split('\n', 2) ?? ["", ""];
        return view.All(
            $"""
            SELECT s.item, s.name_key || char(10) || s.id FROM {source}
            AND s.position >= ?2 AND (s.name_key, s.id) > (?3, ?4) {since.Exactly("s.position", 5)} ORDER BY s.name_key, s.id LIMIT ?6
            """,
            row => new PageRow(row.Bytes(0).ToArray(), new PageCursor(0, row.Text(1))),
            match.Expression,
            since.Position,
            last[0],
            last[1],
            since.Milliseconds,
            count);
    }

    private bool FewMatches() => view.Number(
        $"SELECT count(*) FROM (SELECT 1 FROM system_text WHERE system_text MATCH ?1 LIMIT {WorthSorting})", match.Expression) < WorthSorting;
}
