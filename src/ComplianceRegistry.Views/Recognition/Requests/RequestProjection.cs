using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Recognition.Requests;

/// <summary>Keeps the requests for recognition from their filing on, what was recognised of them, and what their figures are made of. Drafts and sealed cases are not in it.</summary>
internal sealed class RequestProjection(ViewConnection connection) : IProjection
{
    private const string Put = """
        INSERT INTO recognition_request (id, position, receiving, issuing, status, route, system, certificate, provider, item)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (id) DO UPDATE SET position = ?2, status = ?5, route = ?6, item = ?10
        """;

    private readonly Dictionary<string, (RequestItem Item, long Position)> _changed = [];
    private readonly RequestFigures _figures = new(connection);

    public string Schema => "recognition-requests:2";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE recognition_request (id TEXT PRIMARY KEY, position INTEGER NOT NULL, receiving TEXT NOT NULL, issuing TEXT NOT NULL, status INTEGER NOT NULL,
            route INTEGER, system TEXT NOT NULL, certificate TEXT NOT NULL, provider TEXT NOT NULL, item BLOB NOT NULL)
        """,
        "CREATE INDEX recognition_request_position ON recognition_request (position)",
        "CREATE INDEX recognition_request_receiving ON recognition_request (receiving, position)",
        "CREATE INDEX recognition_request_certificate ON recognition_request (certificate)",
        "CREATE INDEX recognition_request_system ON recognition_request (system, position)",
        "CREATE TABLE recognised_scope (arrangement TEXT, receiving TEXT, scope TEXT, PRIMARY KEY (arrangement, receiving, scope)) WITHOUT ROWID",
        .. RequestFigures.Tables,
    ];

    public void Apply(ViewAct act)
    {
        if (act.Event is not RequestEvent @event)
            return;
        var before = @event is RequestSubmitted submitted ? Filed(act.Stream, submitted) : Find(act.Stream);
        if (before is null)
            return;
        var after = RequestItemEvolution.After(before, @event) with
        {
            Version = act.Version,
            Status = @event.Status,
            Since = @event.Status == before.Status ? before.Since : @event.Effective,
            UpdatedAt = act.At,
        };
        if (after.Status != before.Status)
            _figures.Passed(before, @event.Effective);
        if (after.IsRecognised && !before.IsRecognised)
            Recognised(after);
        _changed[act.Stream] = (after, act.Position);
    }

    public void Flush()
    {
        foreach (var (item, position) in _changed.Values)
        {
            connection.Run(
                Put, item.Id, position, item.Receiving, item.Issuing, (int)item.Status, (int?)item.Route, item.System, item.Certificate, item.Provider,
                JsonSerializer.SerializeToUtf8Bytes(item, RegistryJson.Options));
            _figures.Count(item);
        }

        _changed.Clear();
    }

    /// <summary>The request as the acts that were applied have left it; null when there is none.</summary>
    public RequestItem? Find(string id) => _changed.TryGetValue(id, out var changed)
        ? changed.Item
        : connection.First("SELECT item FROM recognition_request WHERE id = ?1", RequestQueries.Item, id);

    /// <summary>What was recognised once stays known, whatever becomes of the request: its domain is not new any more.</summary>
    private void Recognised(RequestItem item)
    {
        foreach (var scope in item.Scope)
            connection.Run("INSERT OR IGNORE INTO recognised_scope VALUES (?1, ?2, ?3)", item.Arrangement, item.Receiving, scope);
    }

    private static RequestItem Filed(string id, RequestSubmitted submitted)
    {
        var certificate = submitted.Filing.Certificate;
        return new RequestItem
        {
            Id = id,
            Status = RequestStatus.Submitted,
            Since = submitted.Effective,
            Receiving = submitted.Content.Receiving,
            Issuing = certificate.Jurisdiction,
            Arrangement = submitted.Filing.Arrangement.Arrangement,
            Certificate = certificate.Certificate,
            System = certificate.System,
            Provider = certificate.Holder,
            VersionHash = submitted.Content.VersionHash,
            Scope = submitted.Content.Scope,
            Class = submitted.Filing.Gaps.Class,
            Filed = submitted.Filing.At,
        };
    }
}
