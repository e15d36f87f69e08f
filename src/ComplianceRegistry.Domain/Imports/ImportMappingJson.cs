using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplianceRegistry.Domain.Imports;

/// <summary>Reads a mapping from JSON and lists every fault of it.</summary>
public static partial class ImportMappingJson
{
    private static readonly string[] Members =
        ["name", "source", "description", "format", "encoding", "delimiter", "rows", "jurisdiction", "key", "fields", "$schema"];

    private static readonly string[] SourceMembers = ["constant", "column", "template", "table", "default", "dateFormat"];

    /// <summary>Reads a mapping.</summary>
    /// <param name="json">The JSON document.</param>
    /// <param name="faults">Every fault; empty when the mapping is returned.</param>
    /// <returns>The mapping, or null when there are faults.</returns>
    public static ImportMapping? Parse(JsonElement json, out ImmutableArray<Fault> faults)
    {
        faults = MappingTexts.Check(json);
        if (!faults.IsEmpty)
        {
            return null;
        }

        var found = ImmutableArray.CreateBuilder<Fault>();
        var mapping = json.ValueKind == JsonValueKind.Object
            ? Read(json, found)
            : Missing(found, "", "type", "A mapping is a JSON object.");
        faults = found.ToImmutable();
        return faults.IsEmpty ? mapping : null;
    }

    private static ImportMapping Read(JsonElement json, ImmutableArray<Fault>.Builder faults)
    {
        Unknown(json, "", Members, faults);
        var name = Text(json, "/name", "name", faults, Kebab());
        var source = Text(json, "/source", "source", faults, Kebab());
        var format = Choice(json, "format", faults, ("csv", ImportFormat.Csv), ("json", ImportFormat.Json), ("ndjson", ImportFormat.Ndjson));
        var encoding = json.TryGetProperty("encoding", out _)
            ? Choice(json, "encoding", faults, ("auto", ImportEncoding.Auto), ("utf-8", ImportEncoding.Utf8), ("windows-1252", ImportEncoding.Windows1252))
            : ImportEncoding.Auto;
        var delimiter = json.TryGetProperty("delimiter", out _) ? Text(json, "/delimiter", "delimiter", faults, OneCharacter()) : ",";
        var rows = json.TryGetProperty("rows", out _) ? Text(json, "/rows", "rows", faults, Pointer()) : "";
        var jurisdiction = Text(json, "/jurisdiction", "jurisdiction", faults, CountryCode());
        return new ImportMapping(
            name, source, format, encoding, delimiter is [var only] ? only : ',', rows, jurisdiction, Keys(json, faults), Fields(json, faults));
    }

    private static ImmutableArray<string> Keys(JsonElement json, ImmutableArray<Fault>.Builder faults)
    {
        if (!json.TryGetProperty("key", out var key) || key.ValueKind != JsonValueKind.Array || key.GetArrayLength() is 0 or > 20
            || key.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String || item.GetString() is "" or null))
        {
            faults.Add(new Fault("/key", "key", "Name 1 to 20 key columns, or [\"*\"] for all columns."));
            return [];
        }

        ImmutableArray<string> columns = [.. key.EnumerateArray().Select(item => item.GetString()!)];
        if (columns.Length > 1 && columns.Contains(ImportMapping.AllColumns))
        {
            faults.Add(new Fault("/key", "key", $"\"{ImportMapping.AllColumns}\" stands for all columns: no other column is named beside it."));
        }

