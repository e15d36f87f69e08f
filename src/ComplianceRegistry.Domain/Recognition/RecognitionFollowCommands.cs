using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>
/// Lets the recognition follow another case. By the registry alone. The same fact twice changes nothing, and neither does any fact about a recognition that has
/// ended; only the certificate brings back what ended with it.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.RecognitionFollowCommand")]
public abstract record RecognitionFollowCommand : RecognitionCommand
{
    private protected RecognitionFollowCommand()
    {
    }
}

/// <summary>Follows the request, whose conditions were decided on anew: others hold, or none, or it was refused after all.</summary>
[GenerateSerializer, Immutable, Alias("cr.FollowRequest")]
public sealed record FollowRequest : RecognitionFollowCommand
{
    /// <summary>What the request is recognised for now; null when it is not any more.</summary>
    [Id(0)]
    public RecognisedRequest? Request { get; init; }

    /// <summary>The instant of that decision.</summary>
    [Id(1)]
    public required DateTimeOffset Decided { get; init; }

    /// <summary>State of the request.</summary>
    [Id(2)]
    public required Basis Basis { get; init; }
}

/// <summary>
/// Follows the certificate. Suspended, or certifying none of what is recognised any more, it suspends the recognition; in force again, the recognition is so by
/// itself, or is checked first when that took too long. Ended, it ends the recognition. Scope, releases, body and expiry are followed.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.FollowCertificate")]
public sealed record FollowCertificate : RecognitionFollowCommand
{
    [Id(0)]
    public required CertificateStanding Certificate { get; init; }
}

/// <summary>Follows the system: a substantially modified release that is not recognised is examined. The releases that are recognised stay so.</summary>
[GenerateSerializer, Immutable, Alias("cr.FollowModification")]
public sealed record FollowModification : RecognitionFollowCommand
{
    [Id(0)]
    public required SystemStanding System { get; init; }
}

/// <summary>Follows the edition that the certificate is pinned to, whose transition is over: the recognition is examined anew.</summary>
[GenerateSerializer, Immutable, Alias("cr.FollowEdition")]
public sealed record FollowEdition : RecognitionFollowCommand
{
    /// <summary>Set and edition, such as <c>common@2026-11</c>.</summary>
    [Id(0)]
    public required string Edition { get; init; }

    /// <summary>The instant at which its transition was over.</summary>
    [Id(1)]
    public required DateTimeOffset Retired { get; init; }

    /// <summary>State of the edition.</summary>
    [Id(2)]
    public required Basis Basis { get; init; }
}

/// <summary>Follows the arrangement: when it has ended, or the part of one of the two signatories, the recognition stays for the run-on that the terms name.</summary>
[GenerateSerializer, Immutable, Alias("cr.FollowArrangement")]
public sealed record FollowArrangement : RecognitionFollowCommand
{
    [Id(0)]
    public required ArrangementStanding Arrangement { get; init; }
}

/// <summary>
/// Follows another recognition in the same jurisdiction: when the body that is taking the certificate over has issued one of its own, and that is recognised
/// for all of this, it takes the place of this one.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.FollowSuccessor")]
public sealed record FollowSuccessor : RecognitionFollowCommand
{
    /// <summary>The other recognition.</summary>
    [Id(0)]
    public required RecognitionStanding Successor { get; init; }

    /// <summary>Registry id of the body of its certificate.</summary>
    [Id(1)]
    public required string Body { get; init; }
}
