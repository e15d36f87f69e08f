using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.OpenApi;

[Collection(SharedRegistry.Name)]
public sealed class ApiContractTests(RunningRegistry registry)
{
    private static readonly string Contract = Path.Combine(RepositoryRoot(), "contracts", "openapi.json");

    [Fact]
    public async Task the_committed_description_is_that_of_the_running_server()
    {
        var served = (await registry.Anonymous.Get("/swagger/v1/openapi.json")).Text;
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            await File.WriteAllTextAsync(Contract, served);

        // When this fails: read the difference, then run the tests once with APPROVE=1.
        Assert.Equal(await File.ReadAllTextAsync(Contract), served);
    }

    [Fact]
    public async Task every_string_number_and_array_has_a_limit()
    {
        var description = await registry.Anonymous.Get("/swagger/v1/openapi.json");

        Assert.Empty(Unlimited(description.Body!, ""));
    }

    [Fact]
    public async Task what_limits_a_text_stands_on_no_list()
    {
        var description = await registry.Anonymous.Get("/swagger/v1/openapi.json");

        Assert.Empty(LimitedAsTexts(description.Body!, ""));
    }

    [Fact]
    public async Task every_body_has_an_example_and_every_operation_says_what_it_does()
    {
        var description = await registry.Anonymous.Get("/swagger/v1/openapi.json");
        var operations = description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => operation.Value!)).ToList();

        Assert.NotEmpty(operations);
        Assert.All(operations, operation => Assert.NotEmpty((string?)operation["summary"] ?? ""));
        Assert.All(operations, operation => Assert.DoesNotContain("…", (string?)operation["summary"], StringComparison.Ordinal));
        Assert.All(operations, operation => Assert.NotEmpty((string?)operation["description"] ?? ""));
        Assert.Empty(WithoutExample(description["paths"]!, ""));
    }

    [Fact]
    public async Task no_description_names_a_type_of_the_code()
    {
        var description = await registry.Anonymous.Get("/swagger/v1/openapi.json");

        Assert.DoesNotContain(Objects(description.Body!), schema => schema["description"]?.ToString().Contains("ComplianceRegistry.", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task what_may_be_left_out_of_a_body_is_not_required()
    {
        var schemas = (await registry.Anonymous.Get("/swagger/v1/openapi.json"))["components"]!["schemas"]!;

        Assert.Equal(["awareAt", "kinds", "systems"], Required("OpenIncidentBody"));
        Assert.Empty(Required("ApproveProposalBody"));
        Assert.Equal(["measures"], Required("MeasuresBody"));
        Assert.Contains("acknowledged", schemas["ApproveProposalBody"]!["properties"]!.AsObject().Select(property => property.Key));

        IEnumerable<string?> Required(string schema) => schemas[schema]!["required"]?.AsArray().Select(name => (string?)name).Order(StringComparer.Ordinal) ?? Enumerable.Empty<string?>();
    }

    [Fact]
    public async Task positions_and_versions_have_the_limit_of_their_format()
    {
        var description = await registry.Anonymous.Get("/swagger/v1/openapi.json");
        var numbers = Objects(description.Body!).Where(schema => (schema["format"] as JsonValue)?.ToString() == "int64").ToList();

        Assert.NotEmpty(numbers);
        Assert.DoesNotContain(numbers, schema => schema["maximum"]?.ToString() == "2147483647");
        Assert.Equal("9007199254740991", description["components"]!["schemas"]!["HistoryItem"]!["properties"]!["position"]!["maximum"]!.ToString());
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Objects),
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Prepend(members),
        _ => [],
    };

    private static IEnumerable<string> Unlimited(JsonNode? node, string path)
    {
        if (node is JsonArray items)
            return items.SelectMany((item, index) => Unlimited(item, $"{path}/{index}"));
        if (node is not JsonObject schema)
            return [];
        var below = schema.Where(member => member.Key is not ("example" or "examples")).SelectMany(member => Unlimited(member.Value, $"{path}/{member.Key}"));
        return IsUnlimited(schema) ? below.Prepend(path) : below;
    }

    private static bool IsUnlimited(JsonObject schema) => TypesOf(schema).Any(type => type switch
    {
        "string" => !schema.ContainsKey("maxLength") && !schema.ContainsKey("enum"),
        "integer" or "number" => !schema.ContainsKey("maximum") || !schema.ContainsKey("minimum"),
        "array" => !schema.ContainsKey("maxItems"),
        _ => false,
    });

    private static IEnumerable<string> LimitedAsTexts(JsonNode? node, string path)
    {
        if (node is JsonArray items)
            return items.SelectMany((item, index) => LimitedAsTexts(item, $"{path}/{index}"));
        if (node is not JsonObject schema)
            return [];
        var below = schema.Where(member => member.Key is not ("example" or "examples")).SelectMany(member => LimitedAsTexts(member.Value, $"{path}/{member.Key}"));
        return TypesOf(schema).Contains("array") && (schema.ContainsKey("pattern") || schema.ContainsKey("minLength") || schema.ContainsKey("maxLength")) ? below.Prepend(path) : below;
    }

    private static IEnumerable<string?> TypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => several.Select(type => (string?)type),
        JsonValue one when one.TryGetValue<string>(out var type) => [type],
        _ => [],
    };

    private static IEnumerable<string> WithoutExample(JsonNode? node, string path) => node switch
    {
        JsonArray items => items.SelectMany((item, index) => WithoutExample(item, $"{path}/{index}")),
        JsonObject { } parts when parts["content"] is JsonObject content =>
            content.Where(media => media.Key.EndsWith("json", StringComparison.Ordinal) && media.Value!["schema"] is { } schema && !IsEmpty(schema) && media.Value["example"] is null).Select(media => $"{path}/{media.Key}"),
        JsonObject parts => parts.SelectMany(part => WithoutExample(part.Value, $"{path}/{part.Key}")),
        _ => [],
    };

    // The example of a body without fields would be {}, which the writer of the description leaves out.
    private static bool IsEmpty(JsonNode schema) => (string?)schema["$ref"] == "#/components/schemas/EmptyBody";

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !directory.EnumerateFiles("*.sln").Any())
            directory = directory.Parent;
        return directory!.FullName;
    }
}
