using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>Publishes the summary of a refusal. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.PublishSummary")]
public sealed record PublishSummary : RequestCommand
{
    [Id(0)]
    public required string Text { get; init; }
}

/// <summary>Appeals against a refusal or against conditions. By who drafted the request or the provider.</summary>
[GenerateSerializer, Immutable, Alias("cr.AppealRequest")]
public sealed record AppealRequest : RequestCommand
{
    [Id(0)]
    public required string Reasons { get; init; }

    [Id(1)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Decides on an appeal. By the independent review body of the receiving jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.DecideRequestAppeal")]
public sealed record DecideRequestAppeal : RequestCommand
{
    [Id(0)]
    public required AppealOutcome Outcome { get; init; }

    [Id(1)]
    public required string Reasons { get; init; }
}

/// <summary>Looks for a solution that binds nobody. By who drafted the request, the provider or the issuing authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.OpenProblemSolving")]
public sealed record OpenProblemSolving : RequestCommand
{
    [Id(0)]
    public required string Text { get; init; }
}

/// <summary>Asks for an opinion on the problem, which gives it more time, once. By who drafted the request, the provider or the issuing authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.RequestOpinion")]
public sealed record RequestOpinion : RequestCommand;

/// <summary>Justifies a sealed refusal for another year. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.JustifyRefusal")]
public sealed record JustifyRefusal : RequestCommand
{
    /// <summary>The provision on which it still rests; public.</summary>
    [Id(0)]
    public required string Provision { get; init; }

    /// <summary>Why; sealed.</summary>
    [Id(1)]
    public required string Reasons { get; init; }
}

/// <summary>Takes the matter to a dispute between the signatories. By the issuing authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.EscalateToDispute")]
public sealed record EscalateToDispute : RequestCommand
{
    /// <summary>The legal interest of the issuing jurisdiction.</summary>
    [Id(0)]
    public required string Interest { get; init; }

    /// <summary>What is asked for.</summary>
    [Id(1)]
    public required string Relief { get; init; }
}
