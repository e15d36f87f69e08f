using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>What an assessor puts before the decider, who is somebody else.</summary>
[GenerateSerializer, Immutable, Alias("cr.CertificateProposal")]
public sealed record CertificateProposal
{
    [Id(0)]
    public required ProposalKind Kind { get; init; }

    /// <summary>Registry id of the body that proposes.</summary>
    [Id(1)]
    public required string Body { get; init; }

    [Id(2)]
    public required CertificateContent Content { get; init; }

    /// <summary>Pseudonyms of all who had a hand in it; none of them decides.</summary>
    [Id(3)]
    public ImmutableArray<string> Assessors { get; init; } = [];
}

/// <summary>Why a decision against the holder is taken.</summary>
/// <param name="Ground">The ground, of a closed list.</param>
/// <param name="Provision">The provision relied on.</param>
[GenerateSerializer, Immutable, Alias("cr.CertificateMeasure")]
public sealed record CertificateMeasure([property: Id(0)] CertificateGround Ground, [property: Id(1)] string Provision)
{
    /// <summary>The reasons: at least one document.</summary>
    [Id(2)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>Something that takes force from a certificate, in whole or in part, until it is lifted.</summary>
[GenerateSerializer, Immutable, Alias("cr.Restraint")]
public sealed record Restraint
{
    [Id(0)]
    public required RestraintCause Cause { get; init; }

    [Id(1)]
    public required CertificateGround Ground { get; init; }

    /// <summary>Whether nothing is left in force; else a part is.</summary>
    [Id(2)]
    public bool Suspends { get; init; }

    /// <summary>Scope codes that are left in force; null when it takes none.</summary>
    [Id(3)]
    public ImmutableArray<string>? Scope { get; init; }

    /// <summary>Hash of the substantially modified release that is not certified; null for other causes.</summary>
    [Id(4)]
    public string? ModifiedVersion { get; init; }

    /// <summary>Number of the decision that made it; null when the registry followed another case.</summary>
    [Id(5)]
    public int? Decision { get; init; }

    /// <summary>State of the other case that it follows; null for decisions.</summary>
    [Id(6)]
    public Basis? Basis { get; init; }

    /// <summary>Whether it takes the same as another, whatever state of the other case it follows.</summary>
    internal bool TakesTheSameAs(Restraint other) =>
        (Cause, Ground, Suspends, ModifiedVersion) == (other.Cause, other.Ground, other.Suspends, other.ModifiedVersion)
        && (Scope ?? []).SequenceEqual(other.Scope ?? []);
}

/// <summary>A decision against the holder, and what became of the appeal.</summary>
[GenerateSerializer, Immutable, Alias("cr.AdverseDecision")]
public sealed record AdverseDecision
{
    /// <summary>Its number within the case, from 1.</summary>
    [Id(0)]
    public required int Number { get; init; }

    [Id(1)]
    public required AdverseKind Kind { get; init; }

    [Id(2)]
    public required CertificateMeasure Measure { get; init; }

    /// <summary>Registry id of the party that decided.</summary>
    [Id(3)]
    public required string DecidedBy { get; init; }

    /// <summary>Pseudonym of the person who decided.</summary>
    [Id(4)]
    public required string Member { get; init; }

    [Id(5)]
    public required DateTimeOffset At { get; init; }

    [Id(6)]
    public AppealStatus Appeal { get; init; } = AppealStatus.Open;

    /// <summary>Clocks that a withdrawal ended and that run on when it is overturned.</summary>
    [Id(7)]
    public ImmutableArray<RunningClock> SetAside { get; init; } = [];

    /// <summary>Whether the authority took the decision, not the body.</summary>
    [Id(8)]
    public bool ByAuthority { get; init; }

    /// <summary>Whether somebody has to decide on an appeal.</summary>
    internal bool IsAppealed => Appeal is AppealStatus.Filed or AppealStatus.Overdue;
}

/// <summary>The written acceptance of a certificate by another body, given before or after its own body lost the designation.</summary>
[GenerateSerializer, Immutable, Alias("cr.TransferAcceptance")]
public sealed record TransferAcceptance
{
    /// <summary>Registry id of the accepting body.</summary>
    [Id(0)]
    public required string Body { get; init; }

    /// <summary>Registry id of its designation.</summary>
    [Id(1)]
    public required string Designation { get; init; }

    /// <summary>Where its designating authority keeps its days.</summary>
    [Id(2)]
    public required Seat Seat { get; init; }

    [Id(3)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>The body has lost its designation for good.</summary>
/// <param name="Since">The instant from which it has.</param>
/// <param name="Basis">State of the designation.</param>
/// <param name="HasLapsed">Whether the time for a transfer has run out.</param>
[GenerateSerializer, Immutable, Alias("cr.BodyLoss")]
public sealed record BodyLoss([property: Id(0)] DateTimeOffset Since, [property: Id(1)] Basis Basis, [property: Id(2)] bool HasLapsed = false);

/// <summary>Surveillance for a cause, beside the periodic one.</summary>
/// <param name="Number">Its number within the case, from 1.</param>
/// <param name="Incident">Registry id of the incident.</param>
/// <param name="Status">Where it stands.</param>
[GenerateSerializer, Immutable, Alias("cr.SurveillanceOrder")]
public sealed record SurveillanceOrder([property: Id(0)] int Number, [property: Id(1)] string Incident, [property: Id(2)] SurveillanceStatus Status);

/// <summary>A refusal, suspension or withdrawal by another body, which a body is shown before it certifies the same system.</summary>
/// <param name="Certificate">Registry id of the certificate or refused draft.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Body">Registry id of the body.</param>
/// <param name="At">When.</param>
/// <param name="Basis">The act.</param>
[GenerateSerializer, Immutable, Alias("cr.EarlierDecision")]
public sealed record EarlierDecision(
    [property: Id(0)] string Certificate,
    [property: Id(1)] AdverseKind Kind,
    [property: Id(2)] string Body,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] Basis Basis);
