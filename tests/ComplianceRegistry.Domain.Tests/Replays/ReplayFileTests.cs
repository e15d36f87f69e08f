using System.Text.Json;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Domain.Incidents;

namespace ComplianceRegistry.Domain.Tests.Replays;

public sealed class ReplayFileTests
{
    private static readonly string Text = Contracts.Read("replays/fda-ai-devices.json");
    private static readonly string Schema = Contracts.Read("replays/replay.schema.json");

    [Fact]
    public void The_file_fits_its_schema() => Schemas.Fits(Text, Schema);

    [Fact]
    public void Every_panel_has_a_scope_code_of_the_panels_and_every_such_code_a_panel()
    {
        var scopes = JsonElement.Parse(Contracts.Read("scopes/scopes@2026-11.json")).GetProperty("families").EnumerateArray()
            .Single(family => family.GetProperty("id").GetString() == "medical-panels").GetProperty("codes").EnumerateArray()
            .ToDictionary(code => code.GetProperty("code").GetString()!, code => code.GetProperty("label").GetString()!);
        var panels = JsonElement.Parse(Text).GetProperty("devices").GetProperty("scopes").EnumerateObject()
            .ToDictionary(panel => panel.Name, panel => panel.Value.GetString()!);

        Assert.Equal(scopes.Keys.Order(StringComparer.Ordinal), panels.Values.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["Clinical Toxcicology"], panels.Where(panel => scopes[panel.Value] != panel.Key).Select(panel => panel.Key));
    }

    [Fact]
    public void Its_source_is_that_of_the_mapping_by_which_its_devices_are_imported()
    {
        var replay = JsonElement.Parse(Text);
        var mapping = ImportMappingJson.Parse(JsonElement.Parse(Contracts.Read($"mappings/{replay.GetProperty("mapping")}.json")), out _);

        Assert.Equal(mapping!.Source, replay.GetProperty("devices").GetProperty("source").GetString());
    }

    [Fact]
    public void The_schema_knows_every_word_of_the_vocabularies()
    {
        var properties = JsonElement.Parse(Schema).GetProperty("properties");
        var events = properties.GetProperty("events").GetProperty("properties");

        AssertWords<CertificateClass>(properties.GetProperty("devices").GetProperty("properties").GetProperty("class"));
        AssertWords<IncidentKind>(events.GetProperty("kinds").GetProperty("additionalProperties"));
        AssertWords<CorrectionKind>(events.GetProperty("remedies").GetProperty("additionalProperties"));
    }

    private static void AssertWords<T>(JsonElement schema)
        where T : struct, Enum =>
        Assert.Equal(Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName), schema.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!));
}
