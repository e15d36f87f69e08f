using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

/// <summary>Writes, for each system, the number of its <see cref="FacetSet"/> and of its provider into a narrow table that is quick to count.</summary>
internal sealed class FacetNumbers(ViewConnection connection)
{
    private const int MaxKnown = 100_000;
    private readonly Dictionary<string, long> _sets = [];
    private readonly Dictionary<string, long> _providers = [];

    public static IEnumerable<string> Tables =>
    [
        "CREATE TABLE system_facet (position INTEGER PRIMARY KEY, facets INTEGER NOT NULL, provider INTEGER NOT NULL)",
        "CREATE INDEX system_facet_count ON system_facet (facets, provider)",
        "CREATE TABLE facet_set (number INTEGER PRIMARY KEY, content TEXT NOT NULL UNIQUE)",
        "CREATE TABLE facet_provider (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE)",
    ];

    public void Add(long position, FacetSet facets, string provider)
    {
        var content = JsonSerializer.Serialize(facets, RegistryJson.Options);
        connection.Prepare("INSERT INTO system_facet (position, facets, provider) VALUES (?1, ?2, ?3)")
            .Bind(1, position)
            .Bind(2, NumberOf(_sets, content, "SELECT number FROM facet_set WHERE content = ?1", "INSERT INTO facet_set (content) VALUES (?1) RETURNING number"))
            .Bind(3, NumberOf(_providers, provider, "SELECT number FROM facet_provider WHERE id = ?1", "INSERT INTO facet_provider (id) VALUES (?1) RETURNING number"))
            .Run();
    }

    public void Remove(long position) => connection.Run("DELETE FROM system_facet WHERE position = ?1", position);

    private long NumberOf(Dictionary<string, long> known, string value, string find, string insert)
    {
        if (known.TryGetValue(value, out var number))
        {
            return number;
        }

        if (known.Count >= MaxKnown)
        {
            known.Clear();
        }

        return known[value] = connection.Number(find, value) ?? connection.Number(insert, value)!.Value;
    }
}
