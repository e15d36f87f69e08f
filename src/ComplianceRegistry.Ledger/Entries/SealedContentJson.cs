using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ComplianceRegistry.Ledger.Entries;

/// <summary>The canonical JSON of what a sealed entry hides: the act's members, facts and personal part.</summary>
internal static class SealedContentJson
{
    private const string Part = "content";

    // Facts may be nested as deep as canonical JSON allows, and stand one deeper here.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = Json.CanonicalJson.MaxDepth + 1 };

    /// <param name="content">Its parts are canonical already.</param>
    public static byte[] Write(EntryContent content)
    {
        var output = new ArrayBufferWriter<byte>(content.Facts.Length + content.Personal.Length + 512);
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("act"u8, LeafJson.Text(content.Kind));
            json.WriteString("actor"u8, LeafJson.Text(content.Actor));
            json.WriteString("at"u8, content.At.ToString(LeafJson.Instant, CultureInfo.InvariantCulture));
            json.WritePropertyName("facts"u8);
            json.WriteRawValue(content.Facts.Span, skipInputValidation: true);
            if (content.Jurisdiction is not null)
                json.WriteString("jurisdiction"u8, LeafJson.Text(content.Jurisdiction));
            json.WritePropertyName("personal"u8);
            json.WriteRawValue(content.Personal.Span, skipInputValidation: true);
            LeafJson.WriteCase(json, null, content.Stream, content.Subjects.AsSpan(), content.Version);
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    public static EntryContent Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8, Deep);
        var root = document.RootElement;
        return new EntryContent(
            root.GetProperty("act"u8).GetString()!,
            root.GetProperty("stream"u8).GetString()!,
            root.GetProperty("version"u8).GetInt64(),
            EntryReader.InstantOf(root.GetProperty("at"u8)),
            root.GetProperty("actor"u8).GetString()!,
            root.TryGetProperty("jurisdiction"u8, out var jurisdiction) ? jurisdiction.GetString() : null,
            root.GetProperty("subjects"u8).EnumerateArray().Select(s => s.GetString()!).ToImmutableArray(),
            JsonMarshal.GetRawUtf8Value(root.GetProperty("facts"u8)).ToArray(),
            JsonMarshal.GetRawUtf8Value(root.GetProperty("personal"u8)).ToArray());
    }

    public static byte[] Commit(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content) => Commitments.Commit(salt, Act.SealedKind, Part, content);
}
