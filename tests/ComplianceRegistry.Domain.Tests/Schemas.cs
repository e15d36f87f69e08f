using System.Text.Json;
using Json.Schema;

namespace ComplianceRegistry.Domain.Tests;

/// <summary>Checks documents against JSON schemas. Each schema has a registry of its own, since tests run side by side.</summary>
internal static class Schemas
{
    /// <summary>Fails with every place in which the document does not fit.</summary>
    public static void Fits(string document, string schema)
    {
        using var json = JsonDocument.Parse(document);
        var result = JsonSchema.FromText(schema, new BuildOptions { SchemaRegistry = new SchemaRegistry() })
            .Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, JsonSerializer.Serialize(result));
    }
}
