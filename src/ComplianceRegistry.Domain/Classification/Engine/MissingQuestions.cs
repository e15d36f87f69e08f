using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>Finds the unanswered questions that an unknown outcome hangs on.</summary>
internal readonly ref struct MissingQuestions
{
    private readonly CompiledFramework framework;
    private readonly ReadOnlySpan<Slot> slots;
    private readonly ReadOnlySpan<ScoreRange> scores;
    private readonly SortedSet<int> missing;

    public MissingQuestions(CompiledFramework framework, ReadOnlySpan<Slot> slots, ReadOnlySpan<ScoreRange> scores)
    {
        this.framework = framework;
        this.slots = slots;
        this.scores = scores;
        missing = [];
    }

    /// <summary>The questions found, in the order in which they are asked.</summary>
    public ImmutableArray<string> Ids
    {
        get
        {
            var questions = framework.Questionnaire.Questions;
            return [.. missing.Select(question => questions[question].Id)];
        }
    }

    /// <summary>Adds what a test hangs on; of questions of which it is unclear whether they are asked, the earlier ones that decide it.</summary>
    public void Add(Test test)
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
                Add(framework.Scores[score.Score]);
                break;
            default:
                foreach (var part in test.Parts)
                {
                    Add(part);
                }

                break;
        }
    }

    private void Add(int question)
    {
        if (slots[question].Standing == Standing.Open)
        {
            missing.Add(question);
        }
        else if (slots[question].Standing == Standing.Unclear)
        {
            Add(framework.Questionnaire.AskedIf(question));
        }
    }

    private void Add(CompiledScore score)
    {
        if (score is ReducedScore reduced)
        {
            Add(reduced.When);
            Add(framework.Scores[reduced.BaseScore]);
        }

        foreach (var question in score.Questions)
        {
            Add(question);
        }
    }
}
