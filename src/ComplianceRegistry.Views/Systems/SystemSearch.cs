using System.Collections.Immutable;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Views.Systems;

/// <summary>
/// A search among the systems of the public section. Values of one filter are alternatives; different filters must all hold.
/// </summary>
public sealed record SystemSearch
{
    /// <summary>Upper bound of <see cref="Limit"/>.</summary>
    public const int MaxLimit = 200;

    /// <summary>Number of items when the caller names none.</summary>
    public const int DefaultLimit = 50;

    /// <summary>
    /// Words that must all occur in name, provider's name or intended purpose; <c>"a phrase"</c>, <c>prefix*</c> of
    /// at least three letters, <c>-not</c>.
    /// Any text is understood: what has no word in it does not restrict.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Codes of jurisdictions in which the system is listed; <c>EU</c> includes systems that are listed in a member.</summary>
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>Classes; together with <see cref="Jurisdictions"/> the class there, otherwise in any jurisdiction.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>States of the home listing.</summary>
    public ImmutableArray<ListingStatus> Statuses { get; init; } = [];

    /// <summary>Registry ids of providers.</summary>
    public ImmutableArray<string> Providers { get; init; } = [];

    /// <summary>Codes of the vocabulary of sectors.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>Only systems whose last act is not older.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    public SystemSort Sort { get; init; } = SystemSort.NewestFirst;

    /// <summary>The filters for whose values the results are counted.</summary>
    public ImmutableArray<SystemFacet> Facets { get; init; } = [];

    /// <summary>Most items on the page, 1 to <see cref="MaxLimit"/>; values outside are moved to the nearer bound.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Where the page begins: <see cref="SystemPage.Next"/> of the page before it, under the same search.</summary>
    public string? Cursor { get; init; }
}

/// <summary>Order of the results. Recency is the order of the log, so it never changes between two acts.</summary>
public enum SystemSort
{
    /// <summary><c>-updated</c>: the system with the latest act first.</summary>
    NewestFirst,

    /// <summary><c>updated</c>: the system with the latest act last.</summary>
    OldestFirst,

    /// <summary><c>name</c>: alphabetically, without regard to case and diacritics.</summary>
    Name,

    /// <summary><c>rank</c>: by how well the text matches, the newer first among equals; without text as <see cref="NewestFirst"/>.</summary>
    Rank,
}

/// <summary>A filter whose values can be counted.</summary>
public enum SystemFacet
{
    /// <summary>With a filter on jurisdictions the classes there, otherwise in any jurisdiction. A system counts once per class.</summary>
    Class,
    Status,
    Jurisdiction,
    Sector,

    /// <summary>By registry id; the most frequent <see cref="SystemQueries.MaxProviderFacets"/> only.</summary>
    Provider,
}
