using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>The statements that add entries to the file, within the transaction that is open.</summary>
internal static class EntryWriting
{
    private const string Head = """
        INSERT INTO streams(id, version, position, at) VALUES(?1, ?2, ?3, ?4)
        ON CONFLICT(id) DO UPDATE SET version = excluded.version, position = excluded.position, at = excluded.at RETURNING key
        """;

    private const string Entry = """
        INSERT INTO entries(position, stream, version, at, kind, erased, leaf_hash, command, fingerprint, leaf, facts_salt, personal_salt, facts, personal, sealed)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
        """;

    // Of two entries with one command the first one counts: the batch of others must not fail for it.
    private const string Command = "INSERT INTO commands(hash, position) VALUES(?1, ?2) ON CONFLICT(hash) DO NOTHING";

    /// <summary>Adds entries whose positions follow the end of the file, and the hashes that they complete.</summary>
    public static void Add(LogSession session, IReadOnlyList<LogEntry> entries, TreeGrowth growth)
    {
        for (var i = 0; i < entries.Count; i++)
            Add(session, entries[i]);
        foreach (var (index, hashes) in growth.LeafTiles)
            session.Execute("INSERT INTO leaf_tiles(idx, hashes) VALUES(?1, ?2)", index, hashes);
        foreach (var subtree in growth.Subtrees)
            session.Execute("INSERT INTO tiles(level, idx, hash) VALUES(?1, ?2, ?3)", subtree.Level, subtree.Index, subtree.Hash);
    }

    /// <summary>
    /// Overwrites the personal part and its salt in place, with zeros of the same length: no page is rebuilt, so no copy is left behind in one.
    /// Sealed and erased entries stay as they are.
    /// </summary>
    public static void Erase(LogSession session, long position)
    {
        var lengths = session.Query(
            "SELECT length(personal), length(personal_salt) FROM entries WHERE position = ?1 AND erased = 0 AND sealed IS NULL",
            row => (Personal: row.GetInt32(0), Salt: row.GetInt32(1)),
            position);
        foreach (var (personal, salt) in lengths)
        {
            session.Execute(
                "UPDATE entries SET personal = ?2, personal_salt = ?3, erased = 1 WHERE position = ?1",
                position,
                new byte[personal],
                new byte[salt]);
        }
    }

    private static void Add(LogSession session, LogEntry entry)
    {
        var at = entry.At.ToUnixTimeMilliseconds();
        var stream = session.Statement(Head, entry.Stream, entry.Version, entry.Position, at).ExecuteScalar();
        session.Execute(
            Entry,
            entry.Position,
            stream,
            entry.Version,
            at,
            entry.Kind,
            entry.IsErased ? 1 : 0,
            entry.LeafHash,
            entry.Command,
            entry.Fingerprint,
            entry.Leaf,
            entry.FactsSalt,
            entry.PersonalSalt,
            entry.Facts,
            entry.Personal,
            entry.Sealed);
        if (entry.Command is not null)
            session.Execute(Command, entry.Command, entry.Position);
    }
}
