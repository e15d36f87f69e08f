using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification.Reading;

/// <summary>Checks that frameworks fit the questionnaires that they read. Pointers begin with the reference of the file.</summary>
internal static class CatalogCheck
{
    public static ImmutableArray<Fault> Check(ImmutableArray<Questionnaire> questionnaires, ImmutableArray<Framework> frameworks) =>
    [
        .. Repeated(questionnaires.Select(questionnaire => questionnaire.Reference)),
        .. Repeated(frameworks.Select(framework => framework.Reference)),
        .. frameworks.SelectMany(framework => Check(framework, questionnaires)),
    ];

    private static IEnumerable<Fault> Repeated(IEnumerable<string> references) =>
        references.GroupBy(reference => reference).Where(group => group.Count() > 1)
            .Select(group => new Fault($"/{group.Key}", "repeated-id", "Two files have this id and edition."));

    private static List<Fault> Check(Framework framework, ImmutableArray<Questionnaire> questionnaires)
    {
        var root = $"/{framework.Reference}";
        if (questionnaires.FirstOrDefault(candidate => candidate.Reference == framework.Questionnaire) is not { } questionnaire)
        {
            return [new Fault($"{root}/questionnaire", "unknown-questionnaire", $"There is no questionnaire '{framework.Questionnaire}'.")];
        }

        var questions = questionnaire.Questions.DistinctBy(question => question.Id).ToDictionary(question => question.Id, StringComparer.Ordinal);
        var faults = new List<Fault>();
        CheckScores(framework, questions, faults, root);
        var conditions = new ConditionCheck(questions.GetValueOrDefault, id => framework.Scores.Any(score => score.Id == id), faults);
        conditions.Check(framework.Scope?.When, $"{root}/scope/when");
        foreach (var (index, rule) in framework.Rules.Index())
        {
            conditions.Check(rule.When, $"{root}/rules/{index}/when");
        }

        foreach (var (index, exclusion) in framework.Exclusions.Index())
        {
            conditions.Check(exclusion.When, $"{root}/exclusions/{index}/when");
        }

        foreach (var (index, derogation) in framework.Derogations.Index())
        {
            var conditionsOf = derogation.Grounds.Select(ground => ground.When).Concat(derogation.Bars.Select(bar => bar.When));
            conditions.Check(new Condition.All([.. conditionsOf]), $"{root}/derogations/{index}");
        }

        return faults;
    }

    private static void CheckScores(Framework framework, Dictionary<string, Question> questions, List<Fault> faults, string root)
    {
        foreach (var (index, score) in framework.Scores.Index())
        {
            var pointer = $"{root}/scores/{index}";
            if (score is Score.Reduced reduced)
            {
                var earlier = framework.Scores.Take(index).Select(other => other.Id).ToHashSet();
                new ConditionCheck(questions.GetValueOrDefault, earlier.Contains, faults).Check(reduced.When, $"{pointer}/when");
            }
            else
            {
                faults.AddRange(((Score.Sum)score).Points.SelectMany((points, at) => Check(points, questions, $"{pointer}/points/{at}")));
            }
        }
    }

    private static IEnumerable<Fault> Check(Points points, Dictionary<string, Question> questions, string pointer)
    {
        if (!questions.TryGetValue(points.Question, out var question) || question.Type == QuestionType.Integer)
        {
            return [new Fault($"{pointer}/question", "unknown-question", $"There is no question '{points.Question}' with choices or a yes or no.")];
        }

        string[] known = question.Type == QuestionType.Boolean ? ["true", "false"] : [.. question.Choices.Select(choice => choice.Id)];
        return points.PerChoice.Where(choice => choice.Value < 0 || !known.Contains(choice.Key))
            .Select(choice => new Fault($"{pointer}/perChoice/{choice.Key}", "impossible-value", "Points belong to a choice of the question and are not negative."));
    }
}
