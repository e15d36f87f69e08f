using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;

namespace ComplianceRegistry.Domain.Differences;

/// <summary>What a difference says.</summary>
[GenerateSerializer, Immutable, Alias("cr.DifferenceContent")]
public sealed record DifferenceContent
{
    [Id(0)]
    public required string Title { get; init; }

    /// <summary>What is asked.</summary>
    [Id(1)]
    public required string Text { get; init; }

    /// <summary>Why the jurisdiction departs from what others ask.</summary>
    [Id(2)]
    public required string Justification { get; init; }

    /// <summary>The law that asks for it.</summary>
    [Id(3)]
    public required string Provision { get; init; }

    /// <summary>What satisfies it.</summary>
    [Id(4)]
    public required string SatisfiedBy { get; init; }

    /// <summary>The jurisdiction's requirement set and its edition, such as <c>kr-ai-basic-act@2026-01-22</c>.</summary>
    [Id(5)]
    public required string RequirementSet { get; init; }

    /// <summary>Ids of the requirements of that set to which it belongs; empty when it adds one of its own.</summary>
    [Id(6)]
    public ImmutableArray<string> Requirements { get; init; } = [];

    /// <summary>Classes of certificates for which it is asked; at least one.</summary>
    [Id(7)]
    public ImmutableArray<CertificateClass> Classes { get; init; } = [];

    /// <summary>Scope codes for which it is asked; empty when for all.</summary>
    [Id(8)]
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>Whether another says the same, list by list.</summary>
    internal bool SaysTheSameAs(DifferenceContent other) =>
        this with { Requirements = [], Classes = [], Scope = [] } == other with { Requirements = [], Classes = [], Scope = [] }
        && Requirements.SequenceEqual(other.Requirements) && Classes.SequenceEqual(other.Classes) && Scope.SequenceEqual(other.Scope);
}

/// <summary>A wording of a difference.</summary>
/// <param name="Number">From 1; an amendment makes the next.</param>
/// <param name="Since">The instant at which it was published.</param>
/// <param name="Content">What it says.</param>
[GenerateSerializer, Immutable, Alias("cr.DifferenceWording")]
public sealed record DifferenceWording([property: Id(0)] int Number, [property: Id(1)] DateTimeOffset Since, [property: Id(2)] DifferenceContent Content);

/// <summary>A time in which a difference counted in one wording: for what was filed after its beginning and not after that of the next.</summary>
/// <param name="Since">Its beginning: publication, amendment, or the review that ended dormancy.</param>
/// <param name="Wording">Number of the wording.</param>
/// <param name="Until">The first instant at which the difference counted no more, in any wording; null while it counts.</param>
[GenerateSerializer, Immutable, Alias("cr.CountingPeriod")]
public sealed record CountingPeriod([property: Id(0)] DateTimeOffset Since, [property: Id(1)] int Wording, [property: Id(2)] DateTimeOffset? Until);

/// <summary>A review that confirmed a difference.</summary>
/// <param name="At">When it was confirmed.</param>
/// <param name="By">Registry id of the authority.</param>
/// <param name="Justification">Why it is still needed.</param>
[GenerateSerializer, Immutable, Alias("cr.DifferenceReview")]
public sealed record DifferenceReview([property: Id(0)] DateTimeOffset At, [property: Id(1)] string By, [property: Id(2)] string Justification);

/// <summary>What an authority of another jurisdiction says in a review.</summary>
/// <param name="At">When.</param>
/// <param name="By">Registry id of the authority.</param>
/// <param name="Jurisdiction">Code of its jurisdiction.</param>
/// <param name="Text">What is said.</param>
[GenerateSerializer, Immutable, Alias("cr.DifferenceComment")]
public sealed record DifferenceComment(
    [property: Id(0)] DateTimeOffset At, [property: Id(1)] string By, [property: Id(2)] string Jurisdiction, [property: Id(3)] string Text);
