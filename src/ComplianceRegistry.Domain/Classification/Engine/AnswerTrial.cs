namespace ComplianceRegistry.Domain.Classification;

/// <summary>Tries other answers, one at a time, each from the state that was given.</summary>
internal readonly ref struct AnswerTrial
{
    private readonly CompiledFramework framework;
    private readonly AnswerSheet sheet;
    private readonly FrameworkEvaluation original;
    private readonly Slot[] slots;
    private readonly ScoreRange[] scores;
    private readonly Truth[] truths;

    public AnswerTrial(CompiledFramework framework, AnswerSheet sheet, FrameworkEvaluation original)
    {
        this.framework = framework;
        this.sheet = sheet;
        this.original = original;
        slots = sheet.Slots.ToArray();
        scores = original.Scores.ToArray();
        truths = original.Truths.ToArray();
    }

    /// <summary>How many other answers there are to try; an integer has one on either side of every threshold.</summary>
    public int CountAlternatives(int question)
    {
        var source = framework.Questionnaire.Questions[question];
        return source.Type switch
        {
            QuestionType.Boolean => 1,
            QuestionType.Integer => framework.Dependence.Steps(question).Length,
            _ => source.Choices.Length,
        };
    }

    /// <summary>One of them, in <see cref="AnswerCoding"/>; it may be the present answer, which then changes nothing.</summary>
    public long Alternative(int question, int index)
    {
        var present = sheet.Slots[question].Code;
        return framework.Questionnaire.Questions[question].Type switch
        {
            QuestionType.Boolean => 1 - present,
            QuestionType.Integer => framework.Dependence.Steps(question)[index],
            QuestionType.Single => index,
            _ => present ^ (1L << index),
        };
    }

    /// <summary>The class's rank with that answer in place of the present one.</summary>
    public int RankWith(int question, long code)
    {
        framework.Questionnaire.Change(question, code, sheet.Given, slots);
        var evaluation = new FrameworkEvaluation(framework, slots, scores, truths);
        evaluation.EvaluateWhatHangsOn(question);
        var rank = evaluation.Rank();
        Restore(question);
        return rank;
    }

    private void Restore(int question)
    {
        framework.Questionnaire.Restore(question, sheet.Slots, slots);
        original.Scores.CopyTo(scores);
        foreach (var rule in framework.Dependence.RulesBy(question))
        {
            truths[rule] = original.Truths[rule];
        }
    }
}
