using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Classification;

namespace ComplianceRegistry.Web.Classification;

/// <summary>Answers to a questionnaire. A question that is left out is unanswered.</summary>
internal sealed record AnswersBody
{
    public const int MaxAnswers = 500;

    /// <summary>Questionnaire and edition, such as <c>common@2026-08</c>.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string Questionnaire { get; init; }

    /// <summary>Answer by question id: true or false, a whole number, a choice's id, or an array of choices' ids.</summary>
    [MaxLength(MaxAnswers)]
    public required ImmutableSortedDictionary<string, AnswerValue> Values { get; init; }

    public Answers ToAnswers() => new(Questionnaire, Values.WithComparers(StringComparer.Ordinal));

    public static AnswersBody? Of(Answers? answers) =>
        answers is null ? null : new AnswersBody { Questionnaire = answers.Questionnaire, Values = answers.Values };
}

/// <summary>The class of a system in each jurisdiction that has a framework.</summary>
/// <param name="Classifications">By jurisdiction.</param>
internal sealed record ClassificationsResource(ImmutableArray<ClassificationResult> Classifications);

/// <summary>A questionnaire in brief.</summary>
/// <param name="Reference">Id and edition, as answers refer to it.</param>
/// <param name="Id">Stable id.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Questions">How many questions it has.</param>
internal sealed record QuestionnaireItem(string Reference, string Id, string Edition, string Title, int Questions);

/// <summary>All questionnaires.</summary>
/// <param name="Items">By reference.</param>
internal sealed record QuestionnaireList(ImmutableArray<QuestionnaireItem> Items);

/// <summary>A framework in brief.</summary>
/// <param name="Reference">Id and edition, as results refer to it.</param>
/// <param name="Id">Stable id.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Jurisdiction">Code of its jurisdiction.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Questionnaire">The questionnaire that its rules read.</param>
/// <param name="Classes">Its classes, strictest first.</param>
/// <param name="IsProvisional">Whether parts of it could not be checked against an official text.</param>
internal sealed record FrameworkItem(
    string Reference, string Id, string Edition, string Jurisdiction, string Title, string Questionnaire, ImmutableArray<string> Classes, bool IsProvisional);

/// <summary>Every edition of every framework.</summary>
/// <param name="Items">By reference.</param>
internal sealed record FrameworkList(ImmutableArray<FrameworkItem> Items);

/// <summary>The fixed vocabulary of sectors.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Items">In the order in which they are shown.</param>
internal sealed record SectorList(string Edition, ImmutableArray<Sector> Items);
