using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Designations;

/// <summary>Keeps the designations, as their own rules have them: nothing in a designation is personal.</summary>
internal sealed class DesignationProjection(ViewConnection connection) : IProjection
{
    /// <summary>What designations without a number are sorted by: after all numbers.</summary>
    public const string NoNumber = "~";

    private const string Put = """
        INSERT INTO designation (id, number, body, jurisdiction, status, item, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (id) DO UPDATE SET number = ?2, body = ?3, jurisdiction = ?4, status = ?5, item = ?6, state = ?7
        """;

    private readonly Dictionary<string, (Designation State, DesignationItem Item)> _changed = [];

    public string Schema => "designations:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE designation (id TEXT PRIMARY KEY, number TEXT NOT NULL, body TEXT NOT NULL, jurisdiction TEXT NOT NULL,
            status INTEGER NOT NULL, item BLOB NOT NULL, state BLOB NOT NULL)
        """,
        "CREATE INDEX designation_number ON designation (number, id)",
        "CREATE TABLE designation_scope (scope TEXT, designation TEXT, PRIMARY KEY (scope, designation)) WITHOUT ROWID",
        "CREATE INDEX designation_scope_designation ON designation_scope (designation)",
    ];

    public void Apply(ViewAct act)
    {
        var next = act.Event switch
        {
            DesignationEvent @event => DesignationDecider.Evolve(Find(act.Stream) ?? DesignationDecider.Absent(act.Stream), @event),
            ClocksMoved moved when Find(act.Stream) is { } known => ClockKeeping.Evolve(known, moved),
            _ => null,
        };
        if (next is not null)
            _changed[act.Stream] = (next, DesignationItem.Of(next, act));
    }

    public void Flush()
    {
        foreach (var (state, item) in _changed.Values)
            Write(state, item);
        _changed.Clear();
    }

    private Designation? Find(string id) => _changed.TryGetValue(id, out var changed)
        ? changed.State
        : connection.First("SELECT state FROM designation WHERE id = ?1", State, id);

    private void Write(Designation state, DesignationItem item)
    {
        connection.Run(
            Put,
            item.Id,
            item.Number ?? NoNumber,
            item.Body,
            item.Jurisdiction,
            (int)item.Status,
            JsonSerializer.SerializeToUtf8Bytes(item, RegistryJson.Options),
            JsonSerializer.SerializeToUtf8Bytes(state, RegistryJson.Options));
        connection.Run("DELETE FROM designation_scope WHERE designation = ?1", item.Id);
        foreach (var scope in state.IsInForce ? item.EffectiveScope : item.Scope)
            connection.Run("INSERT INTO designation_scope VALUES (?1, ?2)", scope, item.Id);
    }

    private static Designation State(Statement row) => JsonSerializer.Deserialize<Designation>(row.Bytes(0), RegistryJson.Options)!;
}
