using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ComplianceRegistry.Web.Http.Json;

/// <summary>Reads text out of JSON without trusting it: invalid UTF-8, lone surrogates and NUL are faults, not exceptions.</summary>
internal static class JsonText
{
    /// <summary>The name at the reader. False when it is no text; then the name has its escapes as they came, and a mark in place of what is not UTF-8.</summary>
    public static bool TryName(ref Utf8JsonReader reader, out string name)
    {
        try
        {
            name = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = Encoding.UTF8.GetString(reader.ValueSpan);
            return false;
        }
    }

    /// <summary>Goes into the member whose name is at the reader, noting when the name is no text.</summary>
    public static string EnterName(ref Utf8JsonReader reader, JsonFaults faults)
    {
        var isText = TryName(ref reader, out var name);
        faults.Enter(name);
        if (!isText)
            faults.Add("name", "The name of this field is not valid UTF-8, or has half of a surrogate pair, which is no character.");
        return name;
    }

    /// <summary>Unescapes the string at the reader into a buffer that has room for it. False after noting why it is no text.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, Span<char> buffer, JsonFaults faults, out ReadOnlySpan<char> text)
    {
        text = default;
        if (!Utf8.IsValid(reader.ValueSpan))
        {
            faults.Add("utf-8", "The text is not valid UTF-8. Send JSON in UTF-8.");
            return false;
        }

        try
        {
            text = buffer[..reader.CopyString(buffer)];
        }
        catch (InvalidOperationException)
        {
            faults.Add("lone-surrogate", "The text has half of a surrogate pair, which is no character. Send both halves or neither.");
            return false;
        }

        if (!text.Contains('\0'))
            return true;
        faults.Add("nul", "The text must not contain the character NUL.");
        return false;
    }

    /// <summary>The length in characters as JSON Schema counts them: Unicode code points.</summary>
    public static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var character in text)
        {
            if (char.IsLowSurrogate(character))
                count--;
        }

        return count;
    }
}
