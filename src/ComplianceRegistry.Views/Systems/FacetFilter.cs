using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

/// <summary>Decides the filters of a search, providers and instants excepted, on the numbers of a system's values.</summary>
internal sealed class FacetFilter(ViewConnection view, SystemSearch search)
{
    private readonly Dictionary<long, bool> _places = [];
    private readonly Dictionary<int, bool> _sectors = [];

    public bool Passes(FacetCode code) => HasStatus(code) && HasSector(code) && HasPlace(code);

    private bool HasStatus(FacetCode code) => search.Statuses.IsEmpty || search.Statuses.Contains(code.Status);

    private bool HasSector(FacetCode code)
    {
        if (search.Sectors.IsEmpty)
        {
            return true;
        }

        if (!_sectors.TryGetValue(code.Sector, out var passes))
        {
            var sector = view.Facets.SectorOf(view, code.Sector);
            _sectors[code.Sector] = passes = search.Sectors.Contains(sector, StringComparer.OrdinalIgnoreCase);
        }

        return passes;
    }

    private bool HasPlace(FacetCode code)
    {
        if (search.Jurisdictions.IsEmpty && search.Classes.IsEmpty)
        {
            return true;
        }

        if (!_places.TryGetValue(code.Pair, out var passes))
        {
            _places[code.Pair] = passes = Decide(view.Facets.PlacesOf(view, code.Places), view.Facets.ClassesOf(view, code.Classes));
        }

        return passes;
    }

    private bool Decide(PlaceSet places, ClassSet classes)
    {
        if (search.Classes.IsEmpty)
        {
            return search.Jurisdictions.Any(places.IsIn);
        }

        var candidates = search.Jurisdictions.IsEmpty
            ? classes.Classes.Select(item => item.Class)
            : search.Jurisdictions.SelectMany(jurisdiction => places.ClassesIn(jurisdiction, classes));
        return candidates.Any(name => search.Classes.Contains(name, StringComparer.OrdinalIgnoreCase));
    }
}
