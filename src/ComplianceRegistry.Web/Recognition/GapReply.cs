using System.Reflection;
using System.Text;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>A gap analysis as a JSON document, or as a table for those who prefer <c>text/csv</c>.</summary>
internal sealed class GapReply(GapAnalysisResource analysis) : IResult, IEndpointMetadataProvider
{
    private const string Json = "application/json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!PrefersTable(httpContext.Request))
        {
            await new Reply<GapAnalysisResource>(analysis).ExecuteAsync(httpContext);
            return;
        }

        var table = Encoding.UTF8.GetBytes(GapTable.Write(analysis));
        var response = httpContext.Response;
        response.ContentType = $"{GapTable.MediaType}; charset=utf-8; header=present";
        response.Headers.CacheControl = "no-store";
        response.ContentLength = table.Length;
        await response.Body.WriteAsync(table, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(GapAnalysisResource), [Json, GapTable.MediaType]));

    /// <summary>Whether a table is wanted more than JSON, which serves whoever does not say.</summary>
    private static bool PrefersTable(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && QualityOf(GapTable.MediaType, accepted) is var table && table > 0
        && table > QualityOf(Json, accepted);

    /// <summary>How much a media type is named for; wildcards name none.</summary>
    private static double QualityOf(string mediaType, IEnumerable<MediaTypeHeaderValue> accepted) =>
        accepted.Where(one => one.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).Select(one => one.Quality ?? 1).DefaultIfEmpty(0).Max();
}
