using ComplianceRegistry.Domain.Classification;

namespace ComplianceRegistry.Domain.Tests.Classification;

/// <summary>Valid answers from a seed, to some of the questions.</summary>
internal sealed class RandomAnswers(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Answers to about this share of the questions, in percent; of those apart whose choices hang on other answers.</summary>
    public Answers Some(int percent) => Frameworks.Answer(
        Frameworks.CommonQuestionnaire.Questions.Where(question => question.Choices.All(choice => choice.OfferedIf is null) && random.Next(100) < percent).Select(question => (question.Id, To(question))));

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public AnswerValue To(Question question) => question.Type switch
    {
        QuestionType.Boolean => random.Next(2) == 0,
        QuestionType.Integer => random.NextInt64(question.Minimum, 250_000),
        QuestionType.Single => question.Choices[random.Next(question.Choices.Length)].Id,
        _ => question.Choices.Where(_ => random.Next(4) == 0).Select(choice => choice.Id).ToArray(),
    };
}
