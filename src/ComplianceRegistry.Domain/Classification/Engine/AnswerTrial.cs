namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>Tries other answers, one at a time, each from the state that was given.</summary>
internal readonly ref struct AnswerTrial
{
    private readonly CompiledFramework _framework;
    private readonly AnswerSheet _sheet;
    private readonly FrameworkEvaluation _original;
    private readonly Slot[] _slots;
    private readonly ScoreRange[] _scores;
    private readonly Truth[] _truths;

    public AnswerTrial(CompiledFramework framework, AnswerSheet sheet, FrameworkEvaluation original)
    {
        _framework = framework;
        _sheet = sheet;
        _original = original;
        _slots = sheet.Slots.ToArray();
        _scores = original.Scores.ToArray();
        _truths = original.Truths.ToArray();
    }

    /// <summary>How many other answers there are to try; an integer has one on either side of every threshold.</summary>
    public int CountAlternatives(int question)
    {
        var source = _framework.Questionnaire.Questions[question];
        return source.Type switch
        {
            QuestionType.Boolean => 1,
            QuestionType.Integer => _framework.Dependence.Steps(question).Length,
            _ => source.Choices.Length,
        };
    }

    /// <summary>One of them, in <see cref="AnswerCoding"/>; it may be the present answer, which then changes nothing.</summary>
    public long Alternative(int question, int index)
    {
        var present = _sheet.Slots[question].Code;
        return _framework.Questionnaire.Questions[question].Type switch
        {
            QuestionType.Boolean => 1 - present,
            QuestionType.Integer => _framework.Dependence.Steps(question)[index],
            QuestionType.Single => index,
            _ => present ^ (1L << index),
        };
    }

    /// <summary>The class's rank with that answer in place of the present one.</summary>
    public int RankWith(int question, long code)
    {
        _framework.Questionnaire.Change(question, code, _sheet.Given, _slots);
        var evaluation = new FrameworkEvaluation(_framework, _slots, _scores, _truths);
        evaluation.EvaluateWhatHangsOn(question);
        var rank = evaluation.Rank();
        Restore(question);
        return rank;
    }

    private void Restore(int question)
    {
        _framework.Questionnaire.Restore(question, _sheet.Slots, _slots);
        _original.Scores.CopyTo(_scores);
        foreach (var rule in _framework.Dependence.RulesBy(question))
        {
            _truths[rule] = _original.Truths[rule];
        }
    }
}
