using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification;

namespace ComplianceRegistry.Domain.Tests.Classification;

/// <summary>Makes answers that satisfy a rule's conditions, by reading the conditions backwards.</summary>
internal static class AnswerSearch
{
    private static readonly ImmutableSortedDictionary<string, AnswerValue> Nothing =
        ImmutableSortedDictionary.Create<string, AnswerValue>(StringComparer.Ordinal);

    /// <summary>Candidates; of rules on scores the rungs of a ladder from the fewest points to the most.</summary>
    public static IEnumerable<Answers> Satisfying(Framework framework, Rule rule)
    {
        var inScope = framework.Scope is { } scope ? Make(scope.When, true, Nothing) : [Nothing];
        var candidates = inScope.SelectMany(answers => Make(rule.When, true, answers));
        return candidates.Concat(Ladder(framework, inScope.First())).Select(values => new Answers(Frameworks.Common, values));
    }

    private static IEnumerable<ImmutableSortedDictionary<string, AnswerValue>> Ladder(Framework framework, ImmutableSortedDictionary<string, AnswerValue> start)
    {
        var all = framework.Scores.OfType<Score.Sum>().SelectMany(score => score.Points).ToList();
        var answers = start.SetItems(all.Select(points => KeyValuePair.Create(points.Question, Pick(points, most: false))));
        foreach (var points in framework.Scores.OfType<Score.Sum>().Take(1).SelectMany(score => score.Points))
        {
            yield return answers;
            answers = answers.SetItem(points.Question, Pick(points, most: true));
        }

        yield return answers;
    }

    private static AnswerValue Pick(Points points, bool most)
    {
        if (Find(points.Question).Type == QuestionType.Multiple)
        {
            return most ? points.PerChoice.Keys.ToArray() : Array.Empty<string>();
        }

        var ordered = points.PerChoice.OrderBy(choice => choice.Value).ToList();
        var choice = most ? ordered[^1].Key : ordered[0].Key;
        return bool.TryParse(choice, out var yes) ? yes : choice;
    }

    private static IEnumerable<ImmutableSortedDictionary<string, AnswerValue>> Make(
        Condition? condition, bool wanted, ImmutableSortedDictionary<string, AnswerValue> answers) => condition switch
        {
            null => wanted ? [answers] : [],
            Condition.Not not => Make(not.Condition, !wanted, answers),
            Condition.All all => wanted ? Each(all.Conditions, true, answers) : all.Conditions.SelectMany(part => Make(part, false, answers)),
            Condition.Any any => wanted ? any.Conditions.SelectMany(part => Make(part, true, answers)) : Each(any.Conditions, false, answers),
            Condition.EqualTo equal => Try(equal.Question, wanted, answers, value => value == equal.Value, Possible(equal.Question)),
            Condition.Includes includes => Try(includes.Question, wanted, answers, value => Includes(value, includes.Choices), Sets(includes, answers)),
            Condition.AtLeast least => Try(least.Question, wanted, answers, value => Number(value) >= least.Value, [least.Value, least.Value - 1]),
            Condition.MoreThan more => Try(more.Question, wanted, answers, value => Number(value) > more.Value, [more.Value + 1, more.Value]),
            _ => [],
        };

    private static IEnumerable<ImmutableSortedDictionary<string, AnswerValue>> Each(
        ImmutableArray<Condition> parts, bool wanted, ImmutableSortedDictionary<string, AnswerValue> answers) =>
        parts.Aggregate(Enumerable.Repeat(answers, 1), (made, part) => made.SelectMany(sofar => Make(part, wanted, sofar)));

    /// <summary>Gives the question one of the candidate answers with the wanted outcome, and makes it be asked; an unwanted outcome also follows when it is not asked.</summary>
    private static IEnumerable<ImmutableSortedDictionary<string, AnswerValue>> Try(
        string id, bool wanted, ImmutableSortedDictionary<string, AnswerValue> answers, Func<AnswerValue, bool> holds, IEnumerable<AnswerValue> candidates)
    {
        var fitting = answers.TryGetValue(id, out var given) && given is not AnswerValue.ChosenSet ? [given] : candidates;
        var askedIf = new Condition.All([.. new[] { SectionOf(id).AskedIf, Find(id).AskedIf }.OfType<Condition>()]);
        var answered = fitting.Where(value => holds(value) == wanted).SelectMany(value => Make(askedIf, true, answers.SetItem(id, value)));
        return wanted ? answered : answered.Concat(Make(askedIf, false, answers));
    }

    private static IEnumerable<AnswerValue> Possible(string id)
    {
        var question = Find(id);
        return question.Type == QuestionType.Boolean ? [true, false] : question.Choices.Select(choice => (AnswerValue)choice.Id);
    }

    private static IEnumerable<AnswerValue> Sets(Condition.Includes includes, ImmutableSortedDictionary<string, AnswerValue> answers)
    {
        string[] given = answers.TryGetValue(includes.Question, out var value) ? [.. ((AnswerValue.ChosenSet)value).Values] : [];
        return includes.Choices.Select(choice => (AnswerValue)given.Union([choice]).ToArray()).Prepend(given);
    }

    private static bool Includes(AnswerValue value, ImmutableArray<string> choices) => ((AnswerValue.ChosenSet)value).Values.Any(choices.Contains);

    private static long Number(AnswerValue value) => ((AnswerValue.Whole)value).Value;

    private static Question Find(string id) => Frameworks.CommonQuestionnaire.Questions.Single(question => question.Id == id);

    private static Section SectionOf(string id) => Frameworks.CommonQuestionnaire.Sections.Single(section => section.Questions.Any(question => question.Id == id));
}
