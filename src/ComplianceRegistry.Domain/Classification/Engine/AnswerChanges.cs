using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>
/// Finds single answers that would give another class: the opposite of a yes or no, another single choice, one choice more or less,
/// a number on the other side of a threshold. Presumed answers are tried too. Answers that only draw the scope are tried
/// only for a system that is out of scope.
/// </summary>
internal static class AnswerChanges
{
    /// <summary>The most changes that one result lists.</summary>
    public const int Most = 16;

    public static ImmutableArray<WouldChange> Find(CompiledFramework framework, AnswerSheet sheet, FrameworkEvaluation evaluation, int rank)
    {
        var changes = ImmutableArray.CreateBuilder<WouldChange>();
        var trial = new AnswerTrial(framework, sheet, evaluation);
        foreach (var question in evaluation.IsOutOfScope() ? framework.Dependence.ScopeQuestions : framework.Dependence.Questions)
        {
            if (sheet.Slots[question].Standing == Standing.Known)
            {
                AddChanges(changes, trial, framework, question, rank);
            }
        }

        return changes.DrainToImmutable();
    }

    private static void AddChanges(ImmutableArray<WouldChange>.Builder changes, AnswerTrial trial, CompiledFramework framework, int question, int rank)
    {
        var source = framework.Questionnaire.Questions[question];
        var seen = 1UL << rank;
        var count = trial.CountAlternatives(question);
        for (var index = 0; index < count; index++)
        {
            var code = trial.Alternative(question, index);
            var other = trial.RankWith(question, code);
            if (other != FrameworkEvaluation.Undetermined && (seen & (1UL << other)) == 0 && changes.Count < Most)
            {
                seen |= 1UL << other;
                changes.Add(new WouldChange(source.Id, AnswerCoding.Decode(source, code), framework.ClassAt(other)));
            }
        }
    }
}
