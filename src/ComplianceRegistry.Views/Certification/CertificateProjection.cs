using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Certification;

/// <summary>Keeps the certificates, as their own rules have them, and what bodies decided on a system. Nothing in a certificate is personal.</summary>
internal sealed class CertificateProjection(ViewConnection connection) : IProjection
{
    private const string Put = """
        INSERT INTO certificate (id, position, system, body, holder, designation, accepting, status, expires, item, state)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (id) DO UPDATE SET position = ?2, system = ?3, body = ?4, holder = ?5, designation = ?6, accepting = ?7, status = ?8, expires = ?9,
            item = ?10, state = ?11
        """;

    private readonly Dictionary<string, (Certificate State, CertificateItem Item)> _changed = [];

    public string Schema => "certificates:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE certificate (id TEXT PRIMARY KEY, position INTEGER NOT NULL, system TEXT NOT NULL, body TEXT NOT NULL, holder TEXT NOT NULL,
            designation TEXT NOT NULL, accepting TEXT, status INTEGER NOT NULL, expires INTEGER, item BLOB NOT NULL, state BLOB NOT NULL)
        """,
        "CREATE INDEX certificate_position ON certificate (position)",
        "CREATE INDEX certificate_system ON certificate (system, position)",
        "CREATE INDEX certificate_body ON certificate (body, position)",
        "CREATE INDEX certificate_holder ON certificate (holder, position)",
        "CREATE INDEX certificate_designation ON certificate (designation, position)",
        "CREATE INDEX certificate_accepting ON certificate (accepting) WHERE accepting IS NOT NULL",
        "CREATE INDEX certificate_expires ON certificate (expires) WHERE expires IS NOT NULL",
        "CREATE TABLE certificate_scope (scope TEXT, certificate TEXT, PRIMARY KEY (scope, certificate)) WITHOUT ROWID",
        "CREATE INDEX certificate_scope_certificate ON certificate_scope (certificate)",
        "CREATE TABLE certificate_decision (certificate TEXT, number INTEGER, system TEXT NOT NULL, decision BLOB NOT NULL, PRIMARY KEY (certificate, number)) WITHOUT ROWID",
        "CREATE INDEX certificate_decision_system ON certificate_decision (system)",
    ];

    public void Apply(ViewAct act)
    {
        var before = act.Event is CertificateEvent or ClocksMoved ? Find(act.Stream) : null;
        var next = act.Event switch
        {
            CertificateEvent @event => CertificateDecider.Evolve(before ?? CertificateDecider.Absent(act.Stream), @event),
            ClocksMoved moved when before is not null => ClockKeeping.Evolve(before, moved),
            _ => null,
        };
        if (next is null)
            return;
        _changed[act.Stream] = (next, CertificateItem.Of(next, act.Version, act.At, act.Position));
        NoteDecision(before, act);
    }

    public void Flush()
    {
        foreach (var (state, item) in _changed.Values)
            Write(state, item);
        _changed.Clear();
    }

    /// <summary>The certificate as the acts that were applied have left it; null when there is none.</summary>
    public Certificate? Find(string id) => _changed.TryGetValue(id, out var changed)
        ? changed.State
        : connection.First("SELECT state FROM certificate WHERE id = ?1", State, id);

    /// <summary>Refusals, suspensions and withdrawals are shared with other bodies; what was overturned never was.</summary>
    private void NoteDecision(Certificate? before, ViewAct act)
    {
        switch (act.Event)
        {
            case CertificateRefused refused:
                Note(before!, refused.Decision, act);
                break;
            case CertificateSuspended { Decision: { } decision }:
                Note(before!, decision, act);
                break;
            case CertificateWithdrawn withdrawn:
                Note(before!, withdrawn.Decision, act);
                break;
            case AppealDecided { Outcome: AppealStatus.Overturned } decided:
                connection.Run("DELETE FROM certificate_decision WHERE certificate = ?1 AND number = ?2", act.Stream, decided.Decision);
                break;
        }
    }

    private void Note(Certificate before, AdverseDecision decision, ViewAct act) => connection.Run(
        "INSERT INTO certificate_decision VALUES (?1, ?2, ?3, ?4)",
        act.Stream,
        decision.Number,
        before.System,
        JsonSerializer.SerializeToUtf8Bytes(
            new EarlierDecision(act.Stream, decision.Kind, before.ResponsibleBody, decision.At, new Basis(act.Stream, act.Version)), RegistryJson.Options));

    private void Write(Certificate state, CertificateItem item)
    {
        connection.Run(
            Put,
            item.Id,
            item.Position,
            item.System,
            item.Body,
            item.Holder,
            state.Designation,
            state.Acceptance?.Designation,
            (int)item.Status,
            CertificateQueries.IsLive(item.Status) ? item.Expires?.ToUnixTimeMilliseconds() : null,
            JsonSerializer.SerializeToUtf8Bytes(item, RegistryJson.Options),
            JsonSerializer.SerializeToUtf8Bytes(state, RegistryJson.Options));
        connection.Run("DELETE FROM certificate_scope WHERE certificate = ?1", item.Id);
        foreach (var scope in item.Scope)
            connection.Run("INSERT INTO certificate_scope VALUES (?1, ?2)", scope, item.Id);
    }

    private static Certificate State(Statement row) => JsonSerializer.Deserialize<Certificate>(row.Bytes(0), RegistryJson.Options)!;
}
