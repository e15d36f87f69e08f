using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Views.Jurisdictions;
using ComplianceRegistry.Views.Parties;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

/// <summary>
/// Keeps the systems of the public section and their text index. A system's rows bear the position of its last act:
/// each act moves it to the end, so the newest are found by walking backwards.
/// </summary>
internal sealed class SystemProjection(ViewConnection connection, PartyProjection parties, JurisdictionProjection jurisdictions) : IProjection
{
    private readonly Dictionary<string, SystemRecord> _changed = [];
    private readonly FacetNumbers _facets = new(connection);
    private readonly SystemTextIndex _index = new(connection);

    public string Schema => "systems:1";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE system (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, provider TEXT NOT NULL, name_key TEXT NOT NULL,
            updated INTEGER NOT NULL, item BLOB NOT NULL, record BLOB NOT NULL)
        """,
        "CREATE INDEX system_provider ON system (provider)",
        "CREATE INDEX system_name ON system (name_key, id)",
        "CREATE INDEX system_updated ON system (updated)",
        .. FacetNumbers.Tables,
        .. SystemTextIndex.Tables,
    ];

    public void Apply(ViewAct act)
    {
        if (act.Event is { } @event && SystemEvolution.Concerns(@event) && SystemEvolution.Next(Find(act.Stream), act) is { } next)
        {
            _changed[act.Stream] = next;
        }
    }

    public void Flush()
    {
        AddThoseOfRenamedProviders();
        AddAllIfUnionsChanged();
        foreach (var system in _changed.Values.OrderBy(system => system.Position))
        {
            Remove(system.Id);
            Add(system);
        }

        _index.Flushed(_changed.Count);
        _changed.Clear();
    }

    /// <summary>Merges a part of the text index.</summary>
    public bool Tidy() => _index.Tidy();

    private SystemRecord? Find(string id) =>
        _changed.GetValueOrDefault(id) ?? connection.First("SELECT record FROM system WHERE id = ?1", Record, id);

    private static SystemRecord Record(Statement row) => JsonSerializer.Deserialize<SystemRecord>(row.Bytes(0), RegistryJson.Options)!;

    private void AddThoseOfRenamedProviders()
    {
        foreach (var party in parties.TakeRenamed())
        {
            AddUnchanged(connection.All("SELECT record FROM system WHERE provider = ?1", Record, party));
        }
    }

    private void AddAllIfUnionsChanged()
    {
        if (jurisdictions.TakeUnionsChanged())
        {
            AddUnchanged(connection.All("SELECT record FROM system", Record));
        }
    }

    private void AddUnchanged(List<SystemRecord> systems)
    {
        foreach (var system in systems)
        {
            _changed.TryAdd(system.Id, system);
        }
    }

    private void Remove(string id)
    {
        if (connection.Number("SELECT position FROM system WHERE id = ?1", id) is { } position)
        {
            connection.Run("DELETE FROM system WHERE position = ?1", position);
            _facets.Remove(position);
            _index.Remove(position);
        }
    }

    private void Add(SystemRecord system)
    {
        var provider = parties.NameOf(system.Provider);
        var facets = FacetSet.Of(system, jurisdictions.Tree);
        connection.Prepare("INSERT INTO system (position, id, provider, name_key, updated, item, record) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .Bind(1, system.Position).Bind(2, system.Id).Bind(3, system.Provider).Bind(4, NameKey.Of(system.Name))
            .Bind(5, system.UpdatedAt.ToUnixTimeMilliseconds())
            .Bind(6, JsonSerializer.SerializeToUtf8Bytes(system.ToItem(provider), RegistryJson.Options))
            .Bind(7, JsonSerializer.SerializeToUtf8Bytes(system, RegistryJson.Options))
            .Run();
        _facets.Add(system.Position, facets, system.Provider);
        _index.Add(system, provider, facets);
    }
}
