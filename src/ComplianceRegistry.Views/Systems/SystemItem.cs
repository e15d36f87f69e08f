using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Views.Systems;

/// <summary>What a search answers: <see cref="SystemPage"/> or <see cref="CursorRejected"/>.</summary>
public abstract record SystemSearchOutcome
{
    private protected SystemSearchOutcome()
    {
    }
}

/// <summary>One page of results.</summary>
/// <param name="Written">The items in the order asked for, each as its JSON, so that they can be served as they are kept.</param>
/// <param name="Next">Cursor of the page after this one; null when there is none.</param>
/// <param name="Facets">Facet → value → number of results over all pages; only the facets asked for.</param>
public sealed record SystemPage(
    ImmutableArray<byte[]> Written,
    string? Next,
    ImmutableSortedDictionary<SystemFacet, ImmutableSortedDictionary<string, long>> Facets) : SystemSearchOutcome
{
    /// <summary>The items, read from their JSON.</summary>
    public ImmutableArray<SystemItem> Items => field.IsDefault ? field = [.. Written.Select(item => SystemItem.Read(item))] : field;
}

/// <summary>The cursor was not issued by this registry, was changed, or belongs to another search.</summary>
public sealed record CursorRejected : SystemSearchOutcome;

/// <summary>A system as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="Name">Trade name.</param>
/// <param name="Reference">The provider's reference; null when there is none.</param>
/// <param name="Provider">Who provides it.</param>
/// <param name="Status">State of the home listing.</param>
/// <param name="Sector">Code of the sector.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
/// <param name="Listings">One per jurisdiction in which it is listed.</param>
/// <param name="Classifications">One per jurisdiction that has a framework.</param>
/// <param name="Badges">One per certificate, the one that changed last at the end.</param>
/// <param name="Recognitions">One per recognition of its certificates, the one that changed last at the end.</param>
/// <param name="Flags">What its listing warns of.</param>
public sealed record SystemItem(
    string Id,
    long Version,
    string Name,
    string? Reference,
    ProviderItem Provider,
    ListingStatus Status,
    string Sector,
    DateTimeOffset UpdatedAt,
    ImmutableArray<ListingItem> Listings,
    ImmutableArray<ClassItem> Classifications,
    ImmutableArray<BadgeItem> Badges,
    ImmutableArray<RecognitionBrief> Recognitions,
    ImmutableArray<FlagItem> Flags)
{
    // Served as it is kept, so every field stands in it.
    private static readonly JsonSerializerOptions Whole = new(RegistryJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    internal static SystemItem Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<SystemItem>(json, Whole)!;

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Whole);
}

/// <summary>A provider as lists of systems show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Name">Its present name; the id while the party is unknown to the view.</param>
public sealed record ProviderItem(string Id, string Name);

/// <summary>A listing in brief.</summary>
public sealed record ListingItem(string Jurisdiction, ListingStatus Status);

/// <summary>A classification in brief.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction whose framework it is.</param>
/// <param name="Framework">Framework and edition.</param>
/// <param name="Class">The strictest class that applies.</param>
/// <param name="AppliesFrom">The first day on which its provisions apply; null when there are none.</param>
public sealed record ClassItem(string Jurisdiction, string Framework, string Class, DateOnly? AppliesFrom);

/// <summary>A certificate in brief.</summary>
/// <param name="Certificate">Registry id.</param>
/// <param name="Number">The certificate's number.</param>
/// <param name="Status">Its status.</param>
/// <param name="Jurisdiction">Code of the jurisdiction under whose designation it was issued.</param>
public sealed record BadgeItem(string Certificate, string Number, BadgeStatus Status, string Jurisdiction);

/// <summary>A recognition in brief.</summary>
/// <param name="Recognition">Registry id.</param>
/// <param name="Jurisdiction">Code of the jurisdiction in which it holds.</param>
/// <param name="Status">Its status.</param>
/// <param name="HasForce">Whether it has force in that status.</param>
public sealed record RecognitionBrief(string Recognition, string Jurisdiction, RecognitionStatus Status, bool HasForce);

/// <summary>A warning in brief.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Case">Registry id of the case that it comes from.</param>
public sealed record FlagItem(FlagCode Code, string Case);
