using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>What a recognition takes from the request that was recognised.</summary>
[GenerateSerializer, Immutable, Alias("cr.RecognisedRequest")]
public sealed record RecognisedRequest
{
    /// <summary>Registry id of the request.</summary>
    [Id(0)]
    public required string Request { get; init; }

    /// <summary>Registry id of the arrangement.</summary>
    [Id(1)]
    public required string Arrangement { get; init; }

    /// <summary>Code of the jurisdiction that designated the body.</summary>
    [Id(2)]
    public required string Issuing { get; init; }

    /// <summary>Signatory that binds the issuing jurisdiction: itself or the union that it belongs to.</summary>
    [Id(3)]
    public required string IssuingSignatory { get; init; }

    /// <summary>Where the receiving authority keeps its days.</summary>
    [Id(4)]
    public required Seat Receiving { get; init; }

    /// <summary>Signatory that binds the receiving jurisdiction: itself or the union that it belongs to.</summary>
    [Id(5)]
    public required string ReceivingSignatory { get; init; }

    /// <summary>Registry id of the certificate.</summary>
    [Id(6)]
    public required string Certificate { get; init; }

    /// <summary>Registry id of the system.</summary>
    [Id(7)]
    public required string System { get; init; }

    /// <summary>SHA-256 of the release that is recognised, lower-case hex.</summary>
    [Id(8)]
    public required string VersionHash { get; init; }

    /// <summary>Scope codes that are recognised.</summary>
    [Id(9)]
    public ImmutableArray<string> Scope { get; init; } = [];

    [Id(10)]
    public required CertificateClass Class { get; init; }

    /// <summary>The edition that the certificate is pinned to.</summary>
    [Id(11)]
    public required RequirementSetPin RequirementSet { get; init; }

    /// <summary>Registry id of the provider.</summary>
    [Id(12)]
    public required string Provider { get; init; }

    [Id(13)]
    public required RecognitionRoute Route { get; init; }

    /// <summary>Whether it was recognised by silence.</summary>
    [Id(14)]
    public bool IsTacit { get; init; }

    /// <summary>What has to be met afterwards; none when it was recognised without conditions.</summary>
    [Id(15)]
    public ImmutableArray<RecognitionCondition> Conditions { get; init; } = [];

    /// <summary>The instant from which it is recognised.</summary>
    [Id(16)]
    public required DateTimeOffset Since { get; init; }

    /// <summary>Whether the system stands in the non-public section.</summary>
    [Id(17)]
    public bool IsNonPublic { get; init; }

    /// <summary>Stream and version of the request.</summary>
    [Id(18)]
    public required Basis Basis { get; init; }
}

/// <summary>What the receiving authority asks for so that a declared difference is met.</summary>
/// <param name="Number">Its number in the request, from 1.</param>
/// <param name="Difference">Registry id of the declared national difference that it serves.</param>
/// <param name="Text">What has to be done.</param>
/// <param name="Test">How it is found out whether it was done.</param>
/// <param name="Due">Last day for it.</param>
[GenerateSerializer, Immutable, Alias("cr.RecognitionCondition")]
public sealed record RecognitionCondition(
    [property: Id(0)] int Number,
    [property: Id(1)] string Difference,
    [property: Id(2)] string Text,
    [property: Id(3)] string Test,
    [property: Id(4)] DateOnly Due);
