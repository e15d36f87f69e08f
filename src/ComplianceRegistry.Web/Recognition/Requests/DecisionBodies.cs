using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>A decision as one member of the receiving authority prepares it for another.</summary>
internal sealed record PrepareDecisionBody
{
    public required DecisionKind Kind { get; init; }

    /// <summary>Grounds of an objection.</summary>
    [MaxLength(RequestLimits.Grounds)]
    public ImmutableArray<GroundBody> Grounds { get; init; } = [];

    /// <summary>Conditions of a recognition.</summary>
    [MaxLength(RequestLimits.Conditions)]
    public ImmutableArray<ConditionBody> Conditions { get; init; } = [];

    /// <summary>The refusal.</summary>
    public RefusalBody? Refusal { get; init; }

    public static PrepareDecisionBody? Of(PreparedDecision? decision) => decision is null ? null : new PrepareDecisionBody
    {
        Kind = decision.Kind,
        Grounds = [.. decision.Grounds.Select(GroundBody.Of)],
        Conditions = [.. decision.Conditions.Select(ConditionBody.Of)],
        Refusal = RefusalBody.Of(decision.Refusal),
    };
}

/// <summary>A ground with what makes it relevant and reasoned.</summary>
internal sealed record GroundBody
{
    public required RecognitionGround Ground { get; init; }

    /// <summary>The provision on which it rests.</summary>
    [StringLength(RequestLimits.Line, MinimumLength = 1)]
    public required string Provision { get; init; }

    /// <summary>What shows it. Not shown when the reasons are sealed.</summary>
    [MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }

    /// <summary>How significant the risk is. Not shown when the reasons are sealed.</summary>
    [StringLength(RequestLimits.Text)]
    public required string Risk { get; init; }

    /// <summary>What would cure it. Not shown when the reasons are sealed.</summary>
    [StringLength(RequestLimits.Text)]
    public required string Cure { get; init; }

    /// <summary>Registry id of the declared difference that is not met.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.AnyId, ErrorMessage = Limits.AnyIdHint)]
    public string? Difference { get; init; }

    public ReasonedGround ToGround() => new()
    {
        Ground = Ground,
        Provision = Provision,
        Evidence = EvidenceBody.ToEvidence(Evidence),
        Risk = Risk,
        Cure = Cure,
        Difference = Difference?.ToUpperInvariant(),
    };

    public static GroundBody Of(ReasonedGround ground) => new()
    {
        Ground = ground.Ground,
        Provision = ground.Provision,
        Evidence = EvidenceBody.Of(ground.Evidence),
        Risk = ground.Risk,
        Cure = ground.Cure,
        Difference = ground.Difference,
    };
}

/// <summary>A condition that serves a declared difference.</summary>
internal sealed record ConditionBody
{
    /// <summary>Registry id of the difference.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.AnyId, ErrorMessage = Limits.AnyIdHint)]
    public required string Difference { get; init; }

    /// <summary>What has to be done.</summary>
    [StringLength(RequestLimits.ShortText, MinimumLength = 1)]
    public required string Text { get; init; }

    /// <summary>How it is found out whether it was done.</summary>
    [StringLength(RequestLimits.ShortText, MinimumLength = 1)]
    public required string Test { get; init; }

    /// <summary>Last day for it.</summary>
    public required DateOnly Due { get; init; }

    public RecognitionCondition ToCondition() => new(0, Difference.ToUpperInvariant(), Text, Test, Due);

    public static ConditionBody Of(RecognitionCondition condition) =>
        new() { Difference = condition.Difference, Text = condition.Text, Test = condition.Test, Due = condition.Due };
}

/// <summary>A refusal.</summary>
internal sealed record RefusalBody
{
    /// <summary>The grounds, each of the objection.</summary>
    [MaxLength(RequestLimits.Grounds)]
    public required ImmutableArray<GroundBody> Grounds { get; init; }

    /// <summary>Why they outweigh what was offered. Not shown when they are sealed.</summary>
    [StringLength(RequestLimits.Text)]
    public required string Reasons { get; init; }

    /// <summary>Where a remedy is to be sought, and within which time.</summary>
    [MaxLength(RequestLimits.Remedies)]
    public required ImmutableArray<RemedyBody> Remedies { get; init; }

    /// <summary>Whether the reasons are sealed: for national security, and for nothing else.</summary>
    public bool Sealed { get; init; }

    public RefusalStatement ToRefusal() => new()
    {
        Grounds = [.. Grounds.Select(ground => ground.ToGround())],
        Reasons = Reasons,
        Remedies = [.. Remedies.Select(remedy => new StatedRemedy(remedy.Body, remedy.Within))],
        IsSealed = Sealed,
    };

    public static RefusalBody? Of(RefusalStatement? refusal) => refusal is null ? null : new RefusalBody
    {
        Grounds = [.. refusal.Grounds.Select(GroundBody.Of)],
        Reasons = refusal.Reasons,
        Remedies = [.. refusal.Remedies.Select(remedy => new RemedyBody { Body = remedy.Body, Within = remedy.Within })],
        Sealed = refusal.IsSealed,
    };
}

/// <summary>A remedy against a refusal.</summary>
internal sealed record RemedyBody
{
    /// <summary>Where it is to be sought.</summary>
    [StringLength(RequestLimits.Line, MinimumLength = 1)]
    public required string Body { get; init; }

    /// <summary>Within which time.</summary>
    [StringLength(RequestLimits.Line, MinimumLength = 1)]
    public required string Within { get; init; }
}
