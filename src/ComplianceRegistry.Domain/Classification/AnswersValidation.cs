using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification.Engine;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>Checks answers against the questionnaire that they name.</summary>
public static class AnswersValidation
{
    /// <summary>
    /// Lists everything that is wrong with the answers: unknown questionnaire or question, wrong type, unknown or repeated choice,
    /// number out of range, a choice that other answers rule out. Unanswered questions are no fault, nor are answers to questions that need not be asked.
    /// </summary>
    /// <param name="catalog">The catalog that holds the questionnaires.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="pointer">JSON pointer to the answers in the document that they came in, such as <c>/answers</c>.</param>
    public static ImmutableArray<Fault> Validate(FrameworkCatalog catalog, Answers answers, string pointer = "")
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(answers);
        if (catalog.FindCompiled(answers.Questionnaire) is not { } questionnaire)
        {
            var known = string.Join(", ", catalog.Questionnaires.Select(other => other.Reference));
            return [new Fault($"{pointer}/questionnaire", "unknown-questionnaire", $"There is no questionnaire '{answers.Questionnaire}'. Known: {known}.")];
        }

        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var (id, answer) in answers.Values)
        {
            var question = questionnaire.Find(id);
            if (question is null || !AnswerCoding.TryEncode(question, answer, out _) || answer is AnswerValue.ChosenSet { Values.Length: > 1 })
            {
                faults.AddRange(Check(question, answer, id, $"{pointer}/values/{Escape(id)}"));
            }
        }

        faults.AddRange(questionnaire.Contradictions(answers).Select(made => new Fault(
            $"{pointer}/values/{Escape(made.Question.Id)}", "contradiction", $"'{made.Choice.Id}' contradicts the answers to earlier questions. Correct one of them.")));
        return faults.DrainToImmutable();
    }

    private static IEnumerable<Fault> Check(Question? question, AnswerValue answer, string id, string pointer) =>
        question is null ? [new Fault(pointer, "unknown-question", $"The questionnaire has no question '{id}'.")] : Check(question, answer, pointer);

    private static IEnumerable<Fault> Check(Question question, AnswerValue answer, string pointer) => (question.Type, answer) switch
    {
        (QuestionType.Boolean, AnswerValue.YesNo) => [],
        (QuestionType.Integer, AnswerValue.Whole number) => CheckRange(question, number.Value, pointer),
        (QuestionType.Single, AnswerValue.Chosen chosen) => CheckChoice(question, chosen.Value, pointer),
        (QuestionType.Multiple, AnswerValue.ChosenSet set) => CheckChoices(question, set.Values, pointer),
        _ => [new Fault(pointer, "wrong-type", $"The question '{question.Id}' is answered with {Expected(question.Type)}.")],
    };

    private static IEnumerable<Fault> CheckRange(Question question, long value, string pointer) =>
        value >= question.Minimum && value <= question.Maximum
            ? []
            : [new Fault(pointer, "out-of-range", $"The answer to '{question.Id}' lies between {question.Minimum} and {question.Maximum}.")];

    private static IEnumerable<Fault> CheckChoices(Question question, ImmutableArray<string> choices, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, choice) in choices.Index())
        {
            foreach (var fault in CheckChoice(question, choice, $"{pointer}/{index}"))
            {
                yield return fault;
            }

            if (!seen.Add(choice))
            {
                yield return new Fault($"{pointer}/{index}", "repeated-choice", $"The choice '{choice}' is given twice.");
            }
        }
    }

    private static IEnumerable<Fault> CheckChoice(Question question, string choice, string pointer) =>
        question.Choices.Any(known => known.Id == choice)
            ? []
            : [new Fault(pointer, "unknown-choice", $"The question '{question.Id}' has no choice '{choice}'. It has: {string.Join(", ", question.Choices.Select(known => known.Id))}.")];

    private static string Expected(QuestionType type) => type switch
    {
        QuestionType.Boolean => "true or false",
        QuestionType.Integer => "a whole number",
        QuestionType.Single => "one choice's id",
        _ => "an array of choices' ids",
    };

    private static string Escape(string segment) => segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
