using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>
/// The class of a system under one jurisdiction's framework. (Not named Classification, which is the topic and so the namespace.)
/// </summary>
/// <param name="Jurisdiction">Code of the jurisdiction, such as <c>EU</c> or <c>KR</c>.</param>
/// <param name="Framework">Id and edition of the framework, such as <c>eu-ai-act@2026-07-27</c>.</param>
/// <param name="Class">
/// The strictest class that applies; <c>undetermined</c> while an unanswered question could still lead to a stricter
/// class than any that is certain. What is certain already is then listed in <c>alsoApplies</c>.
/// </param>
/// <param name="Provisions">The provisions that led to the class, in the framework's order; empty for the mildest class and while undetermined.</param>
/// <param name="AppliesFrom">The first day on which one of these provisions applies; null when there are none.</param>
/// <param name="WouldChange">Single answers that would give another class: one example per question and class. Empty while undetermined.</param>
/// <param name="Derogation">The derogation that was claimed, whether it holds or not; null when none was claimed.</param>
/// <param name="AlsoApplies">The other classes that apply, strictest first.</param>
/// <param name="Missing">Ids of the unanswered questions that the class hangs on; null unless undetermined.</param>
[GenerateSerializer, Immutable, Alias("cr.ClassificationResult")]
public sealed record ClassificationResult(
    [property: Id(0)] string Jurisdiction,
    [property: Id(1)] string Framework,
    [property: Id(2)] string Class,
    [property: Id(3)] ImmutableArray<string> Provisions,
    [property: Id(4)] DateOnly? AppliesFrom,
    [property: Id(5)] ImmutableArray<WouldChange> WouldChange,
    [property: Id(6)] Derogation? Derogation,
    [property: Id(7)] ImmutableArray<AlsoApplies> AlsoApplies,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Missing)
{
    /// <summary>The class while questions are open that decide it. No framework may use this name for a class of its own.</summary>
    public const string Undetermined = "undetermined";

    [JsonIgnore]
    public bool IsUndetermined => Class == Undetermined;
}

/// <summary>A change of one answer that would give another class.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Answer">The answer that would make the difference, for example the present choices and one more.</param>
/// <param name="Class">The class that it would give.</param>
[GenerateSerializer, Immutable, Alias("cr.WouldChange")]
public sealed record WouldChange([property: Id(0)] string Question, [property: Id(1)] AnswerValue Answer, [property: Id(2)] string Class);

/// <summary>A derogation that the provider claims, with its grounds.</summary>
/// <param name="Applies">Whether it holds; false when an exception, such as profiling, bars it.</param>
/// <param name="Class">The class that it takes away, or would.</param>
/// <param name="Grounds">Kebab-case names of the conditions claimed.</param>
/// <param name="Provisions">The conditions' provisions; when barred, also the provision that bars it.</param>
[GenerateSerializer, Immutable, Alias("cr.Derogation")]
public sealed record Derogation(
    [property: Id(0)] bool Applies,
    [property: Id(1)] string Class,
    [property: Id(2)] ImmutableArray<string> Grounds,
    [property: Id(3)] ImmutableArray<string> Provisions);

/// <summary>A class that applies beside the strictest one.</summary>
/// <param name="Class">The class.</param>
/// <param name="Provisions">The provisions that led there.</param>
/// <param name="AppliesFrom">The first day on which one of them applies; null when there are none.</param>
[GenerateSerializer, Immutable, Alias("cr.AlsoApplies")]
public sealed record AlsoApplies(
    [property: Id(0)] string Class,
    [property: Id(1)] ImmutableArray<string> Provisions,
    [property: Id(2)] DateOnly? AppliesFrom);
