using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>Finds the unanswered questions that an unknown outcome hangs on.</summary>
internal readonly ref struct MissingQuestions
{
    private readonly CompiledFramework framework;
    private readonly ReadOnlySpan<Slot> slots;
    private readonly ReadOnlySpan<ScoreRange> scores;
    private readonly bool[] seenQuestions;
    private readonly bool[] seenScores;

    private MissingQuestions(CompiledFramework framework, ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> scores)
    {
        this.framework = framework;
        this.slots = slots;
        this.scores = scores;
        seenQuestions = new bool[slots.Length];
        seenScores = new bool[scores.Length];
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
        for (var question = 0; question < slots.Length; question++)
        {
            if (seenQuestions[question] && slots[question].Standing == Standing.Open)
            {
                ids.Add(framework.Questionnaire.Questions[question].Id);
            }
        }

        return ids.DrainToImmutable();
    }

    private void Add(Test test)
    {
        if (test.Of(slots, scores) != Truth.Unknown)
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
        if (!seenQuestions[question])
        {
            seenQuestions[question] = true;
            if (slots[question].Standing == Standing.Unclear)
            {
                Add(framework.Questionnaire.AskedIf(question));
            }
        }
    }

    private void AddScore(int index)
    {
        if (seenScores[index])
        {
            return;
        }

        seenScores[index] = true;
        var score = framework.Scores[index];
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
