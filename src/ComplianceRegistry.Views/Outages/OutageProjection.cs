using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Outages;

/// <summary>Keeps the outages that were declared, as their cases have them.</summary>
internal sealed class OutageProjection(ViewConnection connection) : IProjection
{
    /// <summary>In the place of an end that is open: after all others.</summary>
    public const long Never = long.MaxValue;

    private readonly Dictionary<string, (OutageItem Item, long Declared)> _changed = [];

    public string Schema => "outages:1";

    public IEnumerable<string> Tables =>
    [
        "CREATE TABLE outage (id TEXT NOT NULL UNIQUE, declared INTEGER PRIMARY KEY, ends INTEGER NOT NULL, record BLOB NOT NULL)",
        "CREATE INDEX outage_ends ON outage (ends)",
    ];

    public void Apply(ViewAct act)
    {
        if (act.Event is OutageDeclared or OutageEnded)
        {
            var (before, declared) = Find(act.Stream) ?? (null, act.Position);
            var after = OutageDecider.Evolve(before?.Outage ?? OutageDecider.Absent(act.Stream), act.Event);
            _changed[act.Stream] = (new OutageItem(after, act.Version), declared);
        }
    }

    public void Flush()
    {
        foreach (var (id, (item, declared)) in _changed)
        {
            connection.Run(
                "INSERT INTO outage VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO UPDATE SET ends = excluded.ends, record = excluded.record",
                id,
                declared,
                item.Outage.To?.ToUnixTimeMilliseconds() ?? Never,
                JsonSerializer.SerializeToUtf8Bytes(item, RegistryJson.Options));
        }

        _changed.Clear();
    }

    private (OutageItem? Item, long Declared)? Find(string id)
    {
        if (_changed.TryGetValue(id, out var changed))
            return changed;
        var kept = connection.First("SELECT record, declared FROM outage WHERE id = ?1", row => Tuple.Create(OutageQueries.Item(row), row.Long(1)), id);
        return kept is null ? null : (kept.Item1, kept.Item2);
    }
}
