using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>What hangs on which question in a framework, worked out once, so that a changed answer costs only what hangs on it.</summary>
internal sealed class FrameworkDependence
{
    private readonly bool[] _scoresBy;
    private readonly ImmutableArray<int>[] _rulesBy;
    private readonly ImmutableArray<long>[] _steps;

    public FrameworkDependence(CompiledFramework framework)
    {
        var questionnaire = framework.Questionnaire;
        ScopeQuestions = [.. TestWalk.Questions(framework.Scope).Distinct().Order()];
        var scored = framework.Scores.SelectMany(score => ReadBy(score)).ToHashSet();
        var readByRules = framework.Rules.Select(rule => TestWalk.Questions(rule.Holds).ToHashSet()).ToList();
        var onScores = framework.Rules.Select(rule => TestWalk.All(rule.Holds).OfType<ScoreTest>().Any()).ToList();
        var count = questionnaire.Questions.Length;
        _scoresBy = [.. Enumerable.Range(0, count).Select(question => questionnaire.Reach(question).Any(scored.Contains))];
        _rulesBy = [.. Enumerable.Range(0, count).Select(question => Affected(question))];
        _steps = [.. Enumerable.Range(0, count).Select(question => StepsOf(framework, question))];
        var own = framework.Rules.SelectMany(rule => TestWalk.Questions(rule.Own)).ToHashSet();
        Questions = [.. Enumerable.Range(0, count).Where(question => _rulesBy[question].Length > 0 && (own.Contains(question) || !ScopeQuestions.Contains(question)))];

        ImmutableArray<int> Affected(int question) =>
            [.. Enumerable.Range(0, framework.Rules.Length).Where(rule =>
                (onScores[rule] && _scoresBy[question]) || questionnaire.Reach(question).Any(read => readByRules[rule].Contains(read) || ScopeQuestions.Contains(read)))];
    }

    /// <summary>The questions on which the class can hang, those apart that only the scope reads.</summary>
    public ImmutableArray<int> Questions { get; }

    /// <summary>The questions that the scope reads.</summary>
    public ImmutableArray<int> ScopeQuestions { get; }

    /// <summary>The rules to evaluate again after a change of this question's answer.</summary>
    public ImmutableArray<int> RulesBy(int question) => _rulesBy[question];

    /// <summary>Whether a change of this question's answer can change a score.</summary>
    public bool ScoresBy(int question) => _scoresBy[question];

    /// <summary>The answers to an integer question on either side of every threshold.</summary>
    public ImmutableArray<long> Steps(int question) => _steps[question];

    /// <summary>Every question that a score reads.</summary>
    public static IEnumerable<int> ReadBy(CompiledScore score) =>
        score is ReducedScore reduced ? TestWalk.Questions(reduced.When) : score.Questions;

    private static ImmutableArray<long> StepsOf(CompiledFramework framework, int question)
    {
        var source = framework.Questionnaire.Questions[question];
        var thresholds = framework.Rules.SelectMany(rule => TestWalk.All(rule.Holds)).OfType<AtLeastTest>()
            .Where(test => test.Question == question).Select(test => test.Least);
        return source.Type != QuestionType.Integer
            ? []
            : [.. thresholds.SelectMany(least => new[] { least - 1, least }).Where(value => value >= source.Minimum && value <= source.Maximum).Distinct().Order()];
    }
}
