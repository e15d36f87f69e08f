using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>Reads the log of a data directory without writing to it, beside a running server as well.</summary>
public static class LogFileEntries
{
    private const int AtOnce = 256;

    /// <summary>All entries from a position on, up to the end as it is when the reading begins. <see cref="FileNotFoundException"/> when there is no log.</summary>
    public static IEnumerable<LogEntry> Read(string dataDirectory, long fromPosition = 0)
    {
        var path = Path.Combine(dataDirectory, LogSchema.FileName);
        return File.Exists(path) ? ReadFile(path, fromPosition) : throw new FileNotFoundException($"There is no log in {dataDirectory}.", path);
    }

    private static IEnumerable<LogEntry> ReadFile(string path, long from)
    {
        using var session = LogSession.Reader(path);
        var end = session.Query("SELECT ifnull(max(position), -1) + 1 FROM entries", row => row.GetInt64(0))[0];
        while (from < end)
        {
            var entries = session.Query(
                EntryRows.Select + " WHERE e.position >= ?1 AND e.position < ?2 ORDER BY e.position LIMIT ?3", EntryRows.Read, from, end, AtOnce);
            if (entries.Count == 0)
                yield break;
            foreach (var entry in entries)
                yield return entry;
            from = entries[^1].Position + 1;
        }
    }
}
