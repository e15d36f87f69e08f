using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>What other cases rely on about an arrangement.</summary>
[GenerateSerializer, Immutable, Alias("cr.ArrangementStanding")]
public sealed record ArrangementStanding
{
    /// <summary>Registry id of the arrangement.</summary>
    [Id(0)]
    public required string Arrangement { get; init; }

    [Id(1)]
    public required string Title { get; init; }

    [Id(2)]
    public required ArrangementStatus Status { get; init; }

    /// <summary>The instant from which it has this status.</summary>
    [Id(3)]
    public DateTimeOffset Since { get; init; }

    /// <summary>The terms now.</summary>
    [Id(4)]
    public required ArrangementTerms Terms { get; init; }

    /// <summary>Codes of the signatories whose part is suspended or ended.</summary>
    [Id(5)]
    public ImmutableArray<string> Absent { get; init; } = [];

    /// <summary>The end of confidence building; null when there was none or it is not in force yet.</summary>
    [Id(6)]
    public DateTimeOffset? ConfidenceUntil { get; init; }

    /// <summary>Stream and version that were read.</summary>
    [Id(7)]
    public required Basis Basis { get; init; }

    /// <summary>Signatories whose part has ended while the arrangement went on, among them those that the terms now do not name any more.</summary>
    [Id(8)]
    public ImmutableArray<SignatoryDeparture> Departures { get; init; } = [];

    /// <summary>The time for which recognitions under it stay, once it is terminated; null when they stay to the end of their certificates.</summary>
    [Id(9)]
    public RunningClock? RunOn { get; init; }

    /// <summary>Whether requests may be filed under it.</summary>
    public bool IsInForce => Status == ArrangementStatus.InForce;

    /// <summary>How the part of a signatory ended: with its own departure, or with the arrangement; null while it is bound.</summary>
    public SignatoryDeparture? DepartureOf(string signatory) => Departures.FirstOrDefault(departure => departure.Jurisdiction == signatory)
        ?? (Status == ArrangementStatus.Terminated ? new SignatoryDeparture(signatory, Since, RunOn) : null);

    /// <summary>Whether a signatory takes part now in a role.</summary>
    public bool Binds(string signatory, SignatoryRole role) =>
        IsInForce && !Absent.Contains(signatory) && Terms.Signatories.Any(bound => bound.Jurisdiction == signatory && bound.Roles.Contains(role));
}

/// <summary>Where an arrangement stands.</summary>
[GenerateSerializer]
public enum ArrangementStatus
{
    /// <summary>Nothing is known under this id.</summary>
    Absent,

    /// <summary>Drafted by one authority.</summary>
    Draft,

    /// <summary>Open to the signatories' changes.</summary>
    Negotiating,

    /// <summary>Signed by the authority of every signatory; enters into force on its date.</summary>
    Signed,

    InForce,

    /// <summary>Takes no new requests; what was recognised stays.</summary>
    Suspended,

    /// <summary>Over.</summary>
    Terminated,
}
