using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>
/// What someone answered about a system. A question that is absent is unanswered; there is no other way to say so.
/// Check with <see cref="AnswersValidation"/> before classifying.
/// </summary>
/// <param name="Questionnaire">Reference of the questionnaire that was answered: id and edition, such as <c>common@2026-08</c>.</param>
/// <param name="Values">The answers by question id, in ordinal order of the ids.</param>
[GenerateSerializer, Immutable, Alias("cr.Answers")]
public sealed record Answers(
    [property: Id(0)] string Questionnaire,
    [property: Id(1), JsonConverter(typeof(AnswerValuesConverter))] ImmutableSortedDictionary<string, AnswerValue> Values)
{
    /// <summary>Two sets of answers are equal when they give the same answers to the same questionnaire.</summary>
    public bool Equals(Answers? other) =>
        other is not null && Questionnaire == other.Questionnaire && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Questionnaire, Values.Count);
}

/// <summary>One answer: yes or no, a whole number, one choice, or any number of choices. A closed set.</summary>
[GenerateSerializer, Immutable, Alias("cr.AnswerValue"), JsonConverter(typeof(AnswerValueConverter))]
public abstract record AnswerValue
{
    private protected AnswerValue()
    {
    }

    public static implicit operator AnswerValue(bool value) => new YesNo(value);

    public static implicit operator AnswerValue(long value) => new Whole(value);

    public static implicit operator AnswerValue(string value) => new Chosen(value);

    public static implicit operator AnswerValue(string[] values) => new ChosenSet([.. values]);

    /// <summary>Answer to a question of type <see cref="QuestionType.Boolean"/>; JSON <c>true</c> or <c>false</c>.</summary>
    [GenerateSerializer, Immutable, Alias("cr.AnswerValue.YesNo")]
    public sealed record YesNo([property: Id(0)] bool Value) : AnswerValue;

    /// <summary>Answer to a question of type <see cref="QuestionType.Integer"/>; a JSON number without fraction, within ±2⁵³−1.</summary>
    [GenerateSerializer, Immutable, Alias("cr.AnswerValue.Whole")]
    public sealed record Whole([property: Id(0)] long Value) : AnswerValue;

    /// <summary>Answer to a question of type <see cref="QuestionType.Single"/>; a JSON string, the choice's id.</summary>
    [GenerateSerializer, Immutable, Alias("cr.AnswerValue.Chosen")]
    public sealed record Chosen([property: Id(0)] string Value) : AnswerValue;

    /// <summary>
    /// Answer to a question of type <see cref="QuestionType.Multiple"/>; a JSON array of choice ids.
    /// Empty means that none applies, which is an answer.
    /// </summary>
    [GenerateSerializer, Immutable, Alias("cr.AnswerValue.ChosenSet")]
    public sealed record ChosenSet([property: Id(0)] ImmutableArray<string> Values) : AnswerValue
    {
        public bool Equals(ChosenSet? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(Values.Length, HashCode.Combine);
    }
}
