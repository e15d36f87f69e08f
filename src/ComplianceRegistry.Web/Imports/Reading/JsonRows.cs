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
        var elements = new JsonArrayElements(TextEncoding.ToUtf8(file, encoding), mapping.Rows);
        for (var number = 1L; await NextAsync(elements, number, cancellationToken) is { } element; number++)
        {
            using (element)
                yield return Row(number, element.RootElement);
        }
    }

    /// <summary>Streams one object a line; blank lines are skipped, a line that is not an object or too long is a row with a fault.</summary>
    /// <exception cref="UnreadableImportException">The text is not in its encoding, and where the next line begins cannot be known.</exception>
    public static async IAsyncEnumerable<ImportRow> ReadLinesAsync(
        Stream file, Encoding encoding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new BoundedLines(TextEncoding.ToUtf8(file, encoding), ImportLimits.MaxRowBytes);
        var number = 0L;
        while (await NextAsync(lines, number, cancellationToken) is { } line)
        {
            if (!line.IsBlank)
                yield return Line(++number, line);
        }
    }

    private static async ValueTask<JsonDocument?> NextAsync(JsonArrayElements elements, long number, CancellationToken cancellationToken)
    {
        try
        {
            return await elements.NextAsync(cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            throw UnreadableImportException.NotInItsEncoding(number - 1);
        }
    }

    private static async ValueTask<TextLine?> NextAsync(BoundedLines lines, long number, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.NextAsync(cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            throw UnreadableImportException.NotInItsEncoding(number);
        }
    }

    private static ImportRow Line(long number, TextLine line)
    {
        if (line.Utf8 is null)
            return Broken(number, "row-too-long", $"The line is longer than {ImportLimits.MaxRowBytes} bytes.");
        try
        {
            using var json = JsonDocument.Parse(line.Utf8);
            return Row(number, json.RootElement);
        }
        catch (JsonException fault)
        {
            return Broken(number, "not-an-object", $"The line is not JSON: {fault.Message}");
        }
    }

    private static ImportRow Row(long number, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return Broken(number, "not-an-object", $"A row is a JSON object, not {element.ValueKind}.");
        try
        {
            var members = element.EnumerateObject().DistinctBy(member => member.Name).ToList();
            return new ImportRow(number, [.. members.Select(member => member.Name)], [.. members.Select(member => Text(member.Value))], []);
        }
        catch (InvalidOperationException)
        {
            // The reader's word for text that cannot be decoded.
            return Broken(number, "not-unicode", "The row has half of a surrogate pair, or bytes that are not UTF-8: this is no Unicode text.");
        }
    }

    private static ImportRow Broken(long number, string code, string detail) =>
        new(number, ImmutableArray<string>.Empty, [], [new Fault("", code, detail)]);

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => value.GetRawText(),
    };
}
