using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition.Gaps;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>What is asked to be recognised, and what the provider says to it.</summary>
[GenerateSerializer, Immutable, Alias("cr.RequestContent")]
public sealed record RequestContent
{
    /// <summary>Registry id of the certificate. It never changes.</summary>
    [Id(0)]
    public required string Certificate { get; init; }

    /// <summary>Code of the receiving jurisdiction. It never changes.</summary>
    [Id(1)]
    public required string Receiving { get; init; }

    /// <summary>SHA-256 of the release that is to be recognised, lower-case hex.</summary>
    [Id(2)]
    public required string VersionHash { get; init; }

    /// <summary>Scope codes, of those that are certified.</summary>
    [Id(3)]
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>Answers to declared national differences, at most one for each.</summary>
    [Id(4)]
    public ImmutableArray<DifferenceAnswer> Answers { get; init; } = [];
}

/// <summary>The declaration of mutual recognition: the system is lawfully certified in the issuing jurisdiction, and what is said is true.</summary>
/// <param name="Statement">The text that is declared.</param>
/// <param name="Signatory">Name and function of who declares it.</param>
/// <param name="FeeReference">Reference of the payment of the fee; null when it is waived or none is taken.</param>
[GenerateSerializer, Immutable, Alias("cr.RecognitionDeclaration")]
public sealed record RecognitionDeclaration([property: Id(0)] string Statement, [property: Id(1)] string Signatory, [property: Id(2)] string? FeeReference);

/// <summary>What of other cases and of the system speaks for one route or another.</summary>
[GenerateSerializer, Immutable, Alias("cr.RouteFacts")]
public sealed record RouteFacts
{
    /// <summary>Whether the body's competence is shown by accreditation, rather than by documents alone.</summary>
    [Id(0)]
    public bool IsAccredited { get; init; }

    /// <summary>Whether the body's competence is contested now.</summary>
    [Id(1)]
    public bool IsContested { get; init; }

    /// <summary>Whether the receiving jurisdiction recognised nothing yet, under this arrangement, of a scope code that is asked for.</summary>
    [Id(2)]
    public bool IsNewDomain { get; init; }

    /// <summary>Whether an incident with the system is open.</summary>
    [Id(3)]
    public bool HasOpenIncident { get; init; }

    /// <summary>Whether the listing warns of a breached threshold or a missed report.</summary>
    [Id(4)]
    public bool HasSafetySignal { get; init; }
}

/// <summary>The route that was chosen, and why.</summary>
/// <param name="Route">The route.</param>
/// <param name="Reasons">What led there, for people; at least one.</param>
[GenerateSerializer, Immutable, Alias("cr.RouteChoice")]
public sealed record RouteChoice([property: Id(0)] RecognitionRoute Route, [property: Id(1)] ImmutableArray<string> Reasons);

/// <summary>A question of the receiving authority, tied to what it is about.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Difference">Registry id of the declared difference; null when it is about a requirement.</param>
/// <param name="Requirement">Id of the requirement of the edition that has to be met; null when it is about a difference.</param>
[GenerateSerializer, Immutable, Alias("cr.ClarificationQuestion")]
public sealed record ClarificationQuestion([property: Id(0)] string Text, [property: Id(1)] string? Difference, [property: Id(2)] string? Requirement);

/// <summary>A round of clarification.</summary>
[GenerateSerializer, Immutable, Alias("cr.Clarification")]
public sealed record Clarification(
    [property: Id(0)] ImmutableArray<ClarificationQuestion> Questions,
    [property: Id(1)] string? Answer,
    [property: Id(2)] ImmutableArray<Evidence> Evidence);

/// <summary>One ground of an objection or refusal, with the five parts that make it relevant and reasoned.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReasonedGround")]
public sealed record ReasonedGround
{
    [Id(0)]
    public required RecognitionGround Ground { get; init; }

    /// <summary>The provision on which it rests.</summary>
    [Id(1)]
    public required string Provision { get; init; }

    /// <summary>What shows it; at least one. Empty when the reasons are sealed.</summary>
    [Id(2)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>How significant the risk is; empty when the reasons are sealed.</summary>
    [Id(3)]
    public string Risk { get; init; } = "";

    /// <summary>What would cure it; empty when the reasons are sealed.</summary>
    [Id(4)]
    public string Cure { get; init; } = "";

    /// <summary>Registry id of the declared difference that is not met; null for other grounds.</summary>
    [Id(5)]
    public string? Difference { get; init; }
}

/// <summary>An answer to one ground of an objection.</summary>
/// <param name="Ground">Which ground, by its place in the objection, from 1.</param>
/// <param name="Text">What is offered.</param>
/// <param name="Evidence">What shows it.</param>
[GenerateSerializer, Immutable, Alias("cr.OfferedCure")]
public sealed record OfferedCure([property: Id(0)] int Ground, [property: Id(1)] string Text, [property: Id(2)] ImmutableArray<Evidence> Evidence);

/// <summary>A remedy against a refusal.</summary>
/// <param name="Body">Where it is to be sought.</param>
/// <param name="Within">Within which time.</param>
[GenerateSerializer, Immutable, Alias("cr.StatedRemedy")]
public sealed record StatedRemedy([property: Id(0)] string Body, [property: Id(1)] string Within);

/// <summary>What the receiving authority refuses for.</summary>
[GenerateSerializer, Immutable, Alias("cr.RefusalStatement")]
public sealed record RefusalStatement
{
    /// <summary>The grounds, each of the objection; at least one.</summary>
    [Id(0)]
    public ImmutableArray<ReasonedGround> Grounds { get; init; } = [];

