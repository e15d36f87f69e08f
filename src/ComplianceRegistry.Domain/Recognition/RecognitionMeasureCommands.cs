using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>Proposes to suspend the recognition because of a risk. By a member of the receiving authority; another one confirms it.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProposeSuspension")]
public sealed record ProposeSuspension : RecognitionCommand
{
    [Id(0)]
    public required RecognitionMeasure Measure { get; init; }

    [Id(1)]
    public required SafeguardNotice Notice { get; init; }
}

/// <summary>Suspends the recognition as proposed. By a member of the receiving authority who did not propose it.</summary>
[GenerateSerializer, Immutable, Alias("cr.ConfirmSuspension")]
public sealed record ConfirmSuspension : RecognitionCommand;

/// <summary>Takes back what was proposed. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.WithdrawMeasure")]
public sealed record WithdrawMeasure : RecognitionCommand;

/// <summary>Says that the other authorities were notified of the suspension, and how. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.NotifySuspension")]
public sealed record NotifySuspension : RecognitionCommand
{
    [Id(0)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>Objects to the suspension, which keeps its effect. By an authority of another jurisdiction that the arrangement binds, once.</summary>
[GenerateSerializer, Immutable, Alias("cr.ObjectToSuspension")]
public sealed record ObjectToSuspension : RecognitionCommand
{
    [Id(0)]
    public required string Reasons { get; init; }

    [Id(1)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];

    /// <summary>Code of the signatory of the arrangement that binds the actor's jurisdiction; null when none does.</summary>
    [Id(2)]
    public string? Signatory { get; init; }

    /// <summary>State of the arrangement that was read; null when the caller found none.</summary>
    [Id(3)]
    public Basis? Arrangement { get; init; }
}

/// <summary>Upholds the suspension for another period. By a member of the receiving authority who did not propose it.</summary>
[GenerateSerializer, Immutable, Alias("cr.UpholdSuspension")]
public sealed record UpholdSuspension : RecognitionCommand
{
    [Id(0)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>Lifts the suspension that the receiving authority decided; what follows from elsewhere is lifted there. By that authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.LiftSuspension")]
public sealed record LiftSuspension : RecognitionCommand
{
    [Id(0)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>Proposes to revoke the recognition. By a member of the receiving authority; another one confirms it.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProposeRevocation")]
public sealed record ProposeRevocation : RecognitionCommand
{
    [Id(0)]
    public required RecognitionMeasure Measure { get; init; }

    /// <summary>Where and until when the provider can seek remedy.</summary>
    [Id(1)]
    public required string Remedy { get; init; }
}

/// <summary>Revokes the recognition as proposed. By a member of the receiving authority who did not propose it.</summary>
[GenerateSerializer, Immutable, Alias("cr.ConfirmRevocation")]
public sealed record ConfirmRevocation : RecognitionCommand;
