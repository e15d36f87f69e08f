using ComplianceRegistry.Domain.Classification;
using static ComplianceRegistry.Domain.Tests.Classification.Frameworks;

namespace ComplianceRegistry.Domain.Tests.Classification;

/// <summary>Three-valued classification, shown on the EU's framework.</summary>
public sealed class ClassifierTests
{
    private static readonly Answers Recruiting = Answer(
        ("prohibited-practices", Set()),
        ("annex-i-product", "none"),
        ("annex-iii-areas", Set("employment")),
        ("annex-iii-employment", Set("recruitment")),
        ("profiling", false),
        ("transparency-cases", Set()),
        ("gpai-model", false));

    [Fact]
    public void There_is_one_result_for_each_jurisdiction_with_a_framework() =>
        Assert.Equal<string>(["CA", "EU", "KR"], Classifier.Classify(Catalog, Recruiting).Select(result => result.Jurisdiction));

    [Fact]
    public void Without_answers_every_class_is_undetermined_and_says_what_is_missing() => Assert.All(Classifier.Classify(Catalog, null), result =>
    {
        Assert.Equal("undetermined", result.Class);
        Assert.NotEmpty(result.Missing!.Value);
        Assert.Empty(result.WouldChange);
        Assert.Empty(result.AlsoApplies);
    });

    [Fact]
    public void No_answers_and_an_empty_set_of_answers_come_to_the_same() =>
        Assert.Equal<string>(((Answers?)null).In("EU").Missing!.Value, Answer().In("EU").Missing!.Value);

    [Fact]
    public void An_open_question_that_could_only_add_a_milder_class_leaves_the_class() =>
        Assert.Equal("high-risk", Recruiting.Without("transparency-cases").Without("gpai-model").In("EU").Class);

    [Fact]
    public void An_open_question_that_could_add_a_stricter_class_leaves_the_class_open_but_shows_what_is_certain()
    {
        var result = Recruiting.Without("prohibited-practices").Without("transparency-cases").In("EU");

        Assert.Equal("undetermined", result.Class);
        Assert.Equal<string>(["prohibited-practices"], result.Missing);
        Assert.Empty(result.Provisions);
        var certain = Assert.Single(result.AlsoApplies);
        Assert.Equal("high-risk", certain.Class);
        Assert.Equal<string>(["Annex III(4)(a)"], certain.Provisions);
    }

    [Fact]
    public void The_strictest_hit_is_certain_whatever_else_is_open() =>
        Assert.Equal("prohibited", Answer(("prohibited-practices", Set("social-scoring"))).In("EU").Class);

    [Fact]
    public void Milder_classes_also_apply()
    {
        var result = Recruiting.With("transparency-cases", Set("direct-interaction", "deep-fake")).In("EU");

        Assert.Equal("high-risk", result.Class);
        var also = Assert.Single(result.AlsoApplies);
        Assert.Equal("transparency", also.Class);
        Assert.Equal<string>(["Art. 50(1)", "Art. 50(4), first subparagraph"], also.Provisions);
        Assert.Equal(new DateOnly(2026, 8, 2), also.AppliesFrom);
    }

    [Fact]
    public void An_answer_to_a_question_that_is_not_asked_counts_for_nothing() =>
        Assert.Equal("minimal", Recruiting.With("annex-iii-areas", Set()).In("EU").Class);

    [Fact]
    public void An_answer_counts_only_once_it_is_clear_that_the_question_is_asked()
    {
        var result = Recruiting.Without("annex-iii-areas").In("EU");

        Assert.Equal("undetermined", result.Class);
        Assert.Equal<string>(["annex-iii-areas"], result.Missing);
    }

    [Fact]
    public void A_result_says_which_single_answers_would_change_it()
    {
        var changes = Recruiting.In("EU").WouldChange;

        Assert.Contains(new WouldChange("prohibited-practices", Set("manipulation"), "prohibited"), changes);
        Assert.Contains(new WouldChange("annex-iii-employment", Set(), "minimal"), changes);
        Assert.Contains(new WouldChange("derogation-conditions", Set("narrow-procedural-task"), "minimal"), changes);
        Assert.DoesNotContain(changes, change => change.Question is "ai-system" or "excluded-use" or "ca-federal-decision");
    }

    [Fact]
    public void A_number_would_change_the_result_on_the_other_side_of_its_threshold()
    {
        var model = Recruiting.With("annex-iii-areas", Set()).With("gpai-model", true);

        Assert.Contains(new WouldChange("training-compute", 10_001, "gpai-systemic-risk"), model.With("training-compute", 5).In("EU").WouldChange);
        Assert.Contains(new WouldChange("training-compute", 10_000, "gpai"), model.With("training-compute", 500_000).In("EU").WouldChange);
    }

    [Fact]
    public void A_system_that_is_out_of_scope_says_what_would_bring_it_in() =>
        Assert.Contains(new WouldChange("ai-system", true, "high-risk"), Recruiting.With("ai-system", false).In("EU").WouldChange);

    [Fact]
    public void Answers_to_an_unknown_questionnaire_are_a_bug_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => Classifier.Classify(Catalog, Recruiting with { Questionnaire = "common@1999-01" }));
}
