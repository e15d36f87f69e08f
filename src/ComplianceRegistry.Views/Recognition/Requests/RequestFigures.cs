using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Recognition.Requests;

namespace ComplianceRegistry.Views.Recognition.Requests;

/// <summary>How a receiving jurisdiction deals with requests.</summary>
public sealed record AuthorityFigures
{
    /// <summary>Code of the jurisdiction.</summary>
    public required string Receiving { get; init; }

    /// <summary>Requests that were filed.</summary>
    public int Filed { get; init; }

    /// <summary>Requests that are recognised, with conditions or without.</summary>
    public int Recognised { get; init; }

    /// <summary>Of them, those by silence.</summary>
    public int Tacit { get; init; }

    /// <summary>Requests that are refused.</summary>
    public int Refused { get; init; }

    /// <summary>Refusals whose reasons are sealed for national security, whatever became of them.</summary>
    public int SealedRefusals { get; init; }

    /// <summary>Requests whose completeness was never checked in time.</summary>
    public int DeemedComplete { get; init; }

    /// <summary>Requests in which the authority, or its review body, missed a time limit that binds it.</summary>
    public int Overdue { get; init; }

    /// <summary>Objections that were raised.</summary>
    public int Objections { get; init; }

    /// <summary>Objections that lapsed, were dropped or fell on appeal.</summary>
    public int ObjectionsOverturned { get; init; }

    /// <summary>How often objections and conditions rest on each declared difference.</summary>
    public ImmutableSortedDictionary<string, int> UseOfDifferences { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>How long requests were in each status on each route; only times that are over count.</summary>
    public ImmutableArray<MedianTime> Times { get; init; } = [];
}

/// <summary>The median of how long requests were in a status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Route">The route; null before admission.</param>
/// <param name="Count">How many times it rests on.</param>
/// <param name="MedianDays">The median in days of 24 hours.</param>
public sealed record MedianTime(RequestStatus Status, RecognitionRoute? Route, int Count, double MedianDays);

/// <summary>A time that a request was in a status.</summary>
internal sealed record TimeInStatus(string Receiving, RequestStatus Status, RecognitionRoute? Route, TimeSpan Length);

/// <summary>Figures from requests and their times.</summary>
internal static class RequestFigures
{
    public static IEnumerable<AuthorityFigures> Of(IReadOnlyCollection<RequestItem> items, IReadOnlyCollection<TimeInStatus> times)
    {
        var byPlace = times.ToLookup(time => time.Receiving);
        return items.GroupBy(item => item.Receiving).OrderBy(place => place.Key, StringComparer.Ordinal).Select(place => Of(place.Key, [.. place], [.. byPlace[place.Key]]));
    }

    private static AuthorityFigures Of(string receiving, IReadOnlyCollection<RequestItem> items, IReadOnlyCollection<TimeInStatus> times) => new()
    {
        Receiving = receiving,
        Filed = items.Count,
        Recognised = items.Count(IsRecognised),
        Tacit = items.Count(item => IsRecognised(item) && item.IsTacit),
        Refused = items.Count(item => item.Status == RequestStatus.Refused),
        SealedRefusals = items.Count(item => item.IsSealed),
        DeemedComplete = items.Count(item => item.DeemedComplete),
        Overdue = items.Count(item => item.WasOverdue),
        Objections = items.Sum(item => item.Objections),
        ObjectionsOverturned = items.Sum(item => item.Overturned),
        UseOfDifferences = items.SelectMany(item => item.Differences).GroupBy(difference => difference).ToImmutableSortedDictionary(use => use.Key, use => use.Count()),
        Times = [.. times.GroupBy(time => (time.Status, time.Route)).OrderBy(times => times.Key).Select(Median)],
    };

    private static bool IsRecognised(RequestItem item) => item.Status is RequestStatus.Recognised or RequestStatus.RecognisedWithConditions;

    private static MedianTime Median(IGrouping<(RequestStatus Status, RecognitionRoute? Route), TimeInStatus> times)
    {
        var lengths = times.Select(time => time.Length.TotalDays).Order().ToArray();
        var middle = lengths.Length / 2;
        var median = lengths.Length % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2;
        return new MedianTime(times.Key.Status, times.Key.Route, lengths.Length, Math.Round(median, 2));
    }
}
