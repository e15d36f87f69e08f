using System.Collections.Immutable;

namespace ComplianceRegistry.Views.Recognition.Standings;

/// <summary>What is known of how a system stands in a jurisdiction.</summary>
public sealed record SystemStandings
{
    /// <summary>Hashes of its releases, oldest first; imported entries may have none.</summary>
    public ImmutableArray<string> Releases { get; init; } = [];

    /// <summary>Whether its listing there was withdrawn, recalled or archived.</summary>
    public bool HasEnded { get; init; }

    /// <summary>The certificates and recognitions that hold there, or held.</summary>
    public ImmutableArray<StandingItem> Here { get; init; } = [];

    /// <summary>The certificates on which those recognitions rest.</summary>
    public ImmutableArray<StandingItem> Beneath { get; init; } = [];

    /// <summary>The certificates of the system; told when nothing holds there.</summary>
    public ImmutableArray<StandingItem> Elsewhere { get; init; } = [];

    /// <summary>Whether the system is in force there for a release at an instant, since when, until when, and what speaks for and against it.</summary>
    /// <param name="version">Hash of the release; null for the latest one.</param>
    /// <param name="at">The instant. What ends by time ends at its own instant, whenever that is recorded.</param>
    public SystemForce At(string? version, DateTimeOffset at)
    {
        var release = version ?? Releases.LastOrDefault();
        ImmutableArray<BasisOfForce> bases = [.. Here.Select(item => BasisOfForce.Of(item, CertificateOf(item), release, at))];
        var force = new SystemForce { Version = release, Bases = bases, Reason = ReasonAgainst(bases, version, at) };
        if (force.Reason is not null)
            return force;
        var inForce = bases.Where(basis => basis.Reason is null).ToList();
        return force with
        {
            Since = inForce.Min(basis => basis.Since),
            Until = inForce.Exists(basis => basis.Until is null) ? null : inForce.Max(basis => basis.Until),
        };
    }

    /// <summary>The first instant after another at which a certificate or a recognition ends by time; null when none does.</summary>
    public DateTimeOffset? ChangesAfter(DateTimeOffset at) => Here.Concat(Beneath).Concat(Elsewhere).Select(item => item.Expires).Where(end => end > at).Min();

    private StandingItem? CertificateOf(StandingItem item) => Beneath.FirstOrDefault(certificate => certificate.Id == item.Certificate);

    /// <summary>Of several bases the one counts that is in force, or nearest to it; null when it is.</summary>
    private ForceReason? ReasonAgainst(ImmutableArray<BasisOfForce> bases, string? version, DateTimeOffset at)
    {
        if (version is not null && !Releases.Contains(version))
            return ForceReason.UnknownVersion;
        if (HasEnded)
            return ForceReason.NotListed;
        if (!bases.IsEmpty)
            return bases.Any(basis => basis.Reason is null) ? null : bases.Min(basis => basis.Reason);
        return Elsewhere.Any(certificate => certificate.HasForce && !(certificate.Expires <= at)) ? ForceReason.NotRecognised : ForceReason.NoCertificate;
    }
}

/// <summary>Whether a system is in force in a jurisdiction.</summary>
public sealed record SystemForce
{
    /// <summary>Hash of the release; null when the system has none that is known.</summary>
    public string? Version { get; init; }

    /// <summary>The instant from which it is in force without a break; null when it is not.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The first instant at which it is in force no more, as far as is known; null when that is open, and when it is not in force.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why it is not in force; null when it is.</summary>
    public ForceReason? Reason { get; init; }

    /// <summary>What speaks for and against it.</summary>
    public ImmutableArray<BasisOfForce> Bases { get; init; } = [];
}

/// <summary>A certificate or a recognition, and what it says of a release at an instant.</summary>
/// <param name="Item">The certificate or the recognition.</param>
/// <param name="Certificate">The certificate on which a recognition rests; null for a certificate.</param>
/// <param name="Since">The instant from which it is in force without a break; null when it is not.</param>
/// <param name="Until">The first instant at which it ends, with its certificate at the latest; null when that is open.</param>
/// <param name="Reason">Why it is not in force for the release; null when it is.</param>
public sealed record BasisOfForce(StandingItem Item, StandingItem? Certificate, DateTimeOffset? Since, DateTimeOffset? Until, ForceReason? Reason)
{
    /// <summary>A recognition is in force while its certificate is, whatever of that has reached it.</summary>
    internal static BasisOfForce Of(StandingItem item, StandingItem? certificate, string? version, DateTimeOffset at)
    {
        var until = new[] { item.Expires, certificate?.Expires }.Min();
        var own = item.InForceSince(version, at);
        var beneath = item.Certificate is null ? own : certificate?.InForceSince(version, at);
        var since = own is { } one && beneath is { } other ? one > other ? one : other : (DateTimeOffset?)null;
        return new BasisOfForce(item, certificate, since, until, since is null ? ReasonOf(own is null || certificate is null ? item : certificate, version, at) : null);
    }

    private static ForceReason ReasonOf(StandingItem item, string? version, DateTimeOffset at) => item switch
    {
        _ when !item.IsFor(version) => ForceReason.OtherVersion,
        { Status: StandingStatus.Withdrawn or StandingStatus.Cancelled or StandingStatus.Revoked or StandingStatus.Transferred } => ForceReason.Ended,
        { Status: StandingStatus.Expired } => ForceReason.Expired,
        _ when item.Expires <= at => ForceReason.Expired,
        { Status: StandingStatus.UnderReassessment } => ForceReason.UnderReassessment,
        { HasForce: true } => ForceReason.OtherVersion,
        _ => ForceReason.Suspended,
    };
}

/// <summary>Why a system is not in force in a jurisdiction. A closed list; what is nearest to force comes first.</summary>
public enum ForceReason
{
    /// <summary>The certificate or the recognition is suspended.</summary>
    Suspended,

    /// <summary>The recognition is examined anew, without force until that is decided.</summary>
    UnderReassessment,

    /// <summary>The time of the certificate or the recognition is over.</summary>
    Expired,

    /// <summary>The certificate was withdrawn or given up, or the recognition ended.</summary>
    Ended,

    /// <summary>Another release is certified or recognised there.</summary>
    OtherVersion,

    /// <summary>It is certified elsewhere, and that is not recognised there.</summary>
    NotRecognised,

    /// <summary>It has no certificate in force.</summary>
    NoCertificate,

    /// <summary>Its listing there was withdrawn, recalled or archived.</summary>
    NotListed,

    /// <summary>The system has no such release.</summary>
    UnknownVersion,
}
