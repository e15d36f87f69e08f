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

/// <summary>Which editions of a framework are compared.</summary>
internal sealed record EditionsQuery
{
    public const int MaxLimit = 5000;

    /// <summary>The edition in force, such as <c>eu-ai-act@2026-07-27</c>.</summary>
    [StringLength(130, MinimumLength = 3)]
    public required string From { get; init; }

    /// <summary>The edition that would take its place.</summary>
    [StringLength(130, MinimumLength = 3)]
    public required string To { get; init; }

    /// <summary>Most systems to list.</summary>
    [Range(1, MaxLimit)]
    public int Limit { get; init; } = 1000;
}

/// <summary>The registered systems whose class would change.</summary>
/// <param name="From">The edition in force.</param>
/// <param name="To">The edition that would take its place.</param>
/// <param name="Items">By registry id.</param>
/// <param name="More">Whether there are more than the limit.</param>
internal sealed record EditionComparisonResource(
    [property: StringLength(130)] string From,
    [property: StringLength(130)] string To,
    [property: MaxLength(EditionsQuery.MaxLimit)] ImmutableArray<ClassChange> Items,
    bool More);
