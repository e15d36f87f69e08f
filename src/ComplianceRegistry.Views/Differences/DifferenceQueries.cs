using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Differences;

/// <summary>What can be asked about declared differences.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class DifferenceQueries(ViewStore store, byte[] cursorSecret)
{
    private const string Counting = """
        SELECT standing FROM difference_period p WHERE jurisdiction = ?1 AND since < ?2
            AND number = (SELECT max(number) FROM difference_period WHERE jurisdiction = ?1 AND difference = p.difference AND since < ?2)
        ORDER BY difference
        """;

    /// <summary>The difference with this id; null when there is none.</summary>
    public DifferenceItem? Find(string id) => store.Read(view => view.First("SELECT item FROM difference WHERE id = ?1", Item, id));

    /// <summary>The differences that a search finds, the latest published first.</summary>
    /// <returns>A page; null when the cursor was changed, or belongs to another search or registry.</returns>
    public DifferenceList? Search(DifferenceSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var identity = "differences " + JsonSerializer.Serialize(search with { Cursor = null, Limit = 0 }, RegistryJson.Options);
        var before = search.Cursor is null ? long.MaxValue : PageCursor.Read(search.Cursor, cursorSecret, identity)?.Number;
        if (before is null)
            return null;
        var most = Math.Clamp(search.Limit, 1, DifferenceSearch.MaxLimit);
        var found = Matching(search, before.Value, most + 1);
        return new DifferenceList(
            [.. found.Take(most).Select(one => one.Item)], found.Count <= most ? null : new PageCursor(found[most - 1].Published, "").Write(cursorSecret, identity));
    }

    /// <summary>
    /// The differences that count for a filing, each in the wording of that time, by id. A review that became overdue is known here only once its case has
    /// recorded it: who decides asks the cases that are found.
    /// </summary>
    /// <param name="jurisdictions">Codes of the receiving jurisdiction and of the unions that it belongs to.</param>
    /// <param name="class">Class of the certificate.</param>
    /// <param name="scope">Scope codes for which it is to be recognised.</param>
    /// <param name="filed">The instant of the filing.</param>
    public IReadOnlyList<DifferenceStanding> DifferencesOf(IEnumerable<string> jurisdictions, CertificateClass @class, IReadOnlyCollection<string> scope, DateTimeOffset filed)
    {
        var said = store.Read(view => jurisdictions.Distinct().SelectMany(code => view.All(Counting, Standing, code, filed.ToUnixTimeMilliseconds())).ToList());
        return [.. said.Where(standing => standing.CountsFor(@class, scope, filed)).OrderBy(standing => standing.Difference, StringComparer.Ordinal)];
    }

    private List<(DifferenceItem Item, long Published)> Matching(DifferenceSearch search, long before, int limit)
    {
        var (conditions, values) = (new List<string> { "published < ?1" }, new List<object?> { before, limit });
        Where("jurisdiction = ?", search.Jurisdiction);
        Where("requirement_set = ?", search.RequirementSet);
        Where("status = ?", (int?)search.Status);
        Where(Term("= ?"), search.Requirement is { } requirement ? DifferenceProjection.Requirement(requirement) : null);
        Where(Term("= ?"), search.Class is { } @class ? DifferenceProjection.Class(@class) : null);
        Where(Term($"IN (?, '{DifferenceProjection.Scope()}')"), search.Scope is { } scope ? DifferenceProjection.Scope(scope) : null);
        return store.Read(view => view.All(
            $"SELECT item, published FROM difference d WHERE {string.Join(" AND ", conditions)} ORDER BY published DESC LIMIT ?2", row => (Item(row), row.Long(1)), [.. values]));

        void Where(string condition, object? value)
        {
            if (value is null)
                return;
            values.Add(value);
            conditions.Add(condition.Replace("?", $"?{values.Count}", StringComparison.Ordinal));
        }
    }

    private static string Term(string condition) => $"EXISTS (SELECT 1 FROM difference_term t WHERE t.difference = d.id AND t.term {condition})";

    private static DifferenceItem Item(Statement row) => JsonSerializer.Deserialize<DifferenceItem>(row.Bytes(0), RegistryJson.Options)!;

    private static DifferenceStanding Standing(Statement row) => JsonSerializer.Deserialize<DifferenceStanding>(row.Bytes(0), RegistryJson.Options)!;
}
