using System.Globalization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>Puts an example beside every body of the document. The refusals are the same everywhere, so they stand in it once.</summary>
internal sealed class Examples : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var composer = new OpenApiDocument { Components = new OpenApiComponents { Schemas = context.SchemaRepository.Schemas } };
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations is { } all ? all.Values : Enumerable.Empty<OpenApiOperation>()))
        {
            foreach (var media in MediaOf(operation.RequestBody?.Content))
                media.Example = Samples.Of(media.Schema!, composer);
            foreach (var (status, response) in operation.Responses!.ToList())
                Illustrate(swaggerDoc, operation.Responses!, status, response, composer);
        }
    }

    private static void Illustrate(OpenApiDocument document, OpenApiResponses responses, string status, IOpenApiResponse response, OpenApiDocument composer)
    {
        foreach (var media in MediaOf(response.Content))
            media.Example = status[0] == '2' ? Samples.Of(media.Schema!, composer) : Samples.Problem(int.Parse(status, CultureInfo.InvariantCulture));
        if (status[0] == '2')
            return;
        document.Components ??= new OpenApiComponents();
        (document.Components.Responses ??= new Dictionary<string, IOpenApiResponse>()).TryAdd(status, response);
        responses[status] = new OpenApiResponseReference(status, document);
    }

    private static IEnumerable<OpenApiMediaType> MediaOf(IDictionary<string, IOpenApiMediaType>? content) =>
        (content?.Values ?? []).OfType<OpenApiMediaType>().Where(media => media.Schema is not null);
}
