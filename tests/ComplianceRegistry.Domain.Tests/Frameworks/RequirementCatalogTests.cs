using System.Collections.Immutable;
using System.Diagnostics;
using ComplianceRegistry.Domain.Frameworks;
using static ComplianceRegistry.Domain.Tests.Frameworks.RequirementData;

namespace ComplianceRegistry.Domain.Tests.Frameworks;

/// <summary>Comparison and coverage, and what holds of the sets that ship with the registry.</summary>
public sealed class RequirementCatalogTests
{
    private static readonly ImmutableArray<(string Path, ReadOnlyMemory<byte> Json)> Small =
    [
        Set("common", "1", ("C1", "one"), ("C2", "two"), ("C3", "three")),
        Set("law", "1", ("L1", "one"), ("L2", "two"), ("L3", "three")),
        Crosswalk("common@1", "law@1", "1",
            Map("C1", Relation.Superset, "L1"), Map("C2", Relation.Subset, "L2", MappingStatus.Adopted), Map("C3", Relation.None, null), Map(null, Relation.None, "L3")),
    ];

    [Fact]
    public void The_common_set_has_ten_groups_and_every_kind_of_assessment_serves_some_of_it()
    {
        var common = Shipped.Newest(RequirementSet.Common)!;

        Assert.Equal(10, common.Groups.Length);
        Assert.InRange(common.Requirements.Length, 38, 50);
        Assert.All(Requirement.AssessmentKinds, kind => Assert.Contains(common.Requirements, one => one.Assessments.Contains(kind)));
        Assert.All(common.Classes, one => Assert.Contains(common.Requirements, requirement => requirement.AppliesFrom == one.Id));
    }

    [Fact]
    public void Every_class_of_every_framework_corresponds_to_one_class_except_where_nothing_is_certified()
    {
        var common = Shipped.Newest(RequirementSet.Common)!;
        var classes = Tests.Classification.Frameworks.Catalog.Frameworks.SelectMany(framework => framework.Classes.Select(one => (framework.Id, Class: one.Id))).ToList();

        Assert.All(classes, one => Assert.Equal(one.Class is "prohibited" or "out-of-scope", common.ClassFor(one.Id, one.Class) is null));
        Assert.All(common.Classes.SelectMany(one => one.CorrespondsTo), one => Assert.Contains((one.Framework, one.Class), classes));
    }

    [Fact]
    public void A_stricter_class_asks_for_all_that_a_milder_one_asks_for()
    {
        var common = Shipped.Newest(RequirementSet.Common)!;
        var asked = common.Classes.Select(one => common.ApplicableTo(one.Id).Select(requirement => requirement.Id).ToHashSet()).ToList();

        Assert.All(asked.Zip(asked.Skip(1)), pair => Assert.ProperSubset(pair.Second, pair.First));
        Assert.Equal(common.Requirements.Length, asked[^1].Count);
        Assert.Throws<ArgumentException>(() => common.ApplicableTo("deadly").ToList());
    }

    [Theory]
    [InlineData("eu-ai-act", 51)]
    [InlineData("nist-ai-rmf", 72)]
    [InlineData("oecd-ai-principles", 13)]
    [InlineData("g7-hiroshima", 11)]
    [InlineData("kr-ai-basic-act", 13)]
    public void The_common_set_has_a_crosswalk_with_each_other_set(string id, int requirements)
    {
        var set = Shipped.Newest(id)!;

        Assert.Equal(requirements, set.Requirements.Length);
        var comparison = Shipped.Compare(Common, set.Reference).OrThrow("comparison");
        Assert.Equal(RelationBasis.Crosswalk, comparison.Basis);
        Assert.All(comparison.Requirements, one => Assert.Equal(one.Links.IsEmpty, one.Reason is not null));
    }

    [Fact]
    public void Who_meets_the_common_set_covers_some_of_the_AI_Act_whole_some_in_part_and_some_not()
    {
        var coverage = Shipped.CoverageOf(EuAiAct, Common).OrThrow("coverage");

        Assert.Equal(51, coverage.Covered + coverage.Partly + coverage.NotCovered);
        Assert.Equal(CoverageExtent.Covered, Of(coverage, "art-14-5").Extent);
        Assert.Equal(CoverageExtent.Partly, Of(coverage, "art-17-1").Extent);
        Assert.Equal(CoverageExtent.NotCovered, Of(coverage, "art-26-10").Extent);
        Assert.Equal("CR-HUM-4", Assert.Single(Of(coverage, "art-14-5").Links).From);
    }

