using System.Collections.Immutable;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>Something that takes force from a recognition, or puts it in doubt, until it is lifted.</summary>
[GenerateSerializer, Immutable, Alias("cr.RecognitionRestraint")]
public sealed record RecognitionRestraint
{
    [Id(0)]
    public required RecognitionCause Cause { get; init; }

    /// <summary>The instant from which it holds.</summary>
    [Id(1)]
    public required DateTimeOffset Since { get; init; }

    /// <summary>What is examined: the hash of a release, the reference of an edition or the id of a body; null for other causes.</summary>
    [Id(2)]
    public string? Subject { get; init; }

    /// <summary>The first instant at which the certificate comes back too late for the recognition to come back by itself; null for other causes.</summary>
    [Id(3)]
    public DateTimeOffset? ReturnsBefore { get; init; }

    /// <summary>State of the other case that it follows; null for a decision.</summary>
    [Id(4)]
    public Basis? Basis { get; init; }
}

/// <summary>A condition and how it stands.</summary>
[GenerateSerializer, Immutable, Alias("cr.ConditionCase")]
public sealed record ConditionCase
{
    [Id(0)]
    public required RecognitionCondition Condition { get; init; }

    [Id(1)]
    public ConditionStatus Status { get; init; }

    [Id(2)]
    public ConditionStage Stage { get; init; }

    /// <summary>Whether it counts as met because the authority said nothing.</summary>
    [Id(3)]
    public bool IsTacit { get; init; }

    /// <summary>What the provider last handed in.</summary>
    [Id(4)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];

    internal bool IsPending => Status != ConditionStatus.Met;

    internal bool Suspends => IsPending && Stage == ConditionStage.Failed;
}

/// <summary>How a recognition ended.</summary>
[GenerateSerializer, Immutable, Alias("cr.RecognitionEnd")]
public sealed record RecognitionEnd
{
    [Id(0)]
    public required RecognitionEndCause Cause { get; init; }

    /// <summary>What the authority decided, with the remedies; null when it followed from a clock or another case.</summary>
    [Id(1)]
    public RecognitionProposal? Decision { get; init; }

    /// <summary>Pseudonym of the person who confirmed the decision.</summary>
    [Id(2)]
    public string? ConfirmedBy { get; init; }

    /// <summary>State of the other case that it follows.</summary>
    [Id(3)]
    public Basis? Basis { get; init; }

    /// <summary>As with a restraint of the certificate: when it comes back before, so does the recognition by itself.</summary>
    [Id(4)]
    public DateTimeOffset? ReturnsBefore { get; init; }

    /// <summary>Clocks that run on when the certificate comes back.</summary>
    [Id(5)]
    public ImmutableArray<RunningClock> SetAside { get; init; } = [];

    /// <summary>Whether the recognition comes back with the certificate.</summary>
    internal bool IsDerivative => Cause is RecognitionEndCause.Certificate or RecognitionEndCause.Expiry;
}
