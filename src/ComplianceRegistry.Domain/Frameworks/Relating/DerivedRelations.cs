using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Frameworks.Relating;

/// <summary>Concludes how two sets relate from how each relates to the same third set.</summary>
internal static class DerivedRelations
{
    /// <summary>Chains the relations of the first set to the middle one with those of the middle one to the second.</summary>
    public static SetRelations Through(SetRelations first, SetRelations second)
    {
        var onwards = second.Links.ToLookup(link => link.From, StringComparer.Ordinal);
        var chains = from one in first.Links
                     from two in onwards[one.To]
                     group (First: one, Second: two) by (one.From, two.To);
        return new SetRelations(
            RelationBasis.Common,
            [.. first.Sources, .. second.Sources],
            [.. chains.Select(chain => Conclude(chain.Key.From, chain.Key.To, [.. chain]))],
            [.. NothingBeyond(first, second)],
            [.. NothingBeyond(second.Inverse(), first.Inverse())]);
    }

    private static RequirementLink Conclude(string from, string to, ImmutableArray<(RequirementLink First, RequirementLink Second)> chains)
    {
        var certain = chains.Where(chain => Chained(chain) is not null).ToList();
        var relation = Relations.Joined(certain.Select(chain => Chained(chain)!.Value));
        var used = relation is null ? [.. chains] : certain;
        ImmutableArray<string> via = [.. used.Select(chain => chain.First.To).Distinct().Order(StringComparer.Ordinal)];
        return new RequirementLink(from, to, relation, Derived: true, used.Min(Examined), via, Explain(relation, via));
    }

    // What is a part of something that has nothing in common with a set has nothing in common with it either.
    private static IEnumerable<NoRelation> NothingBeyond(SetRelations first, SetRelations second)
    {
        var nothing = second.NoneOfFrom.ToDictionary(none => none.Requirement, StringComparer.Ordinal);
        return from link in first.Links
               where link.Relation is Relation.Equal or Relation.Subset && nothing.ContainsKey(link.To)
               group link by link.From into same
               select Nothing(same.First(), nothing[same.First().To]);
    }

    private static NoRelation Nothing(RequirementLink link, NoRelation none) => new(
        link.From, Derived: true, (MappingStatus)Math.Min((int)link.Status, (int)none.Status), $"It asks for no more than {none.Requirement}, of which: {none.Rationale}");

    private static Relation? Chained((RequirementLink First, RequirementLink Second) chain) =>
        chain is { First.Relation: { } one, Second.Relation: { } two } ? one.Then(two) : null;

    private static MappingStatus Examined((RequirementLink First, RequirementLink Second) chain) =>
        (MappingStatus)Math.Min((int)chain.First.Status, (int)chain.Second.Status);

    private static string Explain(Relation? relation, ImmutableArray<string> via) => relation is null
        ? $"Both overlap with {string.Join(", ", via)}, from which nothing certain follows."
        : $"Derived over {string.Join(", ", via)}.";
}
