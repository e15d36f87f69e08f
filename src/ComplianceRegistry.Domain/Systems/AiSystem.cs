using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>A registered AI system: what the provider says of it, its versions, where it is deployed, and its listing in each jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.AiSystem")]
public sealed record AiSystem
{
    /// <summary>Prefix of the ids of AI systems.</summary>
    public const string IdPrefix = "AIS";

    [Id(0)]
    public required string Id { get; init; }

    /// <summary>What the entry says; null while absent.</summary>
    [Id(1)]
    public SystemContent? Content { get; init; }

    /// <summary>Personal: not decided on; null when none was given or when it was erased.</summary>
    [Id(2)]
    public Contact? Contact { get; init; }

    /// <summary>Oldest first.</summary>
    [Id(3)]
    public ImmutableArray<SystemVersion> Versions { get; init; } = [];

    /// <summary>At most one per jurisdiction and deployer.</summary>
    [Id(4)]
    public ImmutableArray<Deployment> Deployments { get; init; } = [];

    /// <summary>One per jurisdiction, in the order in which they were opened.</summary>
    [Id(5)]
    public ImmutableArray<Listing> Listings { get; init; } = [];

    /// <summary>
    /// Code of the jurisdiction of the home listing: where the provider is established if the system is deployed there or nowhere;
    /// else where it was deployed first. It never changes. Empty while absent.
    /// </summary>
    [Id(6)]
    public string Home { get; init; } = "";

    /// <summary>The classes as they were decided with the last registration or correction.</summary>
    [Id(7)]
    public ImmutableArray<ClassificationResult> Classifications { get; init; } = [];

    /// <summary>Where the entry was imported from; null when it was filed here.</summary>
    [Id(8)]
    public ImportOrigin? Origin { get; init; }

    /// <summary>One per certificate, the one that changed last at the end.</summary>
    [Id(9)]
    public ImmutableArray<Badge> Badges { get; init; } = [];

    /// <summary>In the order in which they were raised.</summary>
    [Id(10)]
    public ImmutableArray<ListingFlag> Flags { get; init; } = [];

    /// <summary>One per recognition of its certificates, the one that changed last at the end.</summary>
    [Id(11)]
    public ImmutableArray<RecognitionStanding> Recognitions { get; init; } = [];

    /// <summary>The status of the home listing.</summary>
    public ListingStatus Status => StatusIn(Home);

    /// <summary>Where the entry as a whole stands.</summary>
    public SystemPhase Phase => SystemWorkflow.PhaseOf(Listings.Select(listing => listing.Status));

    /// <summary>Whether the entry stands in the non-public section.</summary>
    public bool IsNonPublic => Content?.Section == SystemSection.NonPublic;

    /// <summary>Codes of the jurisdictions in which a recognition has force.</summary>
    public ImmutableArray<string> RecognisedIn => [.. Recognitions.Where(recognition => recognition.HasForce).Select(recognition => recognition.Jurisdiction).Distinct()];

    /// <summary>The status of the listing in a jurisdiction; absent when there is none.</summary>
    public ListingStatus StatusIn(string jurisdiction) => ListingIn(jurisdiction)?.Status ?? ListingStatus.Absent;

    /// <summary>What other cases rely on, at a version of the stream.</summary>
    public SystemStanding Standing(long version) => new()
    {
        System = Id,
        Provider = Content?.Provider ?? "",
        IsNonPublic = IsNonPublic,
        Releases = [.. Versions.Select(release => new Release(release.Label, release.ContentHash, release.SubstantialModification is not null))],
        Basis = new Basis(Id, version),
    };

    internal Listing? ListingIn(string jurisdiction) => Listings.FirstOrDefault(listing => listing.Jurisdiction == jurisdiction);
}

/// <summary>
/// What an entry says about a system. Corrections replace it whole. The fields are those of Annex VIII, section A, of Regulation (EU) 2024/1689
/// as amended, whose numbers stand at each.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.SystemContent")]
public sealed record SystemContent
{
    /// <summary>Registry id of the provider (1). It never changes.</summary>
    [Id(0)]
    public required string Provider { get; init; }

