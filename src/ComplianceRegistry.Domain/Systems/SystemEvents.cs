using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>The system is registered and its listings are open, or stand as the imported register says.</summary>
[EventKind("system.listed")]
public sealed record SystemListed : IPersonalEvent<Contact>
{
    public required SystemContent Content { get; init; }

    /// <summary>The first version; null when an imported register names none.</summary>
    public SystemVersion? Version { get; init; }

    public ImmutableArray<Deployment> Deployments { get; init; } = [];

    public ImmutableArray<Listing> Listings { get; init; } = [];

    /// <inheritdoc cref="AiSystem.Home"/>
    public required string Home { get; init; }

    /// <summary>The classes as decided now.</summary>
    public ImmutableArray<ClassificationResult> Classifications { get; init; } = [];

    /// <summary>Where the entry was imported from; null when it was filed here.</summary>
    public ImportOrigin? Origin { get; init; }

    /// <summary>States of other cases that the registration rests on: the actor, the provider, the representative.</summary>
    public ImmutableArray<Basis> Bases { get; init; } = [];

    public Contact? Personal { get; init; }
}

/// <summary>The content is replaced, and the classes are decided anew.</summary>
[EventKind("system.corrected")]
public sealed record SystemCorrected : IPersonalEvent<Contact>
{
    public required SystemContent Content { get; init; }

    public ImmutableArray<ClassificationResult> Classifications { get; init; } = [];

    /// <inheritdoc cref="SystemListed.Bases"/>
    public ImmutableArray<Basis> Bases { get; init; } = [];

    /// <summary>Whether the contact of an earlier act stays; else <see cref="Personal"/> is the contact from now on, and none when that is null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool KeepsContact { get; init; }

    public Contact? Personal { get; init; }
}

/// <summary>A version is added.</summary>
[EventKind("system.version-added")]
public sealed record VersionAdded(SystemVersion Version) : IEvent;

/// <summary>A deployment is stated or changed; in a jurisdiction without a listing this opens one.</summary>
[EventKind("system.deployed")]
public sealed record SystemDeployed(Deployment Deployment) : IEvent;

/// <summary>The authority restricted the listing.</summary>
[EventKind("listing.restricted")]
public sealed record ListingRestricted(string Jurisdiction, MeasureGrounds Grounds) : IEvent;

/// <summary>The authority lifted the restriction.</summary>
[EventKind("listing.lifted")]
public sealed record ListingLifted(string Jurisdiction, string? Reason) : IEvent;

/// <summary>The listing has ended, and with it every deployment there that had not.</summary>
[EventKind("listing.withdrawn")]
public sealed record ListingWithdrawn(string Jurisdiction, string? Reason) : IEvent;

/// <summary>The listing has ended by recall, and every deployment there is called back.</summary>
[EventKind("listing.recalled")]
public sealed record ListingRecalled(string Jurisdiction, MeasureGrounds? Grounds) : IEvent;

/// <summary>The listing is closed for good.</summary>
[EventKind("listing.archived")]
public sealed record ListingArchived(string Jurisdiction) : IEvent;

/// <summary>The listing shows what a certificate has become.</summary>
[EventKind("system.badge-shown")]
public sealed record BadgeShown(Badge Badge) : IEvent;

/// <summary>The listing shows what a recognition has become.</summary>
/// <param name="Recognition">The recognition as it stands.</param>
/// <param name="OpensListing">Whether it opens the listing in its jurisdiction, which had none.</param>
[EventKind("system.recognition-shown")]
public sealed record RecognitionShown(RecognitionStanding Recognition, bool OpensListing) : IEvent;

/// <summary>The listing warns of something.</summary>
[EventKind("system.flag-raised")]
public sealed record FlagRaised(ListingFlag Flag) : IEvent;

/// <summary>The listing no longer warns of it.</summary>
[EventKind("system.flag-lowered")]
public sealed record FlagLowered(FlagCode Code, string Case) : IEvent;
