using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Recognition.Gaps;

/// <summary>How far one requirement of the receiving jurisdiction is shown.</summary>
[GenerateSerializer, Immutable, Alias("cr.RequirementGap")]
public sealed record RequirementGap
{
    /// <summary>Its id in the edition that has to be met.</summary>
    [Id(0)]
    public required string Requirement { get; init; }

    [Id(1)]
    public required GapResult Result { get; init; }

    /// <summary>How surely the result holds.</summary>
    [Id(2)]
    public required GapConfidence Confidence { get; init; }

    /// <summary>The certificate's requirements on which the result rests; empty when it rests on none.</summary>
    [Id(3)]
    public ImmutableArray<GapLink> By { get; init; } = [];

    /// <summary>Ids of the certificate's requirements that would add to it, but were not found met.</summary>
    [Id(4)]
    public ImmutableArray<string> Unmet { get; init; } = [];

    /// <summary>Registry ids of the declared differences that belong to it and count.</summary>
    [Id(5)]
    public ImmutableArray<string> Differences { get; init; } = [];

    /// <summary>Why, for people; at least one.</summary>
    [Id(6)]
    public ImmutableArray<string> Reasons { get; init; } = [];
}

/// <summary>A requirement of the certificate's edition, and what it is to the requirement that has to be met.</summary>
/// <param name="Certified">Its id in the certificate's edition.</param>
/// <param name="Relation">What it is to the other.</param>
/// <param name="Derived">Whether that was concluded, rather than stated by a mapping.</param>
/// <param name="Status">How far it has been examined: the least of the mappings that it rests on.</param>
/// <param name="Via">The common requirements over which it was derived; empty when over none.</param>
[GenerateSerializer, Immutable, Alias("cr.GapLink")]
public sealed record GapLink(
    [property: Id(0)] string Certified,
    [property: Id(1)] Relation Relation,
    [property: Id(2)] bool Derived,
    [property: Id(3)] MappingStatus Status,
    [property: Id(4)] ImmutableArray<string> Via);

/// <summary>How far a declared national difference is shown.</summary>
[GenerateSerializer, Immutable, Alias("cr.DifferenceGap")]
public sealed record DifferenceGap
{
    /// <summary>Registry id of the difference.</summary>
    [Id(0)]
    public required string Difference { get; init; }

    /// <summary>Difference and version that were read.</summary>
    [Id(1)]
    public required Basis Basis { get; init; }

    [Id(2)]
    public required string Title { get; init; }

    /// <summary>The law that asks for it.</summary>
    [Id(3)]
    public required string Provision { get; init; }

    /// <summary>The instant from which it counts in this wording.</summary>
    [Id(4)]
    public required DateTimeOffset Published { get; init; }

    /// <summary>Requirements of the edition that has to be met to which it belongs; empty when it asks for something of its own.</summary>
    [Id(5)]
    public ImmutableArray<string> Requirements { get; init; } = [];

    /// <summary>Covered when the provider answered it with evidence; else not.</summary>
    [Id(6)]
    public required GapResult Result { get; init; }

    /// <summary>How surely the result holds.</summary>
    [Id(7)]
    public required GapConfidence Confidence { get; init; }

    /// <summary>The evidence of the provider's answer.</summary>
    [Id(8)]
    public ImmutableArray<Proof> Evidence { get; init; } = [];

    /// <summary>Why, for people.</summary>
    [Id(9)]
    public required string Reason { get; init; }

    /// <summary>Number of the wording that counts.</summary>
    [Id(10)]
    public int Wording { get; init; } = 1;
}

/// <summary>How far a requirement is shown.</summary>
[GenerateSerializer]
public enum GapResult
{
    /// <summary>The certificate shows all that it demands, and every difference that belongs to it was answered with evidence.</summary>
    Covered,

    /// <summary>Some of it is shown; or all, but not a difference that belongs to it.</summary>
    Partly,

    /// <summary>Nothing is known that shows any of it.</summary>
    NotCovered,

    /// <summary>It asks nothing of this system.</summary>
    NotApplicable,
}

/// <summary>How surely a result holds, from least to most.</summary>
[GenerateSerializer]
public enum GapConfidence
{
    /// <summary>It rests on what nobody but its author examined, or on nothing that is known.</summary>
    Low,

    /// <summary>It rests on mappings that somebody else examined, or on a conclusion from adopted ones.</summary>
    Medium,

    /// <summary>It rests on adopted mappings, or needs none.</summary>
    High,
}
