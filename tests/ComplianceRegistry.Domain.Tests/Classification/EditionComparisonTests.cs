using ComplianceRegistry.Domain.Classification;
using static ComplianceRegistry.Domain.Tests.Classification.Frameworks;

namespace ComplianceRegistry.Domain.Tests.Classification;

public sealed class EditionComparisonTests
{
    private static readonly Framework Present = Of("EU");

    /// <summary>A later edition without the rule on recruitment, and with a lower threshold for models.</summary>
    private static readonly Framework Later = Present with
    {
        Edition = "2027-01-01",
        Rules = [.. Present.Rules.Where(rule => rule.Id != "annex-iii-4-a").Select(rule => rule.Id == "gpai-compute"
            ? rule with { When = new Condition.All([new Condition.EqualTo("gpai-model", true), new Condition.AtLeast("training-compute", 1_000)]) }
            : rule)],
    };

    private static readonly FrameworkCatalog Both = FrameworkCatalog.Create([CommonQuestionnaire], [Present, Later], Catalog.Sectors).OrThrow("both editions");

    private static readonly Answers Recruiting = Answer(
        ("prohibited-practices", Set()), ("annex-i-product", "none"), ("annex-iii-areas", Set("employment")), ("annex-iii-employment", Set("recruitment")),
        ("transparency-cases", Set()), ("gpai-model", false));

    private static readonly Answers Managing = Recruiting.With("annex-iii-employment", Set("worker-management"));
    private static readonly Answers Model = Recruiting.With("annex-iii-areas", Set()).With("gpai-model", true).With("training-compute", 5_000);

    [Fact]
    public void It_lists_the_systems_whose_class_would_change_and_no_others()
    {
        var comparison = EditionComparison.Between(Both, "eu-ai-act@2026-07-27", "eu-ai-act@2027-01-01")!;

        Assert.Equal<ClassChange>(
            [new("AIS-1", "high-risk", "minimal"), new("AIS-3", "gpai", "gpai-systemic-risk")],
            comparison.Changes([new("AIS-1", Recruiting), new("AIS-2", Managing), new("AIS-3", Model), new("AIS-4", null)]));
    }

    [Fact]
    public void Answers_to_another_questionnaire_count_where_the_questions_are_the_same()
    {
        var comparison = EditionComparison.Between(Both, "eu-ai-act@2026-07-27", "eu-ai-act@2027-01-01")!;

        Assert.Single(comparison.Changes([new("AIS-1", Recruiting.With("a-question-since-removed", true) with { Questionnaire = "common@2025-01" })]));
    }

    [Fact]
    public void There_is_no_comparison_with_an_edition_that_the_catalog_does_not_hold() =>
        Assert.Null(EditionComparison.Between(Both, "eu-ai-act@2026-07-27", "eu-ai-act@2099-01-01"));

    [Fact]
    public void New_answers_are_classified_under_the_newest_edition() =>
        Assert.Equal("eu-ai-act@2027-01-01", Assert.Single(Classifier.Classify(Both, Recruiting)).Framework);
}
