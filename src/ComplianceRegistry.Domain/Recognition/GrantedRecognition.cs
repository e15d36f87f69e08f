using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>A recognition of a certificate in another jurisdiction, from its grant to its end. Its status is derived from what takes force from it; nobody sets it.</summary>
[GenerateSerializer, Immutable, Alias("cr.GrantedRecognition")]
public sealed record GrantedRecognition : IKeepsClocks
{
    /// <summary>Prefix of the ids of recognitions.</summary>
    public const string IdPrefix = "RCG";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public RecognitionStatus Status { get; init; }

    /// <summary>What was recognised; null while absent.</summary>
    [Id(2)]
    public RecognisedRequest? Request { get; init; }

    /// <summary>The certificate as it was last followed; null while absent.</summary>
    [Id(3)]
    public CertificateStanding? Certificate { get; init; }

    /// <summary>Hashes of the releases that are recognised, that of the request first.</summary>
    [Id(4)]
    public ImmutableArray<string> VersionHashes { get; init; } = [];

    /// <summary>What takes force from it now or puts it in doubt, conditions aside.</summary>
    [Id(5)]
    public ImmutableArray<RecognitionRestraint> Restraints { get; init; } = [];

    [Id(6)]
    public ImmutableArray<ConditionCase> Conditions { get; init; } = [];

    /// <summary>What waits for a second member of the receiving authority; null when nothing does.</summary>
    [Id(7)]
    public RecognitionProposal? Proposal { get; init; }

    /// <summary>Suspensions by the receiving authority, oldest first.</summary>
    [Id(8)]
    public ImmutableArray<ProvisionalSuspension> Suspensions { get; init; } = [];

    /// <summary>What has been the reason of a reassessment already: hashes of releases, references of editions, ids of bodies.</summary>
    [Id(9)]
    public ImmutableArray<string> Examined { get; init; } = [];

    /// <summary>The instant at which the arrangement, or a signatory's part in it, ended; null while it has not.</summary>
    [Id(10)]
    public DateTimeOffset? ArrangementEnded { get; init; }

    /// <summary>How it ended; null while it has not.</summary>
    [Id(11)]
    public RecognitionEnd? End { get; init; }

    /// <summary>The instant from which it has its status.</summary>
    [Id(12)]
    public DateTimeOffset Since { get; init; }

    [Id(13)]
    public RunningClocks Clocks { get; init; } = RunningClocks.None;

    /// <summary>The registry id that belongs to a request: always the same, so that a request is recognised once.</summary>
    /// <param name="request">Registry id of the request.</param>
    public static RegistryId IdOf(string request) => RegistryId.Create(IdPrefix, SHA256.HashData(Encoding.UTF8.GetBytes("recognition:" + request)));

    /// <summary>The first instant at which it ends: that of the certificate, or sooner with the arrangement; null when that is open.</summary>
    public DateTimeOffset? Expires => new[] { Clocks.Find(RecognitionClocks.Validity)?.Due ?? Certificate?.Expires, Clocks.Find(RecognitionClocks.RunOn)?.Due }.Min();

    /// <summary>Scope codes for which it is in force; empty when it is not.</summary>
    public ImmutableArray<string> EffectiveScope => HasForce ? [.. Request!.Scope.Where(Certificate!.Scope.Contains)] : [];

    /// <summary>Hashes of the releases for which it is in force; empty when it is not.</summary>
    public ImmutableArray<string> EffectiveVersions => HasForce ? [.. VersionHashes.Where(Certificate!.IsFor)] : [];

    /// <summary>Whether it has force now, whole or in part: while it is examined anew it keeps it, unless it was without for too long.</summary>
    public bool HasForce => Status switch
    {
        RecognitionStatus.Active or RecognitionStatus.ConditionsPending => true,
        RecognitionStatus.UnderReassessment => RestraintBy(RecognitionCause.LateReturn) is null,
        _ => false,
    };

    /// <summary>Whether the certificate's body lost its designation and another one is taking it over; the recognition stays.</summary>
    public bool IsUnderTransfer => IsLive && Certificate!.Status == CertificateStatus.UnderTransfer;

    /// <summary>Whether it follows other cases: it is there, and has not ended for good.</summary>
    public bool Follows => IsLive || End is { IsDerivative: true };

    /// <summary>The suspension by the receiving authority that is in force; null when none is.</summary>
    public ProvisionalSuspension? Suspension => Suspensions is [.., { Outcome: SuspensionOutcome.InForce } last] ? last : null;

    /// <summary>Whether another authority objects to that suspension.</summary>
    public bool IsContested => Suspension is { IsContested: true };

    /// <summary>Whether it has force, or can regain it.</summary>
    internal bool IsLive => RecognitionWorkflow.IsLive(Status);

    internal Seat Seat => Request!.Receiving;

    /// <summary>What other cases rely on, at a version of the stream.</summary>
    public RecognitionStanding Standing(long version) => new()
    {
        Recognition = Id,
        Status = Status,
        Since = Since,
        Jurisdiction = Request?.Receiving.Jurisdiction ?? "",
        Certificate = Request?.Certificate ?? "",
        System = Request?.System ?? "",
        VersionHashes = VersionHashes,
        Scope = EffectiveScope,
        Expires = Expires,
        HasForce = HasForce,
        EffectiveVersions = EffectiveVersions,
        IsUnderTransfer = IsUnderTransfer,
        IsContested = IsContested,
        Basis = new Basis(Id, version),
    };

    IKeepsClocks IKeepsClocks.With(RunningClocks clocks) => this with { Clocks = clocks };

    internal RecognitionRestraint? RestraintBy(RecognitionCause cause) => Restraints.FirstOrDefault(restraint => restraint.Cause == cause);

    internal ConditionCase? ConditionOf(int number) => Conditions.FirstOrDefault(condition => condition.Condition.Number == number);
}
