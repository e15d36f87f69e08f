using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition.Requests;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>What can be asked of a recognition's case.</summary>
[GenerateSerializer, Immutable, Alias("cr.RecognitionCommand")]
public abstract record RecognitionCommand : Command
{
    private protected RecognitionCommand()
    {
    }
}

/// <summary>
/// Grants what a request was recognised for, compared with the certificate as it is at that moment: suspended or ended already, so is the recognition. By the
/// registry alone. The same request twice changes nothing.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.GrantRecognition")]
public sealed record GrantRecognition : RecognitionCommand
{
    [Id(0)]
    public required RecognisedRequest Request { get; init; }

    [Id(1)]
    public required CertificateStanding Certificate { get; init; }
}

/// <summary>Says that a condition is met, with what its test asks for. By the provider. Its time stands still until the authority answers.</summary>
[GenerateSerializer, Immutable, Alias("cr.MeetCondition")]
public sealed record MeetCondition : RecognitionCommand
{
    /// <summary>Number of the condition.</summary>
    [Id(0)]
    public required int Condition { get; init; }

    [Id(1)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>Finds a condition that was reported met, or not. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.DecideCondition")]
public sealed record DecideCondition : RecognitionCommand
{
    /// <summary>Number of the condition.</summary>
    [Id(0)]
    public required int Condition { get; init; }

    [Id(1)]
    public required bool IsMet { get; init; }

    [Id(2)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>Ends a reassessment: the recognition stays as it was, or is extended to the later release. By the receiving authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.DecideReassessment")]
public sealed record DecideReassessment : RecognitionCommand
{
    /// <summary>What was examined.</summary>
    [Id(0)]
    public required RecognitionCause Cause { get; init; }

    /// <summary>Whether the later release, which the certificate certifies by now, is recognised as well. For a substantial modification alone.</summary>
    [Id(1)]
    public bool Extends { get; init; }

    [Id(2)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}
