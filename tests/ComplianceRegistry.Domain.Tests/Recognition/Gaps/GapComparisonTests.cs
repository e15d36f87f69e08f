using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition.Gaps;
using static ComplianceRegistry.Domain.Tests.Frameworks.RequirementData;
using static ComplianceRegistry.Domain.Tests.Recognition.Gaps.GapData;

namespace ComplianceRegistry.Domain.Tests.Recognition.Gaps;

/// <summary>What a new edition changes for a certificate.</summary>
public sealed class GapComparisonTests
{
    private static readonly RequirementCatalog Editions = Catalog(
        Set("law", "1", ("L1", "one"), ("L2", "two"), ("L3", "three")),
        Set("law", "2", ("L1", "one"), ("L2", "more than two"), ("L4", "four")));

    [Fact]
    public void A_new_edition_shows_what_got_worse_what_is_new_and_what_is_gone()
    {
        var certificate = Issued("law@1", Met("L1"), Met("L2"), Met("L3"));
        var compared = GapComparison.Of(Analyse(Question(certificate, "law@1"), Editions), Analyse(Question(certificate, "law@2"), Editions));

        Assert.Equal<GapChange>([new GapChange("L2", GapResult.Covered, GapResult.NotCovered)], compared.Worsened);
        Assert.Equal<GapChange>([new GapChange("L4", null, GapResult.NotCovered)], compared.New);
        Assert.Equal<GapChange>([new GapChange("L3", GapResult.Covered, null)], compared.Gone);
        Assert.Empty(compared.Improved);
    }

    [Fact]
    public void An_answer_improves_a_requirement_and_its_difference()
    {
        var difference = Difference("labels", "L1");
        var question = Question(Issued("common@1", Met("C1"))) with { Differences = [difference] };
        var compared = GapComparison.Of(Analyse(question), Analyse(question with { Answers = [Answer(difference, Letter)] }));

        Assert.Equal<GapChange>(
            [new GapChange("L1", GapResult.Partly, GapResult.Covered), new GapChange(difference.Difference, GapResult.NotCovered, GapResult.Covered)], compared.Improved);
        Assert.Empty(compared.Worsened);
    }

    [Fact]
    public void What_asks_nothing_leaves_as_little_open_as_what_is_covered()
    {
        var compared = GapComparison.Of(Analyse(Met("C2")), Analyse(NotApplicable("C2")));

        Assert.All([compared.Improved, compared.Worsened, compared.New, compared.Gone], changes => Assert.Empty(changes));
    }
}
