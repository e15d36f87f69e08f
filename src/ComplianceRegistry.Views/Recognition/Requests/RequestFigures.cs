using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Recognition.Requests;

/// <summary>How a receiving jurisdiction deals with requests.</summary>
public sealed record AuthorityFigures
{
    /// <summary>Code of the jurisdiction.</summary>
    public required string Receiving { get; init; }

    /// <summary>Requests that were filed.</summary>
    public long Filed { get; init; }

    /// <summary>Requests that are recognised, with conditions or without.</summary>
    public long Recognised { get; init; }

    /// <summary>Of them, those by silence.</summary>
    public long Tacit { get; init; }

    /// <summary>Requests that are refused.</summary>
    public long Refused { get; init; }

    /// <summary>Refusals whose reasons are sealed for national security, whatever became of them.</summary>
    public long SealedRefusals { get; init; }

    /// <summary>Requests whose completeness was never checked in time.</summary>
    public long DeemedComplete { get; init; }

    /// <summary>Requests in which the authority, or its review body, missed a time limit that binds it.</summary>
    public long Overdue { get; init; }

    /// <summary>Objections that were raised. Those that are neither upheld nor overturned are open, or ended with their request undecided.</summary>
    public long Objections { get; init; }

    /// <summary>
    /// Objections that were borne out: the request is refused on them and the refusal stands, or it was recognised after a cure was offered or with conditions.
    /// A refusal stands while nothing has taken it away; an appeal that is pending does not.
    /// </summary>
    public long ObjectionsUpheld { get; init; }

    /// <summary>
    /// Objections that came to nothing: they lapsed or were dropped, the request was recognised without a cure and without conditions, or the refusal or the
    /// conditions to which they led were taken away, on appeal, in problem solving or because nobody justified sealed reasons anew.
    /// </summary>
    public long ObjectionsOverturned { get; init; }

    /// <summary>How many requests there are in which an objection or a condition rests on each declared difference.</summary>
    public ImmutableSortedDictionary<string, long> UseOfDifferences { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>How long requests were in each status on each route; only times that are over count.</summary>
    public ImmutableArray<MedianTime> Times { get; init; } = [];
}

/// <summary>The median of how long requests were in a status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Route">The route; null before admission.</param>
/// <param name="Count">How many times it rests on.</param>
/// <param name="MedianDays">The median in days of 24 hours.</param>
public sealed record MedianTime(RequestStatus Status, RecognitionRoute? Route, long Count, double MedianDays);

/// <summary>The tables from which figures are made, so that no request is opened for them.</summary>
internal sealed class RequestFigures(ViewConnection connection)
{
    public static IEnumerable<string> Tables =>
    [
        """
        CREATE TABLE recognition_request_count (receiving TEXT, request TEXT, recognised INTEGER NOT NULL, tacit INTEGER NOT NULL, refused INTEGER NOT NULL,
            sealed INTEGER NOT NULL, deemed INTEGER NOT NULL, overdue INTEGER NOT NULL, objections INTEGER NOT NULL, upheld INTEGER NOT NULL,
            overturned INTEGER NOT NULL, PRIMARY KEY (receiving, request)) WITHOUT ROWID
        """,
        "CREATE TABLE recognition_request_time (receiving TEXT NOT NULL, status INTEGER NOT NULL, route INTEGER, milliseconds INTEGER NOT NULL)",
        "CREATE INDEX recognition_request_time_length ON recognition_request_time (receiving, status, route, milliseconds)",
        "CREATE TABLE difference_use (difference TEXT, request TEXT, receiving TEXT NOT NULL, PRIMARY KEY (difference, request)) WITHOUT ROWID",
        "CREATE INDEX difference_use_receiving ON difference_use (receiving, difference)",
    ];

    /// <summary>Notes the time that a request was in the status which it leaves.</summary>
    public void Passed(RequestItem before, DateTimeOffset until) => connection.Run(
        "INSERT INTO recognition_request_time VALUES (?1, ?2, ?3, ?4)",
        before.Receiving, (int)before.Status, (int?)before.Route, (long)(until - before.Since).TotalMilliseconds);

