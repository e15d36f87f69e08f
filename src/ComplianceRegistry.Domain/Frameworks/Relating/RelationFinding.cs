namespace ComplianceRegistry.Domain.Frameworks.Relating;

/// <summary>
/// Finds how two sets relate: by a crosswalk of theirs, in either direction, else as editions of one set, else over the newest edition of the common set
/// that has crosswalks with both.
/// </summary>
internal sealed class RelationFinding
{
    private readonly Dictionary<(string From, string To), Crosswalk> newest;
    private readonly IReadOnlyList<RequirementSet> common;

    public RelationFinding(IEnumerable<RequirementSet> sets, IEnumerable<Crosswalk> crosswalks)
    {
        newest = crosswalks.GroupBy(crosswalk => (crosswalk.From, crosswalk.To))
            .ToDictionary(same => same.Key, same => same.MaxBy(crosswalk => crosswalk.Version, StringComparer.Ordinal)!);
        common = [.. sets.Where(set => set.Id == RequirementSet.Common).OrderByDescending(set => set.Edition, StringComparer.Ordinal)];
    }

    public SetRelations Between(RequirementSet from, RequirementSet to) =>
        from.Reference == to.Reference ? StatedRelations.Same(from)
        : Stated(from.Reference, to.Reference)
            ?? (from.Id == to.Id ? StatedRelations.Editions(from, to) : null)
            ?? OverCommon(from.Reference, to.Reference)
            ?? SetRelations.Unknown;

    private SetRelations? OverCommon(string from, string to) => (
        from middle in common
        let first = Stated(@from, middle.Reference)
        let second = Stated(middle.Reference, to)
        where first is not null && second is not null
        select DerivedRelations.Through(first, second)).FirstOrDefault();

    private SetRelations? Stated(string from, string to) =>
        newest.TryGetValue((from, to), out var forwards) ? StatedRelations.Of(forwards)
        : newest.TryGetValue((to, from), out var backwards) ? StatedRelations.Of(backwards).Inverse()
        : null;
}
