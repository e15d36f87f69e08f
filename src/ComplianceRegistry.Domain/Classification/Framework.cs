using System.Collections.Immutable;
using System.Text;
using ComplianceRegistry.Domain.Classification.Reading;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>One edition of a jurisdiction's rules that sort systems into classes.</summary>
/// <param name="Id">Stable kebab-case id, such as <c>eu-ai-act</c>.</param>
/// <param name="Edition">The edition, such as <c>2026-07-27</c>; later editions sort after earlier ones.</param>
/// <param name="Jurisdiction">Code of the jurisdiction: ISO 3166-1 alpha-2 or <c>EU</c>.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Questionnaire">Reference of the questionnaire that the rules read.</param>
/// <param name="Source">The instrument and where it is published.</param>
/// <param name="Provisional">What could not be checked against an official text, and why.</param>
/// <param name="Classes">The classes from strictest to mildest.</param>
/// <param name="Scope">When the framework applies at all; null means always.</param>
/// <param name="Otherwise">The class when no rule holds.</param>
/// <param name="Scores">Sums of points that rules test.</param>
/// <param name="Exclusions">Uses that some of the rules do not reach, though the framework does.</param>
/// <param name="Derogations">Derogations that rules may be subject to.</param>
/// <param name="Rules">The rules.</param>
public sealed record Framework(
    string Id,
    string Edition,
    string Jurisdiction,
    string Title,
    string Questionnaire,
    FrameworkSource Source,
    ImmutableArray<Provisional> Provisional,
    ImmutableArray<ClassDefinition> Classes,
    Scope? Scope,
    string Otherwise,
    ImmutableArray<Score> Scores,
    ImmutableArray<Exclusion> Exclusions,
    ImmutableArray<DerogationRule> Derogations,
    ImmutableArray<Rule> Rules)
{
    /// <summary>Id and edition, as results refer to it.</summary>
    public string Reference => $"{Id}@{Edition}";

    /// <summary>Reads a framework from its data file (<c>contracts/frameworks/framework.schema.json</c>), listing every fault.</summary>
    /// <remarks>Whether it fits its questionnaire shows when both are put into a <see cref="FrameworkCatalog"/>.</remarks>
    public static Parsed<Framework> Parse(ReadOnlyMemory<byte> utf8Json) => DataDocument.Parse(utf8Json, FrameworkReading.Read, FrameworkReading.Check);

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte})"/>
    public static Parsed<Framework> Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));
}

/// <summary>Where the rules come from.</summary>
public sealed record FrameworkSource(string Instrument, string Url);

/// <summary>A part of a framework that could not be checked against an official text.</summary>
/// <param name="Subject">Rule ids or subject concerned.</param>
/// <param name="Reason">Why it is provisional.</param>
public sealed record Provisional(string Subject, string Reason);

/// <summary>A class that a framework gives.</summary>
public sealed record ClassDefinition(string Id, string Title);

/// <summary>When a framework applies at all.</summary>
/// <param name="When">The condition.</param>
/// <param name="Otherwise">The class of a system that is out of scope.</param>
/// <param name="Provisions">The provisions that draw the scope.</param>
public sealed record Scope(Condition When, string Otherwise, ImmutableArray<string> Provisions);

/// <summary>What some of a framework's rules do not reach: the rest of a framework can apply to a model whose use as a system is excluded.</summary>
/// <param name="Id">Kebab-case id, unique in the framework.</param>
/// <param name="When">When the rules that name it do not hold.</param>
/// <param name="Provisions">The provisions that exclude.</param>
public sealed record Exclusion(string Id, Condition When, ImmutableArray<string> Provisions);

/// <summary>A number of points that rules test against its maximum. A closed set of two.</summary>
public abstract record Score
{
    private protected Score()
    {
    }

    /// <summary>Kebab-case id, unique in the framework.</summary>
    public abstract string Id { get; init; }

    /// <summary>
    /// The sum of the points of the answers given. The maximum counts the highest choice of each boolean and single question
    /// and all choices of each multiple question, whether asked or not. While questions are unanswered the score is a range.
    /// </summary>
    public sealed record Sum(string Id, ImmutableArray<Points> Points) : Score;

    /// <summary>
    /// Another score, of the same maximum, less a share of it when a condition holds; halves are rounded up.
    /// </summary>
    public sealed record Reduced(string Id, string Of, int ByPercent, Condition When) : Score;
}

/// <summary>The points of one question's answers.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="PerChoice">Points by choice id, or by <c>true</c> and <c>false</c>; what is absent counts 0.</param>
public sealed record Points(string Question, ImmutableSortedDictionary<string, int> PerChoice);

/// <summary>A derogation: rules subject to it do not hold while it is claimed and nothing bars it.</summary>
public sealed record DerogationRule(string Id, ImmutableArray<DerogationGround> Grounds, ImmutableArray<DerogationBar> Bars);

/// <summary>One ground of a derogation; claiming one suffices.</summary>
public sealed record DerogationGround(string Id, Condition When, string Provision);

/// <summary>What bars a derogation, whatever the grounds claimed.</summary>
public sealed record DerogationBar(string Id, Condition When, string Provision);

/// <summary>A rule: when its condition holds, the class applies.</summary>
/// <param name="Id">Kebab-case id, unique in the framework.</param>
/// <param name="Class">The class that it gives.</param>
/// <param name="When">The condition.</param>
/// <param name="Provisions">The provisions, such as <c>Annex III(4)(a)</c>.</param>
/// <param name="AppliesFrom">The first day on which they apply.</param>
/// <param name="Exclusion">Id of the exclusion under which it does not hold; null when there is none.</param>
/// <param name="Derogation">Id of the derogation that it is subject to; null when to none.</param>
public sealed record Rule(
    string Id, string Class, Condition When, ImmutableArray<string> Provisions, DateOnly AppliesFrom, string? Exclusion, string? Derogation);
