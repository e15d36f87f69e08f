using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Web.Classification;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Systems;

/// <summary>A registered AI system.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Status of the home listing.</param>
/// <param name="Provider">Registry id of the provider.</param>
/// <param name="Representative">Registry id of the authorised representative; null when there is none.</param>
/// <param name="Name">Trade name.</param>
/// <param name="Reference">What identifies it beside its name.</param>
/// <param name="IntendedPurpose">The use that the provider states.</param>
/// <param name="DataAndLogic">The information used and the operating logic, in short.</param>
/// <param name="Section">Public or non-public.</param>
/// <param name="Sector">Code of the vocabulary of sectors.</param>
/// <param name="Versions">Its releases, oldest first.</param>
/// <param name="Deployments">Where and by whom it is made available or used.</param>
/// <param name="Contact">How to reach those who answer for it; null when none was given or when it was erased.</param>
/// <param name="Links">Documents and pages about it.</param>
/// <param name="Answers">Answers to the questionnaire; null when nobody answered.</param>
/// <param name="Home">Code of the jurisdiction of the home listing.</param>
/// <param name="Listings">One per jurisdiction.</param>
/// <param name="Classifications">One per jurisdiction that has a framework, as decided with the last registration or correction.</param>
/// <param name="Badges">Its certificates as they stand, the one that changed last at the end. They follow the certificates.</param>
/// <param name="Recognitions">The recognitions of its certificates elsewhere as they stand, the one that changed last at the end. They follow the recognitions.</param>
/// <param name="Flags">What its listing warns of.</param>
/// <param name="Origin">The register that it was imported from; null when it was filed here.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record SystemResource(
    [property: RegularExpression(Limits.SystemId)] string Id,
    [property: AtLeast(1)] long Version,
    ListingStatus Status,
    [property: RegularExpression(Limits.PartyId)] string Provider,
    [property: RegularExpression(Limits.PartyId)] string? Representative,
    [property: StringLength(SystemLimits.Name)] string Name,
    [property: StringLength(SystemLimits.Reference)] string? Reference,
    [property: StringLength(SystemLimits.IntendedPurpose)] string IntendedPurpose,
    [property: StringLength(SystemLimits.DataAndLogic)] string? DataAndLogic,
    SystemSection Section,
    [property: StringLength(SystemLimits.Sector)] string Sector,
    [property: MaxLength(SystemLimits.Versions)] ImmutableArray<VersionResource> Versions,
    [property: MaxLength(SystemLimits.Deployments)] ImmutableArray<DeploymentBody> Deployments,
    ContactBody? Contact,
    [property: MaxLength(SystemLimits.Links)] ImmutableArray<LinkBody> Links,
    AnswersBody? Answers,
    [property: RegularExpression(Limits.JurisdictionCode)] string Home,
    [property: MaxLength(Limits.MaxListings)] ImmutableArray<ListingResource> Listings,
    [property: MaxLength(Limits.MaxFrameworks)] ImmutableArray<ClassificationResult> Classifications,
    [property: MaxLength(Limits.MaxBadges)] ImmutableArray<Badge> Badges,
    [property: MaxLength(Limits.MaxBadges)] ImmutableArray<RecognitionStanding> Recognitions,
    [property: MaxLength(Limits.MaxBadges)] ImmutableArray<ListingFlag> Flags,
    OriginResource? Origin,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static SystemResource Of(AiSystem system, long version, ImmutableArray<string> actions)
    {
        var content = system.Content!;
        return new SystemResource(
            system.Id,
            version,
            system.Status,
            content.Provider,
            content.Representative,
            content.Name,
            content.Reference,
            content.IntendedPurpose,
            content.DataAndLogic,
            content.Section,
            content.Sector,
            [.. system.Versions.Select(known => new VersionResource(known.Label, known.ContentHash, known.Date, known.SubstantialModification))],
            [.. system.Deployments.Select(known => new DeploymentBody { Jurisdiction = known.Jurisdiction, Deployer = known.Deployer, Status = known.Status })],
            ContactBody.Of(system.Contact),
            LinkBody.Of(content.Links),
            AnswersBody.Of(content.Answers),
            system.Home,
            [.. system.Listings.Select(known => new ListingResource(known.Jurisdiction, known.Status, GroundsBody.Of(known.Grounds)))],
            system.Classifications,
            system.Badges,
            system.Recognitions,
            system.Flags,
            system.Origin is { } origin ? new OriginResource(origin.Source, origin.Keeper) : null,
            actions);
    }
}

