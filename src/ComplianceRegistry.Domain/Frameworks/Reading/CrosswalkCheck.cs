namespace ComplianceRegistry.Domain.Frameworks.Reading;

/// <summary>Checks that a crosswalk fits the sets that it relates, and leaves no requirement of either out.</summary>
internal static class CrosswalkCheck
{
    public static IEnumerable<Fault> Check(Crosswalk crosswalk, IReadOnlyDictionary<string, RequirementSet> sets, string root) =>
    [
        .. CheckSide(crosswalk, sets.GetValueOrDefault(crosswalk.From), crosswalk.From, mapping => mapping.From, root, "from"),
        .. CheckSide(crosswalk, sets.GetValueOrDefault(crosswalk.To), crosswalk.To, mapping => mapping.To, root, "to"),
    ];

    private static IEnumerable<Fault> CheckSide(
        Crosswalk crosswalk, RequirementSet? set, string reference, Func<Mapping, string?> side, string root, string name)
    {
        if (set is null)
        {
            return [new Fault($"{root}/{name}", "unknown-set", $"There is no requirement set '{reference}'.")];
        }

        var known = set.Requirements.Select(requirement => requirement.Id).ToHashSet(StringComparer.Ordinal);
        var mapped = crosswalk.Mappings.Select(side).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. crosswalk.Mappings.Index().Where(item => side(item.Item) is { } id && !known.Contains(id)).Select(item => new Fault(
                $"{root}/mappings/{item.Index}/{name}", "unknown-requirement", $"{reference} has no requirement '{side(item.Item)}'.")),
            .. known.Except(mapped).Select(id => new Fault(
                $"{root}/mappings", "unmapped", $"'{id}' of {reference} is in no mapping; say 'none' and why when nothing relates to it.")),
        ];
    }
}
