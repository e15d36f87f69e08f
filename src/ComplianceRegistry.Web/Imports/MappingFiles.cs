using System.Collections.Frozen;
using System.Text.Json;
using ComplianceRegistry.Domain.Imports;

namespace ComplianceRegistry.Web.Imports;

/// <summary>The mappings that ship with the registry, by name.</summary>
internal sealed class MappingFiles
{
    private const string Schema = "mapping.schema.json";
    private readonly FrozenDictionary<string, JsonElement> _mappings;

    private MappingFiles(FrozenDictionary<string, JsonElement> mappings) => _mappings = mappings;

    public IEnumerable<string> Names => _mappings.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads every mapping of a directory; a faulty one stops the start.</summary>
    public static MappingFiles Load(string directory) => new(
        Directory.EnumerateFiles(directory, "*.json").Where(path => Path.GetFileName(path) != Schema)
            .Select(Read).ToFrozenDictionary(mapping => mapping.Name, mapping => mapping.Json, StringComparer.Ordinal));

    public JsonElement? Find(string name) => _mappings.TryGetValue(name, out var mapping) ? mapping : null;

    private static (string Name, JsonElement Json) Read(string path)
    {
        var json = JsonElement.Parse(File.ReadAllBytes(path));
        var mapping = ImportMappingJson.Parse(json, out var faults);
        return mapping is not null
            ? (mapping.Name, json)
            : throw new InvalidDataException($"{path} is no mapping: {string.Join(' ', faults.Select(fault => $"{fault.Pointer}: {fault.Detail}"))}");
    }
}
