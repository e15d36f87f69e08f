using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

/// <summary>A facet set as it is counted: with the tokens that filters look for.</summary>
internal sealed record KnownFacetSet(FacetSet Set, HashSet<string> Tokens);

/// <summary>Counts the results of a search by the values of facets.</summary>
internal sealed class FacetCount(ViewConnection view, SystemSearch search, SystemMatch match)
{
    private static readonly JsonNamingPolicy Kebab = JsonNamingPolicy.KebabCaseLower;

    private readonly Dictionary<long, long> _bySet = [];
    private readonly Dictionary<long, long> _byProvider = [];

    private bool CountsProviders => search.Facets.Contains(SystemFacet.Provider);

    public ImmutableSortedDictionary<SystemFacet, ImmutableSortedDictionary<string, long>> Count(in Since since)
    {
        if (search.Facets.IsEmpty)
        {
            return ImmutableSortedDictionary<SystemFacet, ImmutableSortedDictionary<string, long>>.Empty;
        }

        if (match.HasText || since.IsSet || !search.Providers.IsEmpty)
        {
            CountMatches(since);
        }
        else
        {
            CountSets();
        }

        return search.Facets.Distinct().ToImmutableSortedDictionary(facet => facet, facet => facet == SystemFacet.Provider ? Providers() : Values(facet));
    }

    /// <summary>Every match one by one.</summary>
    private void CountMatches(in Since since)
    {
        var source = match.Expression is null
            ? "system_facet f WHERE ?1 IS NULL AND f.position >= ?2"
            : "system_text t CROSS JOIN system_facet f ON f.position = t.rowid WHERE system_text MATCH ?1 AND t.rowid >= ?2";
        var statement = view.Prepare($"SELECT f.facets, f.provider FROM {source} {since.Exactly("f.position", 3)}")
            .Bind(1, match.Expression).Bind(2, since.Position).Bind(3, since.Milliseconds);
        while (statement.Step())
        {
            Add(statement.Long(0), CountsProviders ? statement.Long(1) : 0, 1);
        }
    }

    /// <summary>Whole sets at once, from the index: without text the filters depend on the set alone.</summary>
    private void CountSets()
    {
        var statement = view.Prepare(CountsProviders
            ? "SELECT facets, count(*), provider FROM system_facet GROUP BY facets, provider"
            : "SELECT facets, count(*), 0 FROM system_facet GROUP BY facets");
        var rows = new List<(long Set, long Count, long Provider)>();
        while (statement.Step())
        {
            rows.Add((statement.Long(0), statement.Long(1), statement.Long(2)));
        }

        foreach (var row in rows.Where(row => match.Filters.All(tokens => Known(row.Set).Tokens.Overlaps(tokens))))
        {
            Add(row.Set, row.Provider, row.Count);
        }
    }

    private void Add(long set, long provider, long count)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_bySet, set, out _) += count;
        if (CountsProviders)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_byProvider, provider, out _) += count;
        }
    }

    private ImmutableSortedDictionary<string, long> Values(SystemFacet facet)
    {
        var counts = new Dictionary<string, long>();
        foreach (var (number, count) in _bySet)
        {
            foreach (var value in ValuesOf(Known(number).Set, facet))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _) += count;
            }
        }

        return counts.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private IEnumerable<string> ValuesOf(FacetSet set, SystemFacet facet) => facet switch
    {
        SystemFacet.Status => [Kebab.ConvertName(set.Status.ToString())],
        SystemFacet.Sector => [set.Sector],
        SystemFacet.Jurisdiction => set.Jurisdictions,
        _ when search.Jurisdictions.IsEmpty => set.Classes,
        _ => set.ClassesThere.Where(there => search.Jurisdictions.Contains(there.Jurisdiction, StringComparer.OrdinalIgnoreCase)).Select(there => there.Class).Distinct(),
    };

    private ImmutableSortedDictionary<string, long> Providers() =>
        _byProvider.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(SystemQueries.MaxProviderFacets).ToImmutableSortedDictionary(
            pair => view.First("SELECT id FROM facet_provider WHERE number = ?1", row => row.Text(0), pair.Key)!, pair => pair.Value, StringComparer.Ordinal);

    private KnownFacetSet Known(long number)
    {
        if (!view.FacetSets.TryGetValue(number, out var known))
        {
            var set = view.First("SELECT content FROM facet_set WHERE number = ?1", row => JsonSerializer.Deserialize<FacetSet>(row.Text(0), RegistryJson.Options), number)!;
            view.FacetSets.Add(number, known = new KnownFacetSet(set, [.. set.Tokens()]));
        }

        return known;
    }
}
