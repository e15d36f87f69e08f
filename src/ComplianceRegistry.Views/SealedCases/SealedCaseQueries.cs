using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.SealedCases;

/// <summary>
/// Which cases of one kind there are in the non-public section. For reactions, checks, and whoever has been found to be concerned; no answer of a public address
/// comes from here. Only ids are known: whether a case has force, and who may read it, is read from the case.
/// </summary>
public abstract class SealedCaseQueries
{
    private const int PageSize = 500;
    private readonly ViewStore _store;
    private readonly KeyedNames _names;
    private readonly string _kind;

    private protected SealedCaseQueries(ViewStore store, byte[] secret, string kind) => (_store, _names, _kind) = (store, SealedLinks.Names(secret), kind);

    /// <summary>Registry ids of the cases that are linked to something, or were, in the order of ids.</summary>
    /// <param name="other">Registry id of a case or a party, reference of an edition, or code of a jurisdiction.</param>
    /// <param name="after">Id after which to go on; empty from the start.</param>
    /// <param name="limit">Most ids to answer.</param>
    public IReadOnlyList<string> LinkedTo(string other, string after, int limit) => _store.Read(view => view.All(
        "SELECT id FROM sealed_link WHERE link = ?1 AND id > ?2 ORDER BY id LIMIT ?3", row => row.Text(0), _names.For(SealedLinks.NameOf(_kind, other)), after, limit));

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
    public IReadOnlyList<string> Every(string after, int limit) => LinkedTo(_kind, after, limit);

    /// <inheritdoc cref="Every"/>
    public IEnumerable<string> All(string after = "") => AllLinkedTo([_kind], after);

    /// <summary>A page of ids of public cases and one of sealed ones as a single page, in the order of ids.</summary>
    /// <param name="seen">Ids of public cases.</param>
    /// <param name="unseen">Ids of sealed cases.</param>
    /// <param name="limit">Most ids to answer.</param>
    public static IReadOnlyList<string> Merged(IReadOnlyList<string> seen, IReadOnlyList<string> unseen, int limit) =>
        unseen.Count == 0 ? seen : [.. seen.Concat(unseen).Order(StringComparer.Ordinal).Take(limit)];
}
