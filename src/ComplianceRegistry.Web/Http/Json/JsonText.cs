using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ComplianceRegistry.Web.Http.Json;

/// <summary>Reads text out of JSON without trusting it: invalid UTF-8, lone surrogates and NUL are faults, not exceptions.</summary>
internal static class JsonText
{
    /// <summary>The name at the reader, with a mark in place of what is not text.</summary>
    public static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
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
