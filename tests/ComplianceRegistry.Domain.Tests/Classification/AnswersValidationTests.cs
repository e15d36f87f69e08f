using ComplianceRegistry.Domain.Classification;
using static ComplianceRegistry.Domain.Tests.Classification.Frameworks;

namespace ComplianceRegistry.Domain.Tests.Classification;

public sealed class AnswersValidationTests
{
    [Fact]
    public void Every_fault_is_listed_with_its_place()
    {
        var answers = Answer(
            ("annex-i-product", "section-c"),
            ("annex-iii-areas", Set("employment", "sports", "employment")),
            ("gpai-model", "yes"),
            ("no/such~question", true),
            ("prohibited-practices", true),
            ("training-compute", -1));

        Assert.Equal<(string, string)>(
            [
                ("/answers/values/annex-i-product", "unknown-choice"),
                ("/answers/values/annex-iii-areas/1", "unknown-choice"),
                ("/answers/values/annex-iii-areas/2", "repeated-choice"),
                ("/answers/values/gpai-model", "wrong-type"),
                ("/answers/values/no~1such~0question", "unknown-question"),
                ("/answers/values/prohibited-practices", "wrong-type"),
                ("/answers/values/training-compute", "out-of-range"),
            ],
            AnswersValidation.Validate(Catalog, answers, "/answers").Select(fault => (fault.Pointer, fault.Code)));
    }

    [Fact]
    public void An_unknown_questionnaire_is_the_only_fault_and_the_known_ones_are_named()
    {
        var fault = Assert.Single(AnswersValidation.Validate(Catalog, Answer(("x", true)) with { Questionnaire = "common@1999-01" }));

        Assert.Equal(("/questionnaire", "unknown-questionnaire"), (fault.Pointer, fault.Code));
        Assert.Contains(Common, fault.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("section-a", "b-machinery", true)]
    [InlineData("section-b", "a-toys", true)]
    [InlineData("section-a", "a-toys", false)]
    [InlineData("none", "b-machinery", false)]
    public void An_act_of_the_other_section_of_annex_I_contradicts_the_section(string product, string act, bool contradicts) => Assert.Equal<(string, string)>(
        contradicts ? [("/answers/values/annex-i-act", "contradiction")] : [],
        AnswersValidation.Validate(Catalog, Answer(("annex-i-product", product), ("annex-i-act", act)), "/answers").Select(fault => (fault.Pointer, fault.Code)));

    [Fact]
    public void Unanswered_questions_and_answers_that_need_not_be_given_are_no_fault() => Assert.Empty(AnswersValidation.Validate(
        Catalog, Answer(("annex-iii-areas", Set()), ("annex-iii-employment", Set("recruitment")), ("training-compute", 0))));
}
