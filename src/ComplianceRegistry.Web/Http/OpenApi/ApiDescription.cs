using System.Text;
using ComplianceRegistry.Domain.Classification;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>The description of the API in OpenAPI 3.1, from the endpoints and their contracts, and a page to read it.</summary>
internal static class ApiDescription
{
    public const string Address = "/swagger/v1/openapi.json";
    private const string Document = "v1";

    public static void AddApiDescription(this WebApplicationBuilder builder) =>
        builder.Services.AddEndpointsApiExplorer().AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Document, Info(builder.Configuration));
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.MapType<RawJson>(StoredJson);
            options.MapType<AnswerValue>(SchemaOfAnswers.Describe);
            options.CustomOperationIds(endpoint => endpoint.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName);
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "ComplianceRegistry.*.xml"))
                options.IncludeXmlComments(file);
            options.AddSecurityDefinition(Security.Scheme, Security.Definition);
            options.SchemaFilter<SchemaLimits>();
            options.OperationFilter<RequestParts>();
            options.OperationFilter<Security>();
            options.OperationFilter<ResponseParts>();
            options.DocumentFilter<WholeDocument>();
            options.DocumentFilter<Examples>();
            options.DocumentFilter<TokenEndpoint>();
        });

    public static void UseApiDescription(this WebApplication app)
    {
        app.UseWhen(static context => context.Request.Path.StartsWithSegments("/swagger"), described => described.UseSwaggerUI(page =>
        {
            page.SwaggerEndpoint(Address, "Compliance Registry");
            page.DocumentTitle = "Compliance Registry API";
        }));
        byte[]? document = null;
        app.MapGet(Address, async (ISwaggerProvider provider) => TypedResults.Bytes(document ??= await Describe(provider), "application/json"))
            .AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<byte[]> Describe(ISwaggerProvider provider)
    {
        var json = await provider.GetSwagger(Document).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
        // The writer names the newest patch of the specification, which linters do not know; the patches differ in wording only.
        return Encoding.UTF8.GetBytes(json.Replace("\"openapi\": \"3.1.2\"", "\"openapi\": \"3.1.0\"", StringComparison.Ordinal) + "\n");
    }

    private static OpenApiSchema StoredJson() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "JSON as it is stored, in canonical form. Its schemas are published in contracts/acts and contracts/frameworks.",
        AdditionalPropertiesAllowed = true,
    };

    private static OpenApiInfo Info(IConfiguration configuration) => new()
    {
        Title = "Compliance Registry",
        Version = Document,
        Description = "A registry of AI systems on a verifiable log. Reading what is public needs no token. Every write answers with the position of its act in the log "
            + "(`Registry-Position`) and the version of the case (`ETag`); a change names the version that it rests on (`If-Match`), and a creating request "
            + "a key under which it may be repeated (`Idempotency-Key`). Refusals are problem documents (RFC 9457) that list every fault.",
        Contact = Publisher.Contact(configuration),
        License = Publisher.License(configuration),
    };
}
