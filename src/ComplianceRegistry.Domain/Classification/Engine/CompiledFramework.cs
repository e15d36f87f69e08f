using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>A framework made ready for one questionnaire.</summary>
internal sealed class CompiledFramework
{
    private readonly int[] _ranks;

    public CompiledFramework(Framework framework, CompiledQuestionnaire questionnaire)
    {
        Source = framework;
        Questionnaire = questionnaire;
        var scores = new List<CompiledScore>();
        var compiler = new TestCompiler(questionnaire.IndexOf, questionnaire.Questions, scores);
        foreach (var score in framework.Scores)
        {
            scores.Add(Compile(score, compiler, scores));
        }

        Scores = [.. scores];
        Scope = compiler.Compile(framework.Scope?.When);
        Derogations = [.. framework.Derogations.Select(derogation => new CompiledDerogation(derogation, compiler))];
        Rules = [.. framework.Rules.Select(rule => new CompiledRule(this, rule, compiler))];
        _ranks = [.. Rules.Select(rule => rule.Rank)];
        Otherwise = RankOf(framework.Otherwise);
        OutOfScope = framework.Scope is { } scope ? RankOf(scope.Otherwise) : Otherwise;
        Dependence = new FrameworkDependence(this);
    }

    public Framework Source { get; }

    public CompiledQuestionnaire Questionnaire { get; }

    public ImmutableArray<CompiledScore> Scores { get; }

    public Test Scope { get; }

    public ImmutableArray<CompiledDerogation> Derogations { get; }

    public ImmutableArray<CompiledRule> Rules { get; }

    /// <summary>The rules' ranks, rule by rule.</summary>
    public ReadOnlySpan<int> Ranks => _ranks;

    /// <summary>Rank of the class when no rule holds.</summary>
    public int Otherwise { get; }

    /// <summary>Rank of the class when the framework does not apply.</summary>
    public int OutOfScope { get; }

    public FrameworkDependence Dependence { get; }

    /// <summary>Place of a class among the classes: 0 is the strictest.</summary>
    public int RankOf(string id) => Source.Classes.Index().First(definition => definition.Item.Id == id).Index;

    public string ClassAt(int rank) => rank == FrameworkEvaluation.Undetermined ? ClassificationResult.Undetermined : Source.Classes[rank].Id;

    private CompiledScore Compile(Score score, TestCompiler compiler, List<CompiledScore> earlier)
    {
        if (score is Score.Reduced reduced)
        {
            var of = earlier.FindIndex(other => other.Id == reduced.Of);
            return new ReducedScore(reduced.Id, of, earlier[of].Maximum, reduced.ByPercent, compiler.Compile(reduced.When));
        }

        return new SumScore(score.Id, [.. ((Score.Sum)score).Points.Select(Compile)]);
    }

    private SumScore.Part Compile(Points points)
    {
        var index = Questionnaire.IndexOf(points.Question);
        var question = Questionnaire.Questions[index];
        var names = question.Type == QuestionType.Boolean ? ["false", "true"] : question.Choices.Select(choice => choice.Id);
        return new SumScore.Part(index, question.Type == QuestionType.Multiple, [.. names.Select(name => points.PerChoice.GetValueOrDefault(name))]);
    }
}

/// <summary>A derogation made ready.</summary>
internal sealed class CompiledDerogation
{
    public CompiledDerogation(DerogationRule source, TestCompiler compiler)
    {
        Source = source;
        Grounds = [.. source.Grounds.Select(ground => compiler.Compile(ground.When))];
        Bars = [.. source.Bars.Select(bar => compiler.Compile(bar.When))];
        Applies = new AllTest([new AnyTest([.. Grounds]), new NotTest(new AnyTest([.. Bars]))]);
    }

    public DerogationRule Source { get; }

    public ImmutableArray<Test> Grounds { get; }

    public ImmutableArray<Test> Bars { get; }

    public Test Applies { get; }
}

/// <summary>A rule made ready.</summary>
internal sealed class CompiledRule
{
    public CompiledRule(CompiledFramework framework, Rule source, TestCompiler compiler)
    {
        Source = source;
        Rank = framework.RankOf(source.Class);
        Derogation = framework.Derogations.FirstOrDefault(derogation => derogation.Source.Id == source.Derogation);
        var exclusion = framework.Source.Exclusions.FirstOrDefault(known => known.Id == source.Exclusion);
        Own = compiler.Compile(source.When);
        BeforeDerogation = exclusion is null ? Own : new AllTest([Own, new NotTest(compiler.Compile(exclusion.When))]);
        Holds = Derogation is null ? BeforeDerogation : new AllTest([BeforeDerogation, new NotTest(Derogation.Applies)]);
    }

    public Rule Source { get; }

    public int Rank { get; }

    public CompiledDerogation? Derogation { get; }

    /// <summary>The rule's own condition.</summary>
    public Test Own { get; }

    /// <summary>Whether the rule would hold within the scope if no derogation were claimed.</summary>
    public Test BeforeDerogation { get; }

    /// <summary>Whether the rule holds within the scope.</summary>
    public Test Holds { get; }
}
