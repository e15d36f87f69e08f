using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Assessments;

/// <summary>Keeps the assessments of systems in the public section, as far as everybody may know of them.</summary>
internal sealed class AssessmentProjection(ViewConnection connection) : IProjection
{
    private const string Upsert = """
        INSERT INTO assessment (id, position, system, version_hash, kind, status, assessor, definition, item) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (id) DO UPDATE SET position = ?2, status = ?6, definition = ?8, item = ?9
        """;

    private readonly Dictionary<string, (AssessmentItem Item, long Position)> _changed = [];

    public string Schema => "assessments:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE assessment (id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, system TEXT NOT NULL, version_hash TEXT NOT NULL,
            kind INTEGER NOT NULL, status INTEGER NOT NULL, assessor TEXT NOT NULL, definition TEXT, item BLOB NOT NULL) WITHOUT ROWID
        """,
        "CREATE INDEX assessment_position ON assessment (position)",
        "CREATE INDEX assessment_release ON assessment (system, version_hash)",
        "CREATE INDEX assessment_definition ON assessment (definition) WHERE definition IS NOT NULL",
    ];

    public void Apply(ViewAct act)
    {
        if (!act.Stream.StartsWith(Assessment.IdPrefix, StringComparison.Ordinal))
        {
            return;
        }

        var before = act.Version == 1 ? null : Find(act.Stream);
        if (AssessmentEvolution.Next(before, act) is { } next)
        {
            _changed[act.Stream] = (next, act.Position);
        }
    }

    public void Flush()
    {
        foreach (var (item, position) in _changed.Values)
        {
            connection.Run(
                Upsert,
                item.Id,
                position,
                item.Release.System,
                item.Release.VersionHash,
                (int)item.Kind,
                (int)item.Status,
                item.Assessor,
                item.Outline.Benchmark?.Definition,
                JsonSerializer.SerializeToUtf8Bytes(item, RegistryJson.Options));
        }

        _changed.Clear();
    }

    private AssessmentItem? Find(string id) => _changed.TryGetValue(id, out var change)
        ? change.Item
        : connection.First("SELECT item FROM assessment WHERE id = ?1", AssessmentQueries.Item, id);
}
