using System.Collections.Immutable;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Views.Systems;

/// <summary>What the view keeps of a system's past, so that it can be told what held at an instant. Instants are those of recording, in milliseconds since 1970.</summary>
/// <param name="Listed">When the system was registered.</param>
/// <param name="Releases">Oldest first; null when none has a hash.</param>
/// <param name="Listings">Changes of listings, oldest first; null while all are as they were opened.</param>
internal sealed record SystemPast(long Listed, ImmutableArray<PastRelease>? Releases = null, ImmutableArray<PastListing>? Listings = null)
{
    public SystemPast With(SystemVersion? release, DateTimeOffset at) => release?.ContentHash is { } hash
        ? this with { Releases = (Releases ?? []).Add(new PastRelease(hash, at.ToUnixTimeMilliseconds())) }
        : this;

    public SystemPast With(string jurisdiction, ListingStatus status, DateTimeOffset at) =>
        this with { Listings = (Listings ?? []).Add(new PastListing(jurisdiction, status, at.ToUnixTimeMilliseconds())) };

    /// <summary>Hashes of the releases that were recorded by an instant, oldest first.</summary>
    public ImmutableArray<string> ReleasesBy(long instant) => [.. (Releases ?? []).Where(release => release.At <= instant).Select(release => release.Hash)];

    /// <summary>Whether the listing in a jurisdiction had ended by an instant.</summary>
    public bool HasEnded(string jurisdiction, long instant) =>
        (Listings ?? []).LastOrDefault(listing => listing.Jurisdiction == jurisdiction && listing.At <= instant) is
        { Status: ListingStatus.Withdrawn or ListingStatus.Recalled or ListingStatus.Archived };
}

/// <summary>A release and when it was recorded.</summary>
internal sealed record PastRelease(string Hash, long At);

/// <summary>Where a listing stands since when.</summary>
internal sealed record PastListing(string Jurisdiction, ListingStatus Status, long At);
