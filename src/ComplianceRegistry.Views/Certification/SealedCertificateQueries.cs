using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Certification;

/// <summary>
/// Which certificates of the non-public section there are. For reactions, checks, and whoever has been found to be concerned; no answer of a public address comes
/// from here. Only ids are known: whether a certificate has force, and who may read it, is read from its case.
/// </summary>
/// <param name="store">The view to ask.</param>
/// <param name="secret">The secret of the registry under which the view was opened.</param>
public sealed class SealedCertificateQueries(ViewStore store, byte[] secret)
{
    private const int PageSize = 500;
    private readonly KeyedNames _names = SealedLinks.Names(secret);

    /// <summary>Registry ids of the certificates that are linked to something, or were, in the order of ids.</summary>
    /// <param name="other">Registry id of a system, a designation or a party, or code of the jurisdiction of a designation.</param>
    /// <param name="after">Id after which to go on; empty from the start.</param>
    /// <param name="limit">Most ids to answer.</param>
    public IReadOnlyList<string> LinkedTo(string other, string after, int limit) => store.Read(view => view.All(
        "SELECT id FROM sealed_certificate WHERE link = ?1 AND id > ?2 ORDER BY id LIMIT ?3", row => row.Text(0), _names.For(other), after, limit));

    /// <summary>All that are linked to one of several things, in the order of ids, read as far as they are asked for.</summary>
    /// <inheritdoc cref="LinkedTo"/>
    public IEnumerable<string> AllLinkedTo(IReadOnlyCollection<string> others, string after = "")
    {
        while (others.SelectMany(other => LinkedTo(other, after, PageSize)).Distinct().Order(StringComparer.Ordinal).Take(PageSize).ToList() is [.., var last] page)
        {
            foreach (var id in page)
                yield return id;
            after = last;
        }
    }

    /// <summary>All of them, in the order of ids.</summary>
    /// <inheritdoc cref="LinkedTo"/>
    public IReadOnlyList<string> Every(string after, int limit) => LinkedTo(Certificate.IdPrefix, after, limit);

    /// <inheritdoc cref="Every"/>
    public IEnumerable<string> All(string after = "") => AllLinkedTo([Certificate.IdPrefix], after);
}
