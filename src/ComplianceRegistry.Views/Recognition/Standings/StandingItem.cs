using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;

namespace ComplianceRegistry.Views.Recognition.Standings;

/// <summary>How a certificate or a recognition stands from an act of its case on, until the next one that changes it.</summary>
public sealed record StandingItem
{
    /// <summary>Registry id of the certificate or the recognition.</summary>
    public required string Id { get; init; }

    /// <summary>Number of a certificate; null for a recognition.</summary>
    public string? Number { get; init; }

    /// <summary>Registry id of the system.</summary>
    public required string System { get; init; }

    /// <summary>Code of the jurisdiction in which it holds: that of the designation, or the receiving one.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>Registry id of the certificate on which a recognition rests; null for a certificate.</summary>
    public string? Certificate { get; init; }

    public StandingStatus Status { get; init; }

    /// <summary>The instant from which it has its status.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Whether it has force in its status, its time aside.</summary>
    public bool HasForce { get; init; }

    /// <summary>Scope codes in force.</summary>
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>Hashes of the releases that it is for, in force or not; empty for a certificate of the past that is pinned to none.</summary>
    public ImmutableArray<string> VersionHashes { get; init; } = [];

    /// <summary>Releases for which it has force, each with the instant from which it has it without a break.</summary>
    public ImmutableArray<ReleaseInForce> Releases { get; init; } = [];

    /// <summary>The first instant at which it ends; null when that is open.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The acts that it rests on: the one by which it came about, and the one that changed how it stands last.</summary>
    public ImmutableArray<StandingAct> Acts { get; init; } = [];

    /// <summary>Whether it is for a release, in force or not.</summary>
    /// <param name="versionHash">Hash of the release; null for a system whose release is not known.</param>
    public bool IsFor(string? versionHash) => VersionHashes.IsEmpty || (versionHash is not null && VersionHashes.Contains(versionHash));

    /// <summary>The instant from which it is in force for a release without a break; null when it is not at this one.</summary>
    /// <param name="versionHash">Hash of the release; null for a system whose release is not known.</param>
    /// <param name="at">The instant.</param>
    public DateTimeOffset? InForceSince(string? versionHash, DateTimeOffset at) =>
        Expires <= at ? null : Releases.FirstOrDefault(release => release.VersionHash is null || release.VersionHash == versionHash)?.Since;

    /// <summary>A certificate, once it was issued; null before.</summary>
    internal static StandingItem? Of(Certificate certificate)
    {
        if (certificate.Content is null)
            return null;
        var standing = certificate.Standing(0);
        return new StandingItem
        {
            Id = certificate.Id,
            Number = standing.Number,
            System = standing.System,
            Jurisdiction = standing.Jurisdiction,
            Status = Enum.Parse<StandingStatus>(standing.Status.ToString()),
            Since = standing.Since,
            HasForce = standing.HasForce,
            Scope = standing.Scope,
            VersionHashes = standing.VersionHashes,
            Releases = standing.HasForce ? ReleasesOf(standing) : [],
            Expires = standing.Expires,
        };
    }

    /// <summary>A recognition. It has force for the releases that its certificate, as it was last followed, is for.</summary>
    internal static StandingItem Of(GrantedRecognition recognition)
    {
        var standing = recognition.Standing(0);
        return new StandingItem
        {
            Id = recognition.Id,
            System = standing.System,
            Jurisdiction = standing.Jurisdiction,
            Certificate = standing.Certificate,
            Status = Enum.Parse<StandingStatus>(standing.Status.ToString()),
            Since = standing.Since,
            HasForce = standing.HasForce,
            Scope = standing.Scope,
            VersionHashes = standing.VersionHashes,
            Expires = standing.Expires,
            Releases = [.. recognition.EffectiveVersions.Select(hash => new ReleaseInForce(hash, standing.Since))],
        };
    }

    /// <summary>A certificate of the past that is pinned to no release is in force for whichever there is.</summary>
    private static ImmutableArray<ReleaseInForce> ReleasesOf(CertificateStanding standing) => standing.VersionHashes.IsEmpty
        ? [new ReleaseInForce(null, standing.Since)]
        : [.. standing.VersionHashes.Select(hash => new ReleaseInForce(hash, standing.Since))];
}

/// <summary>A release for which something is in force.</summary>
/// <param name="VersionHash">Hash of the release; null for whichever there is.</param>
/// <param name="Since">The instant from which it is, without a break.</param>
public sealed record ReleaseInForce(string? VersionHash, DateTimeOffset Since);

/// <summary>An act on which it rests how something stands.</summary>
/// <param name="Position">Its position in the log.</param>
/// <param name="Kind">What happened.</param>
/// <param name="LeafHash">Hash of its leaf, lower-case hex.</param>
public sealed record StandingAct(long Position, string Kind, string LeafHash);

/// <summary>Where a certificate or a recognition stands. The names are those of their own statuses.</summary>
public enum StandingStatus
{
    Active,

    /// <summary>A certificate of which a part is in force.</summary>
    Restricted,

    /// <summary>A certificate whose body lost its designation and that another one is taking over.</summary>
    UnderTransfer,

    /// <summary>A recognition in force, with conditions that are still to be met.</summary>
    ConditionsPending,

    /// <summary>A recognition that is examined anew.</summary>
    UnderReassessment,

    /// <summary>A certificate that is suspended.</summary>
    Suspended,

    /// <summary>A recognition that is suspended because the certificate is.</summary>
    SuspendedDerivative,

    /// <summary>A recognition that the receiving authority suspended.</summary>
    SuspendedProvisional,
    Expired,

    /// <summary>A certificate that was withdrawn.</summary>
    Withdrawn,

    /// <summary>A certificate that the holder gave up.</summary>
    Cancelled,

    /// <summary>A recognition that ended by a decision, or with the certificate or the arrangement.</summary>
    Revoked,

    /// <summary>A recognition whose place another one took.</summary>
    Transferred,
}
