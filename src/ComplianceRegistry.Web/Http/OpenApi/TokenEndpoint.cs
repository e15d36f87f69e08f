using System.Text.Json.Nodes;
using ComplianceRegistry.Web.Identity;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>The token endpoint of the embedded issuer, which no endpoint of ours describes: client credentials (RFC 6749 section 4.4).</summary>
internal sealed class TokenEndpoint(AuthOptions options) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        if (options.Mode == AuthMode.Embedded)
            swaggerDoc.Paths.Add("/connect/token", new OpenApiPathItem { Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Post] = Describe(swaggerDoc) } });
    }

    private static OpenApiOperation Describe(OpenApiDocument document) => new()
    {
        Tags = new HashSet<OpenApiTagReference> { new(Tags.Identity, document) },
        OperationId = "getToken",
        Summary = "Get a token",
        Description = "A client gets an access token by its id and secret. It says who the client is; what it may do follows from its memberships.",
        Security = [],
        RequestBody = new OpenApiRequestBody { Required = true, Description = "Client id and secret.", Content = Body("application/x-www-form-urlencoded", Request, Credentials) },
        Responses = new OpenApiResponses
        {
            ["200"] = Answer("A token.", Token, new JsonObject { ["access_token"] = "eyJhbGciOiJFUzI1NiJ9.e30.c2ln", ["token_type"] = "Bearer", ["expires_in"] = 3600 }),
            ["400"] = Answer("The request is not one for client credentials.", Refusal, new JsonObject { ["error"] = "unsupported_grant_type" }),
            ["401"] = Answer("The client is unknown or its secret is wrong.", Refusal, new JsonObject { ["error"] = "invalid_client" }),
        },
    };

    private static JsonObject Credentials => new() { ["grant_type"] = "client_credentials", ["client_id"] = "agency-client", ["client_secret"] = "a long random text" };

    private static OpenApiSchema Request => Object(
        ("grant_type", Choice("How the token is asked for.", "client_credentials")),
        ("client_id", Text("Id of the client.", 255)),
        ("client_secret", Text("Its secret.", 4096)));

    private static OpenApiSchema Token => Object(
        ("access_token", Text("Send it as 'Authorization: Bearer TOKEN'.", 16384)),
        ("token_type", Choice("How it is sent.", "Bearer")),
        ("expires_in", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "Seconds for which it is valid.", Minimum = "1", Maximum = "86400" }));

    private static OpenApiSchema Refusal
    {
        get
        {
            var schema = Object(("error", Choice("Why.", "invalid_client", "invalid_request", "unsupported_grant_type", "invalid_scope", "unauthorized_client")));
            schema.Properties!["error_description"] = Text("The same in words.", 1000);
            schema.Properties["error_uri"] = Text("Where more is said about it.", 1000);
            return schema;
        }
    }

    private static OpenApiResponse Answer(string description, OpenApiSchema schema, JsonObject example) =>
        new() { Description = description, Content = Body("application/json", schema, example) };

    private static Dictionary<string, IOpenApiMediaType> Body(string mediaType, OpenApiSchema schema, JsonObject example) =>
        new() { [mediaType] = new OpenApiMediaType { Schema = schema, Example = example } };

    private static OpenApiSchema Object(params (string Name, OpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Name, member => (IOpenApiSchema)member.Schema),
        Required = members.Select(member => member.Name).ToHashSet(),
    };

    private static OpenApiSchema Text(string description, int maxLength) => new() { Type = JsonSchemaType.String, Description = description, MinLength = 1, MaxLength = maxLength };

    private static OpenApiSchema Choice(string description, params string[] values) =>
        new() { Type = JsonSchemaType.String, Description = description, Enum = [.. values.Select(value => (JsonNode)value)] };
}
