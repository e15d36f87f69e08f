using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Arrangements;

/// <summary>Keeps the arrangements, as their own rules have them: nothing in an arrangement is personal.</summary>
internal sealed class ArrangementProjection(ViewConnection connection) : IProjection
{
    private const string Put = """
        INSERT INTO arrangement (drafted, id, title_key, status, item, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (id) DO UPDATE SET title_key = ?3, status = ?4, item = ?5, state = ?6
        """;

    private readonly Dictionary<string, (Arrangement State, ArrangementItem Item, long Position)> _changed = [];

    public string Schema => "arrangements:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE arrangement (drafted INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title_key TEXT NOT NULL, status INTEGER NOT NULL,
            item BLOB NOT NULL, state BLOB NOT NULL)
        """,
        """
        CREATE TABLE arrangement_signatory (jurisdiction TEXT, arrangement TEXT, authorises INTEGER NOT NULL, consumes INTEGER NOT NULL,
            PRIMARY KEY (jurisdiction, arrangement)) WITHOUT ROWID
        """,
        "CREATE INDEX arrangement_signatory_arrangement ON arrangement_signatory (arrangement)",
    ];

    public void Apply(ViewAct act)
    {
        var next = act.Event switch
        {
            ArrangementEvent @event => ArrangementDecider.Evolve(Find(act.Stream) ?? ArrangementDecider.Absent(act.Stream), @event),
            ClocksMoved moved when Find(act.Stream) is { } known => ClockKeeping.Evolve(known, moved),
            _ => null,
        };
        if (next is not null)
            _changed[act.Stream] = (next, ArrangementItem.Of(next, act), _changed.TryGetValue(act.Stream, out var before) ? before.Position : act.Position);
    }

    public void Flush()
    {
        foreach (var (state, item, position) in _changed.Values)
            Write(state, item, position);
        _changed.Clear();
    }

    private Arrangement? Find(string id) => _changed.TryGetValue(id, out var changed)
        ? changed.State
        : connection.First("SELECT state FROM arrangement WHERE id = ?1", State, id);

    // The position of the first act that is written of an arrangement stays: by it lists are ordered.
    private void Write(Arrangement state, ArrangementItem item, long position)
    {
        connection.Run(
            Put,
            position,
            item.Id,
            NameKey.Of(item.Title),
            (int)item.Status,
            JsonSerializer.SerializeToUtf8Bytes(item, RegistryJson.Options),
            JsonSerializer.SerializeToUtf8Bytes(state, RegistryJson.Options));
        connection.Run("DELETE FROM arrangement_signatory WHERE arrangement = ?1", item.Id);
        foreach (var signatory in item.Signatories)
        {
            connection.Run(
                "INSERT INTO arrangement_signatory VALUES (?1, ?2, ?3, ?4)",
                signatory.Jurisdiction,
                item.Id,
                signatory.Acts(SignatoryRole.CertificateAuthorising) ? 1 : 0,
                signatory.Acts(SignatoryRole.CertificateConsuming) ? 1 : 0);
        }
    }

    private static Arrangement State(Statement row) => JsonSerializer.Deserialize<Arrangement>(row.Bytes(0), RegistryJson.Options)!;
}
