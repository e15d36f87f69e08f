using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Deadlines;

/// <summary>What can be asked about deadlines.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class DeadlineQueries(ViewStore store, byte[] cursorSecret)
{
    /// <summary>Most deadlines that <see cref="Search"/> answers.</summary>
    public const int MaxLimit = 200;

    /// <summary>The clocks of public acts that run, in order of due.</summary>
    /// <param name="search">Which of them.</param>
    /// <param name="limit">Most to answer, up to <see cref="MaxLimit"/>.</param>
    /// <param name="cursor">The <see cref="DeadlineList.Next"/> of the page before, under the same search; null for the first page.</param>
    /// <returns>A page; null when the cursor was changed, or belongs to another search or registry.</returns>
    public DeadlineList? Search(DeadlineSearch search, int limit = 50, string? cursor = null)
    {
        var identity = $"deadlines {search}";
        var after = cursor is null ? new PageCursor(long.MinValue, ":") : PageCursor.Read(cursor, cursorSecret, identity);
        if (after is null)
            return null;
        var most = Math.Clamp(limit, 1, MaxLimit);
        var found = Matching(search, after, most + 1);
        return found.Count <= most
            ? new DeadlineList(found, null)
            : new DeadlineList(found.GetRange(0, most), After(found[most - 1]).Write(cursorSecret, identity));
    }

    /// <summary>A clock that runs in a case, by a public act; null when there is none.</summary>
    public DeadlineItem? Find(string @case, string clock) => store.Read(view => view.First(
        "SELECT case_id, record FROM deadline WHERE case_id = ?1 AND clock = ?2 AND record IS NOT NULL", Item, @case, clock));

    /// <summary>When a clock is due next, in any case; null when none runs.</summary>
    public DateTimeOffset? FirstDue()
    {
        var due = store.Read(view => view.Number("SELECT due FROM deadline WHERE due < ?1 ORDER BY due LIMIT 1", DeadlineProjection.Never));
        return due is { } instant ? DateTimeOffset.FromUnixTimeMilliseconds(instant) : null;
    }

    /// <summary>Cases with clocks that are due, sealed ones among them, in order of due; a case once for each clock.</summary>
    /// <param name="now">The registry's time.</param>
    /// <param name="after">The last of those before; null to begin.</param>
    /// <param name="limit">Most to answer.</param>
    public IReadOnlyList<DueCase> Due(DateTimeOffset now, DueCase? after, int limit) => store.Read(view => view.All(
        "SELECT due, case_id FROM deadline WHERE (due, case_id) > (?1, ?2) AND due <= ?3 ORDER BY due, case_id LIMIT ?4",
        row => new DueCase(DateTimeOffset.FromUnixTimeMilliseconds(row.Long(0)), row.Text(1)),
        after?.Due.ToUnixTimeMilliseconds() ?? long.MinValue,
        after?.Case ?? "",
        now.ToUnixTimeMilliseconds(),
        limit));

    /// <summary>Cases with a clock whose deadline lies after one instant and not after another, or that stands still; in order of id.</summary>
    /// <param name="from">The one instant.</param>
    /// <param name="to">The other; null for no end.</param>
    /// <param name="after">The last of those before; empty to begin.</param>
    /// <param name="limit">Most to answer.</param>
    public IReadOnlyList<string> CasesWithin(DateTimeOffset from, DateTimeOffset? to, string after, int limit) => store.Read(view => view.All(
        "SELECT DISTINCT case_id FROM deadline WHERE case_id > ?1 AND ((due > ?2 AND due <= ?3) OR due = ?4) ORDER BY case_id LIMIT ?5",
        row => row.Text(0),
        after,
        from.ToUnixTimeMilliseconds(),
        to?.ToUnixTimeMilliseconds() ?? DeadlineProjection.Never,
        DeadlineProjection.Never,
        limit));

    /// <summary>The clocks of a case as they are kept, sealed ones among them, by name.</summary>
    public IReadOnlyList<DeadlineRow> RowsOf(string @case) => store.Read(view => view.All(
        "SELECT clock, due, record FROM deadline WHERE case_id = ?1 ORDER BY clock",
        row => new DeadlineRow(
            row.Text(0),
            row.Long(1) == DeadlineProjection.Never ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.Long(1)),
            row.IsNull(2) ? null : JsonSerializer.Deserialize<RunningClock>(row.Bytes(2), RegistryJson.Options)),
        @case));

    private List<DeadlineItem> Matching(DeadlineSearch search, PageCursor after, int limit)
    {
        var (conditions, values) = Conditions(search);
        var position = after.Text.Split(':', 2);
        return store.Read(view => view.All(
            $"SELECT case_id, record FROM deadline WHERE (due, case_id, clock) > (?1, ?2, ?3) AND record IS NOT NULL{conditions} ORDER BY due, case_id, clock LIMIT ?4",
            Item,
            [after.Number, position[0], position[1], limit, .. values]));
    }

    private static (string Conditions, List<object?> Values) Conditions(DeadlineSearch search)
    {
        var (conditions, values) = ("", new List<object?>());
        Add("bearer =", search.Bearer);
        Add("jurisdiction =", search.Jurisdiction);
        Add("case_id =", search.Case);
        Add("due <", search.DueBefore?.ToUnixTimeMilliseconds());
        return (conditions, values);

        void Add(string condition, object? value)
        {
            if (value is null)
                return;
            values.Add(value);
            conditions += $" AND {condition} ?{values.Count + 4}";
        }
    }

    private static PageCursor After(DeadlineItem last) =>
        new(last.Running.Due?.ToUnixTimeMilliseconds() ?? DeadlineProjection.Never, $"{last.Case}:{last.Running.Name}");

    private static DeadlineItem Item(Statement row) => new(row.Text(0), JsonSerializer.Deserialize<RunningClock>(row.Bytes(1), RegistryJson.Options)!);
}
