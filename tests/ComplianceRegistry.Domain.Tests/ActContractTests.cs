using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Json.Schema;

namespace ComplianceRegistry.Domain.Tests;

/// <summary>The payloads of acts as outsiders see them: a golden example and a schema per kind in <c>contracts/acts</c>.</summary>
public sealed class ActContractTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Kinds => EventCodecTests.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void The_golden_example_of_a_kind_is_what_is_written_today(string kind) =>
        Approved.Verify($"acts/{kind}.json", Payload(EventExamples.All.Single(@event => EventCodec.KindOf(@event) == kind)).ToJsonString(Indented));

    [Theory, MemberData(nameof(Kinds))]
    public void The_golden_example_of_a_kind_is_still_understood(string kind)
    {
        var golden = JsonNode.Parse(Contracts.Read($"acts/{kind}.json"))!;
        var read = EventCodec.Read(kind, Encoding.UTF8.GetBytes(golden["facts"]!.ToJsonString()), Encoding.UTF8.GetBytes(golden["personal"]!.ToJsonString()));
        Assert.True(JsonNode.DeepEquals(golden, Payload(read)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_schema_of_a_kind_describes_what_is_written_today(string kind) =>
        Approved.Verify($"acts/{kind}.schema.json", Schema(kind).ToJsonString(Indented));

    [Theory, MemberData(nameof(Kinds))]
    public void The_golden_example_of_a_kind_fits_its_schema(string kind)
    {
        var schema = JsonSchema.FromText(Contracts.Read($"acts/{kind}.schema.json"));
        using var golden = JsonDocument.Parse(Contracts.Read($"acts/{kind}.json"));
        Assert.True(schema.Evaluate(golden.RootElement).IsValid);
    }

    [Fact]
    public void Nothing_lies_in_the_folder_that_is_no_kind_of_today() => Assert.Equal(
        EventCodec.Kinds.Keys.SelectMany(kind => new[] { $"{kind}.json", $"{kind}.schema.json" }).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Contracts.Directory, "acts")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static JsonObject Payload(IEvent @event) => new()
    {
        ["facts"] = JsonNode.Parse(EventCodec.WriteFacts(@event)),
        ["personal"] = JsonNode.Parse(EventCodec.WritePersonal(@event)),
    };

    private static JsonObject Schema(string kind)
    {
        var type = EventCodec.Kinds[kind];
        var facts = Export(EventCodec.FactsJson, type, $"{kind}:facts");
        facts["properties"]?.AsObject().Remove("personal");
        var personal = type.GetInterfaces().FirstOrDefault(of => of.IsGenericType && of.GetGenericTypeDefinition() == typeof(IPersonalEvent<>));
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = kind,
            ["type"] = "object",
            ["required"] = new JsonArray("facts", "personal"),
            ["properties"] = new JsonObject
            {
                ["facts"] = facts,
                ["personal"] = personal is null
                    ? new JsonObject { ["type"] = "object", ["maxProperties"] = 0 }
                    : Export(RegistryJson.Options, personal.GenericTypeArguments[0], $"{kind}:personal"),
            },
            ["additionalProperties"] = false,
        };
    }

    /// <summary>References within an exported schema start at its root, so each part has an identifier of its own.</summary>
    private static JsonObject Export(JsonSerializerOptions options, Type type, string name)
    {
        var node = options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        WithoutNulls(node);
        node.Insert(0, "$id", $"urn:compliance-registry:act:{name}");
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
