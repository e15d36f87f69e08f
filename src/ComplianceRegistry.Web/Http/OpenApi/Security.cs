using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>Which requests need a token, may bring one, or need none.</summary>
internal sealed class Security : IOperationFilter
{
    public const string Scheme = "registry";

    public static OpenApiSecurityScheme Definition { get; } = new()
    {
        Type = SecuritySchemeType.OAuth2,
        Description = "A token of the registry's own issuer, or of the issuer that the operator has configured. What its subject may do follows from its memberships in the registry.",
        Flows = new OpenApiOAuthFlows
        {
            ClientCredentials = new OpenApiOAuthFlow { TokenUrl = new Uri("/connect/token", UriKind.Relative), Scopes = new Dictionary<string, string>() },
        },
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var isPublic = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();
        var mayBring = context.MethodInfo.GetParameters().Any(parameter => parameter.ParameterType == typeof(Reader));
        var token = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] };
        operation.Security = isPublic ? mayBring ? [new OpenApiSecurityRequirement(), token] : [] : [token];
    }
}