    /// <summary>Counts a request as it is now.</summary>
    public void Count(RequestItem item)
    {
        connection.Run(
            "INSERT OR REPLACE INTO recognition_request_count VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            item.Receiving, item.Id, Number(item.IsRecognised), Number(item.IsRecognised && item.IsTacit), Number(item.Status == RequestStatus.Refused),
            item.SealedRefusals, Number(item.DeemedComplete), Number(item.WasOverdue), item.Objections, item.Upheld, item.Overturned);
        foreach (var difference in item.Differences)
            connection.Run("INSERT OR IGNORE INTO difference_use VALUES (?1, ?2, ?3)", difference, item.Id, item.Receiving);
    }

    /// <summary>Figures of every receiving jurisdiction in order of code, or of one.</summary>
    public static IReadOnlyList<AuthorityFigures> Read(ViewConnection view, string? receiving)
    {
        var counts = Rows(view, CountsOf, receiving, Counted);
        var times = Rows(view, MediansOf, receiving, Median).ToLookup(one => one.Receiving, one => one.Time);
        var uses = Rows(view, UsesOf, receiving, row => (Receiving: row.Text(0), Difference: row.Text(1), Count: row.Long(2))).ToLookup(one => one.Receiving);
        return
        [
            .. counts.Select(place => place with
            {
                UseOfDifferences = uses[place.Receiving].ToImmutableSortedDictionary(use => use.Difference, use => use.Count, StringComparer.Ordinal),
                Times = [.. times[place.Receiving]],
            }),
        ];
    }

    private static List<T> Rows<T>(ViewConnection view, Func<string, string> sql, string? receiving, Func<Statement, T> read) =>
        receiving is null ? view.All(sql(""), read) : view.All(sql("WHERE receiving = ?1"), read, receiving);

    private static string CountsOf(string place) => $"""
        SELECT receiving, count(*), sum(recognised), sum(tacit), sum(refused), sum(sealed), sum(deemed), sum(overdue), sum(objections), sum(upheld), sum(overturned)
        FROM recognition_request_count {place} GROUP BY receiving ORDER BY receiving
        """;

    // The one in the middle, or both when two are.
    private static string MediansOf(string place) => $"""
        SELECT receiving, status, route, times, sum(milliseconds), count(*)
        FROM (
            SELECT receiving, status, route, milliseconds, row_number() OVER by_length AS place, count(*) OVER (PARTITION BY receiving, status, route) AS times
            FROM recognition_request_time {place} WINDOW by_length AS (PARTITION BY receiving, status, route ORDER BY milliseconds))
        WHERE place IN ((times + 1) / 2, (times + 2) / 2) GROUP BY receiving, status, route ORDER BY receiving, status, route
        """;

    private static string UsesOf(string place) => $"SELECT receiving, difference, count(*) FROM difference_use {place} GROUP BY receiving, difference";

    private static AuthorityFigures Counted(Statement row) => new()
    {
        Receiving = row.Text(0),
        Filed = row.Long(1),
        Recognised = row.Long(2),
        Tacit = row.Long(3),
        Refused = row.Long(4),
        SealedRefusals = row.Long(5),
        DeemedComplete = row.Long(6),
        Overdue = row.Long(7),
        Objections = row.Long(8),
        ObjectionsUpheld = row.Long(9),
        ObjectionsOverturned = row.Long(10),
    };

    private static (string Receiving, MedianTime Time) Median(Statement row)
    {
        var days = TimeSpan.FromMilliseconds(row.Long(4)).TotalDays / row.Long(5);
        return (row.Text(0), new MedianTime((RequestStatus)row.Long(1), row.IsNull(2) ? null : (RecognitionRoute)row.Long(2), row.Long(3), Math.Round(days, 2)));
    }

    private static int Number(bool holds) => holds ? 1 : 0;
}
