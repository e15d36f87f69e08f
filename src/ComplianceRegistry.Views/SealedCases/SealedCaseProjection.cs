using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.SealedCases;

/// <summary>
/// Keeps to which systems, cases, parties and jurisdictions the certificates and recognitions of the non-public section are linked, or were, so that what happens
/// there reaches them. The links are keyed hashes, and nothing else of these cases is here: what they are is read from them.
/// </summary>
internal sealed class SealedCaseProjection(ViewConnection connection, KeyedNames names) : IProjection
{
    private readonly HashSet<(string Id, string Other)> _linked = [];

    public string Schema => $"sealed-links:1:{names.Fingerprint}";

    public IEnumerable<string> Tables => ["CREATE TABLE sealed_link (link BLOB NOT NULL, id TEXT NOT NULL, PRIMARY KEY (link, id)) WITHOUT ROWID"];

    public void Apply(ViewAct act)
    {
        foreach (var other in act.Linked)
            _linked.Add((act.Stream, other));
    }

    public void Flush()
    {
        foreach (var (id, other) in _linked)
            connection.Run("INSERT INTO sealed_link VALUES (?1, ?2) ON CONFLICT DO NOTHING", names.For(SealedLinks.NameOf(KindOf(id), other)), id);
        _linked.Clear();
    }

    private static string KindOf(string id) => id[..id.IndexOf('-', StringComparison.Ordinal)];
}
