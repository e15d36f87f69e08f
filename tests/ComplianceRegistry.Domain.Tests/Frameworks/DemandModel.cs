using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Tests.Frameworks;

/// <summary>Three sets whose requirements are sets of demands, so that it is known how each truly relates to each; crosswalks of the middle one tell the truth.</summary>
internal sealed class DemandModel
{
    private const int Demands = 5;
    private readonly Dictionary<string, int> demandsOf = new(StringComparer.Ordinal);

    public DemandModel(int seed)
    {
        var random = new Random(seed);
        foreach (var id in Names("a").Concat(Names("c")).Concat(Names("b")))
        {
            demandsOf[id] = random.Next(1, 1 << Demands);
        }

        Catalog = RequirementData.Catalog(
            Set("a"), Set("common"), Set("b"), Truth("common", "a"), Truth("common", "b"));
    }

    public RequirementCatalog Catalog { get; }

    public static IEnumerable<string> Names(string set) => Enumerable.Range(1, 6).Select(number => $"{set[0]}{number}");

    public Relation True(string from, string to) => (demandsOf[from], demandsOf[to]) switch
    {
        var (one, other) when one == other => Relation.Equal,
        var (one, other) when (one & other) == 0 => Relation.None,
        var (one, other) when (one & other) == one => Relation.Subset,
        var (one, other) when (one & other) == other => Relation.Superset,
        _ => Relation.Intersects,
    };

    private static (string Path, ReadOnlyMemory<byte> Json) Set(string id) => RequirementData.Set(id, "1", Names(id).Select(name => (name, name)));

    private (string Path, ReadOnlyMemory<byte> Json) Truth(string from, string to)
    {
        var related = Names(from).SelectMany(one => Names(to).Select(other => RequirementData.Map(one, True(one, other), other)))
            .Where(mapping => mapping.Relation != Relation.None).ToList();
        var alone = Names(from).Except(related.Select(mapping => mapping.From!)).Select(one => RequirementData.Map(one, Relation.None, null));
        var unreached = Names(to).Except(related.Select(mapping => mapping.To!)).Select(one => RequirementData.Map(null, Relation.None, one));
        return RequirementData.Crosswalk($"{from}@1", $"{to}@1", "1", [.. related, .. alone, .. unreached]);
    }
}
