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
    private const string Columns = "item, rest, position";

    private readonly Dictionary<string, Change> _changed = [];
    private readonly FacetWriting _facets = new(connection, jurisdictions);
    private readonly SystemTextIndex _index = new(connection);

    public string Schema => "systems:4";

    public IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE system (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, provider TEXT NOT NULL, name_key TEXT NOT NULL,
            item BLOB NOT NULL, rest BLOB NOT NULL)
        """,
        "CREATE INDEX system_provider ON system (provider)",
        "CREATE INDEX system_name ON system (name_key, id)",
        .. FacetWriting.Tables,
        .. SystemTextIndex.Tables,
    ];

    public void Apply(ViewAct act)
    {
        if (act.Event is not { } @event || !SystemEvolution.Concerns(@event))
        {
            return;
        }

        var before = act.Version == 1 ? null : Find(act.Stream);
        if (SystemEvolution.Next(before?.System, act) is { } next)
        {
            _changed[act.Stream] = new Change(next, before?.Stored);
        }
    }

    public void Flush()
    {
        AddThoseOfRenamedProviders();
        AddAllIfUnionsChanged();
        var changes = _changed.Values.OrderBy(change => change.System.Position).ToList();
        foreach (var stored in changes.Select(change => change.Stored).OfType<long>().OrderDescending())
        {
            Remove(stored);
        }

        var added = changes.ConvertAll(change => Add(change.System));
        for (var index = changes.Count - 1; index >= 0; index--)
        {
            _index.Add(changes[index].System, added[index].Provider, added[index].Filters);
        }

        _index.Flushed(_changed.Count);
        _changed.Clear();
    }

    /// <summary>Merges a part of the text index.</summary>
    public bool Tidy() => _index.Tidy();

    private Change? Find(string id)
    {
        if (_changed.TryGetValue(id, out var change))
        {
            return change;
        }

        return connection.First($"SELECT {Columns} FROM system WHERE id = ?1", Record, id) is { } system ? new Change(system, system.Position) : null;
    }

    private static SystemRecord Record(Statement row) => SystemRecord.Of(
        SystemItem.Read(row.Bytes(0)),
        JsonSerializer.Deserialize<SystemRest>(row.Bytes(1), RegistryJson.Options)!,
        row.Long(2));

    private void AddThoseOfRenamedProviders()
    {
        foreach (var party in parties.TakeRenamed())
        {
            AddUnchanged(connection.All($"SELECT {Columns} FROM system WHERE provider = ?1", Record, party));
        }
    }

    private void AddAllIfUnionsChanged()
    {
        if (jurisdictions.TakeUnionsChanged())
        {
            _facets.UnionsChanged();
            AddUnchanged(connection.All($"SELECT {Columns} FROM system", Record));
        }
    }

    private void AddUnchanged(List<SystemRecord> systems)
    {
        foreach (var system in systems)
        {
            _changed.TryAdd(system.Id, new Change(system, system.Position));
        }
    }

    private void Remove(long position)
    {
        connection.Run("DELETE FROM system WHERE position = ?1", position);
        _facets.Remove(position);
        _index.Remove(position);
    }

    /// <summary>Adds a system but for its text; answers what the text index has of it beside.</summary>
    private (string Provider, string Filters) Add(SystemRecord system)
    {
        var provider = parties.NameOf(system.Provider);
        connection.Prepare("INSERT INTO system (position, id, provider, name_key, item, rest) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .Bind(1, system.Position).Bind(2, system.Id).Bind(3, system.Provider).Bind(4, NameKey.Of(system.Name))
            .Bind(5, system.ToItem(provider).Write())
            .Bind(6, JsonSerializer.SerializeToUtf8Bytes(system.Rest, RegistryJson.Options))
            .Run();
        return (provider, _facets.Add(system));
    }

    /// <summary>A system as it will be written, and the position under which the file has it.</summary>
    private sealed record Change(SystemRecord System, long? Stored);
}
