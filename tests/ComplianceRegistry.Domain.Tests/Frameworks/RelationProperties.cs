using ComplianceRegistry.Domain.Frameworks;
using FsCheck.Xunit;

namespace ComplianceRegistry.Domain.Tests.Frameworks;

/// <summary>What is derived is true, whatever the requirements demand.</summary>
public sealed class RelationProperties
{
    [Property(MaxTest = 300)]
    public void A_derived_relation_is_true(int seed)
    {
        var model = new DemandModel(seed);
        var comparison = model.Catalog.Compare("a@1", "b@1").OrThrow("comparison");

        Assert.Equal(RelationBasis.Common, comparison.Basis);
        Assert.All(comparison.Requirements.SelectMany(one => one.Links), link =>
        {
            Assert.True(link.Derived);
            Assert.True(IsTrue(link.Relation, model.True(link.From, link.To)), $"{link} is {model.True(link.From, link.To)}");
        });
    }

    [Property(MaxTest = 300)]
    public void What_is_said_to_relate_to_nothing_has_nothing_in_common_with_the_other_set(int seed)
    {
        var model = new DemandModel(seed);
        var comparison = model.Catalog.Compare("a@1", "b@1").OrThrow("comparison");

        var alone = comparison.Requirements.Where(one => one.Reason?.StartsWith("It asks for no more", StringComparison.Ordinal) == true);
        Assert.All(alone, one => Assert.All(DemandModel.Names("b"), other => Assert.Equal(Relation.None, model.True(one.Requirement, other))));
    }

    [Property(MaxTest = 300)]
    public void Coverage_claims_no_more_than_is_true(int seed)
    {
        var model = new DemandModel(seed);
        string[] met = [.. DemandModel.Names("a").Where((_, index) => (seed >> index & 1) == 1)];

        foreach (var one in model.Catalog.CoverageOf("b@1", "a@1", met).OrThrow("coverage").Requirements)
        {
            var truths = met.Select(id => model.True(id, one.Requirement)).ToList();
            Assert.True(one.Extent != CoverageExtent.Covered || truths.Any(relation => relation.Covers()), one.Reason);
            Assert.True(one.Extent != CoverageExtent.Partly || truths.Any(relation => relation != Relation.None), one.Reason);
        }
    }

    [Property(MaxTest = 300)]
    public void A_true_crosswalk_covers_what_is_covered_in_both_directions(int seed)
    {
        var model = new DemandModel(seed);
        foreach (var (of, by) in new[] { ("common", "a"), ("a", "common") })
        {
            Assert.All(model.Catalog.CoverageOf($"{of}@1", $"{by}@1").OrThrow("coverage").Requirements, one => Assert.Equal(
                DemandModel.Names(by).Any(id => model.True(id, one.Requirement).Covers()), one.Extent == CoverageExtent.Covered));
        }
    }

    [Property(MaxTest = 200)]
    public void Meeting_more_never_covers_less(int seed)
    {
        var catalog = new DemandModel(seed).Catalog;
        string[] some = [.. DemandModel.Names("a").Where((_, index) => (seed >> index & 1) == 1)];
        var less = catalog.CoverageOf("b@1", "a@1", some).OrThrow("coverage").Requirements;
        var more = catalog.CoverageOf("b@1", "a@1").OrThrow("coverage").Requirements;

        Assert.All(less.Zip(more), pair => Assert.True(pair.Second.Extent <= pair.First.Extent));
    }

    [Property(MaxTest = 200)]
    public void A_comparison_reads_the_same_backwards(int seed)
    {
        var catalog = new DemandModel(seed).Catalog;
        var forwards = catalog.Compare("a@1", "b@1").OrThrow("forwards").Requirements.SelectMany(one => one.Links);
        var backwards = catalog.Compare("b@1", "a@1").OrThrow("backwards").Requirements.SelectMany(one => one.Links);

        Assert.Equal(Keys(forwards), Keys(backwards.Select(link => link.Inverse())));
    }

    [Fact]
    public void Turning_a_relation_round_twice_changes_nothing() =>
        Assert.All(Enum.GetValues<Relation>(), relation => Assert.Equal(relation, relation.Inverse().Inverse()));

    [Fact]
    public void Contradictory_relations_say_no_more_than_what_they_share()
    {
        Assert.Null(Relations.Joined([Relation.None, Relation.Subset]));
        Assert.Equal(Relation.Intersects, Relations.Joined([Relation.Subset, Relation.Superset]));
        Assert.Equal(Relation.Superset, Relations.Joined([Relation.Intersects, Relation.Superset]));
        Assert.Null(Relations.Joined([]));
    }

    // Derived, "intersects" says no more than that something is shared.
    private static bool IsTrue(Relation? derived, Relation truth) => derived switch
    {
        null => true,
        Relation.Intersects => truth != Relation.None,
        _ => derived == truth,
    };

    private static HashSet<(string, string, Relation?)> Keys(IEnumerable<RequirementLink> links) => [.. links.Select(link => (link.From, link.To, link.Relation))];
}
