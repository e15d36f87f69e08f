using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>Why the receiving authority acts against a recognition.</summary>
/// <param name="Ground">The ground, of the closed list.</param>
/// <param name="Provision">The provision relied on.</param>
[GenerateSerializer, Immutable, Alias("cr.RecognitionMeasure")]
public sealed record RecognitionMeasure([property: Id(0)] RecognitionGround Ground, [property: Id(1)] string Provision)
{
    /// <summary>The reasons: at least one document.</summary>
    [Id(2)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>What the other authorities are told about a provisional suspension: Regulation (EU) 2024/1689, Article 79(6).</summary>
[GenerateSerializer, Immutable, Alias("cr.SafeguardNotice")]
public sealed record SafeguardNotice
{
    /// <summary>What identifies the system.</summary>
    [Id(0)]
    public required string Identification { get; init; }

    /// <summary>Where it comes from, and through whose hands.</summary>
    [Id(1)]
    public required string Origin { get; init; }

    /// <summary>What is not complied with, and the risk involved.</summary>
    [Id(2)]
    public required string Risk { get; init; }

    /// <summary>What the measure is.</summary>
    [Id(3)]
    public required string Nature { get; init; }

    /// <summary>How long it is to last.</summary>
    [Id(4)]
    public required string Duration { get; init; }

    /// <summary>What the operator says against it, or that it was asked and said nothing.</summary>
    [Id(5)]
    public required string OperatorArguments { get; init; }

    [Id(6)]
    public required SafeguardCause Cause { get; init; }
}

/// <summary>What a member of the receiving authority puts before another one, who confirms it.</summary>
[GenerateSerializer, Immutable, Alias("cr.RecognitionProposal")]
public sealed record RecognitionProposal
{
    [Id(0)]
    public required RecognitionProposalKind Kind { get; init; }

    [Id(1)]
    public required RecognitionMeasure Measure { get; init; }

    /// <summary>What the others are told; null for a revocation.</summary>
    [Id(2)]
    public SafeguardNotice? Notice { get; init; }

    /// <summary>Where and until when the provider can seek remedy; null for a suspension.</summary>
    [Id(3)]
    public string? Remedy { get; init; }

    /// <summary>Registry id of the authority.</summary>
    [Id(4)]
    public required string Authority { get; init; }

    /// <summary>Pseudonym of the person who proposes.</summary>
    [Id(5)]
    public required string Member { get; init; }
}

/// <summary>A suspension by the receiving authority, and what the others said of it.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProvisionalSuspension")]
public sealed record ProvisionalSuspension
{
    /// <summary>Its number within the case, from 1.</summary>
    [Id(0)]
    public required int Number { get; init; }

    /// <summary>As it was proposed.</summary>
    [Id(1)]
    public required RecognitionProposal Proposal { get; init; }

    /// <summary>Pseudonym of the person who confirmed it.</summary>
    [Id(2)]
    public required string ConfirmedBy { get; init; }

    [Id(3)]
    public required DateTimeOffset At { get; init; }

    /// <summary>When the other authorities were notified; null while they were not.</summary>
    [Id(4)]
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>Whether the time for the notification passed without one.</summary>
    [Id(5)]
    public bool IsNoticeOverdue { get; init; }

    /// <summary>Oldest first.</summary>
    [Id(6)]
    public ImmutableArray<SuspensionObjection> Objections { get; init; } = [];

    /// <summary>Whether it is deemed justified, since nobody objected in time; null while the time runs, or has not begun.</summary>
    [Id(7)]
    public bool? IsJustified { get; init; }

    /// <summary>How often the authority upheld it.</summary>
    [Id(8)]
    public int TimesUpheld { get; init; }

    [Id(9)]
    public SuspensionOutcome Outcome { get; init; }

    /// <summary>Whether an authority objected; the suspension keeps its effect.</summary>
    [JsonIgnore]
    public bool IsContested => !Objections.IsEmpty;

    /// <summary>Whether it is about a prohibited practice, for which others have less time.</summary>
    internal bool IsOfProhibitedPractice => Proposal.Measure.Ground == RecognitionGround.ProhibitedHere || Proposal.Notice?.Cause == SafeguardCause.ProhibitedPractice;
}

/// <summary>What another authority says against a provisional suspension.</summary>
/// <param name="Authority">Registry id of the authority.</param>
/// <param name="Jurisdiction">Code of its jurisdiction.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("cr.SuspensionObjection")]
public sealed record SuspensionObjection(
    [property: Id(0)] string Authority, [property: Id(1)] string Jurisdiction, [property: Id(2)] string Reasons, [property: Id(3)] DateTimeOffset At)
{
    [Id(4)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}
