using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

/// <summary>What the numbers of facets stand for. Numbers never change their meaning, so they are remembered per connection.</summary>
internal sealed class FacetReading
{
    /// <summary>Kinds of numbered values.</summary>
    public const string Places = "places";

    /// <inheritdoc cref="Places"/>
    public const string Classes = "classes";

    /// <inheritdoc cref="Places"/>
    public const string Sector = "sector";

    /// <inheritdoc cref="Places"/>
    public const string Provider = "provider";

    private readonly List<PlaceSet> _places = [];
    private readonly List<ClassSet> _classes = [];
    private readonly List<string> _sectors = [];

    public PlaceSet PlacesOf(ViewConnection view, int number) => Get(view, _places, Places, number, Parse<PlaceSet>);

    public ClassSet ClassesOf(ViewConnection view, int number) => Get(view, _classes, Classes, number, Parse<ClassSet>);

    public string SectorOf(ViewConnection view, int number) => Get(view, _sectors, Sector, number, content => content);

    public static string ProviderOf(ViewConnection view, int number) =>
        view.First("SELECT content FROM facet_value WHERE kind = ?1 AND number = ?2", row => row.Text(0), Provider, number)!;

    private static T Get<T>(ViewConnection view, List<T> known, string kind, int number, Func<string, T> parse)
    {
        if (number >= known.Count)
        {
            known.AddRange(view.All(
                "SELECT content FROM facet_value WHERE kind = ?1 AND number >= ?2 ORDER BY number", row => parse(row.Text(0)), kind, known.Count));
        }

        return known[number];
    }

    private static T Parse<T>(string content) => JsonSerializer.Deserialize<T>(content, RegistryJson.Options)!;
}