    /// <summary>Why they outweigh what was offered; empty when sealed.</summary>
    [Id(1)]
    public string Reasons { get; init; } = "";

    /// <summary>Remedies and their times; at least one.</summary>
    [Id(2)]
    public ImmutableArray<StatedRemedy> Remedies { get; init; } = [];

    /// <summary>Whether its reasons are sealed, for national security.</summary>
    [Id(3)]
    public bool IsSealed { get; init; }
}

/// <summary>What waits for another member of the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.PreparedDecision")]
public sealed record PreparedDecision
{
    [Id(0)]
    public required DecisionKind Kind { get; init; }

    /// <summary>Registry id of the authority.</summary>
    [Id(1)]
    public required string Party { get; init; }

    /// <summary>Pseudonym of who prepared it, and cannot decide on it.</summary>
    [Id(2)]
    public required string Member { get; init; }

    /// <summary>The grounds of an objection; empty for another kind.</summary>
    [Id(3)]
    public ImmutableArray<ReasonedGround> Grounds { get; init; } = [];

    /// <summary>The conditions of a recognition; empty for another kind.</summary>
    [Id(4)]
    public ImmutableArray<RecognitionCondition> Conditions { get; init; } = [];

    /// <summary>The refusal; null for another kind.</summary>
    [Id(5)]
    public RefusalStatement? Refusal { get; init; }
}

/// <summary>What an authority of another signatory says to a request; it stops nothing.</summary>
/// <param name="Party">Registry id of the authority.</param>
/// <param name="Jurisdiction">Its jurisdiction.</param>
/// <param name="Text">What it says.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("cr.SignatoryComment")]
public sealed record SignatoryComment(
    [property: Id(0)] string Party, [property: Id(1)] string Jurisdiction, [property: Id(2)] string Text, [property: Id(3)] DateTimeOffset At);

/// <summary>What a joint verification reports of each ground, in the order of the objection.</summary>
[GenerateSerializer, Immutable, Alias("cr.VerificationReport")]
public sealed record VerificationReport
{
    /// <summary>Registry id of the authority that filed it.</summary>
    [Id(0)]
    public required string FiledBy { get; init; }

    /// <summary>Whether it is the receiving authority that filed it; the other one agrees.</summary>
    [Id(1)]
    public required bool ByReceiving { get; init; }

    [Id(2)]
    public ImmutableArray<VerifiedFact> Facts { get; init; } = [];

    [Id(3)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Whether the other authority agreed; only then it binds.</summary>
    [Id(4)]
    public bool IsAgreed { get; init; }
}

/// <summary>The work plan with which the time of the technical route is extended.</summary>
[GenerateSerializer, Immutable, Alias("cr.WorkPlan")]
public sealed record WorkPlan([property: Id(0)] string Reason, [property: Id(1)] ImmutableArray<string> Steps);

/// <summary>The states of other cases at filing, to which the request stays bound.</summary>
/// <param name="Arrangement">The arrangement with its terms.</param>
/// <param name="IssuingSignatory">Signatory that binds the issuing jurisdiction.</param>
/// <param name="ReceivingSignatory">Signatory that binds the receiving jurisdiction.</param>
/// <param name="Certificate">The certificate.</param>
/// <param name="Gaps">What was shown and what was left.</param>
/// <param name="At">The instant of filing.</param>
[GenerateSerializer, Immutable, Alias("cr.RequestFiling")]
public sealed record RequestFiling(
    [property: Id(0)] ArrangementStanding Arrangement,
    [property: Id(1)] string IssuingSignatory,
    [property: Id(2)] string ReceivingSignatory,
    [property: Id(3)] CertificateStanding Certificate,
    [property: Id(4)] GapAnalysis Gaps,
    [property: Id(5)] DateTimeOffset At)
{
    /// <summary>Registry ids of the declared differences that count.</summary>
    public IEnumerable<string> Differences => Gaps.Differences.Select(difference => difference.Difference);

    /// <summary>Whether silence cannot recognise on the technical route there, and why; null when it can.</summary>
    public string? TacitApprovalBar => Arrangement.Terms.Signatories.FirstOrDefault(bound => bound.Jurisdiction == ReceivingSignatory)?.TacitApprovalBar;
}