        return columns;
    }

    private static ImmutableSortedDictionary<string, FieldSource> Fields(JsonElement json, ImmutableArray<Fault>.Builder faults)
    {
        if (!json.TryGetProperty("fields", out var fields) || fields.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new Fault("/fields", "required", "A mapping has an object 'fields'."));
            return ImmutableSortedDictionary<string, FieldSource>.Empty;
        }

        Unknown(fields, "/fields", [.. ImportFields.All], faults);
        faults.AddRange(ImportFields.Required.Where(field => !fields.TryGetProperty(field, out _))
            .Select(field => new Fault($"/fields/{field}", "required", $"A mapping must say where '{field}' comes from.")));
        return fields.EnumerateObject().DistinctBy(field => field.Name)
            .ToImmutableSortedDictionary(field => field.Name, field => Source(field, faults), StringComparer.Ordinal);
    }

    private static FieldSource Source(JsonProperty field, ImmutableArray<Fault>.Builder faults)
    {
        var pointer = $"/fields/{field.Name}";
        if (field.Value.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new Fault(pointer, "type", "A field's source is an object with constant, column or template."));
            return new FieldSource();
        }

        Unknown(field.Value, pointer, SourceMembers, faults);
        var source = new FieldSource(
            Optional(field.Value, pointer, "constant", faults),
            Optional(field.Value, pointer, "column", faults),
            Optional(field.Value, pointer, "template", faults),
            Table(field.Value, pointer, faults),
            Optional(field.Value, pointer, "default", faults),
            Optional(field.Value, pointer, "dateFormat", faults));
        faults.AddRange(FieldSourceChecks.Check(source, pointer));
        return source;
    }

    private static ImmutableSortedDictionary<string, string>? Table(JsonElement source, string pointer, ImmutableArray<Fault>.Builder faults)
    {
        if (!source.TryGetProperty("table", out var table))
        {
            return null;
        }

        if (table.ValueKind != JsonValueKind.Object || table.EnumerateObject().Any(row => row.Value.ValueKind != JsonValueKind.String))
        {
            faults.Add(new Fault($"{pointer}/table", "type", "A table is an object of texts."));
            return null;
        }

        return table.EnumerateObject().DistinctBy(row => row.Name)
            .ToImmutableSortedDictionary(row => row.Name, row => row.Value.GetString()!, StringComparer.Ordinal);
    }

    private static void Unknown(JsonElement json, string pointer, string[] known, ImmutableArray<Fault>.Builder faults) =>
        faults.AddRange(json.EnumerateObject().Where(member => !known.Contains(member.Name))
            .Select(member => new Fault($"{pointer}/{member.Name}", "unknown-field", $"Unknown; known are: {string.Join(", ", known)}.")));

    private static string Text(JsonElement json, string pointer, string member, ImmutableArray<Fault>.Builder faults, Regex pattern)
    {
        var text = json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
        if (text is null || !pattern.IsMatch(text))
        {
            faults.Add(new Fault(pointer, text is null ? "required" : "pattern", $"'{member}' must be a text that matches {pattern}."));
        }

        return text ?? "";
    }

    private static string? Optional(JsonElement json, string pointer, string member, ImmutableArray<Fault>.Builder faults)
    {
        if (!json.TryGetProperty(member, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        faults.Add(new Fault($"{pointer}/{member}", "type", $"'{member}' must be a text."));
        return null;
    }

    private static T Choice<T>(JsonElement json, string member, ImmutableArray<Fault>.Builder faults, params (string Name, T Value)[] choices)
    {
        var name = json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        foreach (var choice in choices.Where(choice => choice.Name == name))
        {
            return choice.Value;
        }

        faults.Add(new Fault($"/{member}", "choice", $"'{member}' must be one of: {string.Join(", ", choices.Select(choice => choice.Name))}."));
        return choices[0].Value;
    }

    private static ImportMapping? Missing(ImmutableArray<Fault>.Builder faults, string pointer, string code, string detail)
    {
        faults.Add(new Fault(pointer, code, detail));
        return null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Kebab();

    [GeneratedRegex("^[^\"\\r\\n]\\z")]
    private static partial Regex OneCharacter();

    [GeneratedRegex("^(/[^/]*)*\\z")]
    private static partial Regex Pointer();

    [GeneratedRegex("^[A-Z]{2}\\z")]
    private static partial Regex CountryCode();
}
