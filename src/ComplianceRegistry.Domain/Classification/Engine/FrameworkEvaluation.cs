namespace ComplianceRegistry.Domain.Classification;

/// <summary>One framework's rules on one set of answers.</summary>
internal readonly ref struct FrameworkEvaluation
{
    /// <summary>The rank that stands for no class yet.</summary>
    public const int Undetermined = -1;

    private readonly CompiledFramework framework;
    private readonly Span<Slot> slots;
    private readonly Span<ScoreRange> scores;
    private readonly Span<Truth> truths;

    public FrameworkEvaluation(CompiledFramework framework, Span<Slot> slots, Span<ScoreRange> scores, Span<Truth> truths)
    {
        this.framework = framework;
        this.slots = slots;
        this.scores = scores;
        this.truths = truths;
    }

    public ReadOnlySpan<Truth> Truths => truths;

    public Truth Of(Test test) => test.Of(slots, scores);

    public void EvaluateAll()
    {
        EvaluateScores();
        for (var rule = 0; rule < truths.Length; rule++)
        {
            truths[rule] = Of(framework.Rules[rule].Holds);
        }
    }

    public void EvaluateWhatHangsOn(int question)
    {
        if (framework.Dependence.ScoresBy(question))
        {
            EvaluateScores();
        }

        foreach (var rule in framework.Dependence.RulesBy(question))
        {
            truths[rule] = Of(framework.Rules[rule].Holds);
        }
    }

    /// <summary>
    /// The strictest class with a rule that is true; but undetermined when a rule of a stricter class is still unknown.
    /// With no rule true or unknown, the scope decides.
    /// </summary>
    public int Rank()
    {
        var (certain, open) = (int.MaxValue, int.MaxValue);
        for (var rule = 0; rule < truths.Length; rule++)
        {
            var rank = framework.Rules[rule].Rank;
            if (truths[rule] == Truth.True && rank < certain)
            {
                certain = rank;
            }
            else if (truths[rule] == Truth.Unknown && rank < open)
            {
                open = rank;
            }
        }

        return open < certain ? Undetermined : certain < int.MaxValue ? certain : RankWithoutRules();
    }

    private int RankWithoutRules() => Of(framework.Scope) switch
    {
        Truth.True => framework.Otherwise,
        Truth.False => framework.OutOfScope,
        _ => Undetermined,
    };

    private void EvaluateScores()
    {
        for (var score = 0; score < scores.Length; score++)
        {
            scores[score] = framework.Scores[score].Of(slots, scores[..score]);
        }
    }
}
