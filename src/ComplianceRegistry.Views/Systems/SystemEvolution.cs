using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Views.Systems;

/// <summary>What an act does to the view's record of a system.</summary>
internal static class SystemEvolution
{
    /// <summary>Whether an event is one of a system's.</summary>
    public static bool Concerns(IEvent @event) => @event is SystemListed or SystemCorrected or VersionAdded or SystemDeployed
        or BadgeShown or RecognitionShown or FlagRaised or FlagLowered
        or ListingRestricted or ListingLifted or ListingWithdrawn or ListingRecalled or ListingArchived;

    /// <summary>The record after an act; null when the act is not the first and nothing is known of the system.</summary>
    public static SystemRecord? Next(SystemRecord? system, ViewAct act)
    {
        var changed = act.Event switch
        {
            SystemListed listed => Listed(act, listed),
            SystemCorrected corrected => system is null ? null : With(system, corrected.Content, corrected.Classifications),
            VersionAdded added => system is null ? null : system with { Past = system.Past.With(added.Version, act.At) },
            SystemDeployed deployed => system is null || system.Listings.ContainsKey(deployed.Deployment.Jurisdiction)
                ? system
                : Move(system, deployed.Deployment.Jurisdiction, ListingStatus.Listed, act),
            ListingRestricted restricted => Move(system, restricted.Jurisdiction, ListingStatus.Restricted, act),
            ListingLifted lifted => Move(system, lifted.Jurisdiction, ListingStatus.Listed, act),
            ListingWithdrawn withdrawn => Move(system, withdrawn.Jurisdiction, ListingStatus.Withdrawn, act),
            ListingRecalled recalled => Move(system, recalled.Jurisdiction, ListingStatus.Recalled, act),
            ListingArchived archived => Move(system, archived.Jurisdiction, ListingStatus.Archived, act),
            BadgeShown shown => system is null ? null : system with { Badges = [.. system.Badges.Where(badge => badge.Certificate != shown.Badge.Certificate), Brief(shown.Badge)] },
            RecognitionShown shown => Recognised(system, shown, act),
            FlagRaised raised => system is null ? null : system with { Flags = system.Flags.Add(new FlagItem(raised.Flag.Code, raised.Flag.Case)) },
            FlagLowered lowered => system is null ? null : system with { Flags = system.Flags.Remove(new FlagItem(lowered.Code, lowered.Case)) },
            _ => system,
        };
        return changed is null ? null : changed with { Version = act.Version, Position = act.Position, UpdatedAt = act.At };
    }

    private static SystemRecord Listed(ViewAct act, SystemListed listed) => new()
    {
        Id = act.Stream,
        Version = act.Version,
        Position = act.Position,
        UpdatedAt = act.At,
        Name = listed.Content.Name,
        Reference = listed.Content.Reference,
        Provider = listed.Content.Provider,
        Purpose = listed.Content.IntendedPurpose,
        Sector = listed.Content.Sector,
        Home = listed.Home,
        Listings = listed.Listings.ToImmutableSortedDictionary(listing => listing.Jurisdiction, listing => listing.Status, StringComparer.Ordinal),
        Classifications = Brief(listed.Classifications),
        Answers = listed.Content.Answers,
        Past = listed.Listings.Where(listing => listing.Status != ListingStatus.Listed).Aggregate(
            new SystemPast(act.At.ToUnixTimeMilliseconds()).With(listed.Version, act.At), (past, listing) => past.With(listing.Jurisdiction, listing.Status, act.At)),
    };

    private static SystemRecord With(SystemRecord system, SystemContent content, ImmutableArray<ClassificationResult> classes) => system with
    {
        Name = content.Name,
        Reference = content.Reference,
        Provider = content.Provider,
        Purpose = content.IntendedPurpose,
        Sector = content.Sector,
        Classifications = Brief(classes),
        Answers = content.Answers,
    };

    private static SystemRecord? Move(SystemRecord? system, string jurisdiction, ListingStatus status, ViewAct act) => system is null ? null : system with
    {
        Listings = system.Listings.SetItem(jurisdiction, status),
        Past = system.Past.With(jurisdiction, status, act.At),
    };

    private static SystemRecord? Recognised(SystemRecord? system, RecognitionShown shown, ViewAct act)
    {
        var standing = shown.Recognition;
        var opened = shown.OpensListing ? Move(system, standing.Jurisdiction, ListingStatus.Listed, act) : system;
        return opened is null ? null : opened with
        {
            Recognitions =
            [
                .. opened.Recognitions.Where(known => known.Recognition != standing.Recognition),
                new RecognitionBrief(standing.Recognition, standing.Jurisdiction, standing.Status, standing.HasForce),
            ],
        };
    }

    private static BadgeItem Brief(Badge badge) => new(badge.Certificate, badge.Number, badge.Status, badge.Jurisdiction);

    private static ImmutableArray<ClassItem> Brief(ImmutableArray<ClassificationResult> results) =>
        [.. results.Select(result => new ClassItem(result.Jurisdiction, result.Framework, result.Class, result.AppliesFrom))];
}
