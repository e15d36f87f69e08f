using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>Describes answers: what each status means, and the registry's headers.</summary>
internal sealed class ResponseParts : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (answer is not OpenApiResponse response)
                continue;
            response.Description = Meaning(status, response.Description);
            response.Headers = HeadersOf(status, context).ToDictionary(header => header.Name, header => (IOpenApiHeader)header.Header);
        }
    }

    private static IEnumerable<(string Name, OpenApiHeader Header)> HeadersOf(string status, OperationFilterContext context)
    {
        var path = context.ApiDescription.RelativePath!;
        var isCase = path.Contains("{id}", StringComparison.Ordinal) || context.ApiDescription.HttpMethod == "POST";
        var topic = CaseTopics.Of(path);
        if (status is "200" or "201" && isCase && CaseTopics.HasActs(topic) && !IsContent(path, context))
        {
            yield return ("ETag", Headers.ETag);
            yield return (Reply<object>.PositionHeader, Headers.RegistryPosition);
        }

        if (status is "200" or "304" && IsPublished(path))
            yield return ("ETag", Headers.ContentTag);
        if (status is "201" or "202")
            yield return ("Location", Headers.Location(status == "202" ? $"/v1/operations/{Samples.Operation}" : $"/v1/{topic}/{CaseTopics.SampleOf(topic)}"));
        if (status == "200" && context.ApiDescription.HttpMethod == "GET" && CaseTopics.IsList(path))
            yield return ("Link", Headers.Link);
        if (status == "503")
            yield return ("Retry-After", Headers.RetryAfter);
    }

    private static bool IsContent(string path, OperationFilterContext context) =>
        path.EndsWith("/content", StringComparison.Ordinal) && context.ApiDescription.HttpMethod == "GET";

    private static bool IsPublished(string path) =>
        path.StartsWith("v1/requirement-sets", StringComparison.Ordinal) || path.StartsWith("v1/crosswalks", StringComparison.Ordinal);

    private static string Meaning(string status, string? given) => status switch
    {
        "200" => "Done.",
        "201" => "Created. A repetition under the same key is answered in the same way.",
        "202" => "Accepted; follow the operation at Location.",
        "304" => "You have it already.",
        "206" => "The range that was asked for.",
        "400" => "The request is not well formed; every fault is listed.",
        "401" => "There is no token, or it is not valid (any more).",
        "403" => "This actor may not do this.",
        "404" => "There is nothing here, or nothing that is open to you.",
        "405" => "Another method than those that Allow names.",
        "409" => "Not possible in the present state.",
        "412" => "The case is at another version than If-Match says.",
        "413" => "The body is too large.",
        "415" => "The body has another media type than those accepted.",
        "422" => "The content is refused, or the key was used for something else; every fault is listed.",
        "428" => "If-Match is missing.",
        "503" => "Not available now. Where trying again helps, Retry-After says when.",
        _ => given ?? "",
    };
}
