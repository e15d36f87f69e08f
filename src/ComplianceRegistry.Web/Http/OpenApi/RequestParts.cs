using System.Reflection;
using System.Text.Json;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>Describes what the registry's own parameter types read: parts of the address, the query and headers.</summary>
internal sealed class RequestParts : IOperationFilter
{
    private static readonly Type[] QueryTypes = [typeof(QueryOf<>), typeof(UnreadQuery<>)];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var types = context.MethodInfo.GetParameters().Select(parameter => parameter.ParameterType).ToList();
        var path = context.ApiDescription.RelativePath!;
        operation.Parameters = [.. PathParts(path), .. types.SelectMany(type => QueryParts(type, context)), .. HeaderParts(types, path, context)];
    }

    private static IEnumerable<IOpenApiParameter> PathParts(string path) =>
        from part in RoutePatternFactory.Parse(path).Parameters
        select AddressParts.Describe(part.Name, path);

    private static IEnumerable<IOpenApiParameter> QueryParts(Type type, OperationFilterContext context)
    {
        if (!type.IsGenericType || !QueryTypes.Contains(type.GetGenericTypeDefinition()))
            yield break;
        foreach (var property in type.GetGenericArguments()[0].GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var schema = context.SchemaGenerator.GenerateSchema(property.PropertyType, context.SchemaRepository, property);
            yield return new OpenApiParameter
            {
                Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                In = ParameterLocation.Query,
                Description = schema.Description ?? XmlText.SummaryOf(property),
                Required = property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute"),
                Schema = schema is OpenApiSchema own ? NotNull(own) : schema,
            };
        }
    }

    private static IEnumerable<IOpenApiParameter> HeaderParts(List<Type> types, string path, OperationFilterContext context)
    {
        var change = types.Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Change<>));
        if (change || types.Contains(typeof(IfMatch)))
            yield return Headers.IfMatch;
        if (change || types.Contains(typeof(Repetition)))
            yield return Headers.IdempotencyKey(required: !path.Contains('{', StringComparison.Ordinal));
        if (types.Contains(typeof(IdempotencyKey)))
            yield return Headers.IdempotencyKey(required: false);
        if (change || types.Contains(typeof(Acting)) || types.Contains(typeof(Reader)))
            yield return Headers.Party;
        if (context.ApiDescription.HttpMethod == "GET" && path.StartsWith("v1/", StringComparison.Ordinal))
            yield return Headers.MinPosition;
    }

    private static OpenApiSchema NotNull(OpenApiSchema schema)
    {
        schema.Type &= ~JsonSchemaType.Null;
        return schema;
    }
}
