using System.Globalization;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Recognition.Requests;

/// <summary>What can be asked about requests for recognition.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class RequestQueries(ViewStore store, byte[] cursorSecret)
{
    /// <summary>The requests that a search finds, those that changed last first.</summary>
    /// <returns>A page; null when the cursor was changed, or belongs to another search or registry.</returns>
    public RequestList? Search(RequestSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var identity = "recognition-requests " + JsonSerializer.Serialize(search with { Cursor = null, Limit = 0 }, RegistryJson.Options);
        var after = search.Cursor is null ? new PageCursor(long.MaxValue, "") : PageCursor.Read(search.Cursor, cursorSecret, identity);
        if (after is null)
            return null;
        var most = Math.Clamp(search.Limit, 1, RequestSearch.MaxLimit);
        var found = Matching(search, most + 1, after.Number);
        return found.Count <= most
            ? new RequestList([.. found.Select(row => row.Item)], null)
            : new RequestList([.. found.Take(most).Select(row => row.Item)], new PageCursor(found[most - 1].Position, "").Write(cursorSecret, identity));
    }

    /// <summary>Whether the receiving jurisdiction recognised something of a scope code under an arrangement before, whatever became of it.</summary>
    public bool HasRecognised(string arrangement, string receiving, string scope) => store.Read(view => view.Number(
        "SELECT 1 FROM recognised_scope WHERE arrangement = ?1 AND receiving = ?2 AND scope = ?3", arrangement, receiving, scope)) is not null;

    /// <summary>Figures of every receiving jurisdiction, or of one.</summary>
    /// <param name="receiving">Code of the jurisdiction; null for all.</param>
    public IReadOnlyList<AuthorityFigures> Figures(string? receiving) => store.Read(view => RequestFigures.Read(view, receiving));

    /// <summary>How many requests there are in which an objection or a condition rests on a declared difference.</summary>
    /// <param name="difference">Registry id of the difference.</param>
    public long UseOf(string difference) => store.Read(view => view.Number("SELECT count(*) FROM difference_use WHERE difference = ?1", difference)) ?? 0;

    internal static RequestItem Item(Statement row) => JsonSerializer.Deserialize<RequestItem>(row.Bytes(0), RegistryJson.Options)!;

    private List<(RequestItem Item, long Position)> Matching(RequestSearch search, int limit, long before)
    {
        var (conditions, values) = (new List<string> { "position < ?1" }, new List<object?> { before, limit });
        Where("receiving", search.Receiving);
        Where("issuing", search.Issuing);
        Where("status", (int?)search.Status);
        Where("route", (int?)search.Route);
        Where("system", search.System);
        Where("certificate", search.Certificate);
        Where("provider", search.Provider);
        return store.Read(view => view.All(
            $"SELECT item, position FROM recognition_request WHERE {string.Join(" AND ", conditions)} ORDER BY position DESC LIMIT ?2",
            row => (Item(row), row.Long(1)),
            [.. values]));

        void Where(string column, object? value)
        {
            if (value is null)
                return;
            values.Add(value);
            conditions.Add($"{column} = ?{values.Count.ToString(CultureInfo.InvariantCulture)}");
        }
    }
}
