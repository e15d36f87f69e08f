using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace ComplianceRegistry.Domain.Tests;

/// <summary>JSON schema of a record as the registry writes it. Its references start at its root, so each has an identifier of its own.</summary>
internal static class ExportedSchema
{
    private static readonly JsonSchemaExporterOptions Exporting = new()
    {
        TreatNullObliviousAsNonNullable = true,
        // What has a converter of its own is told nothing about, not even that it may be null.
        TransformSchemaNode = (context, node) =>
            context.TypeInfo.Type == typeof(DateTimeOffset?) ? new JsonObject { ["type"] = new JsonArray("string", "null") } : node,
    };

    public static JsonObject Of(JsonSerializerOptions options, Type type, string name)
    {
        var node = options.GetJsonSchemaAsNode(type, Exporting).AsObject();
        WithoutNulls(node);
        node.Insert(0, "$id", $"urn:compliance-registry:{name}");
        return node;
    }

    /// <summary>A null is never written: what may be null may be absent.</summary>
    private static void WithoutNulls(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            items.ToList().ForEach(WithoutNulls);
        }
        else if (node is JsonObject members)
        {
            members.Remove("default");
            RelaxRequired(members);
            members.ToList().ForEach(member => WithoutNulls(member.Value));
            if (members["type"] is JsonArray types && types.SingleOrDefault(type => type!.GetValue<string>() != "null") is { } only)
            {
                members["type"] = only.GetValue<string>();
            }
        }
    }

    private static void RelaxRequired(JsonObject members)
    {
        if (members["required"] is not JsonArray required)
        {
            return;
        }

        var left = required.Select(name => name!.GetValue<string>()).Where(name => !IsNullable(members["properties"]?[name])).ToArray();
        members.Remove("required");
        if (left.Length > 0)
        {
            members["required"] = new JsonArray([.. left.Select(name => (JsonNode)name)]);
        }
    }

    private static bool IsNullable(JsonNode? schema) =>
        (schema as JsonObject)?["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null");
}
