namespace ComplianceRegistry.Domain.Systems;

/// <summary>What each event makes of a system.</summary>
internal static class AiSystemEvolution
{
    public static AiSystem Evolve(AiSystem state, IEvent @event) => @event switch
    {
        SystemListed listed => Listed(state, listed),
        SystemCorrected corrected => state with
        {
            Content = corrected.Content,
            Contact = corrected.KeepsContact ? state.Contact : corrected.Personal,
            Classifications = corrected.Classifications,
        },
        VersionAdded added => state with { Versions = state.Versions.Add(added.Version) },
        SystemDeployed deployed => Deployed(state, deployed.Deployment),
        ListingRestricted restricted => Move(state, new Listing(restricted.Jurisdiction, ListingStatus.Restricted, restricted.Grounds)),
        ListingLifted lifted => Move(state, new Listing(lifted.Jurisdiction, ListingStatus.Listed)),
        ListingWithdrawn withdrawn => End(state, new Listing(withdrawn.Jurisdiction, ListingStatus.Withdrawn), DeploymentStatus.Withdrawn),
        ListingRecalled recalled => End(state, new Listing(recalled.Jurisdiction, ListingStatus.Recalled, recalled.Grounds), DeploymentStatus.Recalled),
        ListingArchived archived => Move(state, state.ListingIn(archived.Jurisdiction)! with { Status = ListingStatus.Archived }),
        BadgeShown shown => state with { Badges = [.. state.Badges.Where(badge => badge.Certificate != shown.Badge.Certificate), shown.Badge] },
        RecognitionShown shown => Recognised(state, shown),
        FlagRaised raised => state with { Flags = state.Flags.Add(raised.Flag) },
        FlagLowered lowered => state with { Flags = state.Flags.RemoveAll(flag => flag.Code == lowered.Code && flag.Case == lowered.Case) },
        _ => throw new UnreachableEventException(@event),
    };

    private static AiSystem Listed(AiSystem state, SystemListed listed) => state with
    {
        Content = listed.Content,
        Contact = listed.Personal,
        Versions = listed.Version is { } first ? [first] : [],
        Deployments = listed.Deployments,
        Listings = listed.Listings,
        Home = listed.Home,
        Classifications = listed.Classifications,
        Origin = listed.Origin,
    };

    private static AiSystem Deployed(AiSystem state, Deployment deployment)
    {
        var known = state.Deployments.FirstOrDefault(other => other.Jurisdiction == deployment.Jurisdiction && other.Deployer == deployment.Deployer);
        return state with
        {
            Deployments = known is null ? state.Deployments.Add(deployment) : state.Deployments.Replace(known, deployment),
            Listings = state.StatusIn(deployment.Jurisdiction) == ListingStatus.Absent
                ? state.Listings.Add(new Listing(deployment.Jurisdiction, ListingStatus.Listed))
                : state.Listings,
        };
    }

    private static AiSystem Recognised(AiSystem state, RecognitionShown shown) => state with
    {
        Recognitions = [.. state.Recognitions.Where(known => known.Recognition != shown.Recognition.Recognition), shown.Recognition],
        Listings = shown.OpensListing ? state.Listings.Add(new Listing(shown.Recognition.Jurisdiction, ListingStatus.Listed)) : state.Listings,
    };

    private static AiSystem Move(AiSystem state, Listing moved) => state with
    {
        Listings = [.. state.Listings.Select(listing => listing.Jurisdiction == moved.Jurisdiction ? moved : listing)],
    };

    private static AiSystem End(AiSystem state, Listing ended, DeploymentStatus status) => Move(state, ended) with
    {
        Deployments = [.. state.Deployments.Select(deployment => IsOpenIn(deployment, ended.Jurisdiction) ? deployment with { Status = status } : deployment)],
    };

    private static bool IsOpenIn(Deployment deployment, string jurisdiction) =>
        deployment.Jurisdiction == jurisdiction && deployment.Status is DeploymentStatus.OnMarket or DeploymentStatus.InService;
}
