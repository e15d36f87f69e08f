using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Views.Systems;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplianceRegistry.Web.Systems;

/// <summary>Finding systems. Those of the non-public section are in no list.</summary>
internal static class SystemSearching
{
    public static void Map(IEndpointRouteBuilder systems) => systems.MapGet("", Search).AllowAnonymous().Refuses(400, 503)
        .Describe(Tags.Systems, "searchSystems", "Find AI systems",
            "Full text with filters, facets and cursors. The latest act comes first unless another order is asked for. Follow Link: rel=next, or send next as cursor.");

    private static Results<Reply<SystemSearchPage>, Problem> Search(HttpContext context, QueryOf<SystemsQuery> query, SystemQueries systems)
    {
        if (systems.Search(query.Value.ToSearch()) is not SystemPage page)
            return Problems.BadCursor;
        if (page.Next is { } next)
            context.Response.Headers.Link = $"<{NextAddress(context.Request, next)}>; rel=\"next\"";
        var facets = page.Facets.ToImmutableSortedDictionary(facet => JsonNamingPolicy.KebabCaseLower.ConvertName(facet.Key.ToString()), facet => facet.Value, StringComparer.Ordinal);
        return new Reply<SystemSearchPage>(new SystemSearchPage(page.Items, page.Next, facets)) { CacheControl = "no-cache" };
    }

    private static string NextAddress(HttpRequest request, string cursor)
    {
        var parameters = request.Query.Where(parameter => parameter.Key != "cursor").Append(new("cursor", cursor));
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, parameters);
    }
}
