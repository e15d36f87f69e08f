using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Views.Jurisdictions;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

/// <summary>Numbers the values that systems have under the filters, and names the words of the text index that stand for them.</summary>
internal sealed class FacetWriting(ViewConnection connection, JurisdictionProjection jurisdictions)
{
    private const int MaxKnown = 50_000;

    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, (int Number, PlaceSet Set)> _places = [];
    private readonly Dictionary<string, (int Number, ClassSet Set)> _classes = [];
    private readonly Dictionary<long, string> _tokens = [];

    public static IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE system_facet (position INTEGER PRIMARY KEY, code INTEGER NOT NULL, provider INTEGER NOT NULL, updated INTEGER NOT NULL)
        """,
        "CREATE INDEX system_facet_updated ON system_facet (updated)",
        "CREATE TABLE facet_value (kind TEXT, number INTEGER, content TEXT NOT NULL, PRIMARY KEY (kind, number), UNIQUE (kind, content))",
    ];

    /// <summary>Writes a system's values and answers its filters as words of the text index.</summary>
    public string Add(SystemRecord system)
    {
        var (places, classes) = (PlacesOf(system), ClassesOf(system));
        var code = new FacetCode(places.Number, classes.Number, Number(FacetReading.Sector, system.Sector), system.Status);
        connection.Prepare("INSERT INTO system_facet (position, code, provider, updated) VALUES (?1, ?2, ?3, ?4)")
            .Bind(1, system.Position)
            .Bind(2, code.Packed)
            .Bind(3, Number(FacetReading.Provider, system.Provider))
            .Bind(4, system.UpdatedAt.ToUnixTimeMilliseconds())
            .Run();
        return Tokens(code, places.Set, classes.Set, system) + ' ' + FilterTokens.Provider(system.Provider);
    }

    public void Remove(long position) => connection.Run("DELETE FROM system_facet WHERE position = ?1", position);

    /// <summary>Forgets what rested on the former unions.</summary>
    public void UnionsChanged()
    {
        _places.Clear();
        _tokens.Clear();
    }

    private (int Number, PlaceSet Set) PlacesOf(SystemRecord system) => Known(_places, string.Join(' ', system.Listings.Keys), () =>
    {
        var set = PlaceSet.Of(system.Listings.Keys, jurisdictions.Tree);
        return (Number(FacetReading.Places, JsonSerializer.Serialize(set, RegistryJson.Options)), set);
    });

    private (int Number, ClassSet Set) ClassesOf(SystemRecord system) =>
        Known(_classes, string.Join(' ', system.Classifications.Select(item => item.Jurisdiction + ' ' + item.Class)), () =>
        {
            var set = ClassSet.Of(system.Classifications);
            return (Number(FacetReading.Classes, JsonSerializer.Serialize(set, RegistryJson.Options)), set);
        });

    private string Tokens(FacetCode code, PlaceSet places, ClassSet classes, SystemRecord system) =>
        Known(_tokens, code.Packed, () => string.Join(' ', AllTokens(places, classes, system)));

    private static IEnumerable<string> AllTokens(PlaceSet places, ClassSet classes, SystemRecord system) =>
    [
        FilterTokens.Any,
        FilterTokens.Status(system.Status),
        FilterTokens.Sector(system.Sector),
        .. places.Places.Select(place => FilterTokens.Jurisdiction(place.Code)),
        .. places.Places.Select(place => FilterTokens.SectorThere(place.Code, system.Sector)),
        .. classes.Classes.Select(item => FilterTokens.Class(item.Class)).Distinct(),
        .. from place in places.Places
           from name in places.ClassesIn(place.Code, classes).Distinct()
           select FilterTokens.ClassThere(place.Code, name),
    ];

    private int Number(string kind, string content) => Known(_numbers, kind + ' ' + content, () => (int)(
        connection.Number("SELECT number FROM facet_value WHERE kind = ?1 AND content = ?2", kind, content) ??
        connection.Number(
            "INSERT INTO facet_value SELECT ?1, coalesce(max(number) + 1, 0), ?2 FROM facet_value WHERE kind = ?1 RETURNING number", kind, content)!.Value));

    private static TValue Known<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<TValue> make)
        where TKey : notnull
    {
        if (known.TryGetValue(key, out var value))
        {
            return value;
        }

        if (known.Count >= MaxKnown)
        {
            known.Clear();
        }

        return known[key] = make();
    }
}
