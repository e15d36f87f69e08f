using System.Globalization;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Incidents;

/// <summary>What can be asked about public incidents.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class IncidentQueries(ViewStore store, byte[] cursorSecret)
{
    /// <summary>Most incidents that <see cref="Search"/> answers.</summary>
    public const int MaxLimit = 200;

    private const string OpenStates = "(1, 2, 3, 4)";

    /// <summary>The public incident with this id; null when there is none.</summary>
    public IncidentRecord? Find(string id) => store.Read(view => view.First("SELECT record FROM incident WHERE id = ?1", Record, id));

    /// <summary>Public incidents, the last published first.</summary>
    /// <param name="search">Which ones.</param>
    /// <param name="limit">Most to answer, up to <see cref="MaxLimit"/>.</param>
    /// <param name="cursor">The <see cref="IncidentList.Next"/> of the page before, under the same search; null for the first page.</param>
    /// <returns>A page; null when the cursor was changed, or belongs to another search or registry.</returns>
    public IncidentList? Search(IncidentSearch search, int limit = 50, string? cursor = null)
    {
        var identity = string.Create(CultureInfo.InvariantCulture, $"incidents {search.System} {search.Jurisdiction} {search.Status} {search.Kind}");
        var after = cursor is null ? new PageCursor(long.MaxValue, "") : PageCursor.Read(cursor, cursorSecret, identity);
        if (after is null)
            return null;
        var most = Math.Clamp(limit, 1, MaxLimit);
        var found = Matching(search, after.Number, most + 1);
        return found.Count <= most
            ? new IncidentList(found, null)
            : new IncidentList(found.GetRange(0, most), new PageCursor(found[most - 1].Published, "").Write(cursorSecret, identity));
    }

    /// <summary>Counts by jurisdiction, in order of code.</summary>
    public IReadOnlyList<IncidentCount> Count() => store.Read(view => view.All(
        $"""
        SELECT p.jurisdiction, count(*), sum(i.status IN {OpenStates}), sum(i.late), sum(p.overdue)
        FROM incident_place p JOIN incident i ON i.id = p.incident GROUP BY p.jurisdiction ORDER BY p.jurisdiction
        """,
        row => new IncidentCount(row.Text(0), row.Long(1), row.Long(2), row.Long(3), row.Long(4))));

    internal static int BitOf(IncidentKind kind) => 1 << (int)kind;

    internal static IncidentRecord Record(Statement row) => JsonSerializer.Deserialize<IncidentRecord>(row.Bytes(0), RegistryJson.Options)!;

    private List<IncidentRecord> Matching(IncidentSearch search, long before, int limit) => store.Read(view => view.All(
        """
        SELECT record FROM incident WHERE published < ?1
            AND (?3 IS NULL OR id IN (SELECT incident FROM incident_system WHERE system = ?3))
            AND (?4 IS NULL OR id IN (SELECT incident FROM incident_place WHERE jurisdiction = ?4))
            AND (?5 IS NULL OR status = ?5) AND (?6 IS NULL OR kinds & ?6 <> 0)
        ORDER BY published DESC LIMIT ?2
        """,
        Record,
        before,
        limit,
        search.System,
        search.Jurisdiction,
        search.Status is { } status ? (long)status : null,
        search.Kind is { } kind ? (long)BitOf(kind) : null));
}
