using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

using Counts = ImmutableSortedDictionary<string, long>;

/// <summary>Counts the results of a search by the values of facets, each system once per value.</summary>
internal sealed class FacetCount(ViewConnection view, SystemSearch search, SystemMatch match)
{
    private readonly Tally _places = new();
    private readonly Tally _classes = new();
    private readonly Tally _sectors = new();
    private readonly Tally _statuses = new();
    private readonly Tally _providers = new();
    private readonly Dictionary<long, long> _pairs = [];

    private bool CountsClassesThere => search.Facets.Contains(SystemFacet.Class) && !search.Jurisdictions.IsEmpty;

    public ImmutableSortedDictionary<SystemFacet, Counts> Count(in Since since)
    {
        if (!search.Facets.IsEmpty)
        {
            Walk(since);
        }

        return search.Facets.Distinct().ToImmutableSortedDictionary(facet => facet, Values);
    }

    /// <summary>With text or providers the index finds the systems; without, it is quicker to look at the numbers of all.</summary>
    private void Walk(in Since since)
    {
        var byIndex = match.HasText || !search.Providers.IsEmpty;
        var source = byIndex ? "system_text t CROSS JOIN system_facet f ON f.position = -t.rowid WHERE system_text MATCH ?1 AND t.rowid <= -?2"
            : "system_facet f WHERE ?1 IS NULL AND f.position >= ?2";
        var filter = byIndex ? null : new FacetFilter(view, search);
        var statement = view.Prepare($"SELECT f.code, f.provider FROM {source} AND f.updated >= ?3")
            .Bind(1, byIndex ? match.Expression : null).Bind(2, since.Position).Bind(3, since.Milliseconds);
        while (statement.Step())
        {
            var code = FacetCode.Unpack(statement.Long(0));
            if (filter?.Passes(code) ?? true)
            {
                Add(code, (int)statement.Long(1));
            }
        }
    }

    private void Add(FacetCode code, int provider)
    {
        _places.Add(code.Places);
        _classes.Add(code.Classes);
        _sectors.Add(code.Sector);
        _statuses.Add((int)code.Status);
        _providers.Add(provider);
        if (CountsClassesThere)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_pairs, code.Pair, out _)++;
        }
    }

    private Counts Values(SystemFacet facet) => facet switch
    {
        SystemFacet.Status => Sum(_statuses.Counted.Select(pair => (Kebab(((ListingStatus)pair.Number).ToString()), pair.Count))),
        SystemFacet.Sector => Sum(_sectors.Counted.Select(pair => (view.Facets.SectorOf(view, pair.Number), pair.Count))),
        SystemFacet.Jurisdiction => Sum(_places.Counted.SelectMany(pair => Places(pair.Number).Select(code => (code, pair.Count)))),
        SystemFacet.Provider => Sum(_providers.Counted.OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Number).Take(SystemQueries.MaxProviderFacets)
            .Select(pair => (FacetReading.ProviderOf(view, pair.Number), pair.Count))),
        _ when CountsClassesThere => Sum(_pairs.SelectMany(pair => ClassesThere(FacetCode.OfPair(pair.Key)).Select(name => (name, pair.Value)))),
        _ => Sum(_classes.Counted.SelectMany(pair => Classes(pair.Number).Select(name => (name, pair.Count)))),
    };

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private IEnumerable<string> Places(int number) => view.Facets.PlacesOf(view, number).Places.Select(place => place.Code);

    private IEnumerable<string> Classes(int number) => view.Facets.ClassesOf(view, number).Classes.Select(item => item.Class).Distinct();

    private IEnumerable<string> ClassesThere(FacetCode code)
    {
        var (places, classes) = (view.Facets.PlacesOf(view, code.Places), view.Facets.ClassesOf(view, code.Classes));
        return search.Jurisdictions.SelectMany(jurisdiction => places.ClassesIn(jurisdiction, classes)).Distinct();
    }

    private static Counts Sum(IEnumerable<(string Value, long Count)> counts) =>
        counts.GroupBy(pair => pair.Value).ToImmutableSortedDictionary(group => group.Key, group => group.Sum(pair => pair.Count), StringComparer.Ordinal);

    /// <summary>Counts by small numbers.</summary>
    private sealed class Tally
    {
        private long[] _counts = new long[64];

        public IEnumerable<(int Number, long Count)> Counted => _counts.Select((count, number) => (number, count)).Where(pair => pair.count > 0);

        public void Add(int number)
        {
            if (number >= _counts.Length)
            {
                Array.Resize(ref _counts, Math.Max(number + 1, _counts.Length * 2));
            }

            _counts[number]++;
        }
    }
}
