using System.Collections.Immutable;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Assessments;

/// <summary>
/// Keeps which items of evidence each assessment names, so that what happens to an item reaches them all. The acts that say so are sealed: the
/// items are kept as keyed hashes, for the registry's own use, and served to nobody.
/// </summary>
internal sealed class BoundEvidenceProjection(ViewConnection connection, KeyedNames names) : IProjection
{
    private readonly Dictionary<string, ImmutableArray<string>> _changed = [];

    public string Schema => $"bound-evidence:2:{names.Fingerprint}";

    public IEnumerable<string> Tables =>
    [
        "CREATE TABLE bound_evidence (assessment TEXT NOT NULL, evidence BLOB NOT NULL, PRIMARY KEY (assessment, evidence)) WITHOUT ROWID",
        "CREATE INDEX bound_evidence_item ON bound_evidence (evidence, assessment)",
    ];

    /// <summary>The names of items of evidence under a secret of the registry.</summary>
    public static KeyedNames Names(byte[] secret) => new(secret, "bound-evidence");

    public void Apply(ViewAct act)
    {
        if (act.Bound is { } bound && act.Stream.StartsWith(Assessment.IdPrefix, StringComparison.Ordinal))
        {
            _changed[act.Stream] = bound;
        }
    }

    public void Flush()
    {
        foreach (var (assessment, bound) in _changed)
        {
            connection.Run("DELETE FROM bound_evidence WHERE assessment = ?1", assessment);
            foreach (var evidence in bound)
            {
                connection.Run("INSERT INTO bound_evidence VALUES (?1, ?2)", assessment, names.For(evidence));
            }
        }

        _changed.Clear();
    }
}
