using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

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
    public void The_golden_example_of_a_kind_fits_its_schema(string kind) =>
        Schemas.Fits(Contracts.Read($"acts/{kind}.json"), Contracts.Read($"acts/{kind}.schema.json"));

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
        var facts = ExportedSchema.Of(EventCodec.FactsJson, type, $"act:{kind}:facts");
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
                    : ExportedSchema.Of(RegistryJson.Options, personal.GenericTypeArguments[0], $"act:{kind}:personal"),
            },
            ["additionalProperties"] = false,
        };
    }
}
