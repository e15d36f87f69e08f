using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

/// <summary>What the view keeps of a system, so that the next act can be applied to it.</summary>
internal sealed record SystemRecord
{
    public required string Id { get; init; }

    public required long Version { get; init; }

    /// <summary>Position of the last act: row id in every table and in the text index, so that order of rows is recency.</summary>
    public required long Position { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required string Name { get; init; }

    public string? Reference { get; init; }

    public required string Provider { get; init; }

    public required string Purpose { get; init; }

    public required string Sector { get; init; }

    /// <summary>Where its home listing is, whose state is the system's.</summary>
    public required string Home { get; init; }

    public ImmutableSortedDictionary<string, ListingStatus> Listings { get; init; } = ImmutableSortedDictionary<string, ListingStatus>.Empty;

    public ImmutableArray<ClassItem> Classifications { get; init; } = [];

    public ImmutableArray<BadgeItem> Badges { get; init; } = [];

    public ImmutableArray<RecognitionBrief> Recognitions { get; init; } = [];

    public ImmutableArray<FlagItem> Flags { get; init; } = [];

    public Answers? Answers { get; init; }

    public required SystemPast Past { get; init; }

    /// <summary>State of the home listing.</summary>
    public ListingStatus Status => Listings.GetValueOrDefault(Home, ListingStatus.Absent);

    /// <summary>What is kept beside the item that lists show.</summary>
    public SystemRest Rest => new(Purpose, Home, Answers, Past);

    public static SystemRecord Of(SystemItem item, SystemRest rest, long position) => new()
    {
        Id = item.Id,
        Version = item.Version,
        Position = position,
        UpdatedAt = item.UpdatedAt,
        Name = item.Name,
        Reference = item.Reference,
        Provider = item.Provider.Id,
        Purpose = rest.Purpose,
        Sector = item.Sector,
        Home = rest.Home,
        Listings = item.Listings.ToImmutableSortedDictionary(listing => listing.Jurisdiction, listing => listing.Status, StringComparer.Ordinal),
        Classifications = item.Classifications,
        Badges = item.Badges,
        Recognitions = item.Recognitions,
        Flags = item.Flags,
        Answers = rest.Answers,
        Past = rest.Past,
    };

    public SystemItem ToItem(string providerName) => new(
        Id,
        Version,
        Name,
        Reference,
        new ProviderItem(Provider, providerName),
        Status,
        Sector,
        UpdatedAt,
        [.. Listings.Select(listing => new ListingItem(listing.Key, listing.Value))],
        Classifications,
        Badges,
        Recognitions,
        Flags);
}

/// <summary>What the view keeps of a system beside <see cref="SystemItem"/>.</summary>
internal sealed record SystemRest(string Purpose, string Home, Answers? Answers, SystemPast Past)
{
    public static SystemRest Read(Statement row) => JsonSerializer.Deserialize<SystemRest>(row.Bytes(0), RegistryJson.Options)!;
}
