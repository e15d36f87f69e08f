using System.Text.Json;

namespace ComplianceRegistry.Web.Http.Json;

/// <summary>
/// What a JSON value must look like, compiled once from a contract record and its limits. A check walks the raw bytes, so that every fault of a
/// body is found at once, where a deserializer would stop at the first.
/// </summary>
internal abstract class Shape
{
    /// <summary>The type in words, for faults: "a string", "an object".</summary>
    public abstract string Description { get; }

    /// <summary>Checks the value on whose first token the reader stands, and leaves the reader on its last.</summary>
    public abstract void Check(ref Utf8JsonReader reader, JsonFaults faults);

    /// <summary>Notes that the value has another type, and passes over it; what it contains is still checked for malformed text.</summary>
    protected void RefuseType(ref Utf8JsonReader reader, JsonFaults faults)
    {
        faults.Add("type", $"This must be {Description}, not {Describe(reader.TokenType)}.");
        AnyShape.Unlimited.Check(ref reader, faults);
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };
}
