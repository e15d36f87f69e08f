using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Views.Designations;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Designations;

/// <summary>A page of designations by the numbers of their bodies.</summary>
/// <param name="Items">The designations.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record DesignationPage(
    [property: MaxLength(DesignationSearch.MaxLimit)] ImmutableArray<DesignationListItem> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>A designation as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="Number">The body's number; null before the first notification.</param>
/// <param name="Body">Registry id of the body.</param>
/// <param name="BodyName">Its name.</param>
/// <param name="Jurisdiction">Code of the jurisdiction that designates.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Scope">Scope codes asked for, found or designated.</param>
/// <param name="EffectiveScope">Scope codes in force.</param>
/// <param name="Since">The instant from which its present standing holds; null when it was never in force.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
internal sealed record DesignationListItem(
    [property: RegularExpression(Limits.DesignationId)] string Id,
    [property: AtLeast(1)] long Version,
    [property: RegularExpression(DesignationLimits.NumberPattern)] string? Number,
    [property: RegularExpression(Limits.PartyId)] string Body,
    [property: StringLength(300)] string BodyName,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    DesignationStatus Status,
    [property: MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode)] ImmutableArray<string> Scope,
    [property: MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode)] ImmutableArray<string> EffectiveScope,
    DateTimeOffset? Since,
    DateTimeOffset UpdatedAt)
{
    public static DesignationListItem Of(DesignationItem item) => new(
        item.Id, item.Version, item.Number, item.Body, item.BodyName, item.Jurisdiction, item.Status, item.Scope, item.EffectiveScope, item.Since, item.UpdatedAt);
}

/// <summary>A body, under the number that no other ever gets.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Party">Registry id of the party.</param>
/// <param name="Name">Its name.</param>
/// <param name="Designations">What each of its designations is good for at the instant asked for; those that had not been in force by then are left out.</param>
internal sealed record BodyResource(
    [property: RegularExpression(DesignationLimits.NumberPattern)] string Number,
    [property: RegularExpression(Limits.PartyId)] string Party,
    [property: StringLength(300)] string Name,
    [property: MaxLength(1_000)] ImmutableArray<StandingResource> Designations);

/// <summary>What a designation is good for.</summary>
/// <param name="Designation">Registry id of the designation.</param>
/// <param name="Version">Version of its case that was read.</param>
/// <param name="Jurisdiction">Code of the jurisdiction that designates.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Scope">Scope codes in force; empty when it is not in force.</param>
/// <param name="Since">The instant from which this holds.</param>
internal sealed record StandingResource(
    [property: RegularExpression(Limits.DesignationId)] string Designation,
    [property: AtLeast(1)] long Version,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    DesignationStatus Status,
    [property: MaxLength(DesignationLimits.ScopeCodes), StringLength(DesignationLimits.ScopeCode)] ImmutableArray<string> Scope,
    DateTimeOffset Since)
{
    public static StandingResource Of(DesignationStanding standing) =>
        new(standing.Designation, standing.Basis.Version, standing.Jurisdiction, standing.Status, standing.Scope, standing.Since);
}

/// <summary>One edition of the scope codes.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Families">The codes by kind.</param>
internal sealed record ScopesResource([property: StringLength(64)] string Edition, [property: MaxLength(100)] ImmutableArray<ScopeFamilyResource> Families)
{
    public static ScopesResource Of(ScopeVocabulary scopes) => new(scopes.Edition, [.. scopes.Families.Select(ScopeFamilyResource.Of)]);
}

/// <summary>Scope codes of one kind.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Source">Where the division stands.</param>
/// <param name="Codes">The codes.</param>
internal sealed record ScopeFamilyResource(
    [property: StringLength(64)] string Id,
    [property: StringLength(200)] string Label,
    [property: StringLength(300)] string Source,
    [property: MaxLength(500)] ImmutableArray<ScopeCodeResource> Codes)
{
    public static ScopeFamilyResource Of(ScopeFamily family) =>
        new(family.Id, family.Label, family.Source, [.. family.Codes.Select(scope => new ScopeCodeResource(scope.Code, scope.Label))]);
}

/// <summary>A scope for which a body can be designated.</summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Label">Name for people.</param>
internal sealed record ScopeCodeResource([property: StringLength(DesignationLimits.ScopeCode)] string Code, [property: StringLength(200)] string Label);
