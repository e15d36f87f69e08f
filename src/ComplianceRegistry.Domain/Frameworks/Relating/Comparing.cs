namespace ComplianceRegistry.Domain.Frameworks.Relating;

/// <summary>Puts two sets beside each other.</summary>
internal static class Comparing
{
    private const string NothingKnown = "Nothing is known: no mapping names it.";

    public static SetComparison Compare(RequirementSet from, RequirementSet to, SetRelations relations)
    {
        var links = relations.Links.ToLookup(link => link.From, StringComparer.Ordinal);
        var reached = relations.Links.Select(link => link.To).ToHashSet(StringComparer.Ordinal);
        var noneOfFrom = ReasonOf(relations.NoneOfFrom);
        var noneOfTo = ReasonOf(relations.NoneOfTo);
        return new SetComparison(
            from.Reference,
            to.Reference,
            relations.Basis,
            relations.Sources,
            [
                .. from.Requirements.Select(one => new ComparedRequirement(
                    one.Id, [.. links[one.Id]], links.Contains(one.Id) ? null : noneOfFrom.GetValueOrDefault(one.Id, NothingKnown))),
            ],
            [
                .. to.Requirements.Where(one => !reached.Contains(one.Id))
                    .Select(one => new UnrelatedRequirement(one.Id, noneOfTo.GetValueOrDefault(one.Id, NothingKnown))),
            ],
            from.Id == to.Id ? Changes(from, to) : null);
    }

    private static EditionChanges Changes(RequirementSet from, RequirementSet to)
    {
        var kept = from.Requirements.Select(one => (Before: one, After: to.Find(one.Id))).Where(pair => pair.After is not null).ToList();
        return new EditionChanges(
            [.. to.Requirements.Where(one => from.Find(one.Id) is null).Select(one => one.Id)],
            [.. from.Requirements.Where(one => to.Find(one.Id) is null).Select(one => one.Id)],
            [.. kept.Where(pair => !pair.Before.AsksTheSameAs(pair.After!)).Select(pair => pair.Before.Id)],
            [.. kept.Where(pair => pair.Before.AsksTheSameAs(pair.After!)).Select(pair => pair.Before.Id)]);
    }

    private static Dictionary<string, string> ReasonOf(IEnumerable<NoRelation> none) =>
        none.ToDictionary(one => one.Requirement, one => one.Rationale, StringComparer.Ordinal);
}
