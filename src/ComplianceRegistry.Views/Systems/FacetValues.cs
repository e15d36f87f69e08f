using System.Collections.Immutable;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Views.Jurisdictions;

namespace ComplianceRegistry.Views.Systems;

/// <summary>
/// Where a system is listed, as filters see it: each jurisdiction of a listing and each union of these, with the
/// jurisdictions whose frameworks apply there.
/// </summary>
internal sealed record PlaceSet(ImmutableArray<Place> Places)
{
    public static PlaceSet Of(IEnumerable<string> listed, JurisdictionTree tree) =>
        new([.. listed.SelectMany(tree.WithUnions).Distinct().Order(StringComparer.Ordinal).Select(code => new Place(code, [.. tree.WithUnions(code)]))]);

    public bool IsIn(string jurisdiction) => Find(jurisdiction) is not null;

    /// <summary>The classes in a jurisdiction; none where the system is not listed.</summary>
    public IEnumerable<string> ClassesIn(string jurisdiction, ClassSet classes) => Find(jurisdiction) is { } place
        ? classes.Classes.Where(item => place.Frameworks.Contains(item.Jurisdiction)).Select(item => item.Class)
        : [];

    private Place? Find(string jurisdiction) => Places.FirstOrDefault(place => place.Code.Equals(jurisdiction, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A jurisdiction, and those whose frameworks apply in it: its own and its unions'.</summary>
internal sealed record Place(string Code, ImmutableArray<string> Frameworks);

/// <summary>A system's classes.</summary>
internal sealed record ClassSet(ImmutableArray<ClassIn> Classes)
{
    public static ClassSet Of(IEnumerable<ClassItem> items) => new([.. items.Select(item => new ClassIn(item.Jurisdiction, item.Class))]);
}

/// <summary>The class under a jurisdiction's framework.</summary>
internal sealed record ClassIn(string Jurisdiction, string Class);

/// <summary>
/// A system's values under all filters but the provider, as numbers that fit one integer, so that hundreds of thousands
/// of systems are counted in a glance.
/// </summary>
/// <param name="Places">Number of its <see cref="PlaceSet"/>.</param>
/// <param name="Classes">Number of its <see cref="ClassSet"/>.</param>
/// <param name="Sector">Number of its sector.</param>
/// <param name="Status">State of its home listing.</param>
internal readonly record struct FacetCode(int Places, int Classes, int Sector, ListingStatus Status)
{
    private const int SetBits = 20;
    private const int SectorBits = 12;
    private const int StatusBits = 4;

    /// <summary>The numbers as one integer.</summary>
    public long Packed => ((((((long)Places << SetBits) | (uint)Classes) << SectorBits) | (uint)Sector) << StatusBits) | (uint)Status;

    /// <summary>Places and classes as one integer: what decides the class in a jurisdiction.</summary>
    public long Pair => Packed >> (SectorBits + StatusBits);

    /// <summary>A code with the places and classes of a <see cref="Pair"/>.</summary>
    public static FacetCode OfPair(long pair) => Unpack(pair << (SectorBits + StatusBits));

    public static FacetCode Unpack(long packed) => new(
        (int)(packed >> (SetBits + SectorBits + StatusBits)),
        Low(packed >> (SectorBits + StatusBits), SetBits),
        Low(packed >> StatusBits, SectorBits),
        (ListingStatus)Low(packed, StatusBits));

    private static int Low(long value, int bits) => (int)(value & ((1L << bits) - 1));
}
