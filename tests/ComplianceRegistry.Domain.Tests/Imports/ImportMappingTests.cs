using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain.Imports;

namespace ComplianceRegistry.Domain.Tests.Imports;

public sealed class ImportMappingTests
{
    [Theory]
    [InlineData("us-federal-2024")]
    [InlineData("fda-ai-devices")]
    [InlineData("nl-algorithm-register")]
    public void The_mappings_that_ship_are_read_without_a_fault(string name)
    {
        var mapping = ImportMappingJson.Parse(Json(Contracts.Read($"mappings/{name}.json")), out var faults);

        Assert.Empty(faults);
        Assert.Equal(name, mapping!.Name);
    }

    [Fact]
    public void Every_fault_of_a_mapping_is_listed()
    {
        var mapping = ImportMappingJson.Parse(
            Json("""
                {"name":"Not Kebab","source":"s","format":"xml","jurisdiction":"usa","key":[],"colour":1,
                 "fields":{"name":{"column":"A","constant":"B"},"provider":{},"sise":{"column":"C"}}}
                """),
            out var faults);

        Assert.Null(mapping);
        Assert.Equal(
            ["/colour", "/fields/intendedPurpose", "/fields/name", "/fields/provider", "/fields/sise", "/format", "/jurisdiction", "/key", "/name"],
            faults.Select(fault => fault.Pointer).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("")]
    [InlineData("yyyy-MM-dd 'unclosed")]
    [InlineData("HH:mm")]
    public void A_format_that_is_none_of_dates_is_a_fault_of_the_mapping(string format)
    {
        Assert.Null(ImportMappingJson.Parse(Json(With("versionDate", new JsonObject { ["column"] = "A", ["dateFormat"] = format })), out var faults));

        Assert.Equal(("/fields/versionDate/dateFormat", "date-format"), (Assert.Single(faults).Pointer, faults[0].Code));
    }

    [Fact]
    public void All_columns_are_not_mixed_with_others_in_the_key()
    {
        Assert.Null(ImportMappingJson.Parse(Json(With("name", new JsonObject { ["column"] = "A" }, "*", "Id")), out var faults));

        Assert.Equal("/key", Assert.Single(faults).Pointer);
    }

    [Fact]
    public void A_template_that_would_repeat_a_row_many_times_is_a_fault()
    {
        var template = new JsonObject { ["template"] = string.Concat(Enumerable.Repeat("{A}", 21)) };

        Assert.Null(ImportMappingJson.Parse(Json(With("name", template)), out var faults));

        Assert.Equal(("/fields/name/template", "max-items"), (Assert.Single(faults).Pointer, faults[0].Code));
    }

    [Theory]
    [InlineData("""{"name":"\ud800"}""", "/name")]
    [InlineData("""{"key":["a","\udc00"]}""", "/key/1")]
    [InlineData("""{"fields":{"\ud800":{"column":"A"}}}""", "/fields")]
    [InlineData("""{"fields":{"name":{"table":{"\ud800":"x"}}}}""", "/fields/name/table")]
    public void A_text_that_is_no_unicode_is_a_fault_and_no_exception(string mapping, string pointer)
    {
        Assert.Null(ImportMappingJson.Parse(Json(mapping), out var faults));

        Assert.Equal((pointer, "not-unicode"), (Assert.Single(faults).Pointer, faults[0].Code));
    }

    private static string With(string field, JsonObject source, params string[] key)
    {
        var fields = new JsonObject
        {
            ["name"] = new JsonObject { ["column"] = "A" },
            ["intendedPurpose"] = new JsonObject { ["column"] = "A" },
            ["provider"] = new JsonObject { ["column"] = "A" },
        };
        fields[field] = source;
        return new JsonObject
        {
            ["name"] = "m",
            ["source"] = "s",
            ["format"] = "csv",
            ["jurisdiction"] = "US",
            ["key"] = new JsonArray([.. (key is [] ? ["Id"] : key).Select(column => JsonValue.Create(column))]),
            ["fields"] = fields,
        }.ToJsonString();
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
