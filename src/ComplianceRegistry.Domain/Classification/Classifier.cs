using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification.Engine;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>
/// Sorts a system into a class under every framework, from one set of answers.
/// </summary>
/// <remarks>
/// A rule is true, false, or unknown while a question is open that it hangs on. The class is the strictest with a true rule.
/// Only when a rule of a <em>stricter</em> class is still unknown is the class undetermined; the classes that are certain
/// are then listed as also applying, so that an open question never hides a hit. An unknown rule of the same or a milder class
/// changes nothing. So answering one more question never changes a class that was determined, presumptions apart: a presumption
/// (an exception that nobody claims does not apply) gives way to the answer.
/// </remarks>
public static class Classifier
{
    /// <summary>
    /// One result per jurisdiction that has a framework, by jurisdiction. Of several editions of a framework the newest counts
    /// that is written for the questionnaire answered, or the newest of all when nothing was answered.
    /// </summary>
    /// <param name="catalog">The frameworks.</param>
    /// <param name="answers">Answers that <see cref="AnswersValidation"/> accepts; null when nobody answered, which is not the same as answering with none.</param>
    /// <exception cref="ArgumentException">The catalog does not hold the questionnaire.</exception>
    public static ImmutableArray<ClassificationResult> Classify(FrameworkCatalog catalog, Answers? answers)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return answers is null ? catalog.Unanswered : Classify(catalog.Current(answers.Questionnaire), answers);
    }

    internal static ImmutableArray<ClassificationResult> Classify(ImmutableArray<CompiledFramework> frameworks, Answers? answers)
    {
        var results = ImmutableArray.CreateBuilder<ClassificationResult>(frameworks.Length);
        AnswerSheet? sheet = null;
        foreach (var framework in frameworks)
        {
            sheet = sheet?.Questionnaire == framework.Questionnaire ? sheet : new AnswerSheet(framework.Questionnaire, answers);
            results.Add(FrameworkClassifier.Classify(framework, sheet));
        }

        return results.MoveToImmutable();
    }
}
