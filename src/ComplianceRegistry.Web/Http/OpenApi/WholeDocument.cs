using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>What the document says as a whole: topics, where the server is, and that a token is needed unless said otherwise.</summary>
internal sealed class WholeDocument : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new OpenApiServer { Url = "/", Description = "The registry that serves this description." }];
        swaggerDoc.Tags = new HashSet<OpenApiTag>(Tags.All.OrderBy(tag => tag.Name, StringComparer.Ordinal).Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }));
    }
}
