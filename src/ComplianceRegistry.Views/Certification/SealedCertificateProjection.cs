using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Certification;

/// <summary>
/// Keeps to which systems, designations, parties and jurisdictions the certificates of the non-public section are linked, or were, so that what happens there
/// reaches them. The links are keyed hashes, and nothing else of these certificates is here: what they are is read from their cases.
/// </summary>
internal sealed class SealedCertificateProjection(ViewConnection connection, KeyedNames names) : IProjection
{
    private readonly HashSet<(string Certificate, string Other)> _linked = [];

    public string Schema => $"sealed-certificates:1:{names.Fingerprint}";

    public IEnumerable<string> Tables => ["CREATE TABLE sealed_certificate (link BLOB NOT NULL, id TEXT NOT NULL, PRIMARY KEY (link, id)) WITHOUT ROWID"];

    public void Apply(ViewAct act)
    {
        foreach (var other in act.Linked)
            _linked.Add((act.Stream, other));
    }

    public void Flush()
    {
        foreach (var (certificate, other) in _linked)
            connection.Run("INSERT INTO sealed_certificate VALUES (?1, ?2) ON CONFLICT DO NOTHING", names.For(other), certificate);
        _linked.Clear();
    }
}
