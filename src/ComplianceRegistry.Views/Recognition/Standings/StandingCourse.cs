using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;

namespace ComplianceRegistry.Views.Recognition.Standings;

/// <summary>What each act makes of how a certificate or a recognition stands.</summary>
internal static class StandingCourse
{
    /// <summary>How it stands after an act; null when that is as before, or it does not stand yet.</summary>
    /// <param name="before">As it stood before; null when it did not.</param>
    /// <param name="after">As its case has it after the act, its acts aside; null while it does not stand.</param>
    /// <param name="event">What happened.</param>
    /// <param name="recorded">When it was recorded.</param>
    /// <param name="act">The act.</param>
    public static StandingItem? Next(StandingItem? before, StandingItem? after, IEvent @event, DateTimeOffset recorded, StandingAct act)
    {
        if (after is null)
            return null;
        var effective = EffectiveOf(@event) ?? recorded;
        var now = after with { Releases = InForce(before, after, effective) };
        return before is not null && IsSame(before, now)
            ? null
            : now with { Acts = before is null ? [act] : [before.Acts[0], act] };
    }

    /// <summary>The instant from which an event holds; null when it does not say.</summary>
    public static DateTimeOffset? EffectiveOf(IEvent @event) => @event switch
    {
        CertificateEvent certified => certified.Effective,
        RecognitionEvent recognised => recognised.Effective,
        _ => null,
    };

    /// <summary>A release that was in force before is so since then, whatever else has changed.</summary>
    private static ImmutableArray<ReleaseInForce> InForce(StandingItem? before, StandingItem after, DateTimeOffset effective) =>
        [.. after.Releases.Select(release => before?.Releases.FirstOrDefault(known => known.VersionHash == release.VersionHash) ?? release with { Since = effective })];

    private static bool IsSame(StandingItem one, StandingItem other) =>
        (one.Status, one.Since, one.Number, one.Jurisdiction, one.HasForce, one.Expires) == (other.Status, other.Since, other.Number, other.Jurisdiction, other.HasForce, other.Expires)
        && one.Scope.SequenceEqual(other.Scope) && one.VersionHashes.SequenceEqual(other.VersionHashes) && one.Releases.SequenceEqual(other.Releases);
}
