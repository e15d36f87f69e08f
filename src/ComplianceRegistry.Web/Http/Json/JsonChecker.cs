using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Http.Json;

/// <summary>Walks a whole body against a shape.</summary>
internal static class JsonChecker
{
    /// <summary>Objects and arrays may be nested this deep.</summary>
    public const int MaxDepth = 64;

    /// <summary>Every fault of the body, in its order; none when it may be deserialized.</summary>
    public static ImmutableArray<Fault> Check(ReadOnlySpan<byte> utf8, Shape shape)
    {
        var faults = new JsonFaults();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            shape.Check(ref reader, faults);
            reader.Read();
        }
        catch (JsonException e)
        {
            RefuseSyntax(faults, utf8, e);
        }

        return faults.IsEmpty ? [] : faults.ToFaults();
    }

    private static void RefuseSyntax(JsonFaults faults, ReadOnlySpan<byte> utf8, JsonException e)
    {
        var tooDeep = faults.Depth >= MaxDepth - 1;
        if (tooDeep)
            faults.LeaveAll();
        if (tooDeep)
            faults.Add("depth", $"Objects and arrays may be nested {MaxDepth} deep.");
        else if (utf8.IsEmpty)
            faults.Add("syntax", "The body is empty; a JSON object is needed.");
        else
            faults.Add("syntax", $"The body is not well-formed JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}. What follows could not be checked.");
    }
}
