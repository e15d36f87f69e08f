using Microsoft.Data.Sqlite;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>The file of the log is damaged. The registry does not start on it: what follows the first bad position may have been acknowledged.</summary>
public sealed class LogDamagedException(string path, long firstBadPosition, string fault, Exception? cause = null)
    : IOException(
        $"The log {path} is damaged at position {firstBadPosition}: {fault} Restore it from a backup: "
        + $"registry restore BACKUP --data \"{Path.GetDirectoryName(path)}\" --replace",
        cause)
{
    /// <summary>The first position whose entry cannot be trusted.</summary>
    public long FirstBadPosition { get; } = firstBadPosition;
}

/// <summary>
/// The disk is full: the batch was not written, and what was acknowledged before is safe. The same batch may be offered again when there is space.
/// </summary>
public sealed class LogStorageFullException(string path, Exception cause)
    : IOException($"There is no space left to write the log {path}. Nothing acknowledged is lost; free some space and repeat.", cause);

/// <summary>What SQLite's failures mean for the log.</summary>
internal static class LogFaults
{
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteNotADatabase = 26;
    private const int SqliteIoErr = 10;
    private const int SqliteIoErrRead = SqliteIoErr | (1 << 8);
    private const int SqliteIoErrShortRead = SqliteIoErr | (2 << 8);
    private const int SqliteIoErrShmSize = SqliteIoErr | (19 << 8);
    private const int SqliteIoErrCorruptFs = SqliteIoErr | (33 << 8);

    public static bool IsFull(SqliteException e) => e.SqliteErrorCode == SqliteFull || e.SqliteExtendedErrorCode == SqliteIoErrShmSize;

    /// <summary>Reads that fail or come short count as well: a file cut off within a page, a bad block.</summary>
    public static bool IsDamage(SqliteException e) =>
        e.SqliteErrorCode is SqliteCorrupt or SqliteNotADatabase
        || e.SqliteExtendedErrorCode is SqliteIoErrRead or SqliteIoErrShortRead or SqliteIoErrCorruptFs;
}
