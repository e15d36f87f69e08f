using System.Text.Json;
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

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
