using System.Buffers;
using System.Text.Json;
using ComplianceRegistry.Views.Systems;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Systems;

/// <summary>Finding systems. Those of the non-public section are in no list.</summary>
internal static class SystemSearching
{
    public static void Map(IEndpointRouteBuilder systems) => systems.MapGet("", Search).AllowAnonymous().Refuses(400, 401, 503)
        .Describe(Tags.Systems, "searchSystems", "Find AI systems",
            "Full text with filters, facets and cursors. The latest act comes first unless another order is asked for. Follow Link: rel=next, or send next as cursor.");

    private static Results<Reply<SystemSearchPage>, Problem> Search(HttpContext context, UnreadQuery<SystemsQuery> asked, SystemQueries systems, ServedPages served)
    {
        if (served.Find(context.Request) is { } known)
            return Reply(context, known);
        var query = asked.Read();
        if (query.Refusal is { } refusal)
            return refusal;
        var before = served.Content;
        if (systems.Search(query.Value.ToSearch()) is not SystemPage found)
            return Problems.BadCursor;
        var page = new ServedPage(Write(found), NextPage.LinkOf(context.Request, found.Next));
        served.Keep(context.Request, before, page);
        return Reply(context, page);
    }

    private static Reply<SystemSearchPage> Reply(HttpContext context, ServedPage page)
    {
        context.Response.Headers.Link = page.Link;
        return new Reply<SystemSearchPage>(null) { Written = page.Json, CacheControl = "no-cache" };
    }

    /// <summary>A <see cref="SystemSearchPage"/> in JSON, its items as the view keeps them.</summary>
    private static ReadOnlyMemory<byte> Write(SystemPage page)
    {
        var json = new ArrayBufferWriter<byte>(256 + page.Written.Sum(item => item.Length + 1));
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var item in page.Written)
                writer.WriteRawValue(item, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteString("next", page.Next);
            writer.WriteStartObject("facets");
            foreach (var (facet, counts) in page.Facets.OrderBy(facet => NameOf(facet.Key), StringComparer.Ordinal))
            {
                writer.WritePropertyName(NameOf(facet));
                JsonSerializer.Serialize(writer, counts, EdgeJson.Options);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return json.WrittenMemory;
    }

    private static string NameOf(SystemFacet facet) => JsonNamingPolicy.KebabCaseLower.ConvertName(facet.ToString());
}
