using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>
/// A test of answers, as written in the data: a closed set of forms. Its outcome is true, false, or unknown while a question
/// that it hangs on is unanswered. Any test of a question that is not asked is false.
/// </summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>True when all of the conditions are; so the empty one is always true. <c>{"all":[…]}</c></summary>
    public sealed record All(ImmutableArray<Condition> Conditions) : Condition;

    /// <summary>True when one of the conditions is; so the empty one is never true. <c>{"any":[…]}</c></summary>
    public sealed record Any(ImmutableArray<Condition> Conditions) : Condition;

    /// <summary>True when the condition is false. <c>{"not":{…}}</c></summary>
    public sealed record Not(Condition Condition) : Condition;

    /// <summary>The question was answered, with whatever answer. <c>{"question":"q","answered":true}</c></summary>
    public sealed record Answered(string Question) : Condition;

    /// <summary>The answer is this one. <c>{"question":"q","equals":true}</c>; the value is a boolean, an integer or a choice.</summary>
    public sealed record EqualTo(string Question, AnswerValue Value) : Condition;

    /// <summary>The choices made include one of these. <c>{"question":"q","includes":["a"]}</c></summary>
    public sealed record Includes(string Question, ImmutableArray<string> Choices) : Condition;

    /// <summary>The number is this or more. <c>{"question":"q","atLeast":5}</c></summary>
    public sealed record AtLeast(string Question, long Value) : Condition;

    /// <summary>The number is more than this. <c>{"question":"q","moreThan":5}</c></summary>
    public sealed record MoreThan(string Question, long Value) : Condition;

    /// <summary>The score is this share of its maximum or more. <c>{"score":"s","atLeastPercent":80}</c></summary>
    public sealed record ScoreAtLeast(string Score, int Percent) : Condition;

    /// <summary>The score is more than this share of its maximum. <c>{"score":"s","moreThanPercent":25}</c></summary>
    public sealed record ScoreMoreThan(string Score, int Percent) : Condition;
}
