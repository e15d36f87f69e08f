using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

/// <summary>What can be asked about the systems of the public section.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="cursorSecret">Secret of the registry, the same on every node, under which cursors are bound; at least 16 bytes.</param>
public sealed class SystemQueries(ViewStore store, byte[] cursorSecret)
{
    /// <summary>Of how many providers the counts are answered.</summary>
    public const int MaxProviderFacets = 100;

    private const int AnswersPerRead = 500;

    /// <summary>One page of the systems that a search finds: <see cref="SystemPage"/> or <see cref="CursorRejected"/>.</summary>
    public SystemSearchOutcome Search(SystemSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var after = search.Cursor is { } cursor ? PageCursor.Read(cursor, cursorSecret, Identity(search)) : null;
        if (search.Cursor is not null && after is null)
        {
            return new CursorRejected();
        }

        return store.Read<SystemSearchOutcome>(view => Page(view, search, after));
    }

    /// <summary>A system as lists show it; null when it is unknown or not public.</summary>
    public SystemItem? Find(string id) => store.Read(view => view.First("SELECT item FROM system WHERE id = ?1", row => SystemItem.Read(row.Bytes(0)), id));

    /// <summary>The classifications of a system in brief; empty when it is unknown.</summary>
    public ImmutableArray<ClassItem> ClassificationsOf(string id) => Find(id)?.Classifications ?? [];

    /// <summary>Number of all systems, and of those with each value of the facets.</summary>
    public SystemCounts Count(params ImmutableArray<SystemFacet> facets) => store.Read(view =>
    {
        var search = new SystemSearch { Facets = facets };
        var total = view.Number("SELECT count(*) FROM system_facet") ?? 0;
        return new SystemCounts(total, new FacetCount(view, search, SystemMatch.Of(search)).Count(default));
    });

    /// <summary>
    /// The answers given about each system, in order of the ids, for comparing editions of a framework. Streams: any number
    /// of systems in constant memory, read in parts, so it may see acts that come in meanwhile.
    /// </summary>
    public IEnumerable<SystemAnswers> AnswersOfAll()
    {
        var last = "";
        while (true)
        {
            var part = AnswersAfter(last);
            foreach (var answers in part)
            {
                yield return answers;
            }

            if (part.Count < AnswersPerRead)
            {
                yield break;
            }

            last = part[^1].System;
        }
    }

    private List<SystemAnswers> AnswersAfter(string id) => store.Read(view => view.All(
        "SELECT id, rest FROM system WHERE id > ?1 ORDER BY id LIMIT ?2", Answers, id, AnswersPerRead));

    private static SystemAnswers Answers(Statement row) =>
        new(row.Text(0), JsonSerializer.Deserialize<SystemRest>(row.Bytes(1), RegistryJson.Options)!.Answers);

    private SystemPage Page(ViewConnection view, SystemSearch search, PageCursor? after)
    {
        var match = SystemMatch.Of(search);
        var since = Since.Of(view, search.UpdatedSince);
        var limit = Math.Clamp(search.Limit, 1, SystemSearch.MaxLimit);
        var rows = new SystemPages(view, search, match, after).Read(limit + 1, since);
        var next = rows.Count > limit ? rows[limit - 1].After.Write(cursorSecret, Identity(search)) : null;
        return new SystemPage([.. rows.Take(limit).Select(row => row.Item)], next, new FacetCount(view, search, match).Count(since));
    }

    /// <summary>What a cursor is bound to: everything but the size of the page and what is counted.</summary>
    private static string Identity(SystemSearch search) =>
        JsonSerializer.Serialize(search with { Cursor = null, Limit = 0, Facets = [] }, RegistryJson.Options);
}

/// <summary>Numbers of systems.</summary>
/// <param name="Total">All systems of the public section.</param>
/// <param name="Facets">Facet → value → number.</param>
public sealed record SystemCounts(long Total, ImmutableSortedDictionary<SystemFacet, ImmutableSortedDictionary<string, long>> Facets);