/// <summary>A release of a system. Hash and date are null only where an imported register does not tell them.</summary>
/// <param name="Label">The provider's name of it.</param>
/// <param name="ContentHash">SHA-256 of the release.</param>
/// <param name="Date">Date of release.</param>
/// <param name="SubstantialModification">How compliance or purpose is affected, when it is a substantial modification.</param>
internal sealed record VersionResource(
    [property: StringLength(SystemLimits.VersionLabel)] string Label,
    [property: RegularExpression(Limits.Hash)] string? ContentHash,
    DateOnly? Date,
    [property: StringLength(SystemLimits.SubstantialModification)] string? SubstantialModification);

/// <summary>The entry in one jurisdiction's register.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction.</param>
/// <param name="Status">Where the listing stands.</param>
/// <param name="Grounds">Why it is restricted or was recalled by the authority; null otherwise.</param>
internal sealed record ListingResource([property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction, ListingStatus Status, GroundsBody? Grounds);

/// <summary>Where an imported entry comes from.</summary>
/// <param name="Source">Name of the imported register.</param>
/// <param name="Keeper">Registry id of the authority that keeps it.</param>
internal sealed record OriginResource([property: StringLength(SystemLimits.Source)] string Source, [property: RegularExpression(Limits.PartyId)] string Keeper);

/// <summary>The acts of a system's case with proofs that they are in the log.</summary>
/// <param name="Items">Oldest first.</param>
/// <param name="Next">Send this as <c>after</c> for the next page; null on the last.</param>
/// <param name="Size">Size of the tree that the proofs are for; compare <paramref name="Root"/> with that of a checkpoint.</param>
/// <param name="Root">Root of that tree.</param>
internal sealed record HistoryPage(
    [property: MaxLength(100)] ImmutableArray<HistoryItem> Items,
    [property: AtLeast(1)] long? Next,
    [property: AtLeast(1)] long Size,
    [property: RegularExpression(Limits.Hash)] string Root);

/// <summary>An act and its proof.</summary>
/// <param name="Version">Version of the case after it.</param>
/// <param name="Act">Kind of the act, such as <c>system.corrected</c>; <c>sealed</c> when the act is sealed and not opened here.</param>
/// <param name="At">When it was decided; of an act that is sealed and not opened here the beginning of the day (UTC).</param>
/// <param name="Actor">Registry id of the party on whose behalf it was done; empty when that is sealed.</param>
/// <param name="Jurisdiction">Code of the jurisdiction concerned; null when none is, or when that is sealed.</param>
/// <param name="Position">Its position in the log; the entry itself is at /v1/log/entries/{position}.</param>
/// <param name="LeafHash">Hash of its leaf.</param>
/// <param name="Path">Inclusion proof: the siblings on the way to the root.</param>
internal sealed record HistoryItem(
    [property: AtLeast(1)] long Version,
    [property: StringLength(100)] string Act,
    DateTimeOffset At,
    [property: StringLength(100)] string Actor,
    [property: RegularExpression(Limits.JurisdictionCode)] string? Jurisdiction,
    [property: AtLeast(0)] long Position,
    [property: RegularExpression(Limits.Hash)] string LeafHash,
    [property: MaxLength(64), RegularExpression(Limits.Hash)] ImmutableArray<string> Path);

/// <summary>Which state of a system is wanted.</summary>
internal sealed record SystemQuery
{
    /// <summary>The state at this instant; the present one when absent.</summary>
    public DateTimeOffset? AsOf { get; init; }
}

/// <summary>Which acts are wanted.</summary>
internal sealed record HistoryQuery
{
    /// <summary>Acts after this version.</summary>
    [AtLeast(0)]
    public long After { get; init; }

    /// <summary>Most acts on the page.</summary>
    [Range(1, 100)]
    public int Limit { get; init; } = 100;
}
