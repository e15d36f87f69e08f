using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Views.Jurisdictions;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Jurisdictions;

/// <summary>The jurisdictions that the registry knows.</summary>
internal static class JurisdictionEndpoints
{
    public static void MapJurisdictions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/jurisdictions", List).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Jurisdictions, "listJurisdictions", "The jurisdictions", "Every jurisdiction, by code.");
        api.MapGet("/jurisdictions/{code}", Get).AllowAnonymous().Refuses(401, 404, 503)
            .Describe(Tags.Jurisdictions, "getJurisdiction", "One jurisdiction", "What is recorded of it: unions, languages, time zone, calendar, and its rules.");
    }

    private static Reply<JurisdictionList> List(JurisdictionQueries queries) =>
        new(new JurisdictionList([.. queries.All().Select(JurisdictionResource.Of)])) { CacheControl = "no-cache" };

    private static Results<Reply<JurisdictionResource>, Problem> Get(string code, JurisdictionQueries queries) =>
        queries.Find(code.ToUpperInvariant()) is { } item
            ? new Reply<JurisdictionResource>(JurisdictionResource.Of(item)) { Version = item.Version, CacheControl = "no-cache" }
            : Problems.NotFound($"The registry knows no jurisdiction '{code}'. GET /v1/jurisdictions lists those it knows.");
}

/// <summary>Every jurisdiction.</summary>
/// <param name="Items">By code.</param>
internal sealed record JurisdictionList([property: MaxLength(400)] ImmutableArray<JurisdictionResource> Items);

/// <summary>A jurisdiction.</summary>
/// <param name="Code">ISO 3166-1 alpha-2 code, or EU.</param>
/// <param name="Id">Registry id of its case.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="Name">Its name.</param>
/// <param name="MemberOf">Codes of the unions whose rules apply here too.</param>
/// <param name="Languages">Official languages as BCP 47 tags.</param>
/// <param name="TimeZone">IANA time zone in which its authorities count.</param>
/// <param name="Calendar">Id of its calendar of working days.</param>
/// <param name="NonPublicSection">For which areas entries are kept from the public.</param>
/// <param name="Representative">When a provider established elsewhere needs a representative here; null when never.</param>
internal sealed record JurisdictionResource(
    [property: RegularExpression(Limits.JurisdictionCode)] string Code,
    [property: StringLength(Limits.IdLength)] string Id,
    [property: AtLeast(1)] long Version,
    [property: StringLength(200)] string Name,
    [property: MaxLength(50), RegularExpression(Limits.JurisdictionCode)] ImmutableArray<string> MemberOf,
    [property: MaxLength(50), StringLength(35)] ImmutableArray<string> Languages,
    [property: StringLength(64)] string TimeZone,
    [property: StringLength(64)] string Calendar,
    [property: MaxLength(10)] ImmutableArray<NonPublicRule> NonPublicSection,
    RepresentativeRule? Representative)
{
    public static JurisdictionResource Of(JurisdictionItem item) => new(
        item.Content.Code, item.Id, item.Version, item.Content.Name, item.Content.MemberOf, item.Content.Languages, item.Content.TimeZone, item.Content.Calendar,
        item.Content.NonPublicSection, item.Content.Representative);
}
