using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification.Engine;

namespace ComplianceRegistry.Domain.Classification.Reading;

internal static class QuestionnaireReading
{
    public static Questionnaire Read(DataReader data) => new(
        data.Id("id"), data.Id("edition"), data.Text("title"), data.List("sections", ReadSection));

    /// <summary>What the document's shape cannot say: unique ids, references to earlier questions only, possible presumptions.</summary>
    public static IEnumerable<Fault> Check(Questionnaire questionnaire)
    {
        var faults = new List<Fault>();
        var earlier = new Dictionary<string, Question>(StringComparer.Ordinal);
        var conditions = new ConditionCheck(earlier.GetValueOrDefault, _ => false, faults);
        foreach (var (s, section) in questionnaire.Sections.Index())
        {
            conditions.Check(section.AskedIf, $"/sections/{s}/askedIf");
            foreach (var (q, question) in section.Questions.Index())
            {
                var pointer = $"/sections/{s}/questions/{q}";
                conditions.Check(question.AskedIf, $"{pointer}/askedIf");
                foreach (var (c, choice) in question.Choices.Index())
                {
                    conditions.Check(choice.OfferedIf, $"{pointer}/choices/{c}/offeredIf");
                }

                faults.AddRange(Check(question, pointer));
                if (!earlier.TryAdd(question.Id, question))
                {
                    faults.Add(new Fault($"{pointer}/id", "repeated-id", $"The id '{question.Id}' is used twice."));
                }
            }
        }

        return faults;
    }

    private static Section ReadSection(DataReader data) => new(
        data.Id("id"), data.Text("title"), data.OptionalObject("askedIf", ConditionReading.Read), data.List("questions", ReadQuestion));

    private static Question ReadQuestion(DataReader data) => new(
        data.Id("id"),
        data.Text("text"),
        data.OptionalText("help"),
        data.OneOf<QuestionType>("type"),
        data.List("choices", choice => new Choice(choice.Id("id"), choice.Text("text"), choice.OptionalText("source"), choice.OptionalObject("offeredIf", ConditionReading.Read))),
        data.OptionalObject("askedIf", ConditionReading.Read),
        data.OptionalValue<AnswerValue>("presumed", "an answer"),
        data.OptionalNumber("minimum") ?? 0,
        data.OptionalNumber("maximum") ?? 0,
        data.Flag("informational"),
        data.Text("source"));

    private static IEnumerable<Fault> Check(Question question, string pointer)
    {
        var hasChoices = question.Type is QuestionType.Single or QuestionType.Multiple;
        if (hasChoices != (question.Choices.Length > 0) || question.Choices.Length > AnswerCoding.MostChoices)
        {
            yield return new Fault($"{pointer}/choices", "choices", $"A single or multiple question has 1 to {AnswerCoding.MostChoices} choices, others have none.");
        }

        if (question.Choices.Select(choice => choice.Id).Distinct().Count() != question.Choices.Length)
        {
            yield return new Fault($"{pointer}/choices", "repeated-id", "Two choices have the same id.");
        }

        if (question.Type == QuestionType.Integer && question.Minimum >= question.Maximum)
        {
            yield return new Fault($"{pointer}/maximum", "bounds", "An integer question has a minimum below its maximum.");
        }

        if (question.Presumed is { } presumed && !AnswerCoding.TryEncode(question, presumed, out _))
        {
            yield return new Fault($"{pointer}/presumed", "impossible-value", "What is presumed is not a possible answer.");
        }
    }
}
