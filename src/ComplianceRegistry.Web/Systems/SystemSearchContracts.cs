using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Views.Systems;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Systems;

/// <summary>A search. A parameter that is repeated means any of its values; different parameters must all hold.</summary>
internal sealed record SystemsQuery
{
    /// <summary>Words that name, provider or purpose must hold; <c>"a phrase"</c>, <c>prefix*</c> and <c>-not</c> are understood.</summary>
    [StringLength(400)]
    public string? Q { get; init; }

    /// <summary>Codes of jurisdictions in which the system is listed; EU includes its members.</summary>
    [MaxLength(50), StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public ImmutableArray<string> Jurisdiction { get; init; } = [];

    /// <summary>Classes; together with jurisdiction the class there.</summary>
    [MaxLength(50), StringLength(64, MinimumLength = 1)]
    public ImmutableArray<string> Class { get; init; } = [];

    /// <summary>Status of the home listing.</summary>
    [MaxLength(10), AllowedValues("listed", "restricted", "withdrawn", "recalled", "archived")]
    public ImmutableArray<ListingStatus> Status { get; init; } = [];

    /// <summary>Registry ids of providers.</summary>
    [MaxLength(50), StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public ImmutableArray<string> Provider { get; init; } = [];

    /// <summary>Codes of the vocabulary of sectors.</summary>
    [MaxLength(50), StringLength(SystemLimits.Sector, MinimumLength = 1)]
    public ImmutableArray<string> Sector { get; init; } = [];

    /// <summary>Only systems whose last act is not older.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Order: the latest act first or last, by name, or by how well the text matches.</summary>
    [AllowedValues("-updated", "updated", "name", "rank")]
    public string Sort { get; init; } = "-updated";

    /// <summary>Filters whose values are counted over all pages, separated by commas: class, status, jurisdiction, sector, provider.</summary>
    [StringLength(60), RegularExpression("^(class|status|jurisdiction|sector|provider)(,(class|status|jurisdiction|sector|provider)){0,4}$", ErrorMessage = "Facets are class, status, jurisdiction, sector and provider, separated by commas.")]
    public string? Facets { get; init; }

    /// <summary>Most systems on the page.</summary>
    [Range(1, SystemSearch.MaxLimit)]
    public int Limit { get; init; } = SystemSearch.DefaultLimit;

    /// <summary>The <c>next</c> of the page before, under the same search.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }

    public SystemSearch ToSearch() => new()
    {
        Text = Q,
        Jurisdictions = Jurisdiction,
        Classes = Class,
        Statuses = Status,
        Providers = [.. Provider.Select(id => id.ToUpperInvariant())],
        Sectors = Sector,
        UpdatedSince = UpdatedSince,
        Sort = Sort switch
        {
            "updated" => SystemSort.OldestFirst,
            "name" => SystemSort.Name,
            "rank" => SystemSort.Rank,
            _ => SystemSort.NewestFirst,
        },
        Facets = Facets is null ? [] : [.. Facets.Split(',').Distinct().Select(facet => Enum.Parse<SystemFacet>(facet, ignoreCase: true))],
        Limit = Limit,
        Cursor = Cursor,
    };
}

/// <summary>A page of systems.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="Facets">By filter and value, how many systems the whole search finds.</param>
internal sealed record SystemSearchPage(
    [property: MaxLength(SystemSearch.MaxLimit)] ImmutableArray<SystemItem> Items,
    [property: StringLength(Limits.CursorLength)] string? Next,
    [property: MaxLength(5)] ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, long>> Facets);
