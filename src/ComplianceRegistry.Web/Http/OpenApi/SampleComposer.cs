using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain.Assessments.Schemas;
using Microsoft.OpenApi;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>Composes an example from a schema: every member once, each list with one item.</summary>
internal sealed class SampleComposer(OpenApiDocument document)
{
    private const int MaxDepth = 24;

    /// <summary>An example for a schema that stands under a name; null when it says too little or holds itself.</summary>
    public JsonNode? Of(IOpenApiSchema schema, string name, int depth)
    {
        if (depth > MaxDepth)
            return null;
        if (schema is OpenApiSchemaReference reference)
            return document.Components!.Schemas!.TryGetValue(reference.Reference.Id!, out var known) ? Sound(Of(known, name, depth + 1), reference.Reference.Id!) : null;
        if (schema.Enum is { Count: > 0 } values)
            return values[0]?.DeepClone();
        if ((schema.OneOf ?? schema.AnyOf ?? schema.AllOf) is { Count: > 0 } parts)
            return Of(parts.First(part => part.Type != JsonSchemaType.Null), name, depth + 1);
        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => ObjectOf(schema, depth),
            JsonSchemaType.Array => schema.Items is { } items && Of(items, name, depth + 1) is { } item ? new JsonArray(item) : new JsonArray(),
            JsonSchemaType.Integer or JsonSchemaType.Number => JsonValue.Create(long.Parse(schema.Minimum ?? "1", CultureInfo.InvariantCulture) is var least && least > 1 ? least : 1),
            JsonSchemaType.Boolean => JsonValue.Create(false),
            JsonSchemaType.String => JsonValue.Create(Samples.TextOf(schema, name)),
            _ => null,
        };
    }

    // Of what an assessment says exactly one schema is filled in.
    private static JsonNode? Sound(JsonNode? sample, string schema)
    {
        if (schema == nameof(AssessmentContent) && sample is JsonObject content)
        {
            foreach (var other in content.Select(member => member.Key).Except(["summary", "evidence", "benchmarkResult"]).ToList())
                content.Remove(other);
        }

        return sample;
    }

    private JsonObject ObjectOf(IOpenApiSchema schema, int depth)
    {
        var sample = new JsonObject();
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (Of(property, name, depth + 1) is { } value)
                sample[name] = value;
        }

        if (schema.AdditionalProperties is { } values && schema.Properties is not { Count: > 0 } && Of(values, "", depth + 1) is { } entry)
            sample["key"] = entry;
        if (sample.Count == 0 && schema.AdditionalPropertiesAllowed)
            sample["id"] = "common";
        return sample;
    }
}
