using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Recognition;

namespace ComplianceRegistry.Views.Recognition;

/// <summary>What can be asked about recognitions. Those of systems in the non-public section are not among them: see <see cref="SealedRecognitionQueries"/>.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class RecognitionQueries(ViewStore store, byte[] cursorSecret)
{
    /// <summary>Registry ids of the recognitions of a certificate that have force, can regain it, or ended with the certificate, in the order of ids.</summary>
    /// <param name="certificate">Registry id of the certificate.</param>
    /// <param name="after">Id after which to go on; empty from the start.</param>
    /// <param name="limit">Most ids to answer.</param>
    public IReadOnlyList<string> Following(string certificate, string after, int limit) => Ids("certificate = ?1 AND follows = 1", certificate, after, limit);

    /// <summary>Registry ids of the recognitions of a system that have force or can regain it, in the order of ids.</summary>
    /// <inheritdoc cref="Following"/>
    public IReadOnlyList<string> LiveOf(string system, string after, int limit) => Ids($"system = ?1 AND {IsLive}", system, after, limit);

    /// <summary>Registry ids of the recognitions under an arrangement that have force or can regain it, in the order of ids.</summary>
    /// <inheritdoc cref="Following"/>
    public IReadOnlyList<string> LiveUnder(string arrangement, string after, int limit) => Ids($"arrangement = ?1 AND {IsLive}", arrangement, after, limit);

    /// <summary>Registry ids of the recognitions whose certificate is pinned to an edition, that have force or can regain it, in the order of ids.</summary>
    /// <param name="edition">Set and edition, such as <c>common@2026-11</c>.</param>
    /// <inheritdoc cref="Following"/>
    public IReadOnlyList<string> LivePinnedTo(string edition, string after, int limit) => Ids($"edition = ?1 AND {IsLive}", edition, after, limit);

    /// <summary>Registry ids of every recognition, in the order of ids.</summary>
    /// <inheritdoc cref="Following"/>
    public IReadOnlyList<string> Granted(string after, int limit) =>
        store.Read(view => view.All("SELECT id FROM recognition WHERE id > ?1 ORDER BY id LIMIT ?2", row => row.Text(0), after, limit));

    /// <summary>The recognitions that a search finds, those that changed last first.</summary>
    /// <returns>A page; null when the cursor was changed, or belongs to another search or registry.</returns>
    public RecognitionList? Search(RecognitionSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var identity = "recognitions " + JsonSerializer.Serialize(search with { Cursor = null, Limit = 0 }, RegistryJson.Options);
        var before = search.Cursor is null ? long.MaxValue : PageCursor.Read(search.Cursor, cursorSecret, identity)?.Number;
        if (before is null)
            return null;
        var most = Math.Clamp(search.Limit, 1, RecognitionSearch.MaxLimit);
        var found = Matching(search, most + 1, before.Value);
        return found.Count <= most
            ? new RecognitionList([.. found.Select(row => row.Item)], null)
            : new RecognitionList([.. found.Take(most).Select(row => row.Item)], new PageCursor(found[most - 1].Position, "").Write(cursorSecret, identity));
    }

    private static string IsLive { get; } =
        $"status IN ({string.Join(", ", Enum.GetValues<RecognitionStatus>().Where(RecognitionWorkflow.IsLive).Select(status => (int)status))})";

    private List<string> Ids(string condition, string value, string after, int limit) => store.Read(view => view.All(
        $"SELECT id FROM recognition WHERE {condition} AND id > ?2 ORDER BY id LIMIT ?3", row => row.Text(0), value, after, limit));

    private List<(RecognitionItem Item, long Position)> Matching(RecognitionSearch search, int limit, long before)
    {
        var (conditions, values) = (new List<string> { "position < ?1" }, new List<object?> { before, limit });
        Where("system = ?", search.System);
        Where("certificate = ?", search.Certificate);
        Where("arrangement = ?", search.Arrangement);
        Where("receiving = ?", search.Receiving);
        Where("issuing = ?", search.Issuing);
        Where("provider = ?", search.Provider);
        Where("status = ?", (int?)search.Status);
        Where("class = ?", (int?)search.Class);
        Where("EXISTS (SELECT 1 FROM recognition_scope s WHERE s.recognition = id AND s.scope = ?)", search.Scope);
        return store.Read(view => view.All(
            $"SELECT item, position FROM recognition WHERE {string.Join(" AND ", conditions)} ORDER BY position DESC LIMIT ?2",
            row => (JsonSerializer.Deserialize<RecognitionItem>(row.Bytes(0), RegistryJson.Options)!, row.Long(1)),
            [.. values]));

        void Where(string condition, object? value)
        {
            if (value is null)
                return;
            values.Add(value);
            conditions.Add(condition.Replace("?", $"?{values.Count}", StringComparison.Ordinal));
        }
    }
}
