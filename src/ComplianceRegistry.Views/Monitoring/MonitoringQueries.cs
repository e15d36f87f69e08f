using System.Globalization;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Monitoring;

/// <summary>What the view keeps of a monitoring plan.</summary>
/// <param name="Plan">What its public acts tell.</param>
/// <param name="Submitted">Position of its first act.</param>
/// <param name="Version">Version of its stream at its last public act.</param>
public sealed record PlanRecord(MonitoringPlan Plan, long Submitted, long Version);

/// <summary>Which plans are wanted; different criteria must all hold.</summary>
/// <param name="System">Registry id of the system.</param>
/// <param name="Jurisdiction">Code of the jurisdiction of the system's home listing.</param>
/// <param name="Status">Where they stand.</param>
/// <param name="Missed">Whether a report is missing after the reminder.</param>
public sealed record PlanSearch(string? System = null, string? Jurisdiction = null, PlanStatus? Status = null, bool? Missed = null);

/// <summary>A page of plans.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record PlanList(IReadOnlyList<PlanRecord> Items, string? Next);

/// <summary>Counts of the plans of a jurisdiction.</summary>
/// <param name="Jurisdiction">Its code.</param>
/// <param name="Open">Plans that have not ended.</param>
/// <param name="BreachesOpen">Those with a breach that is not answered.</param>
/// <param name="BreachesOverdue">Those with a breach that was not answered in time.</param>
/// <param name="ReportsMissed">Those whose report is missing after the reminder.</param>
public sealed record PlanCount(string Jurisdiction, long Open, long BreachesOpen, long BreachesOverdue, long ReportsMissed);

/// <summary>What can be asked about the monitoring plans of public systems.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class MonitoringQueries(ViewStore store, byte[] cursorSecret)
{
    /// <summary>Most plans that <see cref="Search"/> answers.</summary>
    public const int MaxLimit = 200;

    /// <summary>Plans, the newest first.</summary>
    /// <param name="search">Which ones.</param>
    /// <param name="limit">Most to answer, up to <see cref="MaxLimit"/>.</param>
    /// <param name="cursor">The <see cref="PlanList.Next"/> of the page before, under the same search; null for the first page.</param>
    /// <returns>A page; null when the cursor was changed, or belongs to another search or registry.</returns>
    public PlanList? Search(PlanSearch search, int limit = 50, string? cursor = null)
    {
        var identity = string.Create(CultureInfo.InvariantCulture, $"plans {search.System} {search.Jurisdiction} {search.Status} {search.Missed}");
        var after = cursor is null ? new PageCursor(long.MaxValue, "") : PageCursor.Read(cursor, cursorSecret, identity);
        if (after is null)
            return null;
        var most = Math.Clamp(limit, 1, MaxLimit);
        var found = Matching(search, after.Number, most + 1);
        return found.Count <= most
            ? new PlanList(found, null)
            : new PlanList(found.GetRange(0, most), new PageCursor(found[most - 1].Submitted, "").Write(cursorSecret, identity));
    }

    /// <summary>Counts by jurisdiction, in order of code.</summary>
    public IReadOnlyList<PlanCount> Count() => store.Read(view => view.All(
        """
        SELECT jurisdiction, count(*), sum(status = 2), sum(overdue), sum(missed) FROM monitoring_plan
        WHERE status IN (1, 2) GROUP BY jurisdiction ORDER BY jurisdiction
        """,
        row => new PlanCount(row.Text(0), row.Long(1), row.Long(2), row.Long(3), row.Long(4))));

    internal static PlanRecord Record(Statement row) => JsonSerializer.Deserialize<PlanRecord>(row.Bytes(0), RegistryJson.Options)!;

    private List<PlanRecord> Matching(PlanSearch search, long before, int limit) => store.Read(view => view.All(
        """
        SELECT record FROM monitoring_plan WHERE submitted < ?1 AND (?3 IS NULL OR system = ?3) AND (?4 IS NULL OR jurisdiction = ?4)
            AND (?5 IS NULL OR status = ?5) AND (?6 IS NULL OR missed = ?6) ORDER BY submitted DESC LIMIT ?2
        """,
        Record,
        before,
        limit,
        search.System,
        search.Jurisdiction,
        search.Status is { } status ? (long)status : null,
        search.Missed is { } missed ? missed ? 1L : 0L : null));
}
