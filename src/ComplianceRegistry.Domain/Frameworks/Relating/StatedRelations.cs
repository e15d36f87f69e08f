namespace ComplianceRegistry.Domain.Frameworks.Relating;

/// <summary>What a crosswalk states, and what needs no crosswalk: a set and itself, two editions of one set.</summary>
internal static class StatedRelations
{
    public static SetRelations Of(Crosswalk crosswalk) => new(
        RelationBasis.Crosswalk,
        [crosswalk.Reference],
        [
            .. from mapping in crosswalk.Mappings
               where mapping.Relation != Relation.None
               select new RequirementLink(mapping.From!, mapping.To!, mapping.Relation, Derived: false, mapping.Status, [], mapping.Rationale),
        ],
        [.. crosswalk.Mappings.Where(mapping => mapping.To is null).Select(mapping => Nothing(mapping.From!, mapping))],
        [.. crosswalk.Mappings.Where(mapping => mapping.From is null).Select(mapping => Nothing(mapping.To!, mapping))]);

    public static SetRelations Same(RequirementSet set) => new(
        RelationBasis.Same, [], [.. set.Requirements.Select(requirement => Equal(requirement.Id, "It is the same requirement."))], [], []);

    /// <summary>Two editions of one set. Where the wording changed, nothing certain follows: only a mapping can say what the change means.</summary>
    public static SetRelations Editions(RequirementSet from, RequirementSet to) => new(
        RelationBasis.Editions,
        [],
        [
            .. from before in @from.Requirements
               let after = to.Find(before.Id)
               where after is not null
               select before.AsksTheSameAs(after)
                   ? Equal(before.Id, "Both editions ask for the same.")
                   : Equal(before.Id, "The wording differs between the editions.") with { Relation = null, Status = MappingStatus.Draft },
        ],
        [.. from.Requirements.Where(one => to.Find(one.Id) is null).Select(one => Nothing(one.Id, $"{to.Reference} has no requirement of this id."))],
        [.. to.Requirements.Where(one => from.Find(one.Id) is null).Select(one => Nothing(one.Id, $"{from.Reference} has no requirement of this id."))]);

    private static RequirementLink Equal(string id, string rationale) => new(id, id, Relation.Equal, Derived: true, MappingStatus.Adopted, [], rationale);

    private static NoRelation Nothing(string id, Mapping mapping) => new(id, Derived: false, mapping.Status, mapping.Rationale);

    private static NoRelation Nothing(string id, string rationale) => new(id, Derived: true, MappingStatus.Draft, rationale);
}
