using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Ledger.Cosmos;

/// <summary>A batch as one document.</summary>
/// <param name="Id">First position, zero-padded.</param>
/// <param name="Segment">First position / 4096: the partition. No batch crosses one, so every segment begins with a batch.</param>
/// <param name="Writer">Who wrote it.</param>
/// <param name="BatchId">Id of the attempt.</param>
internal sealed record BatchDocument(string Id, string Segment, string Writer, Guid BatchId, IReadOnlyList<EntryDocument> Entries)
{
    public const int SegmentSize = 4096;

    /// <summary>Cosmos DB takes 2 MB; the rest is room for its own members and for counting roughly.</summary>
    public const int MaxBytes = 1_500_000;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    [JsonIgnore]
    public long FirstPosition => long.Parse(Id, CultureInfo.InvariantCulture);

    [JsonIgnore]
    public long NextPosition => FirstPosition + Entries.Count;

    public static string IdOf(long position) => position.ToString("D19", CultureInfo.InvariantCulture);

    public static string SegmentOf(long position) => (position / SegmentSize).ToString(CultureInfo.InvariantCulture);

    public static BatchDocument Of(LogBatch batch) => new(
        IdOf(batch.FirstPosition), SegmentOf(batch.FirstPosition), batch.Writer, batch.Id, [.. batch.Entries.Select(EntryDocument.Of)]);

    public IEnumerable<LogEntry> ToEntries() => Entries.Select((entry, index) => entry.ToEntry(FirstPosition + index));

    /// <summary>The document without the personal part of the entry at a position; itself when that is sealed or erased already.</summary>
    public BatchDocument Erase(long position)
    {
        var index = (int)(position - FirstPosition);
        return Entries[index].Personal is null
            ? this
            : this with { Entries = [.. Entries.Select((entry, i) => i == index ? entry with { Personal = null, PersonalSalt = null } : entry)] };
    }
}

/// <summary>An entry within a document; its position follows from its place. Bytes are base64.</summary>
/// <param name="At">Unix milliseconds.</param>
internal sealed record EntryDocument(
    string Stream,
    long Version,
    long At,
    string Kind,
    byte[] Leaf,
    byte[] LeafHash,
    byte[]? Facts,
    byte[]? FactsSalt,
    byte[]? Personal,
    byte[]? PersonalSalt,
    byte[]? Sealed,
    byte[]? Command,
    byte[]? Fingerprint)
{
    // Names, hashes, salts and punctuation of an entry.
    private const int Members = 640;

    /// <summary>About how many bytes an entry takes in its document; never less than it does.</summary>
    public static int Bytes(LogEntry entry)
    {
        var content = entry.Leaf.Length + (entry.Facts?.Length ?? 0) + (entry.Personal?.Length ?? 0) + (entry.Sealed?.Length ?? 0);
        return Members + ((content + 12) / 3 * 4) + entry.Stream.Length + entry.Kind.Length;
    }

    public static EntryDocument Of(LogEntry entry) => new(
        entry.Stream,
        entry.Version,
        entry.At.ToUnixTimeMilliseconds(),
        entry.Kind,
        entry.Leaf,
        entry.LeafHash,
        entry.Facts,
        entry.FactsSalt,
        entry.Personal,
        entry.PersonalSalt,
        entry.Sealed,
        entry.Command,
        entry.Fingerprint);

    public LogEntry ToEntry(long position) => new()
    {
        Position = position,
        Stream = Stream,
        Version = Version,
        At = DateTimeOffset.FromUnixTimeMilliseconds(At),
        Kind = Kind,
        Leaf = Leaf,
        LeafHash = LeafHash,
        Facts = Facts,
        FactsSalt = FactsSalt,
        Personal = Personal,
        PersonalSalt = PersonalSalt,
        Sealed = Sealed,
        Command = Command,
        Fingerprint = Fingerprint,
    };
}
