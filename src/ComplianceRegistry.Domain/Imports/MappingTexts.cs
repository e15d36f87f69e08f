using System.Collections.Immutable;
using System.Text.Json;

namespace ComplianceRegistry.Domain.Imports;

/// <summary>Finds what is no Unicode text in a mapping: halves of surrogate pairs and invalid UTF-8, in values and in names.</summary>
internal static class MappingTexts
{
    private const string Detail = "Half of a surrogate pair stands alone, or the bytes are not UTF-8: this is no Unicode text.";

    /// <summary>One fault for each text that is none, under its pointer; of a name under the pointer of the object that has it.</summary>
    public static ImmutableArray<Fault> Check(JsonElement json)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        Check(json, "", faults);
        return faults.ToImmutable();
    }

    private static void Check(JsonElement json, string pointer, ImmutableArray<Fault>.Builder faults)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String when TextOf(json.GetString) is null:
                faults.Add(new Fault(pointer, "not-unicode", Detail));
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in json.EnumerateArray().Index())
                {
                    Check(item, $"{pointer}/{index}", faults);
                }

                break;
            case JsonValueKind.Object:
                CheckMembers(json, pointer, faults);
                break;
        }
    }

    private static void CheckMembers(JsonElement json, string pointer, ImmutableArray<Fault>.Builder faults)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (TextOf(() => member.Name) is { } name)
            {
                Check(member.Value, $"{pointer}/{name}", faults);
            }
            else
            {
                faults.Add(new Fault(pointer, "not-unicode", Detail));
            }
        }
    }

    private static string? TextOf(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            // The reader's word for text that cannot be decoded.
            return null;
        }
    }
}
