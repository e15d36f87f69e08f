using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>The signature of a jurisdiction.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction.</param>
/// <param name="Authority">Registry id of the authority that signed for it.</param>
/// <param name="At">When.</param>
/// <param name="TermsHash">Hash of the terms that were signed; null when no terms were, as with a termination.</param>
/// <param name="Basis">What the authority's standing rests on.</param>
[GenerateSerializer, Immutable, Alias("cr.ArrangementSignature")]
public sealed record ArrangementSignature(
    [property: Id(0)] string Jurisdiction, [property: Id(1)] string Authority, [property: Id(2)] DateTimeOffset At, [property: Id(3)] string? TermsHash, [property: Id(4)] Basis? Basis);

/// <summary>Why something is suspended.</summary>
/// <param name="Provision">Under which provision.</param>
[GenerateSerializer, Immutable, Alias("cr.ArrangementGrounds")]
public sealed record ArrangementGrounds([property: Id(0)] string Provision)
{
    /// <summary>The reasons in writing.</summary>
    [Id(1)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>A signatory whose part is suspended.</summary>
/// <param name="Jurisdiction">Code of the signatory.</param>
/// <param name="IsByItself">Whether it suspended its part itself; else the others did.</param>
/// <param name="Since">From when.</param>
/// <param name="Grounds">Why.</param>
[GenerateSerializer, Immutable, Alias("cr.SignatorySuspension")]
public sealed record SignatorySuspension(
    [property: Id(0)] string Jurisdiction, [property: Id(1)] bool IsByItself, [property: Id(2)] DateTimeOffset Since, [property: Id(3)] ArrangementGrounds Grounds);

/// <summary>The withdrawal that a signatory announced; its clock tells when it takes effect.</summary>
/// <param name="Jurisdiction">Code of the signatory.</param>
/// <param name="Authority">Registry id of the authority that announced it.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("cr.AnnouncedWithdrawal")]
public sealed record AnnouncedWithdrawal([property: Id(0)] string Jurisdiction, [property: Id(1)] string Authority, [property: Id(2)] DateTimeOffset At);

/// <summary>The end of a signatory's part.</summary>
/// <param name="Jurisdiction">Code of the signatory.</param>
/// <param name="Since">The first instant at which it is not bound.</param>
/// <param name="RunOn">The time for which recognitions by it, and of its certificates, stay; null when they stay to the end of their certificates.</param>
[GenerateSerializer, Immutable, Alias("cr.SignatoryDeparture")]
public sealed record SignatoryDeparture([property: Id(0)] string Jurisdiction, [property: Id(1)] DateTimeOffset Since, [property: Id(2)] RunningClock? RunOn = null)
{
    /// <summary>The first instant at which those recognitions are over; null when they stay to the end of their certificates.</summary>
    [JsonIgnore]
    public DateTimeOffset? RecognitionsUntil => RunOn?.Due;
}

/// <summary>A change that a signatory proposed.</summary>
[GenerateSerializer, Immutable, Alias("cr.ArrangementProposal")]
public sealed record ArrangementProposal
{
    /// <summary>Its number in the arrangement, from 1.</summary>
    [Id(0)]
    public required int Number { get; init; }

    [Id(1)]
    public required ChangeKind Kind { get; init; }

    /// <summary>Code of the signatory that proposed it.</summary>
    [Id(2)]
    public required string Jurisdiction { get; init; }

    /// <summary>The terms as they would be; null when they stay.</summary>
    [Id(3)]
    public ArrangementTerms? Terms { get; init; }

    /// <summary>Hash of these terms; null when there are none.</summary>
    [Id(4)]
    public string? TermsHash { get; init; }

    /// <summary>Code of the signatory whose part is meant; null when none is.</summary>
    [Id(5)]
    public string? Signatory { get; init; }

    /// <summary>Why; null for changes that need no grounds.</summary>
    [Id(6)]
    public ArrangementGrounds? Grounds { get; init; }

    /// <summary>The day with whose beginning a termination takes effect; null for the earliest, and for other changes.</summary>
    [Id(7)]
    public DateOnly? On { get; init; }

    /// <summary>Those who agreed, in the order in which they did.</summary>
    [Id(8)]
    public ImmutableArray<ArrangementSignature> Signatures { get; init; } = [];

    /// <summary>When the last one agreed; null while it is open.</summary>
    [Id(9)]
    public DateTimeOffset? AgreedAt { get; init; }

    internal bool IsOpen => AgreedAt is null;

    internal bool IsSignedBy(string jurisdiction) => Signatures.Any(signature => signature.Jurisdiction == jurisdiction);
}

/// <summary>What a proposal would change.</summary>
[GenerateSerializer]
public enum ChangeKind
{
    /// <summary>Other terms take the place of the present ones.</summary>
    Amendment,

    /// <summary>The arrangement is suspended.</summary>
    Suspension,

    /// <summary>The suspended arrangement is in force again.</summary>
    Resumption,

    /// <summary>The arrangement ends.</summary>
    Termination,

    /// <summary>The part of a signatory is suspended, by all others.</summary>
    SignatorySuspension,

    /// <summary>The part of a signatory that the others suspended is taken up again.</summary>
    SignatoryRestoration,
}

/// <summary>How an arrangement ended.</summary>
[GenerateSerializer]
public enum ArrangementEnd
{
    /// <summary>The authority that drafted it gave it up.</summary>
    Abandoned,

    /// <summary>Nobody went on with the draft, or with the negotiation, in time.</summary>
    Lapsed,

    /// <summary>All signatories agreed on its end.</summary>
    Agreed,

    /// <summary>So many signatories left that nothing is left to recognise.</summary>
    SignatoriesLeft,
}
