using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification;
using FsCheck.Xunit;
using static ComplianceRegistry.Domain.Tests.Classification.Frameworks;

namespace ComplianceRegistry.Domain.Tests.Classification;

public sealed class ClassifierProperties
{
    [Property(MaxTest = 300)]
    public void An_answer_that_a_framework_does_not_read_changes_nothing(int seed)
    {
        var random = new RandomAnswers(seed);
        var answers = random.Some(percent: 70);
        foreach (var framework in Catalog.Frameworks)
        {
            var read = ConditionWalk.Reach(framework, CommonQuestionnaire);
            var unrelated = random.Pick([.. CommonQuestionnaire.Questions.Where(question => !read.Contains(question.Id))]);

            AssertSame(answers.In(framework.Jurisdiction), answers.With(unrelated.Id, random.To(unrelated)).In(framework.Jurisdiction));
        }
    }

    [Property(MaxTest = 500)]
    public void One_more_answer_never_changes_a_class_that_was_determined(int seed)
    {
        var random = new RandomAnswers(seed);
        var answers = random.Some(percent: 80);
        var open = CommonQuestionnaire.Questions.Where(question => question.Presumed is null && !answers.Values.ContainsKey(question.Id)).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var question = random.Pick(open);
        foreach (var (before, after) in Classify(answers).Zip(Classify(answers.With(question.Id, random.To(question)))))
        {
            Assert.True(before.IsUndetermined || after.Class == before.Class, $"{question.Id}: {before.Class} became {after.Class}");
            Assert.All(before.AlsoApplies, applying => Assert.Contains(after.AlsoApplies.Select(other => other.Class).Append(after.Class), other => other == applying.Class));
        }
    }

    [Property(MaxTest = 300)]
    public void Answering_what_is_missing_leads_to_a_class(int seed)
    {
        var random = new RandomAnswers(seed);
        var answers = random.Some(percent: 30);
        for (var round = 0; Classify(answers).Any(result => result.IsUndetermined); round++)
        {
            var missing = Classify(answers).SelectMany(result => result.Missing ?? []).ToHashSet();
            Assert.NotEmpty(missing);
            Assert.DoesNotContain(missing, answers.Values.ContainsKey);
            Assert.InRange(round, 0, 10);
            answers = CommonQuestionnaire.Questions.Where(question => missing.Contains(question.Id))
                .Aggregate(answers, (sofar, question) => sofar.With(question.Id, random.To(question)));
        }
    }

    [Property(MaxTest = 200)]
    public void Every_change_that_is_said_to_make_a_difference_makes_it(int seed)
    {
        var answers = new RandomAnswers(seed).Some(percent: 95);
        foreach (var result in Classify(answers))
        {
            Assert.True(result.WouldChange.IsEmpty || !result.IsUndetermined);
            Assert.InRange(result.WouldChange.Length, 0, 16);
            Assert.Equal(result.WouldChange.Length, result.WouldChange.DistinctBy(change => (change.Question, change.Class)).Count());
            foreach (var change in result.WouldChange)
            {
                Assert.NotEqual(result.Class, change.Class);
                Assert.Equal(change.Class, answers.With(change.Question, change.Answer).In(result.Jurisdiction).Class);
            }
        }
    }

    [Property(MaxTest = 200)]
    public void No_yes_or_no_makes_a_difference_that_is_not_said_scope_apart(int seed)
    {
        var random = new RandomAnswers(seed);
        var answers = random.Some(percent: 95);
        var yesNo = random.Pick([.. answers.Values.Where(answer => answer.Value is AnswerValue.YesNo && answer.Key is not ("ai-system" or "ca-federal-decision"))]);
        var flipped = answers.With(yesNo.Key, !((AnswerValue.YesNo)yesNo.Value).Value);
        foreach (var (before, after) in Classify(answers).Zip(Classify(flipped)))
        {
            var said = before.WouldChange.Length == 16 || before.WouldChange.Any(change => change.Question == yesNo.Key && change.Class == after.Class);
            Assert.True(before.IsUndetermined || after.IsUndetermined || before.Class == after.Class || said, yesNo.Key);
        }
    }

    [Property(MaxTest = 100)]
    public void Random_answers_are_valid(int seed) => Assert.Empty(AnswersValidation.Validate(Catalog, new RandomAnswers(seed).Some(percent: 95)));

    private static ImmutableArray<ClassificationResult> Classify(Answers answers) => Classifier.Classify(Catalog, answers);

    private static void AssertSame(ClassificationResult expected, ClassificationResult actual) =>
        Assert.Equal(Json(expected), Json(actual));

    private static string Json(ClassificationResult result) => System.Text.Json.JsonSerializer.Serialize(result, RegistryJson.Options);
}
