using ComplianceRegistry.Ledger.Entries;
using Microsoft.Data.Sqlite;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>Rows of the table of entries, as entries.</summary>
internal static class EntryRows
{
    public const string Select = """
        SELECT e.position, s.id, e.version, e.at, e.kind, e.erased, e.leaf_hash, e.command, e.fingerprint, e.leaf,
               e.facts_salt, e.personal_salt, e.facts, e.personal, e.sealed
        FROM entries e JOIN streams s ON s.key = e.stream
        """;

    public static LogEntry Read(SqliteDataReader row)
    {
        var erased = row.GetInt64(5) != 0;
        return new LogEntry
        {
            Position = row.GetInt64(0),
            Stream = row.GetString(1),
            Version = row.GetInt64(2),
            At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
            Kind = string.Intern(row.GetString(4)),
            LeafHash = Bytes(row, 6)!,
            Command = Bytes(row, 7),
            Fingerprint = Bytes(row, 8),
            Leaf = Bytes(row, 9)!,
            FactsSalt = Bytes(row, 10),
            PersonalSalt = erased ? null : Bytes(row, 11),
            Facts = Bytes(row, 12),
            Personal = erased ? null : Bytes(row, 13),
            Sealed = Bytes(row, 14),
        };
    }

    public static byte[]? Bytes(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