    [Fact]
    public void Sets_without_a_crosswalk_are_compared_over_the_common_set_and_the_result_is_marked()
    {
        var comparison = Shipped.Compare(EuAiAct, Nist).OrThrow("comparison");

        Assert.Equal(RelationBasis.Common, comparison.Basis);
        Assert.Equal(2, comparison.Sources.Length);
        Assert.All(comparison.Requirements.SelectMany(one => one.Links), link => Assert.True(link.Derived && !link.Via.IsEmpty && link.Status == MappingStatus.Draft));
    }

    [Fact]
    public void Only_what_is_met_covers()
    {
        var catalog = Catalog(Small);

        var none = catalog.CoverageOf("law@1", "common@1", []).OrThrow("coverage");
        var first = catalog.CoverageOf("law@1", "common@1", ["C1"]).OrThrow("coverage");

        Assert.Equal((0, 0, 3), (none.Covered, none.Partly, none.NotCovered));
        Assert.Equal("C1", Assert.Single(Of(none, "L1").Unmet));
        Assert.Equal((1, 0, 2), (first.Covered, first.Partly, first.NotCovered));
        Assert.Equal("because", Of(first, "L3").Reason);
    }

    [Fact]
    public void Read_backwards_a_subset_covers_and_a_superset_does_not()
    {
        var coverage = Catalog(Small).CoverageOf("common@1", "law@1").OrThrow("coverage");

        Assert.Equal(
            [CoverageExtent.Partly, CoverageExtent.Covered, CoverageExtent.NotCovered], coverage.Requirements.Select(one => one.Extent));
    }

    [Fact]
    public void A_mapping_that_was_not_examined_enough_does_not_count()
    {
        var coverage = Catalog(Small).CoverageOf("law@1", "common@1", atLeast: MappingStatus.Adopted).OrThrow("coverage");

        Assert.Equal((0, 1, 2), (coverage.Covered, coverage.Partly, coverage.NotCovered));
    }

    [Fact]
    public void Of_two_versions_of_a_crosswalk_the_later_counts()
    {
        var catalog = Catalog(Small.Add(Crosswalk("common@1", "law@1", "2",
            Map("C1", Relation.Equal, "L3"), Map("C2", Relation.None, null), Map("C3", Relation.None, null), Map(null, Relation.None, "L1"), Map(null, Relation.None, "L2"))));

        Assert.Equal(["L3"], catalog.CoverageOf("law@1", "common@1").OrThrow("coverage").Requirements.Where(one => one.Extent == CoverageExtent.Covered).Select(one => one.Requirement));
        Assert.Equal(2, catalog.Crosswalks.Length);
    }

    [Fact]
    public void Editions_of_a_set_are_compared_by_what_they_ask_for()
    {
        var catalog = Catalog(Small.Add(Set("common", "2", ("C1", "one"), ("C2", "two, and more"), ("C4", "four"))));

        var changes = catalog.Compare("common@1", "common@2").OrThrow("comparison").Changes!;
        var coverage = catalog.CoverageOf("common@2", "common@1").OrThrow("coverage");

        Assert.Equal(["C4", "C3", "C2", "C1"], changes.Added.Concat(changes.Removed).Concat(changes.Reworded).Concat(changes.Unchanged));
        Assert.Equal([CoverageExtent.Covered, CoverageExtent.NotCovered, CoverageExtent.NotCovered], coverage.Requirements.Select(one => one.Extent));
        Assert.Equal("common@2", catalog.Newest("common")!.Reference);
    }

    [Fact]
    public void Sets_that_nothing_joins_are_not_known_to_relate()
    {
        var coverage = Catalog(Small.Add(Set("code", "1", ("X1", "x")))).CoverageOf("code@1", "law@1").OrThrow("coverage");

        Assert.Equal((RelationBasis.Unknown, 1), (coverage.Basis, coverage.NotCovered));
        Assert.Contains("No crosswalk", coverage.Requirements[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_covers_itself() =>
        Assert.All(Shipped.Sets, set => Assert.Equal(set.Requirements.Length, Shipped.CoverageOf(set.Reference, set.Reference).OrThrow("coverage").Covered));

    [Fact]
    public void Unknown_sets_and_requirements_are_all_faults()
    {
        Assert.Equal(["/from", "/to"], Shipped.Compare("x@1", "y@1").Faults.Select(fault => fault.Pointer));
        Assert.Equal(["/of", "/met/1"], Shipped.CoverageOf("x@1", Common, ["CR-GOV-1", "CR-NO-1"]).Faults.Select(fault => fault.Pointer));
    }

    [Fact]
    public void Coverage_of_every_set_by_every_other_takes_no_time()
    {
        var watch = Stopwatch.StartNew();
        foreach (var (of, by) in from one in Shipped.Sets from other in Shipped.Sets select (one, other))
        {
            Shipped.CoverageOf(of.Reference, by.Reference).OrThrow("coverage");
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static RequirementCoverage Of(Coverage coverage, string requirement) => coverage.Requirements.Single(one => one.Requirement == requirement);
}
