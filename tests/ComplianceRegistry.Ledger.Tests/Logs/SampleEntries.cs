using System.Text;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Ledger.Tests.Logs;

/// <summary>Entries to fill logs with.</summary>
internal static class SampleEntries
{
    public static readonly DateTimeOffset Epoch = new(2026, 8, 9, 10, 11, 12, 345, TimeSpan.Zero);

    /// <summary>One entry for each stream named, from position 0, a second apart.</summary>
    public static LogEntry[] Of(params string[] streams) => [.. streams.Select((stream, position) =>
        EntryWriter.Write(Content(stream, streams.Take(position + 1).Count(s => s == stream)) with { At = Epoch.AddSeconds(position) }) with { Position = position })];

    /// <summary>Entries of as many streams, from a position on.</summary>
    public static List<LogEntry> Many(int count, long from = 0, string stream = "AIS") =>
        [.. Enumerable.Range(0, count).Select(i => One($"{stream}-{from + i}", 1) with { Position = from + i })];

    public static LogEntry One(string stream, long version, string facts = """{"name":"Eye"}""", string personal = """{"contact":"Ada"}""") =>
        EntryWriter.Write(Content(stream, version, facts, personal));

    public static EntryContent Content(string stream, long version, string facts = """{"name":"Eye"}""", string personal = """{"contact":"Ada"}""") =>
        new("system.listed", stream, version, Epoch, "PTY-1", "DE", ["PTY-2"], Encoding.UTF8.GetBytes(facts), Encoding.UTF8.GetBytes(personal));

    public static void AssertSame(LogEntry expected, LogEntry actual)
    {
        Assert.Equal((expected.Position, expected.Stream, expected.Version, expected.At, expected.Kind), (actual.Position, actual.Stream, actual.Version, actual.At, actual.Kind));
        Assert.Equal(expected.Leaf, actual.Leaf);
        Assert.Equal(expected.LeafHash, actual.LeafHash);
        Assert.Equal(expected.Facts, actual.Facts);
        Assert.Equal(expected.FactsSalt, actual.FactsSalt);
        Assert.Equal(expected.Personal, actual.Personal);
        Assert.Equal(expected.PersonalSalt, actual.PersonalSalt);
        Assert.Equal(expected.Sealed, actual.Sealed);
        Assert.Equal(expected.Command, actual.Command);
        Assert.Equal(expected.Fingerprint, actual.Fingerprint);
    }
}
