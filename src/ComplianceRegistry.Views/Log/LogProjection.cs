using System.Runtime.InteropServices;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Log;

/// <summary>Counts acts by kind, and knows of each sealed case that it exists, and its version; nothing else of it.</summary>
internal sealed class LogProjection(ViewConnection connection) : IProjection
{
    private readonly Dictionary<string, int> _acts = [];
    private readonly Dictionary<string, long> _sealed = [];

    public string Schema => "log:1";

    public IEnumerable<string> Tables =>
    [
        "CREATE TABLE act_count (kind TEXT PRIMARY KEY, acts INTEGER NOT NULL) WITHOUT ROWID",
        "CREATE TABLE sealed_case (id TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID",
    ];

    public void Apply(ViewAct act)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_acts, act.Kind, out _)++;
        if (act.IsSealed)
        {
            _sealed[act.Stream] = act.Version;
        }
    }

    public void Flush()
    {
        foreach (var (kind, acts) in _acts)
        {
            connection.Run("INSERT INTO act_count VALUES (?1, ?2) ON CONFLICT DO UPDATE SET acts = acts + excluded.acts", kind, acts);
        }

        foreach (var (id, version) in _sealed)
        {
            connection.Run("INSERT INTO sealed_case VALUES (?1, ?2) ON CONFLICT DO UPDATE SET version = excluded.version", id, version);
        }

        _acts.Clear();
        _sealed.Clear();
    }
}
