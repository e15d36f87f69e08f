using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.EvidenceItems;

/// <summary>Keeps the items of public evidence. Of the others the acts are sealed, and nothing is known here.</summary>
internal sealed class EvidenceProjection(ViewConnection connection) : IProjection
{
    private readonly Dictionary<string, EvidenceRecord> _changed = [];

    public string Schema => "evidence:1";

    public IEnumerable<string> Tables =>
    [
        "CREATE TABLE evidence (id TEXT NOT NULL UNIQUE, position INTEGER PRIMARY KEY, owner TEXT NOT NULL, system TEXT, record BLOB NOT NULL)",
        "CREATE INDEX evidence_owner ON evidence (owner, position)",
        "CREATE INDEX evidence_system ON evidence (system, position) WHERE system IS NOT NULL",
    ];

    public void Apply(ViewAct act)
    {
        if (act.Event is { } @event && EvidenceRecord.Concerns(@event) && EvidenceRecord.Next(Find(act.Stream), act) is { } next)
        {
            _changed[act.Stream] = next;
        }
    }

    public void Flush()
    {
        foreach (var (id, record) in _changed)
        {
            connection.Run(
                "INSERT INTO evidence VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET record = excluded.record",
                id,
                record.Position,
                record.Row.Owner,
                record.Row.Subject?.System,
                JsonSerializer.SerializeToUtf8Bytes(record, RegistryJson.Options));
        }

        _changed.Clear();
    }

    private EvidenceRecord? Find(string id) =>
        _changed.GetValueOrDefault(id) ?? connection.First("SELECT record FROM evidence WHERE id = ?1", EvidenceQueries.Record, id);
}
