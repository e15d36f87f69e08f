using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Certification;

/// <summary>What can be asked about certificates. Those of systems in the non-public section are not among them: see <see cref="SealedCertificateQueries"/>.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class CertificateQueries(ViewStore store, byte[] cursorSecret)
{
    /// <summary>The certificate with this id; null when there is none.</summary>
    public CertificateItem? Find(string id) => store.Read(view => view.First("SELECT item FROM certificate WHERE id = ?1", Item, id));

    /// <summary>Every refusal, suspension and withdrawal that bodies decided on a system and that was not overturned, the latest first.</summary>
    /// <param name="system">Registry id of the system.</param>
    public IReadOnlyList<EarlierDecision> DecisionsOn(string system) => store.Read(view => view.All(
            "SELECT decision FROM certificate_decision WHERE system = ?1",
            row => JsonSerializer.Deserialize<EarlierDecision>(row.Bytes(0), RegistryJson.Options)!,
            system))
        .OrderByDescending(decision => decision.At).ThenBy(decision => decision.Certificate, StringComparer.Ordinal).ToList();

    /// <summary>
    /// Registry ids of the certificates that rest on a designation, or were accepted on it, and have force or can regain it, in the order of ids.
    /// </summary>
    /// <param name="designation">Registry id of the designation.</param>
    /// <param name="after">Id after which to go on; empty from the start.</param>
    /// <param name="limit">Most ids to answer.</param>
    public IReadOnlyList<string> LiveUnder(string designation, string after, int limit) => Live("(designation = ?1 OR accepting = ?1)", designation, after, limit);

    /// <summary>Registry ids of the certificates of a system that have force or can regain it, in the order of ids.</summary>
    /// <inheritdoc cref="LiveUnder"/>
    public IReadOnlyList<string> LiveOf(string system, string after, int limit) => Live("system = ?1", system, after, limit);

    /// <summary>Registry ids of every certificate that was issued or recorded, in the order of ids.</summary>
    /// <inheritdoc cref="LiveUnder"/>
    public IReadOnlyList<string> Issued(string after, int limit) => store.Read(view => view.All(
        $"SELECT id FROM certificate WHERE id > ?1 AND status NOT IN ({(int)CertificateStatus.Draft}, {(int)CertificateStatus.Refused}) ORDER BY id LIMIT ?2",
        row => row.Text(0),
        after,
        limit));

    /// <summary>The certificates that a search finds, those that changed last first.</summary>
    /// <returns>A page; null when the cursor was changed, or belongs to another search or registry.</returns>
    public CertificateList? Search(CertificateSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var identity = "certificates " + JsonSerializer.Serialize(search with { Cursor = null, Limit = 0 }, RegistryJson.Options);
        var before = search.Cursor is null ? long.MaxValue : PageCursor.Read(search.Cursor, cursorSecret, identity)?.Number;
        if (before is null)
            return null;
        var most = Math.Clamp(search.Limit, 1, CertificateSearch.MaxLimit);
        var found = Matching(search, most + 1, before.Value);
        return found.Count <= most
            ? new CertificateList(found, null)
            : new CertificateList(found.GetRange(0, most), new PageCursor(found[most - 1].Position, "").Write(cursorSecret, identity));
    }

    internal static bool IsLive(CertificateStatus status) =>
        status is CertificateStatus.Active or CertificateStatus.Restricted or CertificateStatus.Suspended or CertificateStatus.UnderTransfer;

    private List<string> Live(string condition, string value, string after, int limit) => store.Read(view => view.All(
        $"SELECT id FROM certificate WHERE {condition} AND id > ?2 AND status IN ({LiveStatuses}) ORDER BY id LIMIT ?3",
        row => row.Text(0),
        value,
        after,
        limit));

    private static string LiveStatuses { get; } = string.Join(", ", Enum.GetValues<CertificateStatus>().Where(IsLive).Select(status => (int)status));

    private List<CertificateItem> Matching(CertificateSearch search, int limit, long before)
    {
        var (conditions, values) = (new List<string> { "position < ?1" }, new List<object?> { before, limit });
        Where("system = ?", search.System);
        Where("body = ?", search.Body);
        Where("holder = ?", search.Holder);
        Where("designation = ?", search.Designation);
        Where("status = ?", (int?)search.Status);
        Where("EXISTS (SELECT 1 FROM certificate_scope s WHERE s.certificate = id AND s.scope = ?)", search.Scope);
        Where("id = ?", search.Number is null ? null : CertificateNumber.TryParse(search.Number, out var id) ? id.ToString() : "");
        Where("expires < ?", search.ExpiringBefore?.ToUnixTimeMilliseconds());
        return store.Read(view => view.All($"SELECT item FROM certificate WHERE {string.Join(" AND ", conditions)} ORDER BY position DESC LIMIT ?2", Item, [.. values]));

        void Where(string condition, object? value)
        {
            if (value is null)
                return;
            values.Add(value);
            conditions.Add(condition.Replace("?", $"?{values.Count}", StringComparison.Ordinal));
        }
    }

    private static CertificateItem Item(Statement row) => JsonSerializer.Deserialize<CertificateItem>(row.Bytes(0), RegistryJson.Options)!;
}
