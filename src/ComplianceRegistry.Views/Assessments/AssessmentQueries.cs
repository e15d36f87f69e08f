using System.Globalization;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Assessments;

/// <summary>What can be asked about the assessments of systems in the public section.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="secret">The secret of the registry under which the view was opened; cursors are bound under it as well.</param>
public sealed class AssessmentQueries(ViewStore store, byte[] secret)
{
    /// <summary>Most assessments that <see cref="Search"/> answers.</summary>
    public const int MaxLimit = 200;

    private readonly KeyedNames _evidence = BoundEvidenceProjection.Names(secret);

    /// <summary>The assessment with this id; null when there is none.</summary>
    public AssessmentItem? Find(string id) => store.Read(view => view.First("SELECT item FROM assessment WHERE id = ?1", Item, id));

    /// <summary>
    /// What a certificate may rest on: the standings of all assessments of one release, in order of their ids. The cases themselves are the authority: whoever decides reads them,
    /// and keeps the basis.
    /// </summary>
    /// <param name="system">Registry id of the system.</param>
    /// <param name="versionHash">SHA-256 of the release, lower-case hex.</param>
    public IReadOnlyList<AssessmentStanding> StandingsOf(string system, string versionHash) => store.Read(view => view.All(
        "SELECT item FROM assessment WHERE system = ?1 AND version_hash = ?2 ORDER BY id", row => Item(row).Standing(), system, versionHash));

    /// <summary>The approved results under one definition of a benchmark, whatever its version.</summary>
    /// <param name="definition">Id of the definition.</param>
    public IReadOnlyList<ComparedResult> BenchmarkResults(string definition) => store.Read(view => view.All(
        $"SELECT item FROM assessment WHERE definition = ?1 AND status = {(int)AssessmentStatus.Approved} ORDER BY id", Compared, definition));

    /// <summary>
    /// Registry ids of the assessments that name an item of evidence, in the order of ids; those of systems in the non-public section among them, of which
    /// nothing else is known here.
    /// </summary>
    /// <param name="evidence">Registry id of the item.</param>
    /// <param name="after">Id after which to go on; empty from the start.</param>
    /// <param name="limit">Most ids to answer.</param>
    public IReadOnlyList<string> Naming(string evidence, string after, int limit) => store.Read(view => view.All(
        "SELECT assessment FROM bound_evidence WHERE evidence = ?1 AND assessment > ?2 ORDER BY assessment LIMIT ?3", row => row.Text(0), _evidence.For(evidence), after, limit));

    /// <summary>Registry ids of the assessments that name any evidence, as <see cref="Naming"/> answers them.</summary>
    /// <inheritdoc cref="Naming"/>
    public IReadOnlyList<string> NamingAny(string after, int limit) => store.Read(view => view.All(
        "SELECT DISTINCT assessment FROM bound_evidence WHERE assessment > ?1 ORDER BY assessment LIMIT ?2", row => row.Text(0), after, limit));

    /// <summary>Assessments, newest act first.</summary>
    /// <param name="filter">Which are wanted.</param>
    /// <param name="limit">Most assessments to answer, up to <see cref="MaxLimit"/>.</param>
    /// <param name="cursor">The <see cref="AssessmentList.Next"/> of the page before, under the same filter; null for the first page.</param>
    /// <returns>A page; null when the cursor was changed, or belongs to another search or registry.</returns>
    public AssessmentList? Search(AssessmentFilter filter, int limit = 50, string? cursor = null)
    {
        var identity = "assessments " + JsonSerializer.Serialize(filter, RegistryJson.Options);
        var before = cursor is null ? new PageCursor(long.MaxValue, "") : PageCursor.Read(cursor, secret, identity);
        if (before is null)
        {
            return null;
        }

        var most = Math.Clamp(limit, 1, MaxLimit);
        var found = Matching(filter, before.Number, most + 1);
        var items = found.Take(most).Select(row => row.Item).ToArray();
        return new AssessmentList(items, found.Count > most ? new PageCursor(found[most - 1].Position, items[^1].Id).Write(secret, identity) : null);
    }

    internal static AssessmentItem Item(Statement row) => JsonSerializer.Deserialize<AssessmentItem>(row.Bytes(0), RegistryJson.Options)!;

    private static ComparedResult Compared(Statement row)
    {
        var item = Item(row);
        return new ComparedResult(item.Id, item.Release.System, item.Release.VersionHash, item.Outline.Benchmark!);
    }

    private List<(AssessmentItem Item, long Position)> Matching(AssessmentFilter filter, long before, int limit)
    {
        (string Column, object? Value)[] given = [("system", filter.System), ("kind", (int?)filter.Kind), ("status", (int?)filter.Status), ("assessor", filter.Assessor)];
        var wanted = given.Where(condition => condition.Value is not null).ToArray();
        var conditions = string.Concat(wanted.Select((condition, index) => string.Create(CultureInfo.InvariantCulture, $" AND {condition.Column} = ?{index + 3}")));
        return store.Read(view => view.All(
            $"SELECT item, position FROM assessment WHERE position < ?1{conditions} ORDER BY position DESC LIMIT ?2",
            row => (Item(row), row.Long(1)),
            [before, limit, .. wanted.Select(condition => condition.Value)]));
    }
}