    /// <summary>Registry id of the authorised representative (3); null when there is none.</summary>
    [Id(1)]
    public string? Representative { get; init; }

    /// <summary>Trade name (4).</summary>
    [Id(2)]
    public required string Name { get; init; }

    /// <summary>Reference that identifies the system unambiguously beside its name (4), such as a model number.</summary>
    [Id(3)]
    public string? Reference { get; init; }

    /// <summary>The use that the provider states, with the components and functions supported (5).</summary>
    [Id(4)]
    public required string IntendedPurpose { get; init; }

    /// <summary>The information used and the operating logic, in short (6). Not required of imported entries, nor in the non-public section, where the law may not take it.</summary>
    [Id(5)]
    public string? DataAndLogic { get; init; }

    /// <summary>Public or non-public (Article 49(4)). It never changes.</summary>
    [Id(6)]
    public required SystemSection Section { get; init; }

    /// <summary>Code of the fixed vocabulary of sectors.</summary>
    [Id(7)]
    public required string Sector { get; init; }

    /// <summary>Declaration of conformity (11), instructions for use (12), further information (13), and others.</summary>
    [Id(8)]
    public ImmutableArray<SystemLink> Links { get; init; } = [];

    /// <summary>Answers to the questionnaire; null when nobody answered.</summary>
    [Id(9)]
    public Answers? Answers { get; init; }
}

/// <summary>A document or page about a system.</summary>
[GenerateSerializer, Immutable, Alias("cr.SystemLink")]
public sealed record SystemLink([property: Id(0)] SystemLinkKind Kind, [property: Id(1)] string Url);

/// <summary>A release of a system.</summary>
/// <param name="Label">The provider's name of the version, unique within the system.</param>
/// <param name="ContentHash">SHA-256 of the release, lower-case hex; null only in imported entries.</param>
/// <param name="Date">Date of release; null only in imported entries.</param>
/// <param name="SubstantialModification">
/// The provider's statement of how compliance or purpose is affected (Article 3(23)); null when it is no substantial modification.
/// </param>
[GenerateSerializer, Immutable, Alias("cr.SystemVersion")]
public sealed record SystemVersion(
    [property: Id(0)] string Label,
    [property: Id(1)] string? ContentHash = null,
    [property: Id(2)] DateOnly? Date = null,
    [property: Id(3)] string? SubstantialModification = null);

/// <summary>Where and by whom a system is made available or used.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction (10).</param>
/// <param name="Deployer">Registry id of the deployer; null when it is on the market without a named one.</param>
/// <param name="Status">Status there (7).</param>
[GenerateSerializer, Immutable, Alias("cr.Deployment")]
public sealed record Deployment(
    [property: Id(0)] string Jurisdiction,
    [property: Id(1)] string? Deployer,
    [property: Id(2)] DeploymentStatus Status);

/// <summary>The entry of a system in one jurisdiction's register.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction, whose authority alone may restrict it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Grounds">Why it is restricted or was recalled by the authority; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("cr.Listing")]
public sealed record Listing(
    [property: Id(0)] string Jurisdiction,
    [property: Id(1)] ListingStatus Status,
    [property: Id(2)] MeasureGrounds? Grounds = null);

/// <summary>Why an authority takes a measure.</summary>
/// <param name="Code">The ground, of a closed list.</param>
/// <param name="Provision">The provision relied on, such as <c>Article 79(5)</c>; null when the ground says it.</param>
/// <param name="Reason">The reasons, or where they are found; null when they were given another way.</param>
[GenerateSerializer, Immutable, Alias("cr.MeasureGrounds")]
public sealed record MeasureGrounds(
    [property: Id(0)] MeasureGround Code,
    [property: Id(1)] string? Provision = null,
    [property: Id(2)] string? Reason = null);

/// <summary>Where an imported entry comes from.</summary>
/// <param name="Source">Kebab-case name of the imported register.</param>
/// <param name="Keeper">Registry id of the authority that keeps it; it files in the provider's place.</param>
[GenerateSerializer, Immutable, Alias("cr.ImportOrigin")]
public sealed record ImportOrigin([property: Id(0)] string Source, [property: Id(1)] string Keeper);
