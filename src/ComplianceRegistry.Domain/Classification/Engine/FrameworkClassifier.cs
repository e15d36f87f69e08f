using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>Classifies under one framework.</summary>
internal static class FrameworkClassifier
{
    public static ClassificationResult Classify(CompiledFramework framework, AnswerSheet sheet)
    {
        var evaluation = Evaluate(framework, sheet);
        var rank = evaluation.Rank();
        var derogation = DerogationClaim.Find(framework, evaluation);
        var applying = Applying(framework, evaluation);
        return rank == FrameworkEvaluation.Undetermined
            ? Undetermined(framework, derogation, applying, MissingQuestions.Of(framework, sheet.Slots, evaluation))
            : Determined(framework, rank, derogation, applying, AnswerChanges.Find(framework, sheet, evaluation, rank));
    }

    /// <summary>The class alone, for comparisons.</summary>
    public static string ClassOf(CompiledFramework framework, Answers? answers) =>
        framework.ClassAt(Evaluate(framework, new AnswerSheet(framework.Questionnaire, answers)).Rank());

    private static FrameworkEvaluation Evaluate(CompiledFramework framework, AnswerSheet sheet)
    {
        var evaluation = new FrameworkEvaluation(framework, sheet.Slots, new ScoreRange[framework.Scores.Length], new Truth[framework.Rules.Length]);
        evaluation.EvaluateAll();
        return evaluation;
    }

    private static ClassificationResult Determined(
        CompiledFramework framework, int rank, Derogation? derogation, ImmutableArray<AlsoApplies> applying, ImmutableArray<WouldChange> changes)
    {
        var id = framework.ClassAt(rank);
        var main = applying.FirstOrDefault(other => other.Class == id) ?? new AlsoApplies(id, WithoutRules(framework, rank), null);
        return new ClassificationResult(
            framework.Source.Jurisdiction, framework.Source.Reference, id, main.Provisions, main.AppliesFrom, changes, derogation, applying.Remove(main), null);
    }

    private static ClassificationResult Undetermined(
        CompiledFramework framework, Derogation? derogation, ImmutableArray<AlsoApplies> applying, ImmutableArray<string> missing) => new(
            framework.Source.Jurisdiction, framework.Source.Reference, ClassificationResult.Undetermined, [], null, [], derogation, applying, missing);

    private static ImmutableArray<string> WithoutRules(CompiledFramework framework, int rank) =>
        rank == framework.OutOfScope && framework.Source.Scope is { } scope ? scope.Provisions : [];

    /// <summary>The classes with a true rule, strictest first.</summary>
    private static ImmutableArray<AlsoApplies> Applying(CompiledFramework framework, FrameworkEvaluation evaluation)
    {
        var applying = ImmutableArray.CreateBuilder<AlsoApplies>();
        for (var rank = 0; rank < framework.Source.Classes.Length; rank++)
        {
            var (provisions, from) = Provisions(framework, evaluation.Truths, rank);
            if (provisions.Length > 0)
            {
                applying.Add(new AlsoApplies(framework.ClassAt(rank), provisions, from));
            }
        }

        return applying.DrainToImmutable();
    }

    private static (ImmutableArray<string> Provisions, DateOnly? From) Provisions(CompiledFramework framework, ReadOnlySpan<Truth> truths, int rank)
    {
        var provisions = ImmutableArray.CreateBuilder<string>();
        DateOnly? from = null;
        for (var index = 0; index < truths.Length; index++)
        {
            var rule = framework.Rules[index];
            if (truths[index] == Truth.True && rule.Rank == rank)
            {
                provisions.AddRange(rule.Source.Provisions.Where(provision => !provisions.Contains(provision)));
                from = from is null || rule.Source.AppliesFrom < from ? rule.Source.AppliesFrom : from;
            }
        }

        return (provisions.DrainToImmutable(), from);
    }
}
