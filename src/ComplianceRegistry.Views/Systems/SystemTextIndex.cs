using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

/// <summary>
/// The text index of systems: FTS5 without a copy of the text, with the filters as words of a last column. A row is
/// numbered by its position, negated: FTS5 walks rows upwards most quickly, and the newest are asked for most. Merging is
/// put off while many systems come in and done in small parts afterwards.
/// </summary>
internal sealed class SystemTextIndex(ViewConnection connection)
{
    private const int MergePages = 128;
    private const int WorthTidying = 256;
    private const int WorthOptimising = 10_000;

    private int _sinceTidy;
    private bool _optimising;

    public static IEnumerable<string> Tables =>
    [
        """
        CREATE VIRTUAL TABLE system_text USING fts5(name, provider, purpose, filters,
            content = '', contentless_delete = 1, prefix = '3', tokenize = 'unicode61 remove_diacritics 2')
        """,
        "INSERT INTO system_text (system_text, rank) VALUES ('automerge', 0)",
        "INSERT INTO system_text (system_text, rank) VALUES ('usermerge', 2)",
        "INSERT INTO system_text (system_text, rank) VALUES ('hashsize', 67108864)",
    ];

    /// <summary>Adds a system. In one transaction the newest first: a row below the last one begins a new part of the index.</summary>
    public void Add(SystemRecord system, string provider, string filters) =>
        connection.Prepare("INSERT INTO system_text (rowid, name, provider, purpose, filters) VALUES (?1, ?2, ?3, ?4, ?5)")
            .Bind(1, -system.Position)
            .Bind(2, SearchText.Plain(system.Name))
            .Bind(3, SearchText.Plain(provider))
            .Bind(4, SearchText.Plain(system.Purpose))
            .Bind(5, filters)
            .Run();

    /// <summary>Removes a system. In one transaction the newest first, and before anything is added.</summary>
    public void Remove(long position) => connection.Run("DELETE FROM system_text WHERE rowid = ?1", -position);

    /// <summary>Counts what was written since the last merge.</summary>
    public void Flushed(int systems) => _sinceTidy += systems;

    /// <summary>Merges for a few milliseconds. False when there is nothing worth merging.</summary>
    public bool Tidy()
    {
        if (!_optimising && _sinceTidy < WorthTidying)
        {
            return false;
        }

        var pages = !_optimising && _sinceTidy >= WorthOptimising ? -MergePages : MergePages;
        (_optimising, _sinceTidy) = (true, 0);
        var before = connection.TotalChanges;
        connection.Run("INSERT INTO system_text (system_text, rank) VALUES ('merge', ?1)", pages);
        return _optimising = connection.TotalChanges - before >= 2;
    }
}
