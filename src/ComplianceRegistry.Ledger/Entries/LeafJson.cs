using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ComplianceRegistry.Ledger.Entries;

/// <summary>
/// The canonical JSON of leaves. Their schema is closed and their texts are plain ASCII, so writing the members in RFC 8785's order is all there is to it.
/// </summary>
internal static class LeafJson
{
    public const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    public const string Day = "yyyy-MM-dd";

    private const int MaxText = 128;
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:");

    /// <summary>Refuses texts that are no names: free text, and with it personal data, has no place in a leaf.</summary>
    public static byte[] Write(Act act)
    {
        var output = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("act"u8, PublicKind(act.Kind));
            json.WriteString("actor"u8, Text(act.Actor));
            json.WriteString("at"u8, act.At.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture));
            json.WriteStartObject("commit"u8);
            json.WriteString("facts"u8, Convert.ToHexStringLower(act.FactsCommitment));
            json.WriteString("personal"u8, Convert.ToHexStringLower(act.PersonalCommitment));
            json.WriteEndObject();
            WriteCase(json, act.Jurisdiction, act.Stream, act.Subjects.AsSpan(), act.Version);
            json.WriteEndObject();
        }

        return Bounded(output.WrittenSpan);
    }

    public static byte[] Write(SealedAct act)
    {
        var output = new ArrayBufferWriter<byte>(160);
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("act"u8, Act.SealedKind);
            json.WriteString("at"u8, act.Day.ToString(Day, CultureInfo.InvariantCulture));
            json.WriteString("commit"u8, Convert.ToHexStringLower(act.Commitment));
            json.WriteNumber("v"u8, Act.SchemaVersion);
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>The members that leaves and sealed content end with.</summary>
    public static void WriteCase(Utf8JsonWriter json, string? jurisdiction, string stream, ReadOnlySpan<string> subjects, long version)
    {
        if (jurisdiction is not null)
            json.WriteString("jurisdiction"u8, Text(jurisdiction));
        json.WriteString("stream"u8, Text(stream));
        json.WriteStartArray("subjects"u8);
        foreach (var subject in subjects)
            json.WriteStringValue(Text(subject));
        json.WriteEndArray();
        json.WriteNumber("v"u8, Act.SchemaVersion);
        json.WriteNumber("version"u8, version);
    }

    public static string Text(string text) => text.Length is > 0 and <= MaxText && !text.AsSpan().ContainsAnyExcept(Plain)
        ? text
        : throw new ArgumentException($"\"{text}\" is no name: a leaf holds 1 to {MaxText} letters, digits and -._: for each.");

    private static string PublicKind(string kind) =>
        kind != Act.SealedKind ? Text(kind) : throw new ArgumentException($"\"{kind}\" is kept for sealed leaves.");

    private static byte[] Bounded(ReadOnlySpan<byte> leaf) => leaf.Length <= Act.MaxLeafBytes
        ? leaf.ToArray()
        : throw new EntryTooLargeException("leaf", leaf.Length, Act.MaxLeafBytes);
}
