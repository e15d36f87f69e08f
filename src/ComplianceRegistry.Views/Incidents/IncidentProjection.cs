using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Incidents;

/// <summary>Keeps the incidents that are public: from their publication on, they follow their public acts as the case does.</summary>
internal sealed class IncidentProjection(ViewConnection connection) : IProjection
{
    private readonly Dictionary<string, IncidentRecord> _changed = [];

    public string Schema => "incidents:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE incident (id TEXT NOT NULL UNIQUE, published INTEGER NOT NULL, status INTEGER NOT NULL, kinds INTEGER NOT NULL,
            late INTEGER NOT NULL, record BLOB NOT NULL)
        """,
        "CREATE UNIQUE INDEX incident_published ON incident (published)",
        "CREATE TABLE incident_system (system TEXT, incident TEXT, PRIMARY KEY (system, incident)) WITHOUT ROWID",
        "CREATE TABLE incident_place (jurisdiction TEXT, incident TEXT, overdue INTEGER NOT NULL, PRIMARY KEY (jurisdiction, incident)) WITHOUT ROWID",
    ];

    public void Apply(ViewAct act)
    {
        var before = act.Event is IncidentPublished or IncidentRecorded ? null : act.Event is IncidentEvent or ClocksMoved ? Find(act.Stream) : null;
        if (act.Event is IncidentPublished or IncidentRecorded)
            before = new IncidentRecord(new Incident { Id = act.Stream }, act.Position, act.Version, act.At);
        if (before is null)
            return;
        var incident = ClockKeeping.Follows(before.Incident, act.Event!) ? ClockKeeping.Evolve(before.Incident, act.Event!) : IncidentDecider.Evolve(before.Incident, act.Event!);
        if (incident.IsPublished)
            _changed[act.Stream] = before with { Incident = incident, Version = act.Version, UpdatedAt = act.At };
    }

    public void Flush()
    {
        foreach (var record in _changed.Values)
        {
            Write(record);
        }

        _changed.Clear();
    }

    private IncidentRecord? Find(string id) => _changed.TryGetValue(id, out var changed)
        ? changed
        : connection.First("SELECT record FROM incident WHERE id = ?1", IncidentQueries.Record, id);

    private void Write(IncidentRecord record)
    {
        var incident = record.Incident;
        connection.Run(
            "INSERT INTO incident VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET status = ?3, kinds = ?4, late = ?5, record = ?6",
            incident.Id,
            record.Published,
            (int)incident.Status,
            incident.Kinds.Aggregate(0, (bits, kind) => bits | IncidentQueries.BitOf(kind)),
            record.IsLate ? 1 : 0,
            JsonSerializer.SerializeToUtf8Bytes(record, RegistryJson.Options));
        foreach (var system in incident.Systems)
        {
            connection.Run("INSERT OR IGNORE INTO incident_system VALUES (?1, ?2)", system.System, incident.Id);
        }

        foreach (var track in incident.Tracks)
        {
            connection.Run(
                "INSERT INTO incident_place VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET overdue = ?3", track.Jurisdiction, incident.Id, track.IsOverdue ? 1 : 0);
        }
    }
}
