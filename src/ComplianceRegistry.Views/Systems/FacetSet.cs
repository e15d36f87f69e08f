using System.Collections.Immutable;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Views.Jurisdictions;

namespace ComplianceRegistry.Views.Systems;

/// <summary>
/// The values of a system under every filter but the provider. Few combinations occur, so each is stored once and
/// counted by its number.
/// </summary>
/// <param name="Jurisdictions">Where it is listed, and the unions of these.</param>
/// <param name="ClassesThere">Per jurisdiction of <paramref name="Jurisdictions"/> the classes under the frameworks that apply there.</param>
/// <param name="Classes">The classes under any framework.</param>
/// <param name="Status">State of the home listing.</param>
/// <param name="Sector">Code of the sector.</param>
internal sealed record FacetSet(
    ImmutableArray<string> Jurisdictions,
    ImmutableArray<ClassThere> ClassesThere,
    ImmutableArray<string> Classes,
    ListingStatus Status,
    string Sector)
{
    public static FacetSet Of(SystemRecord system, JurisdictionTree tree)
    {
        var listed = system.Listings.Keys.ToImmutableArray();
        var there = from place in listed
                    from framework in tree.WithUnions(place)
                    from item in system.Classifications
                    where item.Jurisdiction == framework
                    from area in new[] { place, framework }
                    select new ClassThere(area, item.Class);
        return new FacetSet(
            Ordered(listed.SelectMany(tree.WithUnions)),
            Ordered(there),
            Ordered(system.Classifications.Select(item => item.Class)),
            system.Status,
            system.Sector);
    }

    /// <summary>The tokens under which a system with these values is found.</summary>
    public IEnumerable<string> Tokens() =>
    [
        FilterTokens.Any,
        .. Jurisdictions.Select(FilterTokens.Jurisdiction),
        .. ClassesThere.Select(there => FilterTokens.ClassThere(there.Jurisdiction, there.Class)),
        .. Classes.Select(FilterTokens.Class),
        FilterTokens.Status(Status),
        FilterTokens.Sector(Sector),
    ];

    private static ImmutableArray<T> Ordered<T>(IEnumerable<T> values) => [.. values.Distinct().Order()];
}

/// <summary>A class in a jurisdiction.</summary>
internal readonly record struct ClassThere(string Jurisdiction, string Class) : IComparable<ClassThere>
{
    public int CompareTo(ClassThere other) =>
        string.CompareOrdinal(Jurisdiction, other.Jurisdiction) is var order and not 0 ? order : string.CompareOrdinal(Class, other.Class);
}
