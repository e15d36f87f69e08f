using System.Collections.Immutable;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Views.Systems;

namespace ComplianceRegistry.Views.Tests.Systems;

/// <summary>A system as a test made it, with what a search should know of it.</summary>
internal sealed record Expected(
    string Id,
    int Order,
    string Name,
    string Provider,
    string Purpose,
    string Sector,
    ImmutableArray<Listing> Listings,
    ImmutableArray<(string Jurisdiction, string Class)> Classes)
{
    public ListingStatus Status => Listings[0].Status;

    public ImmutableArray<string> Places => [.. Listings.SelectMany(listing => NaiveSearch.WithUnion(listing.Jurisdiction)).Distinct()];

    public IEnumerable<string> ClassesIn(string place) =>
        Places.Contains(place) ? Classes.Where(item => NaiveSearch.WithUnion(place).Contains(item.Jurisdiction)).Select(item => item.Class).Distinct() : [];

    public IEnumerable<string> ClassesAnywhere => Classes.Select(item => item.Class).Distinct();
}

/// <summary>The search as its documentation says it, in the plainest code, to compare with.</summary>
internal static class NaiveSearch
{
    public static string[] WithUnion(string code) => code is "DE" or "FR" ? [code, "EU"] : [code];

    public static bool Finds(SystemSearch search, Expected system) =>
        (search.Providers.IsEmpty || search.Providers.Contains(system.Provider)) &&
        (search.Statuses.IsEmpty || search.Statuses.Contains(system.Status)) &&
        (search.Sectors.IsEmpty || search.Sectors.Contains(system.Sector)) &&
        HasPlace(search, system) &&
        HasText(search.Text ?? "", $"{system.Name} | {system.Provider} | {system.Purpose}");

    /// <summary>Systems per value of a facet, among those given.</summary>
    public static IEnumerable<(string, long)> Count(SystemSearch search, SystemFacet facet, IEnumerable<Expected> systems) =>
        systems.SelectMany(system => Values(search, facet, system)).CountBy(value => value).Select(pair => (pair.Key, (long)pair.Value)).Order();

    private static IEnumerable<string> Values(SystemSearch search, SystemFacet facet, Expected system) => facet switch
    {
        SystemFacet.Status => [system.Status.ToString().ToLowerInvariant()],
        SystemFacet.Sector => [system.Sector],
        SystemFacet.Provider => [system.Provider],
        SystemFacet.Jurisdiction => system.Places,
        _ when search.Jurisdictions.IsEmpty => system.ClassesAnywhere,
        _ => search.Jurisdictions.SelectMany(system.ClassesIn).Distinct(),
    };

    private static bool HasPlace(SystemSearch search, Expected system) => (search.Jurisdictions.IsEmpty, search.Classes.IsEmpty) switch
    {
        (true, true) => true,
        (true, false) => system.ClassesAnywhere.Any(name => search.Classes.Contains(name)),
        (false, true) => system.Places.Any(place => search.Jurisdictions.Contains(place)),
        _ => search.Jurisdictions.Any(place => system.ClassesIn(place).Any(name => search.Classes.Contains(name))),
    };

    private static bool HasText(string query, string text)
    {
        var words = text.Split(' ');
        return query.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            word[0] == '-' ? !words.Contains(word[1..])
            : word[^1] == '*' ? words.Any(other => other.StartsWith(word[..^1], StringComparison.Ordinal))
            : words.Contains(word));
    }
}
