using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ComplianceRegistry.Ledger.Sealing;

namespace ComplianceRegistry.Ledger.Entries;

/// <summary>Reads leaves and opens sealed entries. Both refuse everything that <see cref="EntryWriter"/> does not write.</summary>
public static class EntryReader
{
    /// <summary>The act of a public entry's leaf. <see cref="FormatException"/> for other members, another order, and all that is not canonical JSON.</summary>
    public static Act ReadAct(ReadOnlySpan<byte> leaf) => Read(leaf, ActOf, LeafJson.Write);

    /// <summary>What a sealed entry's leaf shows. <see cref="FormatException"/> as for <see cref="ReadAct"/>.</summary>
    public static SealedAct ReadSealedAct(ReadOnlySpan<byte> leaf) => Read(
        leaf, json => new SealedAct(DateOnly.ParseExact(Text(json, "at"), LeafJson.Day, CultureInfo.InvariantCulture), Hash(json, "commit")), LeafJson.Write);

    /// <summary>
    /// The content of a sealed entry, its parts in canonical JSON. <see cref="CryptographicException"/> when the key is not that of the case, or the envelope
    /// is damaged, from another place, or not what the leaf commits to.
    /// </summary>
    public static EntryContent Open(LogEntry entry, DataKey caseKey)
    {
        if (entry.Sealed is null)
            throw new ArgumentException("The entry is not sealed.", nameof(entry));
        var secret = SealedEnvelope.Open(caseKey, EntryWriter.Place(entry.Stream, entry.Version), entry.Sealed);
        if (secret.Length <= Commitments.Size || !IsCommitted(entry.Leaf, secret))
            throw new CryptographicException($"The envelope at position {entry.Position} is not what its leaf commits to.");
        return SealedContentJson.Read(secret.AsMemory(Commitments.Size));
    }

    internal static DateTimeOffset InstantOf(JsonElement json) =>
        DateTimeOffset.ParseExact(json.GetString()!, LeafJson.Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static bool IsCommitted(byte[] leaf, byte[] secret) => CryptographicOperations.FixedTimeEquals(
        ReadSealedAct(leaf).Commitment, SealedContentJson.Commit(secret.AsSpan(0, Commitments.Size), secret.AsSpan(Commitments.Size)));

    private static Act ActOf(JsonElement json)
    {
        var commit = json.GetProperty("commit");
        return new Act(
            Text(json, "act"),
            Text(json, "stream"),
            json.GetProperty("version").GetInt64(),
            InstantOf(json.GetProperty("at")),
            Text(json, "actor"),
            json.TryGetProperty("jurisdiction", out var jurisdiction) ? jurisdiction.GetString() : null,
            json.GetProperty("subjects").EnumerateArray().Select(s => s.GetString()!).ToImmutableArray(),
            Hash(commit, "facts"),
            Hash(commit, "personal"));
    }

    private static T Read<T>(ReadOnlySpan<byte> leaf, Func<JsonElement, T> read, Func<T, byte[]> write)
    {
        try
        {
            var reader = new Utf8JsonReader(leaf);
            using var json = JsonDocument.ParseValue(ref reader);
            var act = read(json.RootElement);
            // Written again, it must be the same bytes: that is the closed schema and the canonical form in one.
            if (write(act).AsSpan().SequenceEqual(leaf))
                return act;
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException or EntryTooLargeException)
        {
            throw new FormatException("This is not the leaf of an entry: " + e.Message, e);
        }

        throw new FormatException("The leaf has members that it may not have, or is not canonical JSON.");
    }

    private static string Text(JsonElement json, string member) => json.GetProperty(member).GetString() ?? throw new FormatException($"{member} is null.");

    private static byte[] Hash(JsonElement json, string member) => Convert.FromHexString(Text(json, member)) is { Length: Commitments.Size } hash
        ? hash
        : throw new FormatException($"{member} is not {Commitments.Size} bytes.");
}
