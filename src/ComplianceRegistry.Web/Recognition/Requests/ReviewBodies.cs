using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>Questions of the receiving authority.</summary>
internal sealed record RequestClarificationBody
{
    [MinLength(1), MaxLength(RequestLimits.Questions)]
    public required ImmutableArray<QuestionBody> Questions { get; init; }
}

/// <summary>A question, about one declared difference or one requirement.</summary>
internal sealed record QuestionBody
{
    /// <summary>What is asked.</summary>
    [StringLength(RequestLimits.ShortText, MinimumLength = 1)]
    public required string Text { get; init; }

    /// <summary>Registry id of the declared difference; null when it is about a requirement.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.AnyId, ErrorMessage = Limits.AnyIdHint)]
    public string? Difference { get; init; }

    /// <summary>Id of the requirement of the edition that has to be met; null when it is about a difference.</summary>
    [StringLength(64, MinimumLength = 1)]
    public string? Requirement { get; init; }

    public ClarificationQuestion ToQuestion() => new(Text, Difference?.ToUpperInvariant(), Requirement);

    public static QuestionBody Of(ClarificationQuestion question) => new() { Text = question.Text, Difference = question.Difference, Requirement = question.Requirement };
}

/// <summary>The answer to a round of questions.</summary>
internal sealed record ProvideClarificationBody
{
    [StringLength(RequestLimits.Text, MinimumLength = 1)]
    public required string Answer { get; init; }

    [MaxLength(PartyLimits.EvidencePerAct)]
    public ImmutableArray<EvidenceBody> Evidence { get; init; } = [];
}

/// <summary>A work plan, which is published.</summary>
internal sealed record WorkPlanBody
{
    /// <summary>Why the time is not enough.</summary>
    [StringLength(RequestLimits.Text, MinimumLength = 1)]
    public required string Reason { get; init; }

    /// <summary>What will be done, in order.</summary>
    [MinLength(1), MaxLength(RequestLimits.Steps), StringLength(RequestLimits.ShortText, MinimumLength = 1)]
    public required ImmutableArray<string> Steps { get; init; }

    public WorkPlan ToPlan() => new(Reason, Steps);

    public static WorkPlanBody? Of(WorkPlan? plan) => plan is null ? null : new WorkPlanBody { Reason = plan.Reason, Steps = plan.Steps };
}

/// <summary>A cure for each ground of an objection.</summary>
internal sealed record OfferCureBody
{
    [MinLength(1), MaxLength(RequestLimits.Grounds)]
    public required ImmutableArray<CureBody> Cures { get; init; }
}

/// <summary>What is offered for one ground.</summary>
internal sealed record CureBody
{
    /// <summary>Which ground, by its place in the objection, from 1.</summary>
    [Range(1, RequestLimits.Grounds)]
    public required int Ground { get; init; }

    [StringLength(RequestLimits.Text, MinimumLength = 1)]
    public required string Text { get; init; }

    [MaxLength(PartyLimits.EvidencePerAct)]
    public ImmutableArray<EvidenceBody> Evidence { get; init; } = [];

    public OfferedCure ToCure() => new(Ground, Text, EvidenceBody.ToEvidence(Evidence));

    public static CureBody Of(OfferedCure cure) => new() { Ground = cure.Ground, Text = cure.Text, Evidence = EvidenceBody.Of(cure.Evidence) };
}

/// <summary>The report of a joint verification.</summary>
internal sealed record VerificationReportBody
{
    /// <summary>What was found of each ground, in the order of the objection.</summary>
    [MinLength(1), MaxLength(RequestLimits.Grounds)]
    public required ImmutableArray<VerifiedFact> Facts { get; init; }

    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}
