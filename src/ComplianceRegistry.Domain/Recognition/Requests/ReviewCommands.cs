using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>Asks the provider; at most two rounds. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.RequestClarification")]
public sealed record RequestClarification : RequestCommand
{
    /// <summary>At least one.</summary>
    [Id(0)]
    public ImmutableArray<ClarificationQuestion> Questions { get; init; } = [];
}

/// <summary>Answers the questions. By who drafted the request, the provider or the issuing authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProvideClarification")]
public sealed record ProvideClarification : RequestCommand
{
    [Id(0)]
    public required string Answer { get; init; }

    [Id(1)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Extends the time of the technical route once, with a published work plan. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.ExtendReview")]
public sealed record ExtendReview : RequestCommand
{
    [Id(0)]
    public required WorkPlan Plan { get; init; }
}

/// <summary>Prepares a decision for another member of the same authority; it replaces what was prepared before. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.PrepareDecision")]
public sealed record PrepareDecision : RequestCommand
{
    [Id(0)]
    public required DecisionKind Kind { get; init; }

    /// <summary>Grounds of an objection; empty for another kind.</summary>
    [Id(1)]
    public ImmutableArray<ReasonedGround> Grounds { get; init; } = [];

    /// <summary>Conditions of a recognition; empty for another kind.</summary>
    [Id(2)]
    public ImmutableArray<RecognitionCondition> Conditions { get; init; } = [];

    /// <summary>The refusal; null for another kind.</summary>
    [Id(3)]
    public RefusalStatement? Refusal { get; init; }
}

/// <summary>Drops what was prepared. By the authority that prepared it.</summary>
[GenerateSerializer, Immutable, Alias("cr.DiscardDecision")]
public sealed record DiscardDecision : RequestCommand;

/// <summary>Decides as prepared. By another member of the authority that prepared it.</summary>
[GenerateSerializer, Immutable, Alias("cr.ConfirmDecision")]
public sealed record ConfirmDecision : RequestCommand
{
    /// <summary>What the member means to decide.</summary>
    [Id(0)]
    public required DecisionKind Kind { get; init; }
}

/// <summary>Drops the objection: the route's time runs on. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.DropObjection")]
public sealed record DropObjection : RequestCommand;

/// <summary>Offers a cure for every ground of the objection. By who drafted the request, the provider or the issuing authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.OfferCure")]
public sealed record OfferCure : RequestCommand
{
    [Id(0)]
    public ImmutableArray<OfferedCure> Cures { get; init; } = [];
}

/// <summary>Has both authorities verify together. By the receiving or the issuing authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.RequestVerification")]
public sealed record RequestVerification : RequestCommand;

/// <summary>Files the report of the joint verification, for the other authority to agree. By the receiving or the issuing authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReportVerification")]
public sealed record ReportVerification : RequestCommand
{
    /// <summary>What was found of each ground, in the order of the objection.</summary>
    [Id(0)]
    public ImmutableArray<VerifiedFact> Facts { get; init; } = [];

    [Id(1)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Agrees to the report of the joint verification; then it binds. By the authority that did not file it.</summary>
[GenerateSerializer, Immutable, Alias("cr.AgreeToVerification")]
public sealed record AgreeToVerification : RequestCommand;
