using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Frameworks.Relating;

/// <summary>Works out how far one set is met by who meets another.</summary>
internal static class Covering
{
    /// <param name="of">The set whose coverage is asked for.</param>
    /// <param name="by">The set that is met.</param>
    /// <param name="met">Ids of its requirements that are met; null means all.</param>
    /// <param name="relations">From what is met to what may be covered.</param>
    public static Coverage Cover(RequirementSet of, RequirementSet by, ImmutableArray<string>? met, SetRelations relations)
    {
        var isMet = met is { } ids ? ids.ToHashSet(StringComparer.Ordinal) : null;
        var links = relations.Links.ToLookup(link => link.To, StringComparer.Ordinal);
        var nothing = relations.NoneOfTo.ToDictionary(none => none.Requirement, none => none.Rationale, StringComparer.Ordinal);
        ImmutableArray<RequirementCoverage> requirements =
        [
            .. of.Requirements.Select(one => links.Contains(one.Id)
                ? Cover(one.Id, [.. links[one.Id]], link => isMet?.Contains(link.From) != false)
                : new RequirementCoverage(one.Id, CoverageExtent.NotCovered, [], [], WhyNothing(by, relations, nothing.GetValueOrDefault(one.Id)))),
        ];
        return new Coverage(
            of.Reference, by.Reference, relations.Basis, relations.Sources,
            Count(CoverageExtent.Covered), Count(CoverageExtent.Partly), Count(CoverageExtent.NotCovered), requirements);

        int Count(CoverageExtent extent) => requirements.Count(one => one.Extent == extent);
    }

    private static RequirementCoverage Cover(string requirement, ImmutableArray<RequirementLink> links, Func<RequirementLink, bool> isMet)
    {
        ImmutableArray<RequirementLink> certain = [.. links.Where(link => link.Relation is not (null or Relation.None))];
        ImmutableArray<RequirementLink> covering = [.. certain.Where(link => isMet(link) && link.Relation!.Value.Covers())];
        ImmutableArray<RequirementLink> overlapping = [.. certain.Where(isMet)];
        ImmutableArray<string> unmet = [.. certain.Where(link => !isMet(link)).Select(link => link.From)];
        return (covering.IsEmpty, overlapping.IsEmpty) switch
        {
            (false, _) => new RequirementCoverage(requirement, CoverageExtent.Covered, covering, [], $"Contained in {Ids(covering)}."),
            (_, false) => new RequirementCoverage(requirement, CoverageExtent.Partly, overlapping, unmet, $"Overlaps with {Ids(overlapping)}; none of them contains it."),
            _ => new RequirementCoverage(requirement, CoverageExtent.NotCovered, [], unmet, WhyNotCovered(links, unmet)),
        };
    }

    private static string WhyNotCovered(ImmutableArray<RequirementLink> links, ImmutableArray<string> unmet) => unmet.IsEmpty
        ? $"It may overlap with {Ids(links)}, but nothing certain follows from the mappings."
        : $"Of what relates to it, none is met: {string.Join(", ", unmet)}.";

    private static string WhyNothing(RequirementSet by, SetRelations relations, string? stated) =>
        relations.Basis == RelationBasis.Unknown ? $"No crosswalk leads here from {by.Reference}."
        : stated ?? "No mapping that counts names it.";

    private static string Ids(IEnumerable<RequirementLink> links) => string.Join(", ", links.Select(link => link.From));
}
