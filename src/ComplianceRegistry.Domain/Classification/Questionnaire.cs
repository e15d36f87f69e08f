using System.Collections.Immutable;
using System.Text;
using ComplianceRegistry.Domain.Classification.Reading;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>One edition of a questionnaire that serves every framework written for it.</summary>
/// <param name="Id">Stable kebab-case id, such as <c>common</c>.</param>
/// <param name="Edition">The edition, such as <c>2026-08</c>; later editions sort after earlier ones.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Sections">The sections in the order in which they are asked.</param>
public sealed record Questionnaire(string Id, string Edition, string Title, ImmutableArray<Section> Sections)
{
    /// <summary>Id and edition, as answers and frameworks refer to it.</summary>
    public string Reference => $"{Id}@{Edition}";

    /// <summary>Every question, in the order in which they are asked.</summary>
    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    /// <summary>Reads a questionnaire from its data file (<c>contracts/frameworks/questionnaire.schema.json</c>), listing every fault.</summary>
    public static Parsed<Questionnaire> Parse(ReadOnlyMemory<byte> utf8Json) => DataDocument.Parse(utf8Json, QuestionnaireReading.Read, QuestionnaireReading.Check);

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte})"/>
    public static Parsed<Questionnaire> Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));
}

/// <summary>Questions on one subject.</summary>
/// <param name="AskedIf">When the section is asked at all; null means always. It refers to questions of earlier sections only.</param>
public sealed record Section(string Id, string Title, Condition? AskedIf, ImmutableArray<Question> Questions);

/// <summary>How a question is answered.</summary>
public enum QuestionType
{
    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>Exactly one of the choices.</summary>
    Single,

    /// <summary>Any number of the choices; none of them is an answer too.</summary>
    Multiple,

    /// <summary>A whole number within the question's bounds.</summary>
    Integer,
}

/// <summary>One question.</summary>
/// <param name="Id">Stable kebab-case id, unique in the questionnaire.</param>
/// <param name="Text">The question, in the registry's own words.</param>
/// <param name="Help">What counts and what does not; empty when the question needs no help.</param>
/// <param name="Type">How it is answered.</param>
/// <param name="Choices">The choices of a single or multiple question, at most 62; empty otherwise.</param>
/// <param name="AskedIf">When it is asked, given earlier answers; null means always. An answer to a question that is not asked counts for nothing.</param>
/// <param name="Presumed">
/// What the law presumes until it is answered, such as that an exception nobody claims does not apply; null when only an answer will do.
/// </param>
/// <param name="Minimum">Smallest answer to an integer question.</param>
/// <param name="Maximum">Largest answer to an integer question.</param>
/// <param name="Informational">True when no rule reads it.</param>
/// <param name="Source">Provision or source element that it comes from.</param>
public sealed record Question(
    string Id,
    string Text,
    string Help,
    QuestionType Type,
    ImmutableArray<Choice> Choices,
    Condition? AskedIf,
    AnswerValue? Presumed,
    long Minimum,
    long Maximum,
    bool Informational,
    string Source);

/// <summary>One choice of a question.</summary>
/// <param name="Id">Kebab-case id, unique in the question.</param>
/// <param name="Text">The choice, in the registry's own words.</param>
/// <param name="Source">Provision that it comes from; empty when the question's source covers it.</param>
/// <param name="OfferedIf">When it is a possible answer, given earlier ones; null means always. Choosing it against them contradicts them.</param>
public sealed record Choice(string Id, string Text, string Source, Condition? OfferedIf);
