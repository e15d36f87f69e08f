using Microsoft.AspNetCore.WebUtilities;

namespace ComplianceRegistry.Web.Http;

/// <summary>Where a list goes on: <c>Link: rel="next"</c>.</summary>
internal static class NextPage
{
    /// <summary>Names the address of the next page: this one with its cursor. Nothing on the last page, whose cursor is null.</summary>
    public static void Link(HttpContext context, string? cursor) => context.Response.Headers.Link = LinkOf(context.Request, cursor);

    /// <summary>The value of the header; null on the last page.</summary>
    public static string? LinkOf(HttpRequest request, string? cursor)
    {
        if (cursor is null)
            return null;
        var parameters = request.Query.Where(parameter => parameter.Key != "cursor").Append(new("cursor", cursor));
        return $"<{QueryHelpers.AddQueryString(request.PathBase + request.Path, parameters)}>; rel=\"next\"";
    }
}
