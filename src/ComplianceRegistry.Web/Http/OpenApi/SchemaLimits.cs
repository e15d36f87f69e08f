using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>
/// Gives bounds to what has none of its own: answers are made from contracts that were checked when they came in, so that these are bounds that hold anyhow.
/// </summary>
internal sealed class SchemaLimits : ISchemaFilter
{
    private const int MaxText = 20_000;
    private const int MaxArray = 10_000;

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema own)
            return;
        Bound(own);
        if (context.MemberInfo is PropertyInfo member)
            own.Description ??= XmlText.SummaryOf(member);
        if (own.Properties is not { Count: > 0 } members)
            return;
        own.AdditionalPropertiesAllowed = false;
        foreach (var property in context.Type.GetProperties().Where(property => members.ContainsKey(NameOf(property))))
            Complete(own, members, property);
    }

    // A reference says nothing of null by itself; and what the registry answers with is always there, if only as null.
    private static void Complete(OpenApiSchema schema, IDictionary<string, IOpenApiSchema> members, PropertyInfo property)
    {
        var name = NameOf(property);
        if (members[name] is OpenApiSchemaReference reference && IsNullable(property))
        {
            members[name] = new OpenApiSchema
            {
                Description = XmlText.SummaryOf(property),
                OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }],
            };
        }

        // What assessments say comes in as it goes out, so it is not always there.
        var isSentToo = property.DeclaringType!.Namespace == typeof(Domain.Assessments.Schemas.AssessmentContent).Namespace;
        var isAnswer = (!isSentToo && !property.DeclaringType.Name.EndsWith("Body", StringComparison.Ordinal)) || property.DeclaringType.Name == nameof(ProblemBody);
        if (isAnswer && property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            (schema.Required ??= new HashSet<string>()).Add(name);
        else if (!isAnswer && !IsRequired(property))
            schema.Required?.Remove(name);
    }

    // What has a value of its own when it is left out is not required, though it is never null.
    private static bool IsRequired(PropertyInfo property) =>
        EdgeJson.Options.GetTypeInfo(property.DeclaringType!).Properties.FirstOrDefault(known => known.Name == NameOf(property)) is not { IsRequired: false };

    private static bool IsNullable(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>Bounds a schema and the items that it holds.</summary>
    public static void Bound(OpenApiSchema schema)
    {
        PassToItems(schema);
        var type = schema.Type & ~JsonSchemaType.Null;
        if (type == JsonSchemaType.String && schema.Enum is not { Count: > 0 } && schema.Format is not ("date" or "date-time"))
            schema.MaxLength ??= schema.Pattern is null ? MaxText : 100;
        if (type == JsonSchemaType.String && schema.Format is "date" or "date-time")
            schema.MaxLength ??= schema.Format == "date" ? 10 : 35;
        if (type is JsonSchemaType.Integer or JsonSchemaType.Number)
        {
            schema.Minimum ??= "0";
            schema.Maximum ??= schema.Format == "int32" ? "2147483647" : "9007199254740991";
        }

        if (type == JsonSchemaType.Array)
            schema.MaxItems ??= MaxArray;
        if (schema.Items is OpenApiSchema items)
            Bound(items);
        if (schema.AdditionalProperties is OpenApiSchema values)
        {
            schema.MaxProperties ??= 500;
            Bound(values);
        }
    }

    // An attribute on a list of texts limits each text; Swashbuckle writes it on the list, of which it says nothing.
    private static void PassToItems(OpenApiSchema list)
    {
        if ((list.Type & ~JsonSchemaType.Null) != JsonSchemaType.Array || list.Items is not OpenApiSchema { Type: JsonSchemaType.String } items)
            return;
        items.Pattern ??= list.Pattern;
        items.MinLength ??= list.MinLength;
        items.MaxLength ??= list.MaxLength;
        (list.Pattern, list.MinLength, list.MaxLength) = (null, null, null);
    }
}
