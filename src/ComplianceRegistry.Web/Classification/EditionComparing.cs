using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Views.Systems;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Classification;

/// <summary>What a new edition of a framework would change, before it takes effect.</summary>
internal static class EditionComparing
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/classifications/edition-comparisons", Compare).Refuses(400, 401, 403, 404, 503)
        .Describe(Tags.Classification, "compareEditions", "What a changed edition would change",
            "By authorities and the secretariat: the registered systems of the public section whose class would change if one edition of a framework took another's place.");

    private static Results<Reply<EditionComparisonResource>, Problem> Compare(Acting by, QueryOf<EditionsQuery> query, FrameworkCatalog catalog, SystemQueries systems)
    {
        if (!by.Actor.IsVerified || !(by.Actor.Is(PartyRole.CompetentAuthority) || by.Actor.Is(PartyRole.Secretariat)))
            return Problems.Forbidden("authority-only", "Only authorities and the secretariat compare editions over the whole register.");
        var (from, to, limit) = (query.Value.From, query.Value.To, query.Value.Limit);
        if (EditionComparison.Between(catalog, from, to) is not { } comparison)
            return Problems.NotFound("One of these editions is not there. GET /v1/frameworks lists those there are.");
        ImmutableArray<ClassChange> changes = [.. comparison.Changes(systems.AnswersOfAll()).Take(limit + 1)];
        return new Reply<EditionComparisonResource>(new EditionComparisonResource(from, to, [.. changes.Take(limit)], changes.Length > limit));
    }
}
