namespace ComplianceRegistry.Domain.Classification;

/// <summary>One framework's rules on one set of answers.</summary>
internal readonly ref struct FrameworkEvaluation
{
    /// <summary>The rank that stands for no class yet.</summary>
    public const int Undetermined = -1;

    private readonly CompiledFramework framework;
    private readonly ReadOnlySpan<Slot> slots;
    private readonly Span<ScoreRange> scores;
    private readonly Span<Truth> truths;

    public FrameworkEvaluation(CompiledFramework framework, ReadOnlySpan<Slot> slots, Span<ScoreRange> scores, Span<Truth> truths)
    {
        this.framework = framework;
        this.slots = slots;
        this.scores = scores;
        this.truths = truths;
    }

    public ReadOnlySpan<Truth> Truths => truths;

    public ReadOnlySpan<ScoreRange> Scores => scores;

    public Truth Of(Test test) => test.Of(slots, scores);

    /// <summary>Whether the framework does not apply at all.</summary>
    public bool IsOutOfScope() => Of(framework.Scope) == Truth.False;

    public void EvaluateAll()
    {
        EvaluateScores();
        var scope = Of(framework.Scope);
        for (var rule = 0; rule < truths.Length; rule++)
        {
            truths[rule] = Within(scope, framework.Rules[rule].Holds);
        }
    }

    public void EvaluateWhatHangsOn(int question)
    {
        if (framework.Dependence.ScoresBy(question))
        {
            EvaluateScores();
        }

        var scope = Of(framework.Scope);
        foreach (var rule in framework.Dependence.RulesBy(question))
        {
            truths[rule] = Within(scope, framework.Rules[rule].Holds);
        }
    }

    /// <summary>
    /// The strictest class with a rule that is true; but undetermined when a rule of a stricter class is still unknown.
    /// With no rule true or unknown, the scope decides.
    /// </summary>
    public int Rank()
    {
        var (certain, open) = Strictest();
        return open < certain ? Undetermined : certain < int.MaxValue ? certain : RankWithoutRules();
    }

    /// <summary>Rank of the strictest class with a true rule; beyond all ranks when there is none.</summary>
    public int StrictestCertain() => Strictest().Certain;

    private Truth Within(Truth scope, Test test)
    {
        var truth = scope == Truth.False ? Truth.False : Of(test);
        return truth < scope ? truth : scope;
    }

    private (int Certain, int Open) Strictest()
    {
        var ranks = framework.Ranks;
        var (certain, open) = (int.MaxValue, int.MaxValue);
        for (var rule = 0; rule < ranks.Length; rule++)
        {
            var truth = truths[rule];
            if (truth == Truth.True)
            {
                certain = Math.Min(certain, ranks[rule]);
            }
            else if (truth == Truth.Unknown)
            {
                open = Math.Min(open, ranks[rule]);
            }
        }

        return (certain, open);
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
