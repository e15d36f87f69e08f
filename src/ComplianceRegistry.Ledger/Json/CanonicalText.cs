using System.Buffers;

namespace ComplianceRegistry.Ledger.Json;

/// <summary>Writes strings as RFC 8785 section 3.2.2.2 does: only quote, backslash and the controls below U+0020 are escaped, the latter short where JSON has a short form.</summary>
internal static class CanonicalText
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    /// <summary>Appends the text of a string between its quotes. <paramref name="text"/> is valid UTF-8, without escapes.</summary>
    public static void Append(ByteScratch output, ReadOnlySpan<byte> text)
    {
        while (true)
        {
            var next = text.IndexOfAny(Escaped);
            if (next < 0)
                break;
            output.Add(text[..next]);
            AppendEscape(output, text[next]);
            text = text[(next + 1)..];
        }

        output.Add(text);
    }

    private static void AppendEscape(ByteScratch output, byte unit)
    {
        output.Add((byte)'\\');
        var shortForm = unit switch
        {
            (byte)'"' or (byte)'\\' => unit,
            0x08 => (byte)'b',
            0x09 => (byte)'t',
            0x0A => (byte)'n',
            0x0C => (byte)'f',
            0x0D => (byte)'r',
            _ => (byte)0,
        };
        if (shortForm != 0)
        {
            output.Add(shortForm);
            return;
        }

        output.Add("u00"u8);
        output.Add((byte)('0' + (unit >> 4)));
        output.Add("0123456789abcdef"u8[unit & 0xF]);
    }
}
