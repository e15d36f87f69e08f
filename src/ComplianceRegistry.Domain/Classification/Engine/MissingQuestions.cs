using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>Finds the unanswered questions that an unknown outcome hangs on.</summary>
internal readonly ref struct MissingQuestions
{
    private readonly CompiledFramework _framework;
    private readonly ReadOnlySpan<Slot> _slots;
    private readonly ReadOnlySpan<ScoreRange> _scores;
    private readonly bool[] _seenQuestions;
    private readonly bool[] _seenScores;

    private MissingQuestions(CompiledFramework framework, ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> scores)
    {
        _framework = framework;
        _slots = slots;
        _scores = scores;
        _seenQuestions = new bool[slots.Length];
        _seenScores = new bool[scores.Length];
    }

    /// <summary>
    /// The open questions that the scope and the unknown rules hang on, of rules those that are stricter than anything certain,
    /// in the order in which they are asked.
    /// </summary>
    public static ImmutableArray<string> Of(CompiledFramework framework, ReadOnlySpan<Slot> slots, FrameworkEvaluation evaluation)
    {
        var missing = new MissingQuestions(framework, slots, evaluation.Scores);
        missing.Add(framework.Scope);
        var certain = evaluation.StrictestCertain();
        for (var rule = 0; rule < framework.Rules.Length; rule++)
        {
            if (framework.Rules[rule].Rank < certain && evaluation.Truths[rule] == Truth.Unknown)
            {
                missing.Add(framework.Rules[rule].Holds);
            }
        }

        return missing.Ids();
    }

    private ImmutableArray<string> Ids()
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        for (var question = 0; question < _slots.Length; question++)
        {
            if (_seenQuestions[question] && _slots[question].Standing == Standing.Open)
            {
                ids.Add(_framework.Questionnaire.Questions[question].Id);
            }
        }

        return ids.DrainToImmutable();
    }

    private void Add(Test test)
    {
        if (test.Of(_slots, _scores) != Truth.Unknown)
        {
            return;
        }

        switch (test)
        {
            case QuestionTest question:
                Add(question.Question);
                break;
            case ScoreTest score:
                AddScore(score.Score);
                break;
            default:
                foreach (var part in test.Parts)
                {
                    Add(part);
                }

                break;
        }
    }

    /// <summary>Adds a question; when it is unclear whether it is asked, the earlier ones that decide that.</summary>
    private void Add(int question)
    {
        if (!_seenQuestions[question])
        {
            _seenQuestions[question] = true;
            if (_slots[question].Standing == Standing.Unclear)
            {
                Add(_framework.Questionnaire.AskedIf(question));
            }
        }
    }

    private void AddScore(int index)
    {
        if (_seenScores[index])
        {
            return;
        }

        _seenScores[index] = true;
        var score = _framework.Scores[index];
        if (score is ReducedScore reduced)
        {
            Add(reduced.When);
            AddScore(reduced.BaseScore);
        }

        foreach (var question in score.Questions)
        {
            Add(question);
        }
    }
}
