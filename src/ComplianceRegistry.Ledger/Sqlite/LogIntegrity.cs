using System.Buffers.Binary;
using ComplianceRegistry.Ledger.Verification;
using Microsoft.Data.Sqlite;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>Finds out at start whether the file is whole, and where it is not.</summary>
internal static class LogIntegrity
{
    private const int TailLength = 1000;
    private const int HeaderLength = 32;

    // Without the table of streams, whose pages may be the damaged ones.
    private const string Next = """
        SELECT position, '', version, at, kind, erased, leaf_hash, NULL, NULL, leaf, facts_salt, personal_salt, facts, personal, sealed
        FROM entries WHERE position >= ?1 ORDER BY position LIMIT 1
        """;

    /// <summary>Whether the file is shorter than its first page says: cut off. Meaningful only while there is no write-ahead log.</summary>
    public static bool IsCutOff(string path)
    {
        if (!File.Exists(path))
            return false;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[HeaderLength];
        if (file.Length == 0)
            return false;
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            return true;
        // Database file format, sections 1.3.2 and 1.3.7.
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16)) is var size && size == 1 ? 65536 : size;
        return file.Length < (long)BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(28)) * pageSize;
    }

    public static bool HasWriteAheadLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>Checks the last entries: what a torn write or a cut-off file would hit.</summary>
    public static void CheckTail(LogFile file)
    {
        var size = file.Head.Size;
        var from = long.Max(0, size - TailLength);
        var tail = file.Read(session => session.Query(EntryRows.Select + " WHERE e.position >= ?1 ORDER BY e.position", EntryRows.Read, from));
        for (var i = 0; i < size - from; i++)
        {
            if (i >= tail.Count || tail[i].Position != from + i)
                throw new LogDamagedException(file.Path, from + i, "The entry is missing.");
            if (EntryCheck.FaultsOf(tail[i]).FirstOrDefault() is { } fault)
                throw new LogDamagedException(file.Path, fault.Position, fault.Detail);
        }
    }

    /// <summary>Reads every entry until one is bad, and says which.</summary>
    public static LogDamagedException Damage(string path, string fault, Exception? cause)
    {
        var position = 0L;
        try
        {
            using var session = LogSession.Salvage(path);
            while (session.Query(Next, EntryRows.Read, position) is [var entry])
            {
                if (entry.Position != position)
                    return new LogDamagedException(path, position, "The entry is missing.", cause);
                if (EntryCheck.FaultsOf(entry).FirstOrDefault(f => f.Kind != LogFaultKind.Columns) is { } bad)
                    return new LogDamagedException(path, position, bad.Detail, cause);
                position++;
            }
        }
        catch (SqliteException e)
        {
            return new LogDamagedException(path, position, "It cannot be read.", e);
        }

        return new LogDamagedException(path, position, fault + " All entries before it can be read.", cause);
    }
}
