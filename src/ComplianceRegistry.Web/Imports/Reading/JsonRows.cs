using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Imports;

namespace ComplianceRegistry.Web.Imports.Reading;

/// <summary>Makes rows of JSON objects: members are columns, nested values are their JSON text.</summary>
internal static class JsonRows
{
    /// <summary>Streams the elements of the array at the mapping's <see cref="ImportMapping.Rows"/>.</summary>
    /// <exception cref="UnreadableImportException">The document is not JSON, or has no array there.</exception>
    public static async IAsyncEnumerable<ImportRow> ReadDocumentAsync(
        Stream file, Encoding encoding, ImportMapping mapping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var utf8 = Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8, leaveOpen: true);
        var elements = new JsonArrayElements(utf8, mapping.Rows);
        for (var number = 1L; await elements.NextAsync(cancellationToken) is { } element; number++)
        {
            using (element)
            {
                yield return Row(number, element.RootElement);
            }
        }
    }

    /// <summary>Streams one object a line; blank lines are skipped, a line that is not an object is a row with a fault.</summary>
    public static async IAsyncEnumerable<ImportRow> ReadLinesAsync(
        Stream file, Encoding encoding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true);
        var number = 0L;
        while (await text.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Line(++number, line);
            }
        }
    }

    private static ImportRow Line(long number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Row(number, json.RootElement);
        }
        catch (JsonException fault)
        {
            return Broken(number, $"The line is not JSON: {fault.Message}");
        }
    }

    private static ImportRow Row(long number, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Broken(number, $"A row is a JSON object, not {element.ValueKind}.");
        }

        var members = element.EnumerateObject().DistinctBy(member => member.Name).ToList();
        return new ImportRow(number, [.. members.Select(member => member.Name)], [.. members.Select(member => Text(member.Value))], []);
    }

    private static ImportRow Broken(long number, string detail) =>
        new(number, ImmutableArray<string>.Empty, [], [new Fault("", "not-an-object", detail)]);

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => value.GetRawText(),
    };
}
