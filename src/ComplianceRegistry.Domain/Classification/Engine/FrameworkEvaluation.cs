namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>One framework's rules on one set of answers.</summary>
internal readonly ref struct FrameworkEvaluation
{
    /// <summary>The rank that stands for no class yet.</summary>
    public const int Undetermined = -1;

    private readonly CompiledFramework _framework;
    private readonly ReadOnlySpan<Slot> _slots;
    private readonly Span<ScoreRange> _scores;
    private readonly Span<Truth> _truths;

    public FrameworkEvaluation(CompiledFramework framework, ReadOnlySpan<Slot> slots, Span<ScoreRange> scores, Span<Truth> truths)
    {
        _framework = framework;
        _slots = slots;
        _scores = scores;
        _truths = truths;
    }

    public ReadOnlySpan<Truth> Truths => _truths;

    public ReadOnlySpan<ScoreRange> Scores => _scores;

    public Truth Of(Test test) => test.Of(_slots, _scores);

    /// <summary>Whether the framework does not apply at all.</summary>
    public bool IsOutOfScope() => Of(_framework.Scope) == Truth.False;

    public void EvaluateAll()
    {
        EvaluateScores();
        var scope = Of(_framework.Scope);
        for (var rule = 0; rule < _truths.Length; rule++)
        {
            _truths[rule] = Within(scope, _framework.Rules[rule].Holds);
        }
    }

    public void EvaluateWhatHangsOn(int question)
    {
        if (_framework.Dependence.ScoresBy(question))
        {
            EvaluateScores();
        }

        var scope = Of(_framework.Scope);
        foreach (var rule in _framework.Dependence.RulesBy(question))
        {
            _truths[rule] = Within(scope, _framework.Rules[rule].Holds);
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
        var ranks = _framework.Ranks;
        var (certain, open) = (int.MaxValue, int.MaxValue);
        for (var rule = 0; rule < ranks.Length; rule++)
        {
            var truth = _truths[rule];
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

    private int RankWithoutRules() => Of(_framework.Scope) switch
    {
        Truth.True => _framework.Otherwise,
        Truth.False => _framework.OutOfScope,
        _ => Undetermined,
    };

    private void EvaluateScores()
    {
        for (var score = 0; score < _scores.Length; score++)
        {
            _scores[score] = _framework.Scores[score].Of(_slots, _scores[..score]);
        }
    }
}
